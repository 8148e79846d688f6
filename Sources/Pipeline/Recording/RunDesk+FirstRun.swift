internal import Foundation

extension RunDesk {
  /// Refuses a workspace without sheets before its first run makes a folder for the ledger in it.
  ///
  /// - Throws: `PipelineError` with status 65, as every run over such a workspace.
  static func requireSheets(in workspace: String, before folder: String) throws(PipelineError) {
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try WorkspaceScanner.scan(workspace)
    } catch {
      throw PipelineError(error)
    }
    // What cannot be read is told by the run.
    guard listing.files.isEmpty, listing.unread.isEmpty else { return }
    throw PipelineError.noTable(in: ShownText.line(workspace), fileCount: 0)
  }
}
