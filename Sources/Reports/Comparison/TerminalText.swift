/// Text of a cell or a file's name on one line of a terminal, which it cannot steer.
enum TerminalText {
  /// The text with signs for line ends and tabs, codes for other characters that are not seen, cut after `limit`.
  static func line(_ text: String, limit: Int = 60) -> String {
    if text.utf8.count <= limit, text.unicodeScalars.allSatisfy(isPlain) { return text }
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar {
      case "\n": shown += "⏎"
      case "\r": shown += "␍"
      case "\t": shown += "⇥"
      case _ where isPlain(scalar): shown.unicodeScalars.append(scalar)
      default:
        let category = scalar.properties.generalCategory
        let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(category)
        shown += isHidden ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
      }
    }
    return text.unicodeScalars.dropFirst(limit).isEmpty ? shown : shown + "…"
  }

  /// Whether a character is one of those that nearly all texts are made of.
  ///
  /// ASCII, Chinese and what has full width: none of these blocks holds a control, format or private-use character.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x3000...0x9FFF, 0xFF01...0xFFEF: true
    default: false
    }
  }
}
