/// The numbers of which most sheets are made: a sign, digits, and at most one point.
enum PlainNumber {
  /// Whether the text is one; others may be numbers too.
  @inline(__always)
  static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    if text.count > 1, text[0] == UInt8(ascii: "-") { position = 1 }
    var digits = 0
    var points = 0
    while position < text.count {
      let byte = text[position]
      if byte &- 48 < 10 {
        digits &+= 1
      } else if byte == UInt8(ascii: ".") {
        points &+= 1
      } else {
        return false
      }
      position &+= 1
    }
    return digits > 0 && points <= 1
  }
}
