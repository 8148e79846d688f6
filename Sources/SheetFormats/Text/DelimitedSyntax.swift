/// The signs that cut a text into fields, as bytes.
struct DelimitedSyntax: Sendable {
  /// What a quote inside of a quoted field has before it.
  enum Escape: Sendable {
    /// Another quote.
    case doubling
    /// A backslash, or another quote.
    case backslash
  }

  static let backslash = UInt8(ascii: "\\")

  var delimiter: UInt8
  /// The sign that opens and closes fields; 0, which no text holds, for none.
  var quote = UInt8(ascii: "\"")
  var escape = Escape.doubling

  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  @inline(__always)
  func endsField(_ byte: UInt8) -> Bool { byte == delimiter || Self.isLineEnd(byte) }

  /// Whether a backslash stands here for the sign behind it.
  @inline(__always)
  func escapes(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard escape == .backslash, text[place] == Self.backslash, place + 1 < text.count else { return false }
    return text[place + 1] == quote || text[place + 1] == Self.backslash
  }
}
