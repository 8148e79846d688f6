internal import Discrepancies
internal import ExactValues
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Reads what became of discrepancies and rulings in which run.
struct DiscrepancyChronicle {
  private let database: Database
  /// The order numbers that discrepancies name, by their folded form.
  private let numbers: [String: [String]]
  private let rulings: [DecisionRecord]

  /// - Complexity: O(*n*) in the orders that ever had a discrepancy, and in the rulings.
  init(_ database: Database) throws {
    self.database = database
    let named = try String.fetchAll(
      database, sql: "SELECT DISTINCT order_no FROM discrepancies WHERE order_no NOT NULL ORDER BY order_no")
    numbers = Dictionary(grouping: named, by: OrderNumberFolding.key)
    rulings = try DecisionRows.decisions(in: database)
  }

  /// The notes on an order's discrepancies with the numbers of their runs.
  func notes(ofOrder orderNo: String, key: String) throws -> [(run: Int, note: OrderChronicle.DiscrepancyNote)] {
    var notes: [(run: Int, note: OrderChronicle.DiscrepancyNote)] = []
    let own = Set(numbers[key] ?? []).union(numbers[OrderNumberFolding.key(orderNo)]?.filter { $0 == orderNo } ?? [])
    let statement = try database.cachedStatement(sql: "SELECT * FROM discrepancies WHERE order_no = ? ORDER BY id")
    for number in own.sorted() {
      let rows = try Row.fetchAll(statement, arguments: [number])
      for row in rows { notes += try self.notes(on: try DiscrepancyRows.record(row)) }
    }
    return notes.sorted { ($0.run, $0.note.discrepancy.id) < ($1.run, $1.note.discrepancy.id) }
  }

  /// What became of one discrepancy: what it was at each step is kept with the step that followed.
  private func notes(on record: DiscrepancyRecord) throws -> [(run: Int, note: OrderChronicle.DiscrepancyNote)] {
    let statement = try database.cachedStatement(
      sql: "SELECT run, status, before FROM discrepancy_steps WHERE id = ? ORDER BY run")
    let rows = try Row.fetchAll(statement, arguments: [record.id])
    var result: [(run: Int, note: OrderChronicle.DiscrepancyNote)] = []
    var last: Discrepancy.Status?
    for (index, row) in rows.enumerated() {
      let status = try Discrepancy.Status(stored: try row.text("status"))
      let next = index + 1 < rows.count ? try rows[index + 1].optionalText("before") : nil
      var shown = try next.map { try DiscrepancySnapshot(json: $0).discrepancy() } ?? record.snapshot
      shown.status = status
      let note = OrderChronicle.DiscrepancyNote(step: Self.step(from: last, to: status), discrepancy: shown)
      result.append((try row.decode(forColumn: "run"), note))
      last = status
    }
    return result
  }

  private static func step(
    from last: Discrepancy.Status?, to status: Discrepancy.Status
  ) -> OrderChronicle.DiscrepancyNote.Step {
    switch status {
    case .open: last == nil ? .opened : last == .open ? .changed : .reopened
    case .decided: last == .decided ? .changed : .decided
    case .waived: last == .waived ? .changed : .waived
    case .resolved: .resolved
    }
  }

  /// The notes on rulings about some lines or discrepancies.
  func rulings(
    on units: Set<String>, subjects: Set<String>
  ) throws -> [(run: Int, note: OrderChronicle.DecisionNote)] {
    var result: [(run: Int, note: OrderChronicle.DecisionNote)] = []
    for record in rulings
    where units.contains(record.decision.unit) || subjects.contains(record.decision.subject) {
      let rows = try Row.fetchAll(
        database, sql: "SELECT run, state FROM decision_steps WHERE number = ? ORDER BY run",
        arguments: [record.decision.number])
      for row in rows {
        let state = try Decision.State(stored: try row.text("state"))
        result.append(
          (try row.decode(forColumn: "run"), OrderChronicle.DecisionNote(record: record, state: state)))
      }
    }
    return result
  }
}
