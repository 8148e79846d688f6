internal import Discrepancies
internal import ExactValues
internal import GRDB
internal import Reconciliation

/// Checks that discrepancies and rulings stand where their steps lead.
struct DiscrepancyChecker {
  private let database: Database
  private let days: [Int: Day]
  private var faults: [LedgerFault] = []

  /// Checks all; what is found and counted goes into the checkup.
  static func check(_ database: Database, _ checkup: inout LedgerCheckup) throws {
    var checker = DiscrepancyChecker(database: database, days: try RecordRows.days(in: database))
    checkup.discrepancies = try checker.checkDiscrepancies()
    checkup.decisions = try checker.checkDecisions()
    checkup.faults += checker.faults
  }

  private init(database: Database, days: [Int: Day]) {
    self.database = database
    self.days = days
  }

  private mutating func note(_ kind: LedgerFault.Kind, _ place: String, _ found: String, _ expected: String) {
    faults.append(LedgerFault(kind: kind, place: place, found: found, expected: expected))
  }

  private mutating func checkDiscrepancies() throws -> Int {
    var count = 0
    let steps = try self.steps("SELECT id, run, status FROM discrepancy_steps ORDER BY id, run")
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM discrepancies ORDER BY id")
    while let row = try rows.next() {
      count += 1
      let id: String = try row.decode(forColumn: "id")
      let place = "discrepancy \(id)"
      do {
        let record = try DiscrepancyRows.record(row)
        check(record, steps[id] ?? [], place)
      } catch {
        note(.tornRow, place, LedgerError(error).reason, "a discrepancy that can be read")
      }
    }
    return count
  }

  private mutating func check(
    _ record: DiscrepancyRecord, _ steps: [(run: Int, state: String)], _ place: String
  ) {
    if record.lastSeen < record.firstSeen {
      note(
        .discrepancyDiffers, place, "it was last seen on \(record.lastSeen), first on \(record.firstSeen)",
        "a last day that is not before the first")
    }
    if record.snapshot.id != record.id {
      note(.discrepancyDiffers, place, "what is kept of it is \(record.snapshot.id)", "the same discrepancy")
    }
    guard let first = steps.first, let last = steps.last else {
      return note(.discrepancyDiffers, place, "no run says when it arose", "a step for the run that saw it first")
    }
    if first.state == "resolved" {
      note(.discrepancyDiffers, place, "it was resolved before it arose", "a first step that opens it")
    }
    if last.state != record.status.rawValue {
      note(
        .discrepancyDiffers, place, "it is \(record.status.rawValue)", "\(last.state), as its last step has it")
    }
    for step in steps where days[step.run] == nil {
      note(.runMissing, place, "a step is of run number \(step.run)", "a run that the ledger has")
    }
    if let day = days[first.run], day < record.firstSeen {
      note(
        .discrepancyDiffers, place, "it was first seen on \(record.firstSeen)", "\(day), the day of its first step")
    }
  }

  private mutating func checkDecisions() throws -> Int {
    let steps = try self.steps("SELECT CAST(number AS TEXT), run, state FROM decision_steps ORDER BY number, run")
    let workbooks = Set(try DecisionRows.workbooks(in: database).map(\.sha256))
    let records = try DecisionRows.decisions(in: database)
    for record in records {
      let place = "decision \(record.decision.number)"
      if !workbooks.contains(record.workbook) {
        note(
          .decisionDiffers, place, "its workbook \(record.workbook.prefix(12)) was never read",
          "a workbook that a run read")
      }
      if let last = steps[String(record.decision.number)]?.last, last.state != record.decision.state.rawValue {
        note(
          .decisionDiffers, place, "it is \(record.decision.state.rawValue)", "\(last.state), as its last step has it")
      }
    }
    return records.count
  }

  private func steps(_ sql: String) throws -> [String: [(run: Int, state: String)]] {
    var steps: [String: [(run: Int, state: String)]] = [:]
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      steps[try row.decode(atIndex: 0), default: []].append((try row.decode(atIndex: 1), try row.decode(atIndex: 2)))
    }
    return steps
  }
}
