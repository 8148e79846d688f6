internal import Discrepancies
public import ExactValues
internal import Foundation
internal import GRDB
public import OrderModel
public import Reconciliation

/// The ledger: what the program remembers from run to run, in one SQLite file.
///
/// A run's changes are one transaction: a kill at any moment leaves the state before it or the state after it.
///
///     let ledger = try LedgerStore.open(at: "ledger.sqlite")
///     let orders = try ledger.orders()
///     try ledger.commit(LedgerBatch(run: run, orders: changed))
///     try ledger.clearStaging(ofRun: run.name)
public final class LedgerStore: Sendable {
  private let queue: DatabaseQueue

  private init(queue: DatabaseQueue) { self.queue = queue }

  /// Opens the ledger, and makes the file where there is none; its folder must exist.
  ///
  /// - Throws: `LedgerError`, for a file that this build cannot read; the file is left as it was.
  public static func open(at path: String) throws(LedgerError) -> LedgerStore {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // A ledger that is as it should be is not written to: it may be another's to write just now.
      if try !queue.read({ try LedgerSchema.isPresent($0) }) {
        let isOlder = try LedgerBackup.make(of: queue, at: path)
        try queue.write { try LedgerSchema.prepare($0) }
        // The rest of an older ledger is space that nobody needs; where it cannot be given back, all is well too.
        if isOlder { try? queue.vacuum() }
      }
      return LedgerStore(queue: queue)
    } catch {
      throw LedgerError(error)
    }
  }

  /// The run that was committed last.
  public func lastRun() throws(LedgerError) -> RunRecord? { try runs().last }

  /// Every run, in the order in which they were committed.
  public func runs() throws(LedgerError) -> [RunRecord] {
    try read { try RecordRows.runs(in: $0) }
  }

  /// Every source that ever came, by id.
  public func sources() throws(LedgerError) -> [SourceRecord] {
    try read { try RecordRows.sources(in: $0) }
  }

  /// Every order, by key; where a store is given, they lie there if it takes them.
  ///
  /// - Complexity: O(*n* log *n*) in the orders, O(*r*) in the rows of lines, sources, events and history.
  public func orders(in store: (any ByteStore)? = nil) throws(LedgerError) -> OrderShelf {
    try read { database in
      let cursor = try OrderRowsCursor(database)
      let packing = ShelfPacking(try OrderUnpacker(database).shared, in: store)
      while let rows = try cursor.next() { packing.take(rows) }
      return try packing.shelf()
    }
  }

  /// Every discrepancy that is or was open, by id.
  public func discrepancies() throws(LedgerError) -> [DiscrepancyRecord] {
    try read { try DiscrepancyRows.discrepancies(in: $0) }
  }

  /// Every ruling, in the order in which they were read.
  public func decisions() throws(LedgerError) -> [DecisionRecord] {
    try read { try DecisionRows.decisions(in: $0) }
  }

  /// Every workbook of answers that was read, by its digest.
  public func decisionWorkbooks() throws(LedgerError) -> [DecisionWorkbookRecord] {
    try read { try DecisionRows.workbooks(in: $0) }
  }

  /// Every file that a source came in, the first ones first.
  public func versions() throws(LedgerError) -> [VersionRecord] {
    try read { try RecordRows.versions(in: $0) }
  }

  /// The key figures of the last run up to a day; none where there is no such run.
  public func figures(upTo day: Day) throws(LedgerError) -> [FigureRecord] {
    try read { try FigureRows.figures(upTo: day, in: $0) }
  }

  /// One measure of a key figure in each run of some days, oldest first.
  public func figures(
    ofKpi kpi: String, measure: String, from first: Day, upTo last: Day
  ) throws(LedgerError) -> [(asOf: Day, figure: FigureRecord)] {
    try read { try FigureRows.figures(ofKpi: kpi, measure, from: first, upTo: last, in: $0) }
  }

  /// The last runs that have a report, oldest first, each with the key figures that it told.
  public func toldRuns(upTo count: Int) throws(LedgerError) -> [ToldRun] {
    try read { try FigureRows.toldRuns(upTo: count, in: $0) }
  }

  /// The keys and numbers of all orders that the ledger ever held, by key.
  public func orderNumbers() throws(LedgerError) -> [(key: String, orderNo: String)] {
    try read { try ChronicleReader.orderNumbers($0).map { (key: $0.key, orderNo: $0.orderNo) } }
  }

  /// What the ledger knows of the orders with a key, run by run: one that was taken out and came again is two.
  ///
  /// - Complexity: O(*r*) in the orders and in the rows of those with the key.
  public func chronicles(ofKey key: String) throws(LedgerError) -> [OrderChronicle] {
    try read { database in
      let ids = try ChronicleReader.orderNumbers(database).filter { $0.key == key }.map(\.id)
      guard !ids.isEmpty else { return [] }
      let reader = try ChronicleReader(database)
      return try ids.compactMap { try reader.chronicle($0) }
    }
  }

  /// What the ledger knows of some orders, by key, run by run; of several orders of a key the last one.
  ///
  /// - Complexity: O(*n*) in the orders of the ledger, and in the rows of those that are told.
  public func chronicles(ofKeys keys: [String]) throws(LedgerError) -> [OrderChronicle] {
    try read { database in
      let ids = Dictionary(try ChronicleReader.orderNumbers(database).map { ($0.key, $0.id) }) { _, last in last }
      let reader = try ChronicleReader(database)
      return try keys.compactMap { try ids[$0].flatMap(reader.chronicle) }
    }
  }

  /// Checks the file, every blob, and that what was recorded leads to what is held.
  ///
  /// - Complexity: O(*r*) in all rows; one order is in memory at a time.
  public func check() throws(LedgerError) -> LedgerCheckup {
    do {
      // A damaged file ends a transaction by itself, so this one is not left to be ended by others.
      return try queue.unsafeRead { database in
        try database.execute(sql: "BEGIN")
        defer { try? database.execute(sql: "ROLLBACK") }
        return LedgerChecker.check(database)
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Records a run and all that it changed, or nothing.
  ///
  /// What the ledger holds already is not written again; the history only grows.
  ///
  /// - Throws: `LedgerError`; nothing is recorded then.
  /// - Complexity: O(*n* log *n*) in what the batch holds; what it does not name costs nothing.
  public func commit(_ batch: LedgerBatch) throws(LedgerError) { try commit([batch]) }

  /// Records several runs, one after another, or none of them.
  ///
  /// - Throws: `LedgerError`; nothing is recorded then.
  /// - Complexity: O(*n* log *n*) in what the batches hold.
  public func commit(_ batches: [LedgerBatch]) throws(LedgerError) {
    try write { database in
      let writer = try OrderRowsWriter(database, pace: batches.count > 1 ? .atTheEnd : .atOnce)
      for batch in batches { try Self.record(batch, in: database, writer) }
      try writer.finish()
    }
  }

  /// Records a run together with its documents, which are made while it is written and not yet committed.
  ///
  /// `publish` returns the digest of the run's manifest, or `nil` where the documents could not be made: then nothing
  /// is recorded, and the result is `false`.
  ///
  /// - Throws: `LedgerError`; nothing is recorded then.
  /// - Complexity: O(*n* log *n*) in what the batch holds, and what `publish` takes.
  public func commit(
    _ batch: consuming LedgerBatch, publishing publish: (OpenRun) -> String?
  ) throws(LedgerError) -> Bool {
    var isPublished = false
    var batch = Optional(consume batch)
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          guard let run = try Self.recordAlone(&batch, in: database) else { return .rollback }
          guard let manifest = publish(OpenRun(database)) else { return .rollback }
          try database.execute(sql: "UPDATE runs SET manifest = ? WHERE id = ?", arguments: [manifest, run])
          isPublished = true
          return .commit
        }
      }
    } catch {
      throw LedgerError(error)
    }
    return isPublished
  }

  /// Records the one run of a transaction, and gives back what it was recorded from.
  private static func recordAlone(_ batch: inout LedgerBatch?, in database: Database) throws -> Int? {
    guard let recorded = batch else { return nil }
    batch = nil
    let writer = try OrderRowsWriter(database)
    let run = try record(recorded, in: database, writer)
    try writer.finish()
    return run
  }

  @discardableResult
  private static func record(
    _ batch: LedgerBatch, in database: Database, _ writer: OrderRowsWriter
  ) throws -> Int {
    let run = try RecordRows.insert(batch.run, in: database)
    for workbook in batch.decisionWorkbooks { try DecisionRows.insert(workbook, in: database) }
    for decision in batch.decisions {
      try DecisionRows.insert(decision, in: database)
      try DecisionRows.insertStep(decision.decision, run: run, in: database)
    }
    let rulings = try DecisionRows.decisions(in: database).map(\.decision)
    try writer.begin(run: run, decisions: rulings)
    for key in batch.removedOrderKeys { try writer.remove(orderKey: key) }
    for order in batch.orders {
      let known = batch.unknown.contains(order.key) ? nil : batch.known.order(order.key)
      try writer.replace(order, known: known)
    }
    try writer.move(batch.movedOrders)
    for source in batch.sources { try RecordRows.insert(source, in: database) }
    for source in batch.removedSources {
      try database.execute(sql: "DELETE FROM sources WHERE id = ?", arguments: [source])
    }
    for version in batch.versions { try RecordRows.insert(version, run: run, in: database) }
    try FigureRows.insert(batch.figures, run: run, in: database)
    for discrepancy in batch.discrepancies { try DiscrepancyRows.insert(discrepancy, run: run, in: database) }
    return run
  }

  /// Records that the run's staged folder bears its final name.
  public func clearStaging(ofRun name: String) throws(LedgerError) {
    try write { try $0.execute(sql: "UPDATE runs SET staging = NULL WHERE name = ?", arguments: [name]) }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try queue.read(body) } catch { throw LedgerError(error) }
  }

  private func write(_ body: (Database) throws -> Void) throws(LedgerError) {
    do { try queue.write(body) } catch { throw LedgerError(error) }
  }
}
