internal import ExactValues

/// A day with a time of day, or a span of time, as a spreadsheet's date formats see it: days since 1900 and seconds.
///
/// Serial 0 is the 0th of January 1900 and serial 60 a 29 February 1900, as Excel shows them.
struct ShownMoment {
  /// Days and the ticks of the day make up the moment; a negative span has the sign apart.
  let isNegative: Bool
  let days: Int
  /// The calendar day, `nil` for the two serials that are none.
  private let day: Day?
  /// Parts of the day, `ticksPerSecond` to a second.
  let ticks: Int64
  let ticksPerSecond: Int64

  private static let lastDay = 2_958_465
  /// The days of the longest span that is shown, ten million years of hours.
  private static let spanLimitDays: Int128 = 4_000_000_000
  private static let fractionDigitLimit = 6

  /// A calendar day with a time.
  init(_ day: Day, seconds: Int64 = 0) {
    let serial = Int(day.daysSinceEpoch) + 25_569
    isNegative = false
    days = serial < 61 ? serial - 1 : serial
    self.day = day
    ticks = seconds
    ticksPerSecond = 1
  }

  /// A time of day or a span.
  init(seconds: Int64) {
    let (days, rest) = max(seconds, -Int64.max).magnitude.quotientAndRemainder(dividingBy: 86_400)
    self.init(isNegative: seconds < 0, days: Int(days), ticks: Int64(rest), ticksPerSecond: 1)
  }

  /// A number under a date format, rounded to the fraction of a second that the format shows; `nil` for what is no date.
  ///
  /// Only spans (`[h]:mm`) may be negative.
  init?(_ number: ShownNumber, _ section: FormatSection) {
    let digits = min(Self.fractionDigitLimit, section.secondFractionDigits)
    let perSecond = Int64(NumberText.powerOfTen(digits))
    guard number.order < 12 else { return nil }
    let exact = number.rounded(toPlaces: 17)
    let product = Int128(exact.significand) * 86_400 * Int128(perSecond)
    let unit = Int128(NumberText.powerOfTen(max(0, -exact.exponent)))
    let total = product * Int128(NumberText.powerOfTen(max(0, exact.exponent)))
    let (days, ticks) = ((total * 2 + unit) / (unit * 2)).quotientAndRemainder(dividingBy: 86_400 * Int128(perSecond))
    let isSpan = section.isSpan
    guard isSpan || !number.isNegative || number.isZero, days <= (isSpan ? Self.spanLimitDays : Int128(Self.lastDay))
    else { return nil }
    self.init(isNegative: number.isNegative, days: Int(days), ticks: Int64(ticks), ticksPerSecond: perSecond)
  }

  private init(isNegative: Bool, days: Int, ticks: Int64, ticksPerSecond: Int64) {
    self.isNegative = isNegative
    self.days = days
    let isNoDay = days == 0 || days == 60
    day = isNoDay ? nil : Day(daysSinceEpoch: Int32(clamping: days - (days < 60 ? 25_568 : 25_569)))
    self.ticks = ticks
    self.ticksPerSecond = ticksPerSecond
  }

  /// Year, month and day.
  var civil: (year: Int, month: Int, day: Int) { day?.civil ?? (days == 0 ? (1900, 1, 0) : (1900, 2, 29)) }

  /// 0 for Sunday to 6 for Saturday, counted from serial 1, which Excel takes for a Sunday.
  var weekday: Int { ((days + 6) % 7 + 7) % 7 }

  /// Seconds since midnight, those begun but not over left out.
  var secondOfDay: Int64 { ticks / ticksPerSecond }

  /// All seconds of a span.
  var totalSeconds: Int64 { Int64(days) * 86_400 + secondOfDay }

  /// The first `count` digits of the fraction of a second.
  func fraction(_ count: Int) -> [UInt8] {
    let digits = Array(String(ticks % ticksPerSecond + ticksPerSecond).utf8.dropFirst())
    return Array((digits + Array(repeating: UInt8(ascii: "0"), count: max(0, count - digits.count))).prefix(count))
  }

  /// The moment as a serial number of 15 digits, counted from 1900.
  var serial: ShownNumber {
    let scale = NumberText.powerOfTen(10)
    let fraction = (UInt128(max(0, ticks)) * scale * 2 / UInt128(86_400 * ticksPerSecond) + 1) / 2
    let total = UInt128(days.magnitude) * scale + fraction
    return ShownNumber(
      isNegative: isNegative || days < 0, significand: UInt64(clamping: total), exponent: -10
    ).rounded(toDigits: 15)
  }
}

extension FormatSection {
  /// Whether it shows time that has passed rather than a day.
  var isSpan: Bool {
    tokens.contains { if case .elapsed = $0 { true } else { false } }
  }

  /// How many digits of a fraction of a second it shows.
  var secondFractionDigits: Int {
    tokens.reduce(0) { most, token in
      if case .secondFraction(let count) = token { max(most, count) } else { most }
    }
  }
}
