internal import Foundation
internal import Glibc

/// Bytes as lines, none of them copied.
enum TextLines {
  /// The lines of bytes that are not empty, without their ends.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func ranges(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let found = memchr(base + start, 0x0A, bytes.count - start)
      let end = found.map { base.distance(to: UnsafeRawPointer($0)) } ?? bytes.count
      if end > start { ranges.append(start..<end) }
      start = end + 1
    }
    return ranges
  }

  /// The files of a folder that a step left, mapped, in the order of their names; those that begin with a point or an
  /// underscore are none.
  static func files(of folder: String) -> [(name: String, data: Data)] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
      (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name), options: .alwaysMapped)).map { (name, $0) }
    }
  }
}

extension Data {
  /// Looks at the bytes, with typed throws.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBytes { bytes in
      Swift.Result { () throws(Failure) in try body(bytes) }
    }.get()
  }
}

extension PipelineError {
  /// Lines that cannot be used.
  init(_ status: Int32, _ place: String, _ problem: LineProblem) {
    self.init(
      status,
      Wording.error(
        place, "unusable_line", problem.found, problem.expected,
        "make the lines again with this program, and keep them as they are"))
  }
}
