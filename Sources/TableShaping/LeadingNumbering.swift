/// The number that people put before headers, titles and terms: `①订单号`, `1.序号`, `2、客户`, `(3)数量`, `一、内销`.
public enum LeadingNumbering {
  /// The text behind its number; `nil` where no number leads, as in `1.5米`, `3月` and `(台)`.
  public static func dropped(from text: String) -> Substring? {
    guard let first = text.unicodeScalars.first else { return nil }
    if isRinged(first.value) { return rest(of: text[...].dropFirst()) }
    guard first.value < 0x80 || isChineseNumber(first) || first == "（" else { return nil }
    if first == "(" || first == "（" {
      let number = text.dropFirst().prefix(while: isNumber)
      let behind = text[number.endIndex...]
      guard isShort(number), let close = behind.first, close == ")" || close == "）" else { return nil }
      return rest(of: behind.dropFirst())
    }
    let number = text.prefix(while: isNumber)
    let behind = text[number.endIndex...]
    guard isShort(number), let mark = behind.first else { return lettered(text) }
    // 十.五 and 三) are seldom written, 一、 often.
    let isMark = isChineseNumber(first) ? "、．.".contains(mark) : ".．、)）".contains(mark)
    return isMark ? rest(of: behind.dropFirst()) : nil
  }

  /// `A.客户`, though not `P.O.`.
  private static func lettered(_ text: String) -> Substring? {
    guard let letter = text.first, letter.isASCII, letter.isLetter, let mark = text.dropFirst().first,
      ".．、)）".contains(mark), let behind = rest(of: text.dropFirst(2)), behind.first?.isASCII == false
    else { return nil }
    return behind
  }

  private static func rest(of text: Substring) -> Substring? {
    let bare = text.drop { $0.isWhitespace || "、.．".contains($0) }
    guard let first = bare.first, first.isLetter || "*★【（(".contains(first) else { return nil }
    return bare
  }

  private static func isShort(_ number: Substring) -> Bool { (1...2).contains(number.count) }

  private static func isNumber(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (48...57).contains(scalar.value) || isChineseNumber(scalar)
  }

  private static func isChineseNumber(_ scalar: Unicode.Scalar) -> Bool {
    "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  /// `①` to `⒛`, `❶` to `❿`, `㈠` to `㈩`.
  private static func isRinged(_ value: UInt32) -> Bool {
    (0x2460...0x249B).contains(value) || (0x2776...0x277F).contains(value) || (0x3220...0x3229).contains(value)
  }
}
