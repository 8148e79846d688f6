public import Normalization
internal import OrderModel

/// Decides which tables are one source, and how the sources are named.
///
///     let plan = LineagePlanner.plan(surveys, known: ledger.sources)
///     plan.map(\.source.id)  // ["finance-event", "finance-line", "sales"]
///
/// The result does not depend on the order in which files come, and a source that is known keeps its id.
public struct LineagePlanner: Sendable {
  /// The sources of the usable tables, in the order of their ids.
  ///
  /// - Parameters:
  ///   - configured: the sources that the workspace names.
  ///   - owners: for each table the configured source that it belongs to, an index; empty where none is configured.
  /// - Complexity: O(*n* log *n*) in the tables, and the order numbers of tables that lie in one place.
  public static func plan(
    _ surveys: [(fileIndex: Int, survey: TableSurvey)], known: [KnownSource], configured: [ConfiguredPlace] = [],
    owners: [Int?] = []
  ) -> [PlannedSource] {
    let tables = surveys.map(\.survey)
    let reserved = Set(configured.map(\.id))
    let inferable = known.filter { !reserved.contains($0.id) }
    var grouper = SourceGrouper(surveys: tables, knownKeys: Set(inferable.map(\.layoutKey)))
    grouper.claimed = Set(owners.indices.filter { owners[$0] != nil })
    let groups = grouper.groups()
    let names = SourceNamer(known: inferable, reserved: reserved).names(groups)
    var planned = zip(groups, names).map { group, name in
      let department = DepartmentChoice(group: group, known: name.known).department(tables)
      let source = Source(
        id: name.id, department: department, grain: group.grain, eventKind: group.eventKind)
      return PlannedSource(
        source: source, layoutKey: group.layoutKey, members: group.members,
        reason: reason(group, name.reason, tables))
    }
    if !owners.isEmpty {
      planned += ConfiguredPlanner(places: configured, owners: owners, known: known, grouper: grouper).plan(tables)
    }
    return planned.sorted { $0.source.id.utf8.lexicographicallyPrecedes($1.source.id.utf8) }
  }

  private static func reason(_ group: SourceGroup, _ naming: String, _ tables: [TableSurvey]) -> String {
    let files = Set(group.members.map { tables[$0].file }).count
    let what = group.eventKind.map { "\($0.rawValue) events" } ?? "\(group.grain.rawValue)s"
    return "\(group.members.count) \(group.members.count == 1 ? "table" : "tables") of \(what) "
      + "in \(files) \(files == 1 ? "file" : "files"); \(naming)"
  }
}

/// Decides which department keeps a source.
struct DepartmentChoice {
  let group: SourceGroup
  let known: KnownSource?

  /// The department that most tables point to, on equal numbers the known one; else what the folder or the sheets say.
  func department(_ tables: [TableSurvey]) -> Department {
    var votes: [Department: Int] = [:]
    for member in group.members {
      if let department = tables[member].department?.department { votes[department, default: 0] += 1 }
    }
    let most = votes.values.max() ?? 0
    let winners = votes.filter { $0.value == most }.keys.sorted()
    if let known, winners.isEmpty || winners.contains(known.department) { return known.department }
    return winners.first ?? Department.usual(named: group.base) ?? group.kind.usualDepartment ?? .sales
  }
}
