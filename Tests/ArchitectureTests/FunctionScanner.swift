/// Finds the functions and initialisers of a file that have a body, and how long they are.
struct FunctionScanner {
  /// A function: the line of its `func` or `init`, and how many lines it takes up to its closing brace.
  struct Function: Equatable {
    var lineNumber: Int
    var lineCount: Int
  }

  private let source: SourceFile
  private let code: [UInt8]

  /// The functions of a file, in the order in which they begin.
  static func functions(of source: SourceFile) -> [Function] {
    let scanner = FunctionScanner(source: source, code: source.code)
    return scanner.words().compactMap(scanner.function)
  }

  /// The ranges of all identifiers and keywords.
  private func words() -> [Range<Int>] {
    var words = [Range<Int>]()
    var position = 0
    while position < code.count {
      if Self.isWordByte(code[position]) {
        let start = position
        while position < code.count && Self.isWordByte(code[position]) { position += 1 }
        words.append(start..<position)
      } else {
        position += 1
      }
    }
    return words
  }

  private func function(startingWith word: Range<Int>) -> Function? {
    guard let parameters = parameterList(after: word), let afterParameters = closing(of: parameters),
      let body = body(after: afterParameters), let end = closing(of: body)
    else { return nil }
    let first = source.lineNumber(at: word.lowerBound), last = source.lineNumber(at: end)
    return Function(lineNumber: first, lineCount: last - first + 1)
  }

  /// The offset of the parenthesis that opens the parameters of the function that a word declares.
  private func parameterList(after word: Range<Int>) -> Int? {
    let open = code[word.upperBound...].firstIndex(of: UInt8(ascii: "("))
    switch String(decoding: code[word], as: UTF8.self) {
    case "func": return open
    case "init":
      let before = code[..<word.lowerBound].last
      let next = word.upperBound < code.count ? code[word.upperBound] : 0
      return before != UInt8(ascii: ".") && Array("(<?!".utf8).contains(next) ? open : nil
    default: return nil
    }
  }

  /// The offset of the bracket that closes the one at `open`; all kinds of brackets count.
  private func closing(of open: Int) -> Int? {
    var depth = 0
    for position in open..<code.count {
      if Array("([{".utf8).contains(code[position]) { depth += 1 }
      if Array(")]}".utf8).contains(code[position]) { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }

  /// The offset of the brace that opens the body; `nil` for a requirement of a protocol.
  private func body(after closingParenthesis: Int) -> Int? {
    var position = closingParenthesis + 1
    var isAtLineStart = false
    while position < code.count {
      let byte = code[position]
      if byte == UInt8(ascii: "{") { return position }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") { return nil }
      if isAtLineStart && (byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#")) { return nil }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        guard let end = closing(of: position) else { return nil }
        position = end + 1
      } else if Self.isWordByte(byte) {
        let word = code[position...].prefix(while: Self.isWordByte)
        if isAtLineStart && Self.declarationWords.contains(String(decoding: word, as: UTF8.self)) { return nil }
        position = word.endIndex
      } else {
        if byte == UInt8(ascii: "\n") { isAtLineStart = true }
        position += 1
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") { continue }
      }
      isAtLineStart = false
    }
    return nil
  }

  private static let declarationWords: Set<String> = [
    "actor", "associatedtype", "case", "class", "deinit", "enum", "extension", "fileprivate", "final", "func", "import",
    "indirect", "init", "internal", "let", "mutating", "nonisolated", "open", "override", "package", "private",
    "protocol", "public", "static", "struct", "subscript", "typealias", "var",
  ]

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || Character(UnicodeScalar(byte)).isLetter
      || Character(UnicodeScalar(byte)).isWholeNumber
  }
}
