/// Which days are worked: Monday to Friday without holidays, and the weekend days that are worked in exchange (调休).
///
///     let calendar = WorkCalendar(holidays: [nationalDay], workdays: [])
///     calendar.workingDays(from: friday, until: monday)  // 1
public struct WorkCalendar: Hashable, Sendable {
  /// Monday to Friday, with no holidays.
  public static let weekdays = WorkCalendar()

  private let holidays: [Day], workdays: [Day]

  /// Makes a calendar; a day that stands in both lists is worked.
  public init(holidays: [Day] = [], workdays: [Day] = []) {
    let worked = Set(workdays)
    self.workdays = worked.filter { $0.weekday > 5 }.sorted()
    self.holidays = Set(holidays).subtracting(worked).filter { $0.weekday <= 5 }.sorted()
  }

  /// Whether a day is worked.
  public func isWorked(_ day: Day) -> Bool {
    day.weekday <= 5 ? Self.count(holidays, after: day.adding(days: -1), upTo: day) == 0 : workdays.contains(day)
  }

  /// How many worked days lie after `first`, up to and including `last`; 0 if `last` is not later.
  ///
  /// - Complexity: O(log *d*) in the days that the calendar names.
  public func workingDays(from first: Day, until last: Day) -> Int {
    guard first < last else { return 0 }
    return first.workingDays(until: last) - Self.count(holidays, after: first, upTo: last)
      + Self.count(workdays, after: first, upTo: last)
  }

  /// The day by which as many worked days have passed after `day`; `day` itself for none.
  public func day(_ count: Int, after day: Day) -> Day {
    var (left, result) = (count, day)
    while left > 0 {
      result = result.adding(days: 1)
      if isWorked(result) { left -= 1 }
    }
    return result
  }

  private static func count(_ days: [Day], after first: Day, upTo last: Day) -> Int {
    guard !days.isEmpty else { return 0 }
    return index(days, after: last) - index(days, after: first)
  }

  /// How many of the sorted days are not later than `day`.
  private static func index(_ days: [Day], after day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
