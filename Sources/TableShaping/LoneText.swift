/// What a text says that stands alone in a row, in the column of the orders' numbers or of their names.
enum LoneText {
  /// Whether a text is a title over records, not the number or the name of one of them.
  ///
  /// Identifiers have digits; a month's, a week's and a quarter's title have them too, and so has what is numbered or
  /// begins with its key: `(2)外销订单`, `1. Payment: T/T`, `交货期：30天`.
  static func isTitle(_ text: String) -> Bool {
    guard text.contains(where: isDigit) else { return true }
    if text.contains(where: { "月周季".contains($0) }) { return true }
    if let word = text.lowercased().split(whereSeparator: { !$0.isLetter }).first,
      months.contains(word.prefix(3).lowercased()), text.filter(isDigit).count <= 4
    {
      return true
    }
    return isWordy(text) && (LeadingNumbering.dropped(from: text) != nil || ShapingWords.isStatement(text))
  }

  /// Whether a text is words, not an identifier.
  static func isWordy(_ text: String) -> Bool { text.contains { $0.isWhitespace || isChinese($0) } }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether a text is a remark of one sentence or more: `以上两单同车，请留意`.
  static func isSentence(_ text: String) -> Bool {
    // *加急单需加收10%: a mark in front says that it is a note on what stands above.
    if let first = text.first(where: { !$0.isWhitespace }), "*＊※★▲".contains(first), text.count(where: isChinese) >= 4 {
      return true
    }
    guard text.utf8.count >= 18, text.contains(where: isChinese) else { return false }
    return text.contains { "，。；！？".contains($0) } && LeadingNumbering.dropped(from: text) == nil
  }

  /// Whether a text says something in words: in brackets, or in four words and more.
  static func isRemark(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    return "(（*※".contains(first) || text.split(whereSeparator: \.isWhitespace).count >= 4 || isSentence(text)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isNumber && !isChinese(character) }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400..<0xA000).contains($0.value) } ?? false
  }
}
