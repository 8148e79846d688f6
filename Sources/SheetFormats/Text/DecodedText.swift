/// A text file in UTF-8, the encoding it came in, and the evidence for that.
struct DecodedText: ~Copyable {
  var text: SheetBytes
  /// Where the text begins: behind the mark.
  let start: Int
  /// How many bytes of the original were no text.
  let undecodableCount: Int
  let hasNul: Bool
  let encoding: String
  let reason: String

  /// UTF-8 where it lies.
  init(inPlace text: consuming SheetBytes, from start: Int = 0, hasNul: Bool, encoding: String, reason: String) {
    self.text = text
    self.start = start
    undecodableCount = 0
    self.hasNul = hasNul
    self.encoding = encoding
    self.reason = reason
  }

  init(_ decoded: consuming TranscodedText, encoding: String, reason: String) {
    undecodableCount = decoded.undecodableCount
    hasNul = decoded.hasNul
    text = SheetBytes(decoded.utf8)
    start = 0
    self.encoding = encoding
    self.reason = reason
  }
}
