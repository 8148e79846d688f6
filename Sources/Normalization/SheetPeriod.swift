internal import ExactValues
internal import OrderModel

/// The year and month of a sheet, as its tab, its titles and its file's name state them.
///
/// They complete dates that have none. Never today's.
struct SheetPeriod: Hashable, Sendable {
  /// A number and the name that states it.
  struct Finding: Hashable, Sendable {
    var value: Int
    var reason: String
    /// Whether the tab or a title states it, not the file's name only.
    var isOfSheet: Bool
  }

  /// The year.
  private(set) var year: Finding?
  /// The month, 1 to 12, by the tab or the titles only.
  private(set) var month: Finding?
  /// The months from the first to the last that the tab, a title or the file's name states.
  private(set) var months: ClosedRange<Int>?

  /// Looks in the tab, the titles, the file's name, in this order.
  ///
  /// A place that states several ends the search: the sheet holds several.
  init(_ names: SheetNames) {
    var places = [(names.sheet.map { [$0] } ?? [], "the sheet's name", true), (names.titles, "the title", true)]
    places.append((names.outerTitles, "the sheet's title", true))
    places.append(([names.stem], "the file's name", false))
    var isYearOpen = true
    var isMonthOpen = true
    for (texts, reason, isOfSheet) in places {
      var found = PeriodText()
      for text in texts { found.add(text, isTab: reason == "the sheet's name") }
      if isYearOpen, !found.years.isEmpty {
        isYearOpen = false
        if found.years.count == 1, let value = found.years.first {
          year = Finding(value: value, reason: reason, isOfSheet: isOfSheet)
        }
      }
      if months == nil, let first = found.months.min(), let last = found.months.max() { months = first...last }
      if isOfSheet, isMonthOpen, !found.months.isEmpty {
        isMonthOpen = false
        if found.months.count == 1, let value = found.months.first {
          month = Finding(value: value, reason: reason, isOfSheet: true)
        }
      }
    }
  }

  /// The time that the rows are of; `nil` where no name states one.
  var table: TablePeriod? {
    guard months != nil || year != nil else { return nil }
    return TablePeriod(year: year?.value, months: months ?? 1...12)
  }

  /// The years that a text states: `2026年`, `2026.03`, `20260309`, `26年`.
  static func years(in text: String) -> Set<Int> {
    var found = PeriodText()
    found.add(text, isTab: false)
    return found.years
  }
}

/// The years and months that names state.
private struct PeriodText {
  private(set) var years: Set<Int> = []
  private(set) var months: Set<Int> = []

  /// Takes in `2025年3月`, `2025.03`, `202503`, `25年3月`, `三月`, and as a tab `2503`; a whole date states its year only.
  mutating func add(_ text: String, isTab: Bool) {
    let runs = Self.runs(in: TextFolding.tidied(String(text.prefix(200))))
    for (place, run) in runs.enumerated() {
      let isTabOfMonth = isTab && place == 0 && runs.count == 2 && runs[1].gap == 1 && (1...12).contains(runs[1].value)
      takeYear(run, isTab: isTab && runs.count == 1, isTabOfMonth: isTabOfMonth)
      takeMonth(run, before: place > 0 ? runs[place - 1] : nil, after: place + 1 < runs.count ? runs[place + 1] : nil)
    }
  }

  private mutating func takeYear(_ run: Run, isTab: Bool, isTabOfMonth: Bool) {
    switch run.digits {
    case 4 where (2000...2099).contains(run.value): years.insert(run.value)
    case 4 where isTab && (20...39).contains(run.value / 100) && (1...12).contains(run.value % 100):
      years.insert(2000 + run.value / 100)
      months.insert(run.value % 100)
    case 6, 8:
      let year = run.value / (run.digits == 6 ? 100 : 10_000)
      guard (2000...2099).contains(year) else { return }
      years.insert(year)
      if run.digits == 6, (1...12).contains(run.value % 100) { months.insert(run.value % 100) }
    case 2 where run.next == "年": years.insert(2000 + run.value)
    // Years of the Republic of China: 114年4月, as a tab 114.04.
    case 3 where (100...199).contains(run.value) && (run.next == "年" || isTabOfMonth): years.insert(run.value + 1911)
    default: break
    }
  }

  private mutating func takeMonth(_ run: Run, before: Run?, after: Run?) {
    guard run.digits <= 2, (1...12).contains(run.value) else { return }
    if run.next == "月" {
      let isWholeDate = after.map { $0.gap == 1 && $0.digits <= 2 && $0.next != "月" } ?? false
      if !isWholeDate { months.insert(run.value) }
    } else if let before, run.gap == 1, before.isYear,
      let mark = before.next, "-./年_".contains(mark)
    {
      let isWholeDate = after.map { $0.gap == 1 && run.next == mark && $0.digits <= 2 } ?? false
      if !isWholeDate { months.insert(run.value) }
    } else if let mark = run.next, "-~至到".contains(mark), let after, after.gap == 1, after.next == "月" {
      months.insert(run.value)
    }
  }

  /// A run of digits, the character behind it, and how many characters stand between it and the run before.
  private struct Run {
    var value: Int
    var digits: Int
    var gap: Int
    var next: Character?

    /// 2025, or 114 of the Republic of China.
    var isYear: Bool {
      digits == 4 && (2000...2099).contains(value) || digits == 3 && (100...199).contains(value)
    }
  }

  private static func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    var gap = 0
    var isOpen = false
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let isDigit = character.isASCII && character.isNumber
      if isDigit, let digit = character.wholeNumberValue {
        if isOpen {
          let last = runs.count - 1
          runs[last].digits += 1
          runs[last].value = runs[last].digits > 9 ? 0 : runs[last].value * 10 + digit
        } else {
          runs.append(Run(value: digit, digits: 1, gap: gap))
        }
        isOpen = true
        gap = 0
        continue
      }
      if isOpen { runs[runs.count - 1].next = character }
      isOpen = false
      gap += 1
      let isMonthMark = character == "月" && place > 0
      if isMonthMark, let month = chineseMonth(characters, endingBefore: place) {
        runs.append(Run(value: month, digits: 2, gap: gap, next: "月"))
        gap = 1
      }
    }
    return runs
  }

  /// 三月, 十二月.
  private static func chineseMonth(_ characters: [Character], endingBefore end: Int) -> Int? {
    let ones: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard let last = ones.firstIndex(of: characters[end - 1]) else { return nil }
    if end >= 2, characters[end - 2] == "十" { return last < 2 ? 11 + last : nil }
    return last + 1
  }
}
