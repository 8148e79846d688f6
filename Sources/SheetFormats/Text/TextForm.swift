/// How the characters of a text that is cut into fields are written.
enum TextForm: Sendable {
  case utf8
  /// GB 18030, as it lies in the file: its fields are decoded when they are asked for.
  ///
  /// No byte of a character there is a delimiter, quote or line end, see `DelimitedSyntax.isSound(in:)`.
  case gb18030

  /// How many times as many bytes, or as few, a text has in UTF-8 at most: two bytes become two to four, four bytes too.
  var growth: Int { self == .utf8 ? 1 : 2 }

  /// The beginning of a text, for a message that shows less of it.
  func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(256))
    switch self {
    case .utf8: return String(decoding: beginning, as: UTF8.self)
    case .gb18030: return GB18030Characters.withUTF8(beginning) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
