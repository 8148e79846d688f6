/// Whether bytes are UTF-16 without surrogates that stand alone (Unicode, 3.9, D91).
enum UTF16Check {
  static func isSound(_ bytes: UnsafeRawBufferPointer, highByte: Int) -> Bool {
    guard bytes.count % 2 == 0 else { return false }
    var position = 0
    while position < bytes.count {
      let high = bytes[position + highByte]
      position += 2
      guard (0xD8...0xDF).contains(high) else { continue }
      guard high < 0xDC, position < bytes.count, (0xDC...0xDF).contains(bytes[position + highByte]) else {
        return false
      }
      position += 2
    }
    return true
  }
}
