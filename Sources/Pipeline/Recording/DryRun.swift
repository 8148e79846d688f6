internal import Foundation

/// A run that changes nothing: it works with a copy of the ledger, and says what it would say.
enum DryRun {
  /// The outcome of the run that would be.
  ///
  /// - Throws: as a run does, and `PipelineError` with status 73 where the ledger cannot be copied.
  static func reconcile(_ request: ReconcileRequest) throws(PipelineError) -> RunOutcome {
    let ledger = request.ledger ?? request.workspace + "/.duidan/ledger.sqlite"
    let folder = NSTemporaryDirectory() + "duidan-dry-run-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var own = request
    own.ledger = folder + "/ledger.sqlite"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      if FileManager.default.fileExists(atPath: ledger) { try copy(ledger, to: folder) }
    } catch let error as PipelineError {
      throw error
    } catch {
      throw PipelineError(
        73,
        Wording.error(
          folder, "no_output", Wording.reason(error), "a folder for temporary files that can be written",
          "check its permissions and the disk, or name another one with TMPDIR"))
    }
    let desk = try RunDesk.open(own)
    defer { desk.close() }
    return try Pipeline.reconcile(at: desk)
  }

  /// Copies a ledger with what SQLite keeps beside it, while no run writes to it.
  private static func copy(_ ledger: String, to folder: String) throws {
    var held: WorkspaceLock?
    switch WorkspaceLock.take(ledger + ".lock") {
    case .success(let lock): held = lock
    case .failure(.process(let holder)):
      throw PipelineError(
        75,
        Wording.error(
          ledger, "ledger_in_use", "process \(holder) is reconciling here", "one run at a time",
          "wait until it has ended"))
    case .failure(.cannotOpen): break  // a workspace that may only be read: nobody writes to it
    }
    defer { held?.release() }
    for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: ledger + ending) {
      try FileManager.default.copyItem(atPath: ledger + ending, toPath: folder + "/ledger.sqlite" + ending)
    }
  }
}
