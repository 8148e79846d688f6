/// The order in which the numbers of a date stand, where the writing alone does not tell.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case yearMonthDay = "year-month-day"
  case dayMonthYear = "day-month-year"
  case monthDayYear = "month-day-year"

  /// Reads the order that a header states: `YYYY-MM-DD`, `日/月/年`, `dd.mm.yyyy`.
  public init?(note: String) {
    let letters = note.lowercased().compactMap { character -> Character? in
      switch character {
      case "y", "年": "y"
      case "m", "月": "m"
      case "d", "日": "d"
      default: nil
      }
    }
    var order: [Character] = []
    for letter in letters where order.last != letter { order.append(letter) }
    switch String(order) {
    case "ymd": self = .yearMonthDay
    case "dmy": self = .dayMonthYear
    case "mdy": self = .monthDayYear
    default: return nil
    }
  }
}
