internal import ExactValues

/// The day on which a workbook's serial numbers begin (ECMA-376 part 1, 18.17.4.1).
enum DateSystem {
  /// Serial 1 is 1900-01-01, and 60 is a 29 February 1900 that never was.
  case since1900
  /// Serial 0 is 1904-01-01.
  case since1904

  /// The day of a whole serial; `nil` for what is no day.
  func day(_ serial: Int) -> Day? {
    switch self {
    case .since1900:
      guard serial >= 1, serial <= 2_958_465, serial != 60 else { return nil }
      return Day(daysSinceEpoch: Int32(serial) - (serial < 60 ? 25_568 : 25_569))
    case .since1904:
      guard serial >= 0, serial <= 2_957_003 else { return nil }
      return Day(daysSinceEpoch: Int32(serial) - 24_107)
    }
  }
}

/// A serial number under a date format: a day, a moment, a time of day or elapsed time.
struct SerialDate {
  let tag: CellTag
  let payload: UInt64

  /// Reads a serial; `nil` for what is no date under this format: the cell stays a number.
  ///
  /// A format that shows no time gives the day alone. Times are rounded to the second, as a spreadsheet shows them.
  init?(_ number: NumberText, _ format: NumberFormat, _ system: DateSystem) {
    guard format != .number, !number.isNegative, let serial = number.exact, serial.significand >= 0 else { return nil }
    let unit = Int128(NumberText.powerOfTen(Int(serial.scale)))
    let (whole, rest) = Int128(serial.significand).quotientAndRemainder(dividingBy: unit)
    guard whole <= 4_000_000 else { return nil }
    let seconds = Int64((rest * 86_400 * 2 + unit) / (unit * 2))
    let days = Int(whole)
    switch format {
    case .number: return nil
    case .day:
      guard let day = system.day(days) else { return nil }
      self.init(.day, CellStoreBuilder.payload(day, seconds: 0))
    case .elapsed:
      self.init(.duration, UInt64(Int64(days) * 86_400 + seconds))
    case .timeOfDay where days == 0 && seconds < 86_400:
      self.init(.timeOfDay, UInt64(seconds))
    case .moment, .timeOfDay:
      let carried = seconds == 86_400
      guard let day = system.day(carried ? days + 1 : days) else { return nil }
      let second = carried ? 0 : Int32(seconds)
      let tag: CellTag = format == .timeOfDay && second == 0 ? .day : .moment
      self.init(tag, CellStoreBuilder.payload(day, seconds: second))
    }
  }

  /// Reads the ISO 8601 text of a cell of type `d`: a day, a day with a time, or a time, to the nearest second.
  init?(iso text: String) {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let first = halves.first else { return nil }
    guard let day = Day(iso: first) else {
      guard halves.count == 1, let second = Self.clock(first) else { return nil }
      self.init(.timeOfDay, UInt64(min(second, 86_399)))
      return
    }
    guard halves.count == 2 else {
      self.init(.day, CellStoreBuilder.payload(day, seconds: 0))
      return
    }
    guard let second = Self.clock(halves[1]) else { return nil }
    let carried = day.adding(days: Int(second / 86_400))
    guard carried.civil.year <= 9999 else { return nil }
    self.init(.moment, CellStoreBuilder.payload(carried, seconds: second % 86_400))
  }

  private init(_ tag: CellTag, _ payload: UInt64) {
    self.tag = tag
    self.payload = payload
  }

  /// Reads `13:45`, `13:45:30`, `13:45:30.25Z`, rounded to the second: 0 to 86,400; the zone `Z` is left out.
  private static func clock(_ text: Substring) -> Int32? {
    let whole = text.prefix { $0 != "." && $0 != "Z" }
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    let numbers = parts.compactMap { UInt8($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60, numbers.last ?? 0 < 60 else { return nil }
    let fraction = text.dropFirst(whole.count)
    let roundsUp = fraction.first == "." && (fraction.dropFirst().first.map { ("5"..."9").contains($0) } ?? false)
    let seconds = numbers.count == 3 ? Int32(numbers[2]) : 0
    return Int32(numbers[0]) * 3600 + Int32(numbers[1]) * 60 + seconds + (roundsUp ? 1 : 0)
  }
}
