internal import ExactValues
internal import OrderModel

/// What a cell of dates says in words: a date with a status or a person, several dates, part of a month, no date yet.
struct DatePhrase: Sendable {
  /// What a text turned out to be.
  enum Meaning: Hashable, Sendable {
    case date(DateParser.Outcome, status: String?, person: String?, remark: String?)
    /// No date, and nothing wrong: 待定.
    case noDateYet
    /// Several days, or a span of them: the reason.
    case several(String)
    /// A status word without a date.
    case statusAlone
    case unknown
  }

  let parser: DateParser
  let vocabulary: Vocabulary

  /// Reads a text that is no date by itself.
  func read(_ text: String) -> Meaning {
    guard text.utf8.count <= DateParser.longestText else { return .unknown }
    let tidy = TextFolding.tidied(text)
    if Self.noDateWords.contains(tidy.lowercased()) { return .noDateYet }
    if let span = SpanOfDays(tidy, parser: parser) { return .several(span.reason) }
    let (dates, rest) = parts(tidy)
    if dates.count > 1 { return .several(choice(dates) + ": several dates") }
    guard let date = dates.first else {
      let isStatus = !tidy.utf8.contains { $0 >= 48 && $0 <= 57 } && isStatus(tidy, alone: true)
      return isStatus ? .statusAlone : .unknown
    }
    return withWords(date, rest: rest)
  }

  private func withWords(_ date: String, rest: String) -> Meaning {
    var statuses: [String] = []
    var people: [String] = []
    var remarks: [String] = []
    for word in rest.split(whereSeparator: { " ()[],，、;；:：".contains($0) }).map(String.init) {
      if isStatus(word, alone: false) {
        statuses.append(word)
      } else if PersonWord.isName(word) {
        people.append(word)
      } else if rest.contains("("), word.count <= 12 {
        // `3/28（加急）`: what stands in brackets beside one date takes nothing from it.
        remarks.append(word)
      } else {
        return .unknown
      }
    }
    guard !statuses.isEmpty || !people.isEmpty || !remarks.isEmpty else { return .unknown }
    return .date(
      parser.parse(date), status: statuses.isEmpty ? nil : statuses.joined(separator: " "),
      person: people.isEmpty ? nil : people.joined(separator: " "),
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }

  /// The dates of a text, ranges taken apart, and what stands around them.
  private func parts(_ text: String) -> (dates: [String], rest: String) {
    var dates: [String] = []
    var rest = ""
    var run = ""
    func close() {
      let bare = Self.trimmed(run)
      let found = isDate(bare) ? [bare] : halves(bare)
      if found.isEmpty { rest += run } else { rest += " " }
      dates += found
      run = ""
    }
    for character in text {
      if Self.isOfDates(character) {
        run.append(character)
      } else {
        close()
        rest.append(character)
      }
    }
    close()
    return (dates, rest)
  }

  /// `3.10-3.15` as two dates, `3月10-15日` too; none where no cut leaves two.
  private func halves(_ run: String) -> [String] {
    for cut in run.indices where "-/~".contains(run[cut]) {
      let (left, right) = (String(run[..<cut]), String(run[run.index(after: cut)...]))
      let isEnd = isDate(right) || ChineseDate(right)?.day != nil
      if isDate(left), isEnd { return [left, right] }
    }
    return []
  }

  private func isDate(_ text: String) -> Bool {
    guard text.utf8.count >= 3, text.utf8.contains(where: { !(48...57).contains($0) }) || text.utf8.count == 8 else {
      return false
    }
    switch parser.parse(text) {
    case .day, .ambiguous: return true
    case .none, .notADate: return false
    }
  }

  /// The dates as days where they are, otherwise as they stand.
  private func choice(_ dates: [String]) -> String {
    dates.prefix(4).map { text in
      if case .day(let day, _, _) = parser.parse(text) { return day.description }
      return text
    }
    .joined(separator: " or ")
  }

  private static func isOfDates(_ character: Character) -> Bool {
    (character.isASCII && (character.isNumber || "-/.~".contains(character))) || "年月日号號".contains(character)
  }

  private static func trimmed(_ run: String) -> String {
    var rest = run[...]
    while let first = rest.first, "-/.~".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, "-/.~".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  private func isStatus(_ word: String, alone: Bool) -> Bool {
    if "√✓✔☑".contains(word) { return true }
    guard alone || word.count >= 2 || Self.actions.contains(word) else { return false }
    if vocabulary.status(word) != nil || Self.actions.contains(word) { return true }
    guard let first = word.first, "已未待".contains(first), word.count <= 6 else { return false }
    return Self.actions.contains(String(word.dropFirst()))
  }

  private static let actions: Set<String> = [
    "发", "发货", "发出", "出", "出货", "出库", "交", "交货", "交付", "到", "到货", "到齐", "收", "收货", "签收", "完", "完工", "完成", "开工",
    "入库", "付", "付款", "收款", "到账", "回款", "开票", "寄出", "审核", "检验", "质检", "合格", "上线", "下线", "装柜", "取消",
  ]

  private static let noDateWords: Set<String> = [
    "待定", "未定", "tbd", "tbc", "tba", "待排", "待安排", "未排", "排期中", "未知", "to be confirmed", "to be advised", "待确认", "待通知",
    "尽快", "asap", "另行通知", "暂无", "暫無", "待確認", "儘快", "盡快",
  ]
}

/// Names of people beside other words.
enum PersonWord {
  /// Whether a word is a Chinese name: a usual family name with one or two characters, or 小/老 with one.
  static func isName(_ word: String) -> Bool {
    guard (2...3).contains(word.count), let first = word.first, !word.utf8.contains(where: { $0 < 0x80 }) else {
      return false
    }
    if first == "小" || first == "老" || first == "阿" { return word.count == 2 && isFamilyName(word.last) }
    return isFamilyName(first) && !notNames.contains(word)
  }

  /// Whether a character is a usual family name.
  static func isFamilyName(_ character: Character?) -> Bool {
    character.map(familyNames.contains) ?? false
  }

  private static let familyNames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
      + "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣葉蘇呂盧鐘譚陸賈鄒龍賀顧龔萬錢嚴湯")
  private static let notNames: Set<String> = [
    "方可", "万一", "金额", "白天", "余款", "余下", "周末", "周内", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "于是", "何时", "毛重",
  ]
}

/// A span of days instead of one: 3月底, 月底, 年前, W12.
private struct SpanOfDays {
  let reason: String

