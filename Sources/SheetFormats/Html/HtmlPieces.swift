/// Hands a page to the parser in pieces, without what is no HTML and would become text or keep the parser busy.
///
/// Excel's marks `<![if …]>` and `<![endif]>` and processing instructions (`<?xml …?>`) are left out. `</` that begins no
/// end tag, and any other `<?`, become text: libxml2 searches the rest of the page for the end of each.
struct HtmlPieces: IteratorProtocol {
  private static let pieceBytes = 64 << 10
  /// The longest mark that is looked for.
  private static let markBytes = 200
  private static let escapedAngle: StaticString = "&lt;"

  /// How the bytes at a place go to the parser.
  private enum Step {
    case asTheyAre
    case leftOut(Int)
    case escaped
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while position < text.count {
      switch step(at: position) {
      case .leftOut(let length): position += length
      case .escaped:
        position += 1
        return UnsafeBufferPointer(start: Self.escapedAngle.utf8Start, count: Self.escapedAngle.utf8CodeUnitCount)
      case .asTheyAre: return plainPiece()
      }
    }
    return nil
  }

  private mutating func plainPiece() -> UnsafeBufferPointer<UInt8> {
    let start = position
    let end = min(text.count, start + Self.pieceBytes)
    position += 1
    while position < end, case .asTheyAre = step(at: position) { position += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<position])
  }

  private func step(at start: Int) -> Step {
    guard text[start] == UInt8(ascii: "<") else { return .asTheyAre }
    switch start + 1 < text.count ? text[start + 1] : 0 {
    case UInt8(ascii: "!"): return markLength(at: start).map { .leftOut($0) } ?? .asTheyAre
    case UInt8(ascii: "?"): return instructionLength(at: start).map { .leftOut($0) } ?? .escaped
    case UInt8(ascii: "/"): return isLetter(at: start + 2) ? .asTheyAre : .escaped
    default: return .asTheyAre
    }
  }

  private func isLetter(at index: Int) -> Bool {
    guard index < text.count else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index] | 0x20)
  }

  /// The length of the processing instruction that begins here.
  ///
  /// The page's comments and attributes are not known here: whatever would take their ends along is none.
  private func instructionLength(at start: Int) -> Int? {
    guard isLetter(at: start + 2) else { return nil }
    var quote: UInt8?
    for index in (start + 2)..<text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      }
      guard byte == UInt8(ascii: ">") else { continue }
      return quote == nil && text[index - 1] != UInt8(ascii: "-") ? index + 1 - start : nil
    }
    return nil
  }

  /// The length of the mark that begins here; a mark that ends a comment (`<![endif]-->`) is none.
  private func markLength(at start: Int) -> Int? {
    guard start + 3 < text.count, text[start + 2] == UInt8(ascii: "[") else { return nil }
    let rest = UnsafeBufferPointer(rebasing: text[start..<min(text.count, start + Self.markBytes)])
    guard rest.starts(with: "<![if".utf8) || rest.starts(with: "<![endif".utf8),
      let close = rest.firstIndex(of: UInt8(ascii: ">")), rest[close - 1] == UInt8(ascii: "]")
    else { return nil }
    return close + 1
  }
}
