internal import Foundation
internal import Ledger

/// The ledger of a workspace for commands that only look at it.
struct LedgerDesk {
  let store: LedgerStore
  /// The ledger's file.
  let path: String
  let workspace: String

  /// Opens a ledger that is there; first finishes a run that was committed and not yet renamed, unless one is going on.
  ///
  /// - Throws: `PipelineError` with status 65 where there is no ledger, and as `reconcile` does for one that is no good.
  static func open(workspace: String, ledger: String?) throws(PipelineError) -> LedgerDesk {
    let path = ledger ?? workspace + "/.duidan/ledger.sqlite"
    guard FileManager.default.fileExists(atPath: path) else {
      throw PipelineError.noRuns(workspace: workspace, ledger: ledger)
    }
    var lock: WorkspaceLock?
    if case .success(let taken) = WorkspaceLock.take(path + ".lock") { lock = taken }
    defer { lock?.release() }
    do throws(LedgerError) {
      let store = try LedgerStore.open(at: path)
      if lock != nil, let last = try store.lastRun(), last.finish(in: workspace) {
        try? store.clearStaging(ofRun: last.name)
      }
      return LedgerDesk(store: store, path: path, workspace: workspace)
    } catch {
      throw RunDesk.error(error, path)
    }
  }

  /// Reads from the ledger; what goes wrong names its file.
  func read<Value>(_ body: (LedgerStore) throws -> Value) throws(PipelineError) -> Value {
    do { return try body(store) } catch let error as LedgerError {
      throw RunDesk.error(error, path)
    } catch {
      throw RunDesk.error(.damaged("\(error)"), path)
    }
  }
}
