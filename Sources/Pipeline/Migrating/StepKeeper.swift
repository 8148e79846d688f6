internal import Dispatch
internal import Ledger
internal import Synchronization

/// Keeps what the steps of a migration came to, on a thread of its own while the next ones are folded.
///
/// Several steps are one transaction, in which an order that all of them changed is written once: a kill takes back the last
/// few steps, never a part of one.
final class StepKeeper: Sendable {
  /// A step that was folded.
  struct Step: Sendable {
    var step: MigrationStep
    var outcome: Replay.Outcome
    var forks: Set<String>
  }

  private struct Work {
    /// What the next transaction takes in.
    var batches: [LedgerBatch] = []
    var orderCount = 0
    var failure: PipelineError?
  }

  /// So many steps may wait: each holds the rows of its files.
  private static let limit = 8
  /// A transaction has no more steps, and is ended behind so many orders: they are held until then.
  private static let stepLimit = 32, orderLimit = 6_000

  private let ledger: LedgerStore
  private let ledgerPath: String
  private let work = Mutex(Work())
  private let queue = DispatchQueue(label: "duidan.steps")
  private let room = DispatchSemaphore(value: StepKeeper.limit)

  init(_ ledger: LedgerStore, path: String) {
    self.ledger = ledger
    ledgerPath = path
  }

  /// Takes a step in; waits where too many are waiting already.
  ///
  /// - Throws: where one of the steps before it could not be kept.
  func keep(_ step: Step) throws(PipelineError) {
    if let failure = work.withLock(\.failure) { throw failure }
    room.wait()
    queue.async {
      self.attempt { () throws(PipelineError) in try self.take(step) }
      self.room.signal()
    }
  }

  /// Waits until every step is kept.
  ///
  /// - Throws: where one could not be kept.
  func finish() throws(PipelineError) {
    queue.sync { attempt { () throws(PipelineError) in try commit() } }
    if let failure = work.withLock(\.failure) { throw failure }
  }

  /// Does something where nothing has failed yet.
  private func attempt(_ body: () throws(PipelineError) -> Void) {
    guard work.withLock({ $0.failure == nil }) else { return }
    do throws(PipelineError) { try body() } catch {
      work.withLock { $0.failure = error }
    }
  }

  private func take(_ step: Step) throws(PipelineError) {
    let folder = MigrationRecord.folder(of: ledgerPath)
    let record = MigrationRecord(step.step, step.outcome.book, forks: step.forks)
    do { try record.write(into: folder) } catch {
      throw PipelineError(
        73,
        Wording.error(folder, "no_output", Wording.reason(error), "a folder that can be written", "check the disk"))
    }
    let batch = step.outcome.batch
    let isFull = work.withLock { work in
      work.batches.append(batch)
      work.orderCount += batch.orders.count + batch.movedOrders.count
      return work.batches.count >= Self.stepLimit || work.orderCount >= Self.orderLimit
    }
    if isFull { try commit() }
  }

  private func commit() throws(PipelineError) {
    let batches = work.withLock { work in
      defer { (work.batches, work.orderCount) = ([], 0) }
      return work.batches
    }
    guard !batches.isEmpty else { return }
    do throws(LedgerError) { try ledger.commit(batches) } catch { throw RunDesk.error(error, "ledger") }
  }
}
