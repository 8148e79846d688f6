internal import Discrepancies
internal import ExactValues
internal import Glibc
internal import Normalization
internal import SheetFormats
internal import TableComparison

/// A file of a comparison as read, or why it could not be.
struct ComparedInput: Sendable {
  /// The path as the person wrote it.
  var path: String
  /// Its sheets; `nil` where it cannot be read.
  var file: ComparedFile?
  /// What is odd about it.
  var messages: [String] = []
  /// The digest of its bytes; `nil` where no other file has as many.
  var digest: UInt64?

  /// Reads the files, at once where there are several cores.
  static func read(_ paths: [String]) -> [ComparedInput] {
    let sizes = paths.map(size)
    var limits = ReadingLimits.standard
    // Two files that take as long as each other keep both cores busy.
    if sizes.count == 2, let small = sizes.min(), let large = sizes.max(), small > large / 2 { limits.threads = 1 }
    let ownLimits = limits
    // The vocabulary, of which the comparison asks first, is made by whoever has read its file.
    return ParallelMap.run(paths.count + 1) { index -> ComparedInput? in
      guard index < paths.count else {
        _ = Vocabulary.standard
        return nil
      }
      let isOneOfASize = sizes.count { $0 == sizes[index] } > 1
      return ComparedInput(paths[index], isOneOfASize ? .digested : .read, ownLimits)
    }.compactMap(\.self)
  }

  /// Reads one file, and digests it.
  init(path: String) { self.init(path, .digested, .standard) }

  /// How many bytes the file has; -1 where it cannot be asked.
  var size: Int { Self.size(path) }

  /// What is done with the bytes of a file.
  private enum Purpose {
    case read
    case digested
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : -1
  }

  private init(_ path: String, _ purpose: Purpose, _ limits: ReadingLimits) {
    self.path = path
    do throws(SheetFormatError) {
      guard let bytes = try InputReader.bytes(path, limits: limits) else {
        fail("the file cannot be opened", "a readable file", "check the name, and that you may read it")
        return
      }
      if purpose == .digested {
        digest = bytes.withUnsafeBytes { ByteDigest.of($0.assumingMemoryBound(to: UInt8.self)) }
      }
      let workbook = try SheetReader.read(bytes, limits: limits)
      file = ComparedFile(name: path, grids: workbook.grids)
      messages = Self.grouped(InputReader.findings(workbook, path).filter { $0.kind.severity >= .medium })
        .map(Wording.message)
    } catch {
      if error.reason == .empty {
        file = ComparedFile(name: path, grids: [])
      } else {
        fail(error.detail, error.expected, error.remedy)
      }
    }
  }

  /// Findings that say the same of one sheet as one, with its first three places.
  private static func grouped(_ findings: [IngestFinding]) -> [IngestFinding] {
    var grouped: [IngestFinding] = []
    var places: [String: Int] = [:]
    for finding in findings {
      let key = [finding.kind.name, finding.place.sheet ?? "", finding.found].joined(separator: "\u{1F}")
      guard let index = places[key] else {
        places[key] = grouped.count
        grouped.append(finding)
        continue
      }
      grouped[index].count += finding.count
      if grouped[index].places.count < 3 { grouped[index].places.append(finding.place) }
    }
    return grouped
  }

  private mutating func fail(_ found: String, _ expected: String, _ remedy: String) {
    messages = [
      Wording.message(
        InputReader.unreadable(ShownText.line(path, limit: 200), found, expected: expected, remedy: remedy))
    ]
  }
}
