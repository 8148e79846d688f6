internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Glibc
internal import Ledger
internal import Normalization
internal import OrderModel
internal import SourceLineage
internal import SystemProfiles

/// A `duidan.yml` that `duidan init` proposes.
public struct WorkspaceDraft: Sendable {
  /// What becomes of a file that is there already.
  public enum Mode: Sendable { case onlyWhereNone, overwriting }

  /// The file's text.
  public let text: String
  /// For standard output once it is written.
  public let summary: String
  /// For standard error: sheets that could not be read.
  public let messages: [String]
  private let path: String

  init(workspace: String, text: String, summary: String, messages: [String]) {
    path = workspace + "/" + WorkspaceConfiguration.fileName
    self.text = text
    self.summary = summary
    self.messages = messages
  }

  /// Writes the file in one step: it is there whole, or as it was.
  ///
  /// - Throws: `PipelineError` with status 73 where it may not or cannot be written.
  public func write(_ mode: Mode) throws(PipelineError) {
    let fresh = path + ".new-\(getpid())"
    defer { unlink(fresh) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: fresh))
    } catch {
      throw PipelineError(
        73,
        Wording.error(
          path, "no_output", Wording.reason(error), "a folder that can be written", "check its permissions and the disk"
        ))
    }
    // A link is refused where the name is taken, in one step; a rename is not.
    let failed = mode == .overwriting ? rename(fresh, path) : link(fresh, path)
    guard failed != 0 else { return }
    let reason = String(cString: strerror(errno)).lowercased()
    guard errno == EEXIST else {
      throw PipelineError(
        73, Wording.error(path, "no_output", reason, "a folder that can be written", "check its permissions"))
    }
    throw PipelineError(
      73,
      Wording.error(
        path, "file_exists", "it is there already", "a workspace without it",
        "look at `duidan init --stdout`, or overwrite it with --force"))
  }
}

extension Pipeline {
  /// Looks at the sheets of a workspace and proposes its `duidan.yml`.
  ///
  /// - Throws: `PipelineError` with status 64 for no folder, 65 where no table could be used.
  public static func draft(workspace: String, language: String) throws(PipelineError) -> WorkspaceDraft {
    let listing: WorkspaceListing
    do throws(WorkspaceError) {
      listing = try WorkspaceScanner.scan(workspace)
    } catch {
      throw PipelineError(
        64,
        Wording.error(error.path, "no_workspace", error.detail, "a folder with sheets", "name the folder"))
    }
    let reader = InputReader(workspace: workspace)
    var free = ConfiguredTables(sources: [])
    free.forms = ProfileForms(try WorkspaceProfiles(of: workspace).profiles + SystemProfile.builtIn)
    let files = ParallelMap.run(listing.files.count) { [free] in
      SurveyedFile(listing.files[$0], reader: reader, configured: free)
    }
    let messages = files.flatMap(\.input.findings).filter { $0.kind.severity >= .medium }.map(Wording.message)
    let drafter = WorkspaceDrafter(files, known: try knownSources(workspace), free: free)
    guard !drafter.sources.isEmpty else {
      var error = PipelineError.noTable(in: ShownText.line(workspace), fileCount: listing.files.count)
      error.messages = messages
      throw error
    }
    let path = workspace + "/" + WorkspaceConfiguration.fileName
    let tree = TreeDraft(PileSurvey(files, listing, stated: []), language: language)
    let count = tree?.sourceCount ?? drafter.sources.count
    let summary =
      language == "en"
      ? "\(path): \(count) \(count == 1 ? "source" : "sources"); review it, then run `duidan reconcile`"
      : "\(path)：\(count) 个来源；请核对后运行 duidan reconcile"
    return WorkspaceDraft(
      workspace: workspace, text: DraftText(drafter.sources, tree: tree, names: drafter.names, language: language).text,
      summary: summary,
      messages: messages)
  }

  /// The sources that the ledger knows, where there is one.
  private static func knownSources(_ workspace: String) throws(PipelineError) -> [KnownSource] {
    let path = workspace + "/.duidan/ledger.sqlite"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do throws(LedgerError) {
      return try LedgerStore.open(at: path).sources().map(KnownSource.init)
    } catch {
      throw RunDesk.error(error, path)
    }
  }
}

extension KnownSource {
  /// The source as the ledger remembers it.
  init(_ record: SourceRecord) {
    self.init(
      id: record.source.id, layoutKey: record.layoutKey, files: record.files, department: record.source.department,
      grain: record.source.grain, eventKind: record.source.eventKind, columns: record.columns)
  }
}
