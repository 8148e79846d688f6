internal import Discrepancies
internal import ExactValues
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
  /// The digest of its bytes; 0 where there are none.
  var digest: UInt64 = 0

  /// Reads the files, at once where there are several cores.
  static func read(_ paths: [String]) -> [ComparedInput] {
    ParallelMap.run(paths.count) { ComparedInput(paths[$0]) }
  }

  private init(_ path: String) {
    self.path = path
    guard let bytes = InputReader.bytes(path) else {
      fail("the file cannot be opened", "a readable file", "check the name, and that you may read it")
      return
    }
    digest = bytes.withUnsafeBytes { ByteDigest.of($0.assumingMemoryBound(to: UInt8.self)) }
    do throws(SheetFormatError) {
      let workbook = try SheetReader.read(bytes)
      file = ComparedFile(name: path, grids: workbook.grids)
      messages = InputReader.findings(workbook, path).filter { $0.kind.severity >= .medium }.map(Wording.message)
    } catch {
      if error.reason == .empty {
        file = ComparedFile(name: path, grids: [])
      } else {
        fail(error.detail, error.expected, error.remedy)
      }
    }
  }

  private mutating func fail(_ found: String, _ expected: String, _ remedy: String) {
    messages = [
      Wording.message(
        InputReader.unreadable(ShownText.line(path, limit: 200), found, expected: expected, remedy: remedy))
    ]
  }
}
