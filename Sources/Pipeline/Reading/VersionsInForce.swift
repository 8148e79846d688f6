internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import SourceLineage

/// A file that a run passed over, because another one holds what its sheet says today.
struct PassedOverFile: Hashable, Sendable {
  /// The path inside the workspace.
  var path: String
  /// The digest of its bytes.
  var sha256: String
  /// Why.
  var reason: String
}

/// Tells which files are older versions of others, where the workspace file says that a source's files are its versions.
///
/// Those are passed over, and named. Of files that nobody has ruled on, `FileMeetings` knows.
struct VersionsInForce {
  private let files: [SurveyedFile]
  private let sources: [WorkspaceConfiguration.ConfiguredSource]
  /// The files that are no version of today, with the file that is.
  private(set) var passedOver: [Int: String] = [:]

  /// Looks at the files of a workspace.
  ///
  /// - Complexity: O(*c*) in the cells of the sources whose files are versions.
  init(_ files: [SurveyedFile], sources: [WorkspaceConfiguration.ConfiguredSource]) {
    self.files = files
    self.sources = sources
    judgeStated()
  }

  private mutating func judgeStated() {
    let versioned = sources.filter { $0.versions == .latest || $0.versions == .all || !$0.parts.isEmpty }
    guard !versioned.isEmpty else { return }
    let (summaries, places) = summaries(of: Array(files.indices))
    let stated = StatedFiles.sources(versioned, paths: summaries.map(\.path))
    guard !stated.isEmpty else { return }
    let lineage = LineageFinder.find(summaries, stated: stated)
    for part in Dictionary(grouping: lineage.files, by: \.part).values
    where lineage.statedIDs[part[0].source] != nil {
      passOver(part, places)
    }
  }

  private func summaries(of own: [Int]) -> ([FileSummary], [Int]) {
    let all = ParallelMap.run(own.count) { FileSummarizer.summarize(files[own[$0]]) }
    let found = zip(all, own).compactMap { summary, index in summary.map { ($0, index) } }
    return (found.map(\.0), found.map(\.1))
  }

  /// Passes all versions of a part over but the last of its trunk.
  private mutating func passOver(_ part: [FileLineage], _ places: [Int]) {
    let trunk = part.filter { $0.role != .copy && $0.branch == 0 }
    guard part.count > 1, let last = trunk.max(by: { $0.position < $1.position }) else { return }
    let newest = files[places[last.file]].path
    for entry in part where entry.file != last.file { passedOver[places[entry.file]] = newest }
  }

  /// What is to be said of the files that are passed over, one finding for each newer one.
  var findings: [IngestFinding] {
    Dictionary(grouping: passedOver.keys) { passedOver[$0] ?? "" }.sorted { $0.key < $1.key }.map { newest, older in
      let names = older.map { files[$0].path }.sorted()
      return IngestFinding(
        kind: .rowsSkipped, place: Place(file: newest),
        found: "the newest of \(names.count + 1) versions; not read: " + names.joined(separator: ", "),
        expected: "one version of a sheet", remedy: "say `versions: parts` for its source in duidan.yml if they add up",
        count: names.count)
    }
  }

  /// The files by path, with the reason.
  var named: [PassedOverFile] {
    passedOver.map {
      PassedOverFile(
        path: files[$0].path, sha256: files[$0].input.file?.sha256 ?? "", reason: "an older version or copy of \($1)")
    }
  }
}
