import Discrepancies
import ExactValues
import Foundation
import GRDB
import Ledger
import OrderModel
import Reconciliation
import Testing

@Suite struct LedgerDecisionTests {
  private let path = LedgerSamples.path()

  private static func record(_ number: Int) throws -> DecisionRecord {
    var decision = Decision(
      number: number, subject: "d2142a4e59fc", kind: "conflicting_edit", unit: "SO1#1",
      field: .promisedDate, source: "sales", verb: .take,
      shown: ["sales": "d2026-06-20", "生产": "x"], decidedOn: LedgerSamples.tuesday)
    decision.pair = ["a", "b"]
    decision.parties = ["sales"]
    decision.target = "d2026-06-20"
    decision.targetShown = "2026-06-20"
    decision.until = LedgerSamples.tuesday
    decision.decidedBy = "王经理"
    decision.why = "=1+1"
    return DecisionRecord(
      decision: decision, workbook: "0a", place: Place(file: "decisions/a.xlsx", sheet: "待决定", cell: "L4"))
  }

  @Test("A ruling is read again with all its parts, and a later commit moves its state")
  func rulings() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ledger = try LedgerStore.open(at: path)
    var batch = LedgerBatch(run: LedgerSamples.run("a"))
    batch.decisions = [try Self.record(2), try Self.record(1)]
    batch.decisionWorkbooks = [
      DecisionWorkbookRecord(sha256: "0a", path: "decisions/a.xlsx", asOf: LedgerSamples.tuesday)
    ]
    try ledger.commit(batch)
    #expect(try LedgerStore.open(at: path).decisions() == batch.decisions.reversed())
    #expect(try ledger.decisionWorkbooks() == batch.decisionWorkbooks)
    var later = LedgerBatch(run: LedgerSamples.run("b"))
    var moved = try Self.record(1)
    moved.decision.state = .complied
    later.decisions = [moved]
    try ledger.commit(later)
    #expect(try ledger.decisions() == [moved, try Self.record(2)])
  }

  @Test("A ledger of this version without the table of rulings is damaged") func missingTable() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try LedgerStore.open(at: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TABLE decisions") }
    #expect(throws: LedgerError.damaged("no table decisions")) { try LedgerStore.open(at: path) }
  }
}
