/// Hands a page to the parser in pieces, without Excel's marks `<![if …]>` and `<![endif]>`, which are no HTML and would
/// become text.
struct HtmlPieces: IteratorProtocol {
  private static let pieceBytes = 64 << 10
  /// The longest mark that is looked for.
  private static let markBytes = 200

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while let length = markLength(at: position) { position += length }
    guard position < text.count else { return nil }
    let start = position
    let end = min(text.count, start + Self.pieceBytes)
    position += 1
    while position < end, markLength(at: position) == nil { position += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<position])
  }

  /// The length of the mark that begins here; a mark that ends a comment (`<![endif]-->`) is none.
  private func markLength(at start: Int) -> Int? {
    guard start + 3 < text.count, text[start] == UInt8(ascii: "<"), text[start + 1] == UInt8(ascii: "!"),
      text[start + 2] == UInt8(ascii: "[")
    else { return nil }
    let rest = UnsafeBufferPointer(rebasing: text[start..<min(text.count, start + Self.markBytes)])
    guard rest.starts(with: "<![if".utf8) || rest.starts(with: "<![endif".utf8),
      let close = rest.firstIndex(of: UInt8(ascii: ">")), rest[close - 1] == UInt8(ascii: "]")
    else { return nil }
    return close + 1
  }
}
