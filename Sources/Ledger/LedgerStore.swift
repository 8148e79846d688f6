internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
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
      try queue.write { try LedgerSchema.prepare($0) }
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

  /// Every order, by key.
  ///
  /// - Complexity: O(*n* log *n*) in the orders, O(*r*) in the rows of lines, sources, events and history.
  public func orders() throws(LedgerError) -> [OrderState] {
    try read { try OrderRowsReader(database: $0).orders() }
  }

  /// Every discrepancy that is or was open, by id.
  public func discrepancies() throws(LedgerError) -> [DiscrepancyRecord] {
    try read { try RecordRows.discrepancies(in: $0) }
  }

  /// Every ruling, in the order in which they were read.
  public func decisions() throws(LedgerError) -> [DecisionRecord] {
    try read { try DecisionRows.decisions(in: $0) }
  }

  /// Every workbook of answers that was read, by its digest.
  public func decisionWorkbooks() throws(LedgerError) -> [DecisionWorkbookRecord] {
    try read { try DecisionRows.workbooks(in: $0) }
  }

  /// Records a run and all that it changed, or nothing.
  ///
  /// A revision that the history holds is not written again. A run that is committed again under its name takes the
  /// place of the earlier record.
  ///
  /// - Throws: `LedgerError`; nothing is recorded then.
  /// - Complexity: O(*n* log *n*) in what the batch holds; what it does not name costs nothing.
  public func commit(_ batch: LedgerBatch) throws(LedgerError) {
    try write { database in
      try RecordRows.insert(batch.run, in: database)
      let writer = OrderRowsWriter(database: database, run: batch.run.name)
      for key in batch.removedOrderKeys { try writer.remove(orderKey: key) }
      for order in batch.orders { try writer.replace(order) }
      for source in batch.sources { try RecordRows.insert(source, in: database) }
      for discrepancy in batch.discrepancies { try RecordRows.insert(discrepancy, in: database) }
      for workbook in batch.decisionWorkbooks { try DecisionRows.insert(workbook, in: database) }
      for decision in batch.decisions { try DecisionRows.insert(decision, in: database) }
    }
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
