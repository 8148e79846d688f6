internal import Normalization
internal import OrderModel
internal import TableShaping

/// Proposes who may be one under two names, as lines of a `duidan.yml` that stand there as comments.
struct NameProposals {
  /// How many proposals of a kind are written out.
  private static let limit = 40

  private var customers: [String: Int] = [:]
  private var people: [String: Int] = [:]

  /// Counts the names in the tables.
  ///
  /// - Complexity: O(rows × columns of names).
  init(_ tables: [SurveyedTable]) {
    for surveyed in tables where !surveyed.survey.isUnpivoted {
      let columns = surveyed.survey.mappings.filter { $0.field == .customerName || $0.field?.valueType == .person }
      for mapping in columns {
        for row in surveyed.table.dataRowIndexes {
          let name = TextFolding.tidied(surveyed.table.rawText(row: row, column: mapping.columnIndex))
          guard !name.isEmpty else { continue }
          if mapping.field == .customerName { customers[name, default: 0] += 1 } else { people[name, default: 0] += 1 }
        }
      }
    }
  }

  /// The lines, each with why.
  func lines() -> [(text: String, note: String)] {
    block("customers", AliasFinder.customers(Self.counts(customers)))
      + block("people", AliasFinder.people(Self.counts(people)))
  }

  private static func counts(_ names: [String: Int]) -> [(name: String, count: Int)] {
    names.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
  }

  private func block(_ key: String, _ proposals: [AliasProposal]) -> [(text: String, note: String)] {
    let single = proposals.filter { $0.names.count == 1 }
    guard !single.isEmpty else { return [] }
    let lines = single.prefix(Self.limit).map { proposal in
      (
        "#   \(YAMLText.scalar(proposal.alias)): { is: \(YAMLText.scalar(proposal.names[0])) }",
        "? \(proposal.reason.rawValue)"
      )
    }
    return [("# \(key):", "")] + lines
  }
}
