/// A date with the English name of its month: `9-Mar-2026`, `9 March 26`, `Mar 9, 2026`, `9-Mar`.
struct EnglishDate: Sendable {
  /// The year, where it is written.
  private(set) var year: Int?
  /// The month.
  let month: Int
  /// The day; `nil` where the number may be a day or a year: `Mar 26`.
  private(set) var day: Int?

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Takes a text apart; `nil` for anything else.
  init?(_ text: String) {
    guard text.utf8.contains(where: { (65...90).contains($0 & 0xDF) }) else { return nil }
    let parts = text.lowercased().split(maxSplits: 4) { !$0.isLetter && !$0.isNumber }
    guard (2...3).contains(parts.count), let place = parts.firstIndex(where: { Self.month($0) != nil }), place < 2,
      let month = Self.month(parts[place])
    else { return nil }
    self.month = month
    let numbers = parts.indices.filter { $0 != place }.compactMap { Self.number(parts[$0]) }
    guard numbers.count == parts.count - 1 else { return nil }
    if numbers.count == 1 {
      if place == 1 { day = numbers[0] }
      return
    }
    let isYearFirst = numbers[0] > 31
    let written = numbers[isYearFirst ? 0 : 1]
    year = written < 100 ? written + 2000 : written
    day = numbers[isYearFirst ? 1 : 0]
  }

  /// The month of its name or the beginning of it.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, word.count <= 9 else { return nil }
    return months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.count <= 4 ? Int(word) : nil
  }
}
