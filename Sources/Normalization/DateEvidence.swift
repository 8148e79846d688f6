internal import ExactValues
internal import OrderModel
internal import SheetFormats

/// What the cells of one column of dates tell about the order of their numbers and about their years.
struct DateEvidence: Sendable {
  /// The orders in which every open cell can be read; `nil` while no cell was open.
  private(set) var orders: Set<DateOrder>?
  /// How many cells the order matters to.
  private(set) var openCount = 0
  /// The years that are written out in four digits.
  private(set) var fullYears: Set<Int> = []
  /// Whether a text such as `3.10` shows that final zeros are kept.
  private(set) var keepsZeros = false
  /// How many cells have no year.
  private(set) var yearlessCount = 0
  private var years: [DateOrder: ClosedRange<Int>] = [:]

  /// Takes in a cell.
  mutating func add(_ cell: CellValue) {
    switch cell {
    case .day(let day), .moment(let day, _): fullYears.insert(day.civil.year)
    case .number(let number) where number.whole == nil: yearlessCount += 1
    case .text(let text): add(text)
    default: break
    }
  }

  private mutating func add(_ text: String) {
    let tidy = TextFolding.tidied(text)
    guard let (bare, _) = ClockTime.split(tidy) else { return }
    guard let date = NumericDate(bare) else {
      if bare.contains("月") {
        if bare.contains("年") { fullYears.formUnion(YearFinder.years(in: bare)) } else { yearlessCount += 1 }
      }
      return
    }
    if date.isYearFirst {
      fullYears.insert(date.numbers[0].value)
    } else if date.numbers.count == 3 {
      narrow(date)
    } else if date.numbers.allSatisfy({ $0.digits <= 2 }) {
      yearlessCount += 1
      if date.separator == UInt8(ascii: "."), date.numbers[1].digits == 2, date.numbers[1].value % 10 == 0 {
        keepsZeros = true
      }
      if date.numbers[0].value > 12 { orders = (orders ?? Set(DateOrder.allCases)).intersection([.dayMonthYear]) }
    }
  }

  private mutating func narrow(_ date: NumericDate) {
    let readings = date.readings
    guard !readings.isEmpty else { return }
    if date.numbers[2].digits == 4 { fullYears.insert(date.numbers[2].value) }
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
      return (order, "\(openCount) cells, no other order fits them all")
    }
    guard let low = known.min(), let high = known.max() else { return nil }
    let near = orders.filter { order in
      years[order].map { $0.lowerBound >= low - 1 && $0.upperBound <= high + 1 } ?? false
    }
    guard near.count == 1, let order = near.first else { return nil }
    return (order, "\(openCount) cells, other orders lie far from \(low) to \(high)")
  }
}