  init?(_ text: String, parser: DateParser) {
    if let week = Self.week(text) {
      guard let year = parser.rules.year, let monday = Self.monday(ofWeek: week, year: year) else {
        reason = "a week, not a day"
        return
      }
      reason = "\(monday) to \(monday.adding(days: 6)): a week, not a day"
      return
    }
    if ["年前", "年后", "年底", "年初", "年内", "节前", "节后"].contains(text) {
      reason = "a time of the year, not a day"
      return
    }
    guard let (word, days) = Self.parts.first(where: { text.hasSuffix($0.word) }) else { return nil }
    var head = String(text.dropLast(word.count))
    if head.last != "月" { head += "月" }
    if head == "月" || head == "本月" {
      reason = Self.reason(month: parser.rules.month, year: parser.rules.year, days: days)
    } else if let date = ChineseDate(head + "1日"), let month = date.month {
      reason = Self.reason(month: month, year: date.year ?? parser.year(ofMonth: month), days: days)
    } else {
      return nil
    }
  }

  private static func reason(month: Int?, year: Int?, days: ClosedRange<Int>) -> String {
    let what = "a part of a month, not a day"
    guard let month, let year, let first = Day(year: year, month: month, day: days.lowerBound) else { return what }
    let length = Day.length(ofMonth: month, year: year)
    if days == 28...31 { return "perhaps \(first.adding(days: length - 28)): \(what)" }
    return "\(first) to \(first.adding(days: min(days.upperBound, length) - days.lowerBound)): \(what)"
  }

  private static let parts: [(word: String, days: ClosedRange<Int>)] = [
    ("上旬", 1...10), ("中旬", 11...20), ("下旬", 21...31), ("月底", 28...31), ("月末", 28...31), ("月初", 1...10),
    ("月中", 11...20),
  ]

  /// `W12`, `第12周`, `12周`.
  private static func week(_ text: String) -> Int? {
    var digits = text[...]
    if let first = digits.first, "Ww".contains(first) {
      digits = digits.dropFirst()
      if digits.first == "K" || digits.first == "k" { digits = digits.dropFirst() }
    } else if digits.last == "周" || digits.last == "週" {
      digits = digits.dropLast()
      if digits.first == "第" { digits = digits.dropFirst() }
    } else {
      return nil
    }
    guard (1...2).contains(digits.utf8.count), let week = Int(digits), (1...53).contains(week) else { return nil }
    return week
  }

  /// The Monday of a week by ISO 8601: week 1 holds 4 January.
  private static func monday(ofWeek week: Int, year: Int) -> Day? {
    Day(year: year, month: 1, day: 4).map { $0.adding(days: 7 * (week - 1) - $0.weekday + 1) }
  }
}
