internal import ExactValues

/// Packs values into bytes: integers as zigzag LEB128, counts as LEB128, text as its length in bytes and its UTF-8.
///
/// Text is kept byte for byte, so that what is read back is shown as it was, whatever its Unicode form.
struct BlobWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) { writeUnsigned(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

  /// Writes a number that is never negative, such as a place in the table of words.
  mutating func write(count: Int) { writeUnsigned(UInt64(count)) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func append(_ other: [UInt8]) { bytes += other }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  private mutating func writeUnsigned(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
