internal import ExactValues

/// Numbers in words: 五十, 一百二十, 两千, 壹佰.
enum ChineseNumeral {
  /// Reads a text that is a numeral, perhaps with a unit or currency behind it; `nil` for anything else.
  ///
  /// 一百二 is left alone: people mean 120, the words say 102.
  static func read(_ text: String, parser: NumberParser) -> NumberParser.Reading? {
    let head = text.prefix { digits[$0] != nil || units[$0] != nil }
    guard !head.isEmpty, head.count <= 20, let value = value(of: head) else { return nil }
    var tail = String(text[head.endIndex...])
    for ending in ["元整", "圆整", "元正", "圆"] where tail == ending { tail = "元" }
    guard !tail.contains("半"), var reading = parser.single(String(value) + tail) else { return nil }
    guard !reading.isScaled, !reading.isPercent else { return nil }
    reading.note = "“\(head)” in words"
    return reading
  }

  private static func value(of text: Substring) -> Int64? {
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var lastUnit: Int64 = .max
    var sawZero = false
    for character in text {
      if let number = digits[character] {
        guard digit == nil else { return nil }
        if number == 0 { sawZero = true } else { digit = number }
      } else if let unit = units[character] {
        if unit >= 10_000 {
          guard section + (digit ?? 0) > 0, total == 0 || unit < 100_000_000 else { return nil }
          total += (section + (digit ?? 0)) * unit
          section = 0
          lastUnit = unit
        } else {
          guard digit != nil || (unit == 10 && section == 0), unit < lastUnit || section == 0 else { return nil }
          section += (digit ?? 1) * unit
          lastUnit = unit
        }
        digit = nil
        sawZero = false
      }
    }
    // A digit behind a hundred without 零 is the next lower unit in speech.
    if digit != nil, lastUnit >= 100, lastUnit != .max, !sawZero { return nil }
    let value = total + section + (digit ?? 0)
    return value > 0 ? value : nil
  }

  private static let digits: [Character: Int64] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1,
    "贰": 2, "貳": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let units: [Character: Int64] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "万": 10_000, "萬": 10_000, "亿": 100_000_000,
    "億": 100_000_000,
  ]
}
