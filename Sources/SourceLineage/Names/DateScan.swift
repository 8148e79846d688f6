internal import ExactValues

/// The dates and periods in a name, and the name without them.
struct DateScan {
  private(set) var day: Day?
  private(set) var monthAndDay: [Int]?
  /// The year and the part of it, each as the name first says it.
  private var year: Int?
  private var part: NamedPeriod.Part?
  /// What is left of the name.
  var rest = ""

  private let tokens: [NameToken]

  init(_ text: String) {
    tokens = NameToken.tokens(of: text)
    var place = 0
    while place < tokens.count {
      let length = take(at: place)
      rest += length > 0 ? " " : tokens[place].text
      place += max(length, 1)
    }
  }

  /// The time that the name is of.
  var period: NamedPeriod? { year == nil && part == nil ? nil : NamedPeriod(year: year, part: part) }

  /// Takes what begins at a place; how many tokens that is.
  private mutating func take(at place: Int) -> Int {
    let length = takeWholeDate(place)
    if length > 0 { return length }
    if let length = takeYearAndMonth(place) ?? takePartOfYear(place) { return length }
    return takeDayOfNoYear(place) ?? 0
  }

  private subscript(place: Int) -> NameToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// 20240315, 20240315093012, 2024-03-15, 2024年3月15日, 24.3.15, 240315; the last one in a name counts.
  private mutating func takeWholeDate(_ place: Int) -> Int {
    guard case .digits(let run) = tokens[place] else { return 0 }
    if [8, 12, 14].contains(run.count), let found = Self.day(run.prefix(8)) {
      day = found
      let isTime = self[place + 1]?.isOne(of: "-_ ") == true && [4, 6].contains(self[place + 2]?.text.count ?? 0)
      return isTime && self[place + 2]?.number(upTo: 6) != nil ? 3 : 1
    }
    if run.count == 6, Self.yearMonth(run) == nil, let found = Self.day("20" + run) {
      day = found
      return 1
    }
    guard run.count == 4 || run.count == 2, let year = Int(run), run.count == 2 ? (6...59).contains(year) : true,
      self[place + 1]?.isOne(of: "-._年/") == true, let month = self[place + 2]?.number(upTo: 2),
      self[place + 3]?.isOne(of: "-._月/") == true, let number = self[place + 4]?.number(upTo: 2),
      let found = Day(year: year < 100 ? 2000 + year : year, month: month, day: number)
    else { return 0 }
    day = found
    return self[place + 5]?.isOne(of: "日号") == true ? 6 : 5
  }

  /// 2024年3月, 202403, 2024-03, 2024年度, 24年.
  private mutating func takeYearAndMonth(_ place: Int) -> Int? {
    guard case .digits(let run) = tokens[place] else { return nil }
    if let (year, month) = Self.yearMonth(run) {
      self.year = self.year ?? year
      part = part ?? .month(month)
      return self[place + 1]?.isOne(of: "月") == true ? 2 : 1
    }
    guard run.count == 4 && run.hasPrefix("20") || run.count == 2 && self[place + 1]?.isOne(of: "年") == true,
      let number = Int(run)
    else { return nil }
    year = year ?? (number < 100 ? 2000 + number : number)
    var length = 1
    if self[place + length]?.isOne(of: "年") == true { length += 1 }
    if self[place + length]?.isOne(of: "度") == true { return length + 1 }
    let gap = self[place + length]?.isOne(of: "-._ ") == true ? 1 : 0
    guard let month = self[place + length + gap]?.number(upTo: 2), (1...12).contains(month) else { return length }
    let isMonth = self[place + length + gap + 1]?.isOne(of: "月") == true
    // 2024-03 is a month, 2024 3 is a year and a number.
    guard isMonth || gap == 1 && self[place + length + gap]?.text.count == 2, part == nil else { return length }
    part = .month(month)
    let end = length + gap + (isMonth ? 2 : 1)
    return self[place + end]?.isOne(of: "份") == true ? end + 1 : end
  }

  /// 第一季度, Q1, 上半年, H1, 3月份, 十二月.
  private mutating func takePartOfYear(_ place: Int) -> Int? {
    var (start, found) = (place, NamedPeriod.Part?.none)
    if self[start]?.isOne(of: "第") == true { start += 1 }
    var length = 0
    if let letters = self[place]?.text, letters == "q" || letters == "h", let number = self[place + 1]?.number(upTo: 1),
      (1...(letters == "q" ? 4 : 2)).contains(number)
    {
      (found, length) = (letters == "q" ? .quarter(number) : .half(number), 2)
    } else if self[place]?.isOne(of: "上下") == true, self[place + 1]?.isOne(of: "半") == true {
      guard self[place + 2]?.isOne(of: "年") == true else { return nil }
      (found, length) = (.half(self[place]?.isOne(of: "上") == true ? 1 : 2), 3)
    } else if let (number, count) = numeral(start) {
      let end = start + count
      if self[end]?.isOne(of: "季") == true, (1...4).contains(number) {
        (found, length) = (.quarter(number), end + (self[end + 1]?.isOne(of: "度") == true ? 2 : 1) - place)
      } else if self[end]?.isOne(of: "月") == true, (1...12).contains(number), self[end + 1]?.number(upTo: 2) == nil {
        (found, length) = (.month(number), end + (self[end + 1]?.isOne(of: "份") == true ? 2 : 1) - place)
      }
    }
    guard let found else { return nil }
    part = part ?? found
    return length
  }

  /// 0315, 3.15, 3-15, 3月15日.
  private mutating func takeDayOfNoYear(_ place: Int) -> Int? {
    guard case .digits(let run) = tokens[place] else { return nil }
    if place > 0, ["v", "ver", "version", "rev"].contains(tokens[place - 1].text) { return nil }
    if run.count == 4, let found = Self.monthAndDay(Int(run.prefix(2)), Int(run.suffix(2))) {
      monthAndDay = found
      return 1
    }
    guard run.count <= 2, self[place + 1]?.isOne(of: ".-月") == true,
      let found = Self.monthAndDay(Int(run), self[place + 2]?.number(upTo: 2))
    else { return nil }
    monthAndDay = found
    return self[place + 3]?.isOne(of: "日号") == true ? 4 : 3
  }

  /// A number of one or two digits, or 一 to 十二; how many tokens it takes.
  private func numeral(_ place: Int) -> (Int, Int)? {
    if let number = self[place]?.number(upTo: 2) { return (number, 1) }
    let digits = Array("一二三四五六七八九十")
    guard case .other(let first)? = self[place], let value = digits.firstIndex(of: first) else { return nil }
    if first == "十", case .other(let second)? = self[place + 1], let ones = digits.firstIndex(of: second), ones < 2 {
      return (11 + ones, 2)
    }
    return (value + 1, 1)
  }

  private static func yearMonth(_ run: String) -> (Int, Int)? {
    guard run.count == 6, run.hasPrefix("20"), let year = Int(run.prefix(4)), let month = Int(run.suffix(2)),
      (1...12).contains(month)
    else { return nil }
    return (year, month)
  }

  private static func day(_ run: some StringProtocol) -> Day? {
    guard run.count == 8, run.hasPrefix("20"), let year = Int(run.prefix(4)),
      let month = Int(run.dropFirst(4).prefix(2)),
      let day = Int(run.suffix(2))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func monthAndDay(_ month: Int?, _ day: Int?) -> [Int]? {
    guard let month, let day, Day(year: 2024, month: month, day: day) != nil else { return nil }
    return [month, day]
  }
}
