/// Text of a cell or a file's name on one line of a terminal, which it cannot steer.
enum TerminalText {
  /// The text with signs for line ends and tabs, codes for other characters that are not seen, cut after `limit`.
  static func line(_ text: String, limit: Int = 60) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar {
      case "\n": shown += "⏎"
      case "\r": shown += "␍"
      case "\t": shown += "⇥"
      default:
        let category = scalar.properties.generalCategory
        let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(category)
        shown += isHidden ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
      }
    }
    return text.unicodeScalars.dropFirst(limit).isEmpty ? shown : shown + "…"
  }
}
