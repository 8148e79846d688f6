internal import Dispatch
internal import Ledger
internal import Synchronization

/// Keeps what the steps of a migration came to, on a thread of its own while the next ones are folded.
///
/// Several steps are one transaction: a kill takes back the last few of them, never a part of one.
final class StepKeeper: Sendable {
  /// A step that was folded.
  struct Step: Sendable {
    var step: MigrationStep
    var outcome: Replay.Outcome
    var forks: Set<String>
  }

  private struct Work {
    var waiting: [Step] = []
    var isWriting = false
    var failure: PipelineError?
  }

  /// So many steps may wait: each holds the rows of its files.
  private static let limit = 8

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
    room.wait()
    let (failure, isIdle) = work.withLock { work -> (PipelineError?, Bool) in
      if let failure = work.failure { return (failure, false) }
      work.waiting.append(step)
      defer { work.isWriting = true }
      return (nil, !work.isWriting)
    }
    if let failure {
      room.signal()
      throw failure
    }
    if isIdle { queue.async { self.write() } }
  }

  /// Waits until every step is kept.
  ///
  /// - Throws: where one could not be kept.
  func finish() throws(PipelineError) {
    queue.sync {}
    if let failure = work.withLock(\.failure) { throw failure }
  }

  private func write() {
    while true {
      let (steps, isSound) = work.withLock { work in
        defer { work.waiting = [] }
        work.isWriting = !work.waiting.isEmpty
        return (work.waiting, work.failure == nil)
      }
      guard !steps.isEmpty else { return }
      if isSound {
        do throws(PipelineError) { try keep(steps) } catch {
          work.withLock { $0.failure = error }
        }
      }
      for _ in steps { room.signal() }
    }
  }

  private func keep(_ steps: [Step]) throws(PipelineError) {
    let folder = MigrationRecord.folder(of: ledgerPath)
    for step in steps {
      let record = MigrationRecord(step.step, step.outcome.book, forks: step.forks)
      do { try record.write(into: folder) } catch {
        throw PipelineError(
          73,
          Wording.error(folder, "no_output", Wording.reason(error), "a folder that can be written", "check the disk"))
      }
    }
    do throws(LedgerError) { try ledger.commit(steps.map(\.outcome.batch)) } catch {
      throw RunDesk.error(error, "ledger")
    }
  }
}
