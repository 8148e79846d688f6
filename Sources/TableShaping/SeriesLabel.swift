internal import SheetFormats

/// A header cell of one of many like columns: a day, a size.
enum SeriesLabel: Hashable {
  /// A day of a calendar, or a number that may be one.
  case day
  /// A number: a day of the month, or a size.
  case number(Int)
  /// A month of a year.
  case month
  /// A size in letters.
  case size

  /// Reads a header cell; `nil` for anything else.
  init?(_ text: String, _ content: CellContent) {
    switch content {
    case .date: self = .day
    case .number, .text:
      guard text.utf8.count <= 24, let label = Self.read(text.filter { !$0.isWhitespace }) else { return nil }
      self = label
    case .time, .boolean, .error: return nil
    }
  }

  private static func read(_ text: String) -> SeriesLabel? {
    if sizes.contains(text.uppercased()) { return .size }
    if isMonth(text) { return .month }
    var rest = text[...]
    for ending in ["cm", "码", "号", "日", "#"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    if let number = Int(rest) { return (1...250).contains(number) ? .number(number) : nil }
    return isDay(rest) ? .day : nil
  }

  /// `3月`, `三月`, `2026年3月`, `Mar`.
  private static func isMonth(_ text: String) -> Bool {
    guard text.hasSuffix("月") || text.hasSuffix("月份") else { return months.contains(text.lowercased()) }
    let name = text.split(separator: "年").last.map { $0.prefix { $0 != "月" } } ?? ""
    return Int(name).map((1...12).contains) ?? (!name.isEmpty && name.allSatisfy { "一二三四五六七八九十".contains($0) })
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// `3月1`, `3/1`, `3.1`, `03-01`, `2026/3/1`, `2026年3月1`.
  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "月年/.-".contains($0) }.map { Int($0) }
    guard (2...3).contains(parts.count), let month = parts[parts.count - 2], let day = parts[parts.count - 1] else {
      return false
    }
    let isYear = parts.count == 2 || (parts[0].map { (20...99).contains($0) || (2000...2099).contains($0) } ?? false)
    return isYear && (1...12).contains(month) && (1...31).contains(day)
  }

  private static let sizes: Set<String> = [
    "XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "2XL", "3XL", "4XL", "5XL", "均码", "F",
  ]
}

/// Counts the cells of a row that look like labels of a series, and tells whether they are one.
struct SeriesCount {
  private(set) var count = 0
  private var numbers: [Int] = []

  mutating func add(_ label: SeriesLabel) {
    count += 1
    if case .number(let number) = label { numbers.append(number) }
  }

  /// Whether there are enough labels, and their numbers go up: sizes and days do, quantities do not.
  var isSeries: Bool {
    guard count >= 3 else { return false }
    let steps = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    return numbers.count < 2 || steps * 5 >= (numbers.count - 1) * 4
  }
}
