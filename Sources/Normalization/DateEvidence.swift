internal import ExactValues
internal import OrderModel
internal import SheetFormats

/// What the cells of one column of dates tell about the order of their numbers and about their years.
struct DateEvidence: Sendable {
  /// The orders in which every open cell can be read; `nil` while no cell was open.
  private(set) var orders: Set<DateOrder>?
  /// How many cells the order matters to.
  private(set) var openCount = 0
  /// How many cells have which plausible year, written out or typed.
  private var yearCounts: [Int: Int] = [:]
  /// Whether a text such as `3.10` shows that final zeros are kept.
  private(set) var keepsZeros = false
  /// How many cells have no year.
  private(set) var yearlessCount = 0
  /// How many cells have a day only.
  private(set) var dayOnlyCount = 0
  /// The months of the cells that have no year, by whether the month stands first.
  private(set) var yearlessMonths: (first: Set<Int>, second: Set<Int>) = ([], [])
  /// How many cells are six digits that make a day, and their years.
  private(set) var sixDigits: (count: Int, years: Set<Int>) = (0, [])
  private var oddDigitsCount = 0
  private var filledCount = 0
  private var farCount = 0
  private var lastYear: (first: Int32, last: Int32, year: Int, more: Int) = (1, 0, 0, 0)
  private var years: [DateOrder: ClosedRange<Int>] = [:]

  /// The years that are written out or typed, slips left out.
  var fullYears: Set<Int> {
    let counts = counts
    guard let common = Self.common(counts) else { return [] }
    return Set(counts.keys.filter { !isSlip($0, counts, common) })
  }

  /// The years of cells that are likely mistyped: one cell, years away from all the others.
  var oddYears: Set<Int> {
    let counts = counts
    guard let common = Self.common(counts), counts.values.reduce(0, +) > 3 else { return [] }
    return Set(counts.keys.filter { $0 != common.key && isOdd($0, counts, common) })
  }

  /// The year of nearly all dates, where a single one is of a neighbouring year, and none of those without a year lies
  /// where the two meet.
  var usualYear: Int? {
    let counts = counts.filter { !oddYears.contains($0.key) }
    guard counts.count == 2, let common = Self.common(counts), common.value >= 5,
      let other = counts.first(where: { $0.key != common.key }), other.value == 1, abs(other.key - common.key) == 1
    else { return nil }
    let near = other.key < common.key ? 10...12 : 1...3
    let months = yearlessMonths.first.union(yearlessMonths.second)
    return months.contains(where: near.contains) ? nil : common.key
  }

  /// How many dates are of a year.
  func count(of year: Int) -> Int { counts[year] ?? 0 }

  private var counts: [Int: Int] {
    var counts = yearCounts
    if lastYear.more > 0 { counts[lastYear.year, default: 0] += lastYear.more }
    return counts
  }

