internal import Normalization
internal import OrderModel
internal import SourceLineage

/// Recognises sheets that look like another kind of source than in the last run: lines all of which are invoiced by now
/// look like a register of invoices.
struct RememberedGrains {
  let known: [KnownSource]
  let plan: [PlannedSource]

  /// What a row was in the tables of sources that nobody knew, by the table's index.
  ///
  /// A source of the same place that no table speaks for now, and whose columns these are, is what the table was.
  func find(_ tables: [SurveyedFile.Table]) -> [Int: TableGrain] {
    let planned = Set(plan.map(\.source.id))
    let absent = known.filter { !planned.contains($0.id) }
    guard !absent.isEmpty else { return [:] }
    let familiar = Set(known.map(\.id))
    var grains: [Int: TableGrain] = [:]
    for source in plan where !familiar.contains(source.source.id) {
      let place = Self.place(source.layoutKey)
      for member in source.members where tables[member].owner == nil && !tables[member].survey.isUnpivoted {
        let survey = tables[member].survey
        let before = absent.filter {
          $0.grain != survey.grain && Self.place($0.layoutKey) == place && Self.knows($0.columns, survey)
        }
        guard let only = before.first, before.count == 1 else { continue }
        grains[member] = TableGrain(of: survey, grain: only.grain)
      }
    }
    return grains
  }

  private static func place(_ layoutKey: String) -> Substring { layoutKey.prefix { $0 != "|" } }

  /// Whether nearly all of a table's columns were there in the last run.
  private static func knows(_ columns: [String: Field], _ survey: TableSurvey) -> Bool {
    let keys = survey.mappings.filter { $0.field != nil }.map(\.headerKey)
    return !keys.isEmpty && keys.count { columns[$0] != nil } * 4 >= keys.count * 3
  }
}
