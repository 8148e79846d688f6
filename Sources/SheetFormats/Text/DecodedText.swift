/// A text file in UTF-8, or in GB 18030 where that can be read as it lies; the encoding it came in, and the evidence for
/// that.
struct DecodedText: ~Copyable {
  var text: SheetBytes
  /// Where the text begins: behind the mark.
  let start: Int
  /// How many bytes of the original were no text.
  let undecodableCount: Int
  let hasNul: Bool
  let form: TextForm
  let encoding: String
  let reason: String

  /// Text that is right where it lies.
  init(
    inPlace text: consuming SheetBytes, _ form: TextForm = .utf8, from start: Int = 0, hasNul: Bool, encoding: String,
    reason: String
  ) {
    self.text = text
    self.start = start
    undecodableCount = 0
    self.hasNul = hasNul
    self.form = form
    self.encoding = encoding
    self.reason = reason
  }

  init(_ decoded: consuming TranscodedText, encoding: String, reason: String) {
    undecodableCount = decoded.undecodableCount
    hasNul = decoded.hasNul
    text = SheetBytes(decoded.utf8)
    start = 0
    form = .utf8
    self.encoding = encoding
    self.reason = reason
  }
}
