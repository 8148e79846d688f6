/// White space as XML knows it.
enum XMLSpace {
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool { byte == 32 || (9...10).contains(byte) || byte == 13 }

  /// The part of a text that lies between the white space at its ends.
  @inline(__always)
  static func trimmed(_ text: UnsafeMutableBufferPointer<UInt8>) -> Range<Int> {
    guard let first = text.first, first <= 32 || text[text.count - 1] <= 32 else { return 0..<text.count }
    return trimmedSlowly(text)
  }

  private static func trimmedSlowly(_ text: UnsafeMutableBufferPointer<UInt8>) -> Range<Int> {
    var kept = 0..<text.count
    while let first = kept.first, contains(text[first]) { kept.removeFirst() }
    while let last = kept.last, contains(text[last]) { kept.removeLast() }
    return kept
  }
}
