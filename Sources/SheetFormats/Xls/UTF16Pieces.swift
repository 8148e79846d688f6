/// Turns text in UTF-16LE, or in the lower bytes of it alone, into UTF-8 piece by piece; the halves of a surrogate pair may
/// stand in two pieces, and one without the other becomes U+FFFD.
struct UTF16Pieces {
  private static let replacement: UInt32 = 0xFFFD
  private var high: UInt32 = 0

  /// Appends characters of which the file leaves out the upper byte, which is zero.
  mutating func append(latin bytes: UnsafeRawBufferPointer, to text: inout GrowingBuffer<UInt8>) {
    guard !bytes.isEmpty else { return }
    finish(&text)
    text.append(upTo: bytes.count * 2) { output in
      var length = 0
      for byte in bytes {
        if byte < 0x80 {
          output[length] = byte
          length &+= 1
        } else {
          output[length] = 0xC0 | byte >> 6
          output[length &+ 1] = 0x80 | byte & 0x3F
          length &+= 2
        }
      }
      return length
    }
  }

  /// Appends characters of two bytes.
  mutating func append(wide bytes: UnsafeRawBufferPointer, to text: inout GrowingBuffer<UInt8>) {
    var high = high
    // A piece of n units, with a half before it, is at most n + 1 characters of three bytes.
    text.append(upTo: bytes.count / 2 * 3 + 3) { output in
      var length = 0
      for index in 0..<(bytes.count / 2) {
        let unit = UInt32(bytes[index &* 2]) | UInt32(bytes[index &* 2 &+ 1]) << 8
        if high == 0, unit & 0xF800 != 0xD800 {
          length &+= Self.write(unit, output + length)
          continue
        }
        if high != 0, unit & 0xFC00 == 0xDC00 {
          length &+= Self.write(0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF, output + length)
          high = 0
          continue
        }
        if high != 0 { length &+= Self.write(Self.replacement, output + length) }
        high = unit & 0xFC00 == 0xD800 ? unit : 0
        if high == 0 { length &+= Self.write(unit & 0xFC00 == 0xDC00 ? Self.replacement : unit, output + length) }
      }
      return length
    }
    self.high = high
  }

  /// Ends the text: a half without the other is none.
  mutating func finish(_ text: inout GrowingBuffer<UInt8>) {
    guard high != 0 else { return }
    high = 0
    text.append(upTo: 3) { Self.write(Self.replacement, $0) }
  }

  @inline(__always)
  private static func write(_ scalar: UInt32, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    if scalar < 0x800 {
      output[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      output[1] = last
      return 2
    }
    let middle = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    if scalar < 0x10000 {
      output[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      output[1] = middle
      output[2] = last
      return 3
    }
    output[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    output[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    output[2] = middle
    output[3] = last
    return 4
  }
}
