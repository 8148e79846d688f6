/// Blanks out comments and the contents of string and regular-expression literals, so that what is left is code.
///
/// The code inside an interpolation stays. Line ends stay, and so does every offset.
///
///     let a = "if {" // see {        →        let a = "    "
struct SourceMask {
  /// What the position is inside of: code (with the parentheses open in it) or a string literal.
  private enum Frame {
    case code(openParentheses: Int)
    case string(hashes: Int, quotes: Int)
  }

  private let bytes: [UInt8]
  private var masked: [UInt8]
  private var position = 0
  private var frames = [Frame.code(openParentheses: 0)]

  /// The code of a Swift text.
  static func code(of text: String) -> [UInt8] {
    var mask = SourceMask(Array(text.utf8))
    mask.run()
    return mask.masked
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    masked = bytes
  }

  private mutating func run() {
    while position < bytes.count {
      switch frames[frames.count - 1] {
      case .code(let openParentheses): stepInCode(openParentheses)
      case .string(let hashes, let quotes): stepInString(hashes, quotes)
      }
    }
  }

  private mutating func stepInCode(_ openParentheses: Int) {
    if starts(with: "//") { return maskLine() }
    if starts(with: "/*") { return maskBlockComment() }
    if let (hashes, quotes) = stringOpening() {
      position += hashes + quotes
      frames.append(.string(hashes: hashes, quotes: quotes))
      return
    }
    if starts(with: "#/") || opensBareRegex() { return maskRegex() }
    let byte = bytes[position]
    position += 1
    guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") else { return }
    let open = openParentheses + (byte == UInt8(ascii: "(") ? 1 : -1)
    if open == 0 && frames.count > 1 {
      frames.removeLast()
    } else {
      frames[frames.count - 1] = .code(openParentheses: open)
    }
  }

  private mutating func stepInString(_ hashes: Int, _ quotes: Int) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    if starts(with: escape + "(") {
      blank(escape.utf8.count)
      position += 1
      frames.append(.code(openParentheses: 1))
    } else if starts(with: escape) {
      blank(escape.utf8.count + 1)
    } else if starts(with: String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)) {
      position += quotes + hashes
      frames.removeLast()
    } else if bytes[position] == UInt8(ascii: "\n") && quotes == 1 {
      frames.removeLast()
    } else {
      blank(1)
    }
  }

  /// The delimiter of a string that opens here: how many `#` and how many quotes.
  private func stringOpening() -> (hashes: Int, quotes: Int)? {
    var end = position
    while end < bytes.count && bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    let isTriple = end + 2 < bytes.count && bytes[end + 1] == bytes[end] && bytes[end + 2] == bytes[end]
    return (end - position, isTriple ? 3 : 1)
  }

  /// Whether a bare `/…/` literal opens here: a slash where an operand is due, with its end on the same line.
  private func opensBareRegex() -> Bool {
    guard bytes[position] == UInt8(ascii: "/"), position + 1 < bytes.count else { return false }
    let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\n")]
    guard !blanks.contains(bytes[position + 1]) else { return false }
    let before = bytes[..<position].last { $0 != UInt8(ascii: " ") }
    guard let before, Array("(,=:[{\n".utf8).contains(before) else { return false }
    let rest = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return rest.contains(UInt8(ascii: "/"))
  }

  private mutating func maskRegex() {
    let end = bytes[position] == UInt8(ascii: "#") ? "/#" : "/"
    position += end.utf8.count
    while position < bytes.count && !starts(with: end) {
      blank(bytes[position] == UInt8(ascii: "\\") ? 2 : 1)
    }
    position = min(position + end.utf8.count, bytes.count)
  }

  private mutating func maskLine() {
    while position < bytes.count && bytes[position] != UInt8(ascii: "\n") { blank(1) }
  }

  private mutating func maskBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < bytes.count
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] != UInt8(ascii: "\n") { masked[position] = UInt8(ascii: " ") }
      position += 1
    }
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }
}
