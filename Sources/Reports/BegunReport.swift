internal import Dispatch
internal import Synchronization

/// The files of a run while they are written: those for programs one after the other, the pages beside them.
///
/// Whoever began them ends them, by `finish` or by `abandon`: until then files still come into the folder.
public final class BegunReport: Sendable {
  /// Where in the manifest files stand, whenever they were started.
  enum Part: Int, Sendable { case data, pages, afterPages, departments }

  typealias Document = @Sendable (OutputFolder) throws(ReportWritingError) -> [InputFile]

  private struct Written {
    var part: Part
    var number: Int
    var files: Result<[InputFile], ReportWritingError>
  }

  private let folder: OutputFolder
  private let group = DispatchGroup()
  /// One at a time: each holds much memory while it is made.
  private let queue = DispatchQueue(label: "duidan.documents")
  private let written = Mutex<[Written]>([])
  private let started = Mutex(0)

  init(_ folder: OutputFolder) { self.folder = folder }

  /// Starts a document beside those that were started before.
  func start(_ part: Part = .data, _ document: @escaping Document) {
    let number = started.withLock { count in
      count += 1
      return count
    }
    let queue = part == .pages ? DispatchQueue.global() : queue
    queue.async(group: group) { [self] in
      let files = Result { () throws(ReportWritingError) in try document(folder) }
      written.withLock { $0.append(Written(part: part, number: number, files: files)) }
    }
  }

  /// Waits until no further file comes, whatever became of them.
  public func abandon() { group.wait() }

  /// Writes the rest and, last, the manifest.
  ///
  /// - Parameter report: the report that was begun, with its runs and timelines.
  /// - Returns: the names of the files, in the order of the manifest.
  /// - Throws: `ReportWritingError` of the first file that cannot be written; what was written stays.
  @discardableResult
  public func finish(_ report: RunReport, timings: [(String, Double)] = []) throws(ReportWritingError) -> [String] {
    ReportWriter.startPages(of: report, self)
    group.wait()
    var files: [InputFile] = []
    let sorted = written.withLock { $0.sorted { ($0.part.rawValue, $0.number) < ($1.part.rawValue, $1.number) } }
    for document in sorted { files += try document.files.get() }
    files.append(try folder.write(DataPackage(report, outputs: files).file(), to: "datapackage.json"))
    files.append(try folder.write(RunManifest.file(of: report, outputs: files, timings: timings), to: "run.json"))
    return files.map(\.path).sorted()
  }
}
