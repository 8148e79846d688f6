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
  var form = TextForm.utf8
  /// Whether spaces between a delimiter and an opening quote are no text.
  var skipsSpacesBeforeQuotes = false
  /// How many fields the table's records have as a rule; 0 where that is not known.
  var fieldCount = 0

  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  @inline(__always)
  func endsField(_ byte: UInt8) -> Bool { byte == delimiter || Self.isLineEnd(byte) }

  /// Where the field's opening quote would stand: behind its spaces, where those are no text.
  @inline(__always)
  func quotePlace(in field: UnsafeBufferPointer<UInt8>) -> Int {
    guard skipsSpacesBeforeQuotes, field.first == UInt8(ascii: " ") else { return 0 }
    return field.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
  }

  /// Whether a backslash stands here for the sign behind it.
  @inline(__always)
  func escapes(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard escape == .backslash, text[place] == Self.backslash, place + 1 < text.count else { return false }
    return text[place + 1] == quote || text[place + 1] == Self.backslash
  }

  /// Whether no sign that is looked for can be a byte of a character in this form.
  ///
  /// In GB 18030 such bytes are the digits, 0x40 to 0x7E and all from 0x80 on.
  func isSound(in form: TextForm) -> Bool {
    func isApart(_ sign: UInt8) -> Bool { sign < 0x30 || (0x3A..<0x40).contains(sign) }
    return form == .utf8 || (escape == .doubling && isApart(delimiter) && isApart(quote))
  }
}