  private static func common(_ counts: [Int: Int]) -> (key: Int, value: Int)? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
  }

  /// A cell or two in twenty or more, years away from the rest, or an odd one.
  private func isSlip(_ year: Int, _ counts: [Int: Int], _ common: (key: Int, value: Int)) -> Bool {
    let count = counts[year] ?? 0
    guard abs(year - common.key) > 1, count <= 2 else { return false }
    return count * 20 <= counts.values.reduce(0, +) || isOdd(year, counts, common)
  }

  /// One cell, at least five years away from each other one, of which there are three and more in a year.
  private func isOdd(_ year: Int, _ counts: [Int: Int], _ common: (key: Int, value: Int)) -> Bool {
    counts[year] == 1 && common.value >= 3 && counts.keys.allSatisfy { $0 == year || abs($0 - year) >= 5 }
  }

  /// Whether most cells are six digits and each of these makes a day.
  var isMostlySixDigits: Bool { sixDigits.count * 2 > filledCount && oddDigitsCount == 0 }
  /// How many cells are whole numbers from 1 to 31.
  private(set) var bareDayCount = 0
  /// Whether nearly all cells are such numbers.
  var isMostlyBareDays: Bool { bareDayCount > 0 && bareDayCount * 10 >= filledCount * 9 }
  /// Whether most cells lie before 1990 or after 2100.
  var isMostlyFar: Bool { farCount * 2 > filledCount }

  /// Takes in a cell.
  mutating func add(_ cell: CellValue) {
    switch cell {
    case .blank: return
    case .day(let day), .moment(let day, _): add(day)
    case .number(let number): add(number)
    case .text(let text):
      if let day = DateParser.plain(text) { add(day) } else if text.utf8.count <= DateParser.longestText { add(text) }
    default: break
    }
    filledCount += 1
  }

  private mutating func add(_ day: Day) {
    guard ValueParser.plausible.contains(day.daysSinceEpoch) else {
      farCount += 1
      return
    }
    if day.daysSinceEpoch >= lastYear.first, day.daysSinceEpoch <= lastYear.last {
      lastYear.more += 1
      return
    }
    let year = day.civil.year
    yearCounts[year, default: 0] += 1
    if lastYear.more > 0 { yearCounts[lastYear.year, default: 0] += lastYear.more }
    lastYear.more = 0
    if let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) {
      lastYear = (first.daysSinceEpoch, last.daysSinceEpoch, year, 0)
    }
  }

  private mutating func add(_ number: ExactDecimal) {
    if let whole = number.whole {
      if (100_000...999_999).contains(whole) { addSixDigits(Int(whole)) }
      if (1...31).contains(whole) { bareDayCount += 1 }
    } else if let date = NumericDate(number.description), date.numbers.count == 2 {
      addTwo(date, keepsZeros: false)
    }
  }

  private mutating func addSixDigits(_ number: Int) {
    let year = 2000 + number / 10_000
    guard Day(year: year, month: number / 100 % 100, day: number % 100) != nil else {
      oddDigitsCount += 1
      return
    }
    sixDigits.count += 1
    sixDigits.years.insert(year)
  }

  private mutating func add(_ text: String) {
    let tidy = TextFolding.tidied(text)
    guard let (bare, _) = ClockTime.split(tidy) else { return }
    guard let date = NumericDate(bare) else {
      if bare.utf8.count <= 2, let day = Int(bare), (1...31).contains(day) { bareDayCount += 1 }
      if bare.utf8.count == 6, let number = Int(bare) { addSixDigits(number) }
      if bare.utf8.count == 8, let number = Int(bare) { addYear(number / 10_000) }
      addWords(bare)
      return
    }
    if date.isYearFirst {
      addYear(date.numbers[0].value)
    } else if date.numbers.count == 3 {
      narrow(date)
    } else {
      addTwo(date, keepsZeros: true)
    }
  }

  private mutating func addYear(_ year: Int) {
    if (1990...2100).contains(year) { yearCounts[year, default: 0] += 1 } else if year > 0 { farCount += 1 }
  }

  private mutating func addWords(_ text: String) {
    if text.contains("年") {
      for year in SheetPeriod.years(in: text) { yearCounts[year, default: 0] += 1 }
    } else if let mark = text.firstIndex(of: "月") {
      yearlessCount += 1
      let digits = text[..<mark].reversed().prefix { $0.isASCII && $0.isNumber }
      if let month = Int(String(digits.reversed())), (1...12).contains(month) {
        yearlessMonths.first.insert(month)
        yearlessMonths.second.insert(month)
      }
    } else if ChineseDate(text)?.day != nil {
      dayOnlyCount += 1
    } else if let head = text.firstIndex(where: { !($0.isASCII && ($0.isNumber || "-/.".contains($0))) }),
      let date = NumericDate(String(text[..<head])), date.numbers.count == 2
    {
      addTwo(date, keepsZeros: true)
    }
  }

  /// A month and day in either order.
  private mutating func addTwo(_ date: NumericDate, keepsZeros isText: Bool) {
    let (first, second) = (date.numbers[0], date.numbers[1])
    guard first.digits <= 2, second.digits <= 2 else { return }
    let isMonthFirst = MonthDay(month: first.value, day: second.value) != nil
    let isDayFirst = MonthDay(month: second.value, day: first.value) != nil
    guard isMonthFirst || isDayFirst else { return }
    yearlessCount += 1
    if isMonthFirst { yearlessMonths.first.insert(first.value) }
    if isDayFirst { yearlessMonths.second.insert(second.value) }
    if isText, date.separator == UInt8(ascii: "."), second.digits == 2, second.value % 10 == 0 { keepsZeros = true }
    guard isMonthFirst != isDayFirst else { return }
    let fitting: Set<DateOrder> = isDayFirst ? [.dayMonthYear] : [.yearMonthDay, .monthDayYear]
    orders = (orders ?? Set(DateOrder.allCases)).intersection(fitting)
  }

  private mutating func narrow(_ date: NumericDate) {
    let readings = date.readings
    guard !readings.isEmpty else { return }
    if date.numbers[2].digits == 4 { addYear(date.numbers[2].value) }
    openCount += 1
    orders = (orders ?? Set(DateOrder.allCases)).intersection(readings.map(\.order))
    for (order, day) in readings {
      let year = day.civil.year
      years[order] = years[order].map { min($0.lowerBound, year)...max($0.upperBound, year) } ?? year...year
    }
  }

  /// The order, if the cells leave one only, or one only near the years that are known.
  func decided(near known: Set<Int>) -> (order: DateOrder, evidence: String)? {
    guard let orders, !orders.isEmpty else { return nil }
    if orders.count == 1, let order = orders.first {
      return (order, "\(openCount > 0 ? openCount : yearlessCount) cells, no other order fits them all")
    }
    guard openCount > 0, let low = known.min(), let high = known.max() else { return nil }
    let near = orders.filter { order in
      years[order].map { $0.lowerBound >= low - 1 && $0.upperBound <= high + 1 } ?? false
    }
    guard near.count == 1, let order = near.first else { return nil }
    return (order, "\(openCount) cells, other orders lie far from \(low) to \(high)")
  }
}
