/// How many characters beyond ASCII are private-use (U+E000 to U+F8FF): in a decoded text, a sign of the wrong encoding.
struct PrivateUseShare {
  private(set) var wideCharacters = 0
  private(set) var privateCharacters = 0

  /// Counts in valid UTF-8; a character that is cut off at the end does no harm.
  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    for index in utf8.indices where utf8[index] >= 0xC0 {
      wideCharacters += 1
      let isHigh = utf8[index] == 0xEF && index + 1 < utf8.count && utf8[index + 1] <= 0xA3
      if utf8[index] == 0xEE || isHigh { privateCharacters += 1 }
    }
  }

  /// Whether one character in twenty is private-use: Big5 sheets read as GB18030 have one in seven or more, sheets
  /// that are GB18030 hardly any.
  var isSuspicious: Bool { privateCharacters > 0 && privateCharacters * 20 >= wideCharacters }
}
