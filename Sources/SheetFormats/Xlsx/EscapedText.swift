/// The escapes of characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19): `_x000D_` is a carriage return, and
/// `_x005F_` the underscore that keeps text such as `_x000D_` from being read so.
enum EscapedText {
  /// Undoes the escapes in place and returns the new length, which is never longer.
  static func decode(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard var read = firstEscape(in: bytes) else { return bytes.count }
    var write = read
    while read < bytes.count {
      guard let unit = unit(in: bytes, at: read) else {
        bytes[write] = bytes[read]
        read += 1
        write += 1
        continue
      }
      read += 7
      var scalar = unit
      if unit & 0xFC00 == 0xD800, let low = Self.unit(in: bytes, at: read), low & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
        read += 7
      }
      for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
        bytes[write] = byte
        write += 1
      }
    }
    return write
  }

  /// The text without its escapes.
  static func decoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var bytes = Array(text.utf8)
    let length = bytes.withUnsafeMutableBufferPointer { decode($0) }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }

  private static func firstEscape(in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= 7 else { return nil }
    return (0...(bytes.count - 7)).first {
      bytes[$0] == UInt8(ascii: "_") && bytes[$0 + 1] == UInt8(ascii: "x") && unit(in: bytes, at: $0) != nil
    }
  }

  /// The UTF-16 unit of the escape that begins here.
  private static func unit(in bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> UInt32? {
    guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 55)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
