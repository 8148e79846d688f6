/// How far bytes are UTF-8 (RFC 3629): how many characters beyond ASCII are right, and how many bytes are none.
struct UTF8Evidence {
  private(set) var wideCharacters = 0
  private(set) var strayBytes = 0

  /// Weighs the bytes; no further than to where it is clear that they are something else.
  init(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      let length = Self.characterLength(bytes, at: position)
      if length == 0 { strayBytes += 1 } else if length > 1 { wideCharacters += 1 }
      position += max(1, length)
      if strayBytes >= 4_096, !isDamagedUTF8 { return }
    }
  }

  /// Whether this is UTF-8 with a few damaged bytes, and not another encoding.
  var isDamagedUTF8: Bool { strayBytes > 0 && wideCharacters >= strayBytes * 8 }

  /// The length of the character that begins here, 0 where none does.
  static func characterLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[position + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }

  /// The text with U+FFFD in the place of each byte that is none.
  static func repair(_ bytes: UnsafeRawBufferPointer) -> TranscodedText {
    var result = TranscodedText()
    result.utf8.reserve(bytes.count)
    var position = 0
    while position < bytes.count {
      let length = characterLength(bytes, at: position)
      if length == 0 {
        result.undecodableCount += 1
        for byte: UInt8 in [0xEF, 0xBF, 0xBD] { result.utf8.append(byte) }
      } else {
        for offset in 0..<length { result.utf8.append(bytes[position + offset]) }
      }
      position += max(1, length)
    }
    result.noteNul(since: 0)
    return result
  }
}
