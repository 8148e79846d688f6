/// An exact decimal number: `significand × 10^-scale`, for money, quantities and rates.
///
/// Always held in lowest form (no trailing zeros behind the point), so that `1200`, `1200.0` and `1,200.00` are one
/// value, equal and hashing alike. Carries up to 18 significant digits; what does not fit is not representable and the
/// operation returns `nil` instead of rounding in silence.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer, with the sign of the number.
  public let significand: Int64
  /// How many of the digits stand behind the point, 0 to 18.
  public let scale: UInt8

  /// The number 0.
  public static let zero = ExactDecimal(0)

  /// Makes a whole number.
  public init(_ whole: Int64) {
    significand = whole
    scale = 0
  }

  /// Makes `significand × 10^-scale`, brought into lowest form; `nil` when `scale` is above 18 after reduction.
  public init?(significand: Int64, scale: Int) {
    var digits = significand
    var places = scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    if digits == 0 { places = 0 }
    while places < 0 {
      let (grown, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = grown
      places += 1
    }
    guard places <= 18 else { return nil }
    self.significand = digits
    self.scale = UInt8(places)
  }

  init?(wide: Int128, scale: Int) {
    var digits = wide
    var places = scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    guard let narrow = Int64(exactly: digits) else { return nil }
    self.init(significand: narrow, scale: places)
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { significand < 0 }

  /// The number without its sign.
  public var magnitude: ExactDecimal {
    ExactDecimal(wide: Int128(significand.magnitude), scale: Int(scale)) ?? self
  }

  /// The whole number that this is, `nil` when it has a fraction.
  public var whole: Int64? { scale == 0 ? significand : nil }

  static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

extension ExactDecimal: Comparable {
  /// Orders by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let common = max(left.scale, right.scale)
    return Int128(left.significand) * power(Int(common - left.scale))
      < Int128(right.significand) * power(Int(common - right.scale))
  }
}

extension ExactDecimal {
  /// The sum, `nil` when it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    let sum =
      Int128(significand) * Self.power(Int(common - scale))
      + Int128(other.significand) * Self.power(Int(common - other.scale))
    return ExactDecimal(wide: sum, scale: Int(common))
  }

  /// The difference, `nil` when it does not fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    other.negated.flatMap(adding)
  }

  /// The product, `nil` when it does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(wide: Int128(significand) * Int128(other.significand), scale: Int(scale) + Int(other.scale))
  }

  /// The number with its sign turned, `nil` for the one value that has no counterpart.
  public var negated: ExactDecimal? { ExactDecimal(wide: -Int128(significand), scale: Int(scale)) }

  /// The number rounded half away from zero to `places` digits behind the point.
  public func rounded(toPlaces places: Int) -> ExactDecimal {
    let excess = Int(scale) - places
    guard excess > 0 else { return self }
    let unit = Self.power(excess)
    let half = unit / 2
    let value = Int128(significand)
    let rounded = (value >= 0 ? value + half : value - half) / unit
    return ExactDecimal(wide: rounded, scale: places) ?? self
  }

  /// The number rounded half away from zero to `digits` significant digits: 15 are what a spreadsheet shows.
  public func rounded(toSignificantDigits digits: Int) -> ExactDecimal {
    var count = 0
    var rest = significand.magnitude
    while rest > 0 {
      rest /= 10
      count += 1
    }
    let excess = count - digits
    guard excess > 0, Int(scale) >= excess else { return self }
    return rounded(toPlaces: Int(scale) - excess)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The plain form: an optional minus sign, digits, a point only before a fraction.
  ///
  /// Never an exponent.
  public var description: String {
    guard scale > 0 else { return String(significand) }
    var digits = String(significand.magnitude)
    while digits.utf8.count <= Int(scale) { digits = "0" + digits }
    let split = digits.index(digits.endIndex, offsetBy: -Int(scale))
    return (isNegative ? "-" : "") + digits[..<split] + "." + digits[split...]
  }
}
