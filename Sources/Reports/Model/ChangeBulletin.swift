internal import Discrepancies
internal import OrderModel

/// Every accepted change since the last run, by the departments whose sheets hold what changed.
///
/// Who made a change is not told of it. A department is told of fields that its own sheets have a column for, and of goods,
/// quantity and promise of every line that it holds; never of money that it does not hold.
struct ChangeBulletin: Sendable {
  /// What became of a change in a department's sheets.
  enum State: Sendable { case behind, follows, unheld }

  /// A change, and what a department's sheets make of it.
  struct Entry: Sendable {
    let change: ChangeRecord
    let state: State
  }

  /// What one department should know.
  struct Section: Sendable {
    /// The department's id.
    let department: String
    /// The changes, in the order of the report; those that its sheets do not follow yet first.
    let entries: [Entry]

    /// How many its sheets do not follow yet.
    var behind: Int { entries.count { $0.state == .behind } }
  }

  /// The departments, by id.
  let sections: [Section]

  /// Works out whom the changes of a run concern; what a migration replayed of earlier years is news to nobody.
  ///
  /// - Complexity: O(*changes* × *sources* + *lines* + *discrepancies*).
  init(of report: RunReport) {
    let changes = report.changes.filter { $0.run == nil && $0.policy != "event" && Field(id: $0.field) != nil }
    guard !changes.isEmpty else {
      sections = []
      return
    }
    let holders = Self.holders(of: changes, in: report)
    let others = Self.otherwise(changes, report)
    let sources = Dictionary(grouping: report.sources.filter { $0.grain != "event" }, by: \.department)
    sections = sources.sorted { $0.key < $1.key }.compactMap { department, own in
      let entries = changes.compactMap { change -> Entry? in
        guard let held = holders[Key(change)], !own.contains(where: { change.sources.contains($0.id) }) else {
          return nil
        }
        return Self.state(change, own.filter { held.contains($0.id) }, others[Key(change)]?[change.field] ?? [])
          .map { Entry(change: change, state: $0) }
      }
      let sorted = entries.filter { $0.state == .behind } + entries.filter { $0.state != .behind }
      return entries.isEmpty ? nil : Section(department: department, entries: sorted)
    }
  }

  /// What a department should know.
  func section(of department: String) -> Section? { sections.first { $0.department == department } }

  private struct Key: Hashable {
    var order: String, line: String

    init(_ change: ChangeRecord) { (order, line) = (change.orderNo, change.lineNo ?? "") }

    init(_ order: String, _ line: String) { (self.order, self.line) = (order, line) }
  }

  /// What is told of a change to those whose sheets have no column for it.
  private static let ofEverybody: FieldSet = [
    .productCode, .productName, .model, .spec, .colour, .size, .quantity, .unit, .promisedDate,
  ]

  private static func state(_ change: ChangeRecord, _ sources: [SourceSummary], _ others: Set<String>) -> State? {
    guard !sources.isEmpty, let field = Field(id: change.field) else { return nil }
    let having = sources.filter { $0.fields.contains(change.field) }
    if having.isEmpty { return ofEverybody.contains(field) ? .unheld : nil }
    return having.contains { others.contains($0.id) } ? .behind : .follows
  }

  /// The sources that hold what changed.
  private static func holders(of changes: [ChangeRecord], in report: RunReport) -> [Key: Set<String>] {
    let wanted = Set(changes.map { Key($0) })
    var found: [Key: Set<String>] = [:]
    for table in [report.orders, report.orderLines] {
      let places = Dictionary(table.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
      guard let order = places["order_no"], let sources = places["sources"] else { continue }
      for row in table.rows.indices {
        let line = places["line_no"].flatMap { table.rows.cell(row: row, column: $0) } ?? ""
        let key = Key(table.rows.cell(row: row, column: order) ?? "", line)
        guard wanted.contains(key) else { continue }
        let held = (table.rows.cell(row: row, column: sources) ?? "").split(separator: ";").map(String.init)
        found[key, default: []].formUnion(held)
      }
    }
    return found
  }

  /// The sources that say otherwise than was taken, by what changed and field.
  private static func otherwise(_ changes: [ChangeRecord], _ report: RunReport) -> [Key: [String: Set<String>]] {
    let wanted = Set(changes.map { Key($0) })
    var found: [Key: [String: Set<String>]] = [:]
    for item in report.discrepancies where item.status == .open || item.status == .decided {
      guard item.kind.family == .merge || item.kind.name == DiscrepancyKind.staleCopy.name else { continue }
      guard let field = item.field, let order = item.subject.orderNo else { continue }
      let key = Key(order, item.subject.lineNo ?? "")
      guard wanted.contains(key) else { continue }
      let claims = item.claims.filter { ($0.field ?? field) == field && $0.value != item.reconciledValue }
      let sources = [item.source].compactMap(\.self) + claims.map(\.source)
      found[key, default: [:]][field, default: []].formUnion(sources)
    }
    return found
  }
}
