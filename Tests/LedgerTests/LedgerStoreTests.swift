import Discrepancies
import ExactValues
import Foundation
import GRDB
import Ledger
import OrderModel
import Reconciliation
import Testing

@Suite struct LedgerStoreTests {
  private let path = LedgerSamples.path()

  private func withLedger(_ body: (LedgerStore) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(try LedgerStore.open(at: path))
  }

  @Test("A new ledger is empty") func newLedgerIsEmpty() throws {
    try withLedger { (ledger: LedgerStore) throws in
      #expect(try ledger.lastRun() == nil)
      #expect(try ledger.orders().isEmpty)
      #expect(try ledger.sources().isEmpty)
      #expect(try ledger.discrepancies().isEmpty)
    }
  }

  @Test("What was committed is read again as it was, after the file was opened anew") func roundTrip() throws {
    try withLedger { ledger in
      let orders = [try LedgerSamples.order("SO-2"), try LedgerSamples.order("SO-1")]
      let source = try LedgerSamples.source(version: "v1")
      let run = LedgerSamples.run("2026-03-09", staging: "runs/.staging")
      try ledger.commit(LedgerBatch(run: run, orders: OrderSelection(orders), sources: [source]))
      let again = try LedgerStore.open(at: path)
      let read = try Array(again.orders())
      #expect(read == orders.reversed())
      #expect(try again.lastRun() == run)
      #expect(try again.sources() == [source])
      let name = try #require(Field(id: "customer_name"))
      #expect(Array(try #require(read.first?.header.value(name)).description.utf8) == Array("\u{301}e\u{301} 华东".utf8))
    }
  }

  @Test("Many orders are read by key, whichever thread packed them") func manyOrders() throws {
    try withLedger { ledger in
      let orders = try (0..<1_300).map { try LedgerSamples.order("SO-\(($0 * 7) % 1_300 + 1_000)") }
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("a"), orders: OrderSelection(orders)))
      #expect(try ledger.orders().elementsEqual(orders.sorted { $0.key < $1.key }))
    }
  }

  @Test("Of several orders that cannot be unpacked the first one is named") func firstDamagedOrder() throws {
    try withLedger { ledger in
      let orders = try (1_000..<2_300).map { try LedgerSamples.order("SO-\($0)") }
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("a"), orders: OrderSelection(orders)))
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        for (key, day) in [("SO-2299", "late"), ("SO-1300", "early")] {
          try database.execute(sql: "UPDATE orders SET first_seen = ? WHERE key = ?", arguments: [day, key])
        }
      }
      #expect(throws: LedgerError.damaged("“early” is no day")) { try ledger.orders() }
    }
  }

  @Test("A discrepancy is read again with all its parts") func discrepancyRoundTrip() throws {
    try withLedger { ledger in
      let record = try LedgerSamples.discrepancy()
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("r"), discrepancies: [record]))
      let read = try #require(try ledger.discrepancies().first)
      #expect(String(reflecting: read) == String(reflecting: record))
    }
  }

  @Test("A later commit replaces what it names and leaves the rest") func secondCommitUpdates() throws {
    try withLedger { ledger in
      let kept = try LedgerSamples.order("SO-1")
      var changed = try LedgerSamples.order("SO-2")
      let source = try LedgerSamples.source(version: "v1")
      try ledger.commit(
        LedgerBatch(
          run: LedgerSamples.run("a", staging: "s"), orders: OrderSelection([kept, changed]), sources: [source]))
      let name = try #require(Field(id: "customer_name"))
      changed.header.revisions[name]?.append(
        Revision(statement: .value(.text("华南")), asOf: LedgerSamples.tuesday))
      changed.lines.removeLast()
      changed.events.removeFirst()
      let renewed = try LedgerSamples.source(version: "v2")
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("b"), orders: OrderSelection([changed]), sources: [renewed]))
      #expect(try Array(ledger.orders()) == [kept, changed])
      #expect(try ledger.sources() == [renewed])
      #expect(try ledger.runs().map(\.name) == ["a", "b"])
      #expect(try ledger.lastRun()?.name == "b")
    }
  }

  @Test("A removed order is gone, and may come again with a history of its own") func removal() throws {
    try withLedger { ledger in
      let order = try LedgerSamples.order()
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("a"), orders: OrderSelection([order])))
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("b"), removedOrderKeys: [order.key]))
      #expect(try ledger.orders().isEmpty)
      var fresh = order
      let name = try #require(Field(id: "customer_name"))
      fresh.header.revisions[name] = [Revision(statement: .cleared, asOf: LedgerSamples.tuesday)]
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("c"), orders: OrderSelection([fresh])))
      #expect(try Array(ledger.orders()) == [fresh])
    }
  }

  @Test("The staging of a run is cleared, and nothing else") func stagingIsCleared() throws {
    try withLedger { ledger in
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("a", staging: "x")))
      try ledger.commit(LedgerBatch(run: LedgerSamples.run("b", staging: "y")))
      try ledger.clearStaging(ofRun: "b")
      #expect(try ledger.runs() == [LedgerSamples.run("a", staging: "x"), LedgerSamples.run("b")])
    }
  }

  @Test("A ledger of a later version is refused and left alone") func newerSchemaIsRefused() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try LedgerStore.open(at: path)
    // The schema number stands at byte 60 of the file, big-endian (SQLite file format, 1.3).
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[63] = 9
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(throws: LedgerError.newerSchema(found: 9, known: 5)) { try LedgerStore.open(at: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("A file that is no database is damaged, and left alone") func garbageIsDamaged() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = Data(repeating: 0x5A, count: 5000)
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try LedgerStore.open(at: path) }
    guard case .damaged = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("A ledger in a folder that is not there cannot be opened") func missingFolder() throws {
    let error = #expect(throws: LedgerError.self) { try LedgerStore.open(at: path + "/none/ledger.sqlite") }
    guard case .cannotOpen = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }
}
