/// A Swift file: its text, and the same text with comments and the contents of strings blanked out.
struct SourceFile {
  /// The path inside the repository, for instance `Sources/Reports/RunReport.swift`.
  let path: String
  /// The lines as they stand.
  let lines: [String]
  /// The code alone, byte for byte at the same places.
  let code: [UInt8]
  /// The lines of `code`.
  let codeLines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = Self.split(text)
    code = SourceMask.code(of: text)
    codeLines = Self.split(String(decoding: code, as: UTF8.self))
  }

  /// The target that the file belongs to: the folder below `Sources` or `Tests`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The line, from 1, on which a byte of `code` stands.
  ///
  /// - Complexity: O(*n*) in the bytes before it.
  func lineNumber(at offset: Int) -> Int {
    1 + code[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
