public import ExactValues

/// A dated entry of a remark: what somebody noted of a day.
public struct DiaryEntry: Hashable, Sendable {
  /// The day; `nil` for what stands before the first day.
  public let day: Day?
  /// What was noted, and who signed it, where a name stands behind a dash.
  public let text: String, person: String?

  /// Makes an entry.
  public init(day: Day?, text: String, person: String?) {
    self.day = day
    self.text = text
    self.person = person
  }
}

/// Reads remarks that people keep like a diary into dated entries.
///
///     DiaryReader(around: march16).entries("3/12 客户要求改黑色；3.15 已通知仓库-小王")
///     // 2026-03-12 客户要求改黑色, 2026-03-15 已通知仓库 (小王)
///
/// A day without a year is the one nearest to the day around which it is read. A text in which nothing surely is a day
/// is no diary, and stays whole.
public struct DiaryReader: Sendable {
  private let around: Day

  /// Takes the day of the run that read the text.
  public init(around day: Day) { around = day }

  /// The entries in the order in which they stand; `nil` for a text that is no diary.
  ///
  /// - Complexity: O(*characters*).
  public func entries(_ text: String) -> [DiaryEntry]? {
    var parts: [(day: Day?, isSure: Bool, words: String)] = []
    for segment in text.split(whereSeparator: Self.isBreak) {
      let words = Self.trimmed(String(segment))
      guard !words.isEmpty else { continue }
      if let (day, isSure, rest) = dated(words) {
        parts.append((day, isSure, rest))
      } else if parts.isEmpty {
        parts.append((nil, false, words))
      } else {
        parts[parts.count - 1].words += "；" + words
      }
    }
    let days = parts.filter { $0.day != nil }
    // One day alone may be a fraction or a measure: 1/2 已发.
    guard days.count > 1 || days.contains(where: \.isSure) else { return nil }
    return parts.map { part in
      let (words, person) = Self.signed(part.words)
      return DiaryEntry(day: part.day, text: words, person: person)
    }
  }

  private static func isBreak(_ character: Character) -> Bool {
    character.isNewline || character == "；" || character == ";" || character == "。"
  }

  private static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [" ", "\t", "　", "，", ",", "、", "：", ":", "·", "•", "*"]
    let tail = text.drop { marks.contains($0) }
    return String(tail.reversed().drop { marks.contains($0) }.reversed())
  }

  // MARK: - Days

  /// The day with which a segment begins, whether it can be nothing else, and what stands behind it.
  private func dated(_ text: String) -> (day: Day, isSure: Bool, rest: String)? {
    var rest = text[...]
    guard let first = Self.number(&rest), let mark = rest.first, Self.marks.contains(mark) else { return nil }
    rest = rest.dropFirst()
    guard let second = Self.number(&rest) else { return nil }
    if first.digits == 4 {
      guard let next = rest.first, Self.marks.contains(next) else { return nil }
      rest = rest.dropFirst()
      guard let third = Self.number(&rest), let day = Self.day(first.value, second.value, third.value) else {
        return nil
      }
      return Self.rest(rest).map { (day, true, $0) }
    }
    let isWord = mark == "月"
    guard first.digits <= 2, second.digits <= 2, let day = nearest(first.value, second.value),
      let words = Self.rest(rest), isWord || !Self.isMeasure(words)
    else { return nil }
    // Halves and quarters are written with a slash, measures with a point.
    let isFraction = mark != "月" && second.value <= 9 && second.digits == 1
    return (day, isWord || !isFraction, words)
  }

  private static let marks: Set<Character> = ["/", ".", "-", "月", "年", "．", "／"]
  private static let units = [
    "米", "寸", "mm", "cm", "kg", "吨", "噸", "元", "万", "萬", "件", "台", "套", "个", "個", "箱", "%", "小时", "天", "折", "m",
    "t", "g", "l", "w", "kw", "v", "kv", "hz", "pcs",
  ]

  /// What stands behind a day; `nil` where the number goes on.
  private static func rest(_ rest: Substring) -> String? {
    let rest = rest.first == "日" || rest.first == "号" || rest.first == "號" ? rest.dropFirst() : rest
    guard let next = rest.first, !next.isNumber, !marks.contains(next), next != "~", next != "×", next != "x" else {
      return nil
    }
    let words = trimmed(String(rest))
    return words.isEmpty ? nil : words
  }

  private static func isMeasure(_ words: String) -> Bool {
    let lower = words.lowercased()
    return units.contains { unit in
      guard lower.hasPrefix(unit) else { return false }
      // A Latin unit is a word of its own: mm, and not material.
      return unit.first?.isASCII != true || lower.dropFirst(unit.count).first?.isLetter != true
    }
  }

  private static func number(_ text: inout Substring) -> (value: Int, digits: Int)? {
    let digits = text.prefix { $0.wholeNumberValue != nil && $0.isNumber }
    guard (1...4).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }, digits.count)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    guard year > 999, (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Day(iso: "\(year)-\(two(month))-\(two(day))")
  }

  /// The day of that name that is nearest.
  private func nearest(_ month: Int, _ day: Int) -> Day? {
    let year = around.civil.year
    return [year - 1, year, year + 1].compactMap { Self.day($0, month, day) }
      .min { abs($0.days(until: around)) < abs($1.days(until: around)) }
  }

  // MARK: - Names

  /// A name behind a dash at the end: 已通知仓库-小王.
  private static func signed(_ text: String) -> (String, String?) {
    guard let dash = text.lastIndex(where: { ["-", "—", "–"].contains($0) }) else { return (text, nil) }
    let name = trimmed(String(text[text.index(after: dash)...]))
    let words = trimmed(String(text[..<dash].reversed().drop { ["-", "—", "–"].contains($0) }.reversed()))
    let isHan = (2...4).contains(name.count) && name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    let isLatin =
      (2...12).contains(name.count) && name.allSatisfy { $0.isASCII && $0.isLetter } && name.first?.isUppercase == true
      && name.dropFirst().contains(where: \.isLowercase)
    return (isHan || isLatin) && !words.isEmpty ? (words, name) : (text, nil)
  }
}
