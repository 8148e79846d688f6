/// A decimal number that is about to be written: `± significand × 10^exponent`.
///
/// Everything here works on decimal digits, so that 1.005 under `0.00` becomes 1.01 as in a spreadsheet; a `Double`
/// would make it 1.00.
struct ShownNumber {
  let isNegative: Bool
  private(set) var significand: UInt64
  private(set) var exponent: Int

  init(isNegative: Bool = false, significand: UInt64, exponent: Int = 0) {
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  /// Takes a number of a cell, rounded to the 15 significant digits that a spreadsheet shows.
  init(_ number: NumberText) {
    let whole = ShownNumber(
      isNegative: number.isNegative && number.significand > 0, significand: number.significand,
      exponent: number.exponent)
    self = whole.rounded(toDigits: 15)
  }

  var isZero: Bool { significand == 0 }

  /// The power of ten of the leading digit: 2 for 123, -3 for 0.001; 0 for zero.
  var order: Int { isZero ? 0 : NumberText.digitCount(significand) + exponent - 1 }

  var magnitude: ShownNumber { ShownNumber(significand: significand, exponent: exponent) }

  /// The number times ten to the `power`.
  func shifted(by power: Int) -> ShownNumber {
    ShownNumber(isNegative: isNegative, significand: significand, exponent: exponent + power)
  }

  /// The number rounded half away from zero to `places` digits behind the point; what becomes zero keeps its sign.
  func rounded(toPlaces places: Int) -> ShownNumber {
    let excess = -exponent - places
    guard excess > 0, !isZero else { return self }
    guard excess <= 20 else { return ShownNumber(isNegative: isNegative, significand: 0) }
    let unit = NumberText.powerOfTen(excess)
    let (quotient, rest) = UInt128(significand).quotientAndRemainder(dividingBy: unit)
    let digits = UInt64(truncatingIfNeeded: quotient) + (rest * 2 >= unit ? 1 : 0)
    return ShownNumber(isNegative: isNegative, significand: digits, exponent: -places)
  }

  /// The number rounded half away from zero to `digits` significant digits.
  func rounded(toDigits digits: Int) -> ShownNumber { rounded(toPlaces: digits - 1 - order) }

  /// The number without zeros at the end of its significand.
  var reduced: ShownNumber {
    var result = self
    while result.significand > 0, result.significand % 10 == 0 {
      result.significand /= 10
      result.exponent += 1
    }
    return result
  }

  /// The digits before the point, none for a number below 1.
  ///
  /// - Complexity: O(exponent); callers refuse numbers beyond `DisplayFormat.wholeDigitLimit`.
  var wholeDigits: [UInt8] {
    guard !isZero, order >= 0 else { return [] }
    let digits = Array(String(significand).utf8)
    guard exponent < 0 else { return digits + Array(repeating: UInt8(ascii: "0"), count: exponent) }
    return Array(digits.dropLast(-exponent))
  }

  /// The first `count` digits behind the point of a number that was rounded to that many.
  func fractionDigits(_ count: Int) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    guard exponent < 0, count > 0 else { return Array(repeating: zero, count: max(0, count)) }
    var digits = Array(String(significand).utf8.suffix(-exponent))
    digits.insert(contentsOf: Array(repeating: zero, count: max(0, -exponent - digits.count)), at: 0)
    digits += Array(repeating: zero, count: max(0, count - digits.count))
    return Array(digits.prefix(count))
  }
}

extension ShownNumber: Comparable {
  /// The order by size of the magnitudes.
  private var rank: (Int, UInt64) {
    guard !isZero else { return (Int.min, 0) }
    let digits = NumberText.digitCount(significand)
    return (order, significand * UInt64(NumberText.powerOfTen(max(0, 18 - digits))))
  }

  static func == (left: ShownNumber, right: ShownNumber) -> Bool {
    left.rank == right.rank && (left.isNegative == right.isNegative || left.isZero)
  }

  static func < (left: ShownNumber, right: ShownNumber) -> Bool {
    let (leftIsBelow, rightIsBelow) = (left.isNegative && !left.isZero, right.isNegative && !right.isZero)
    guard leftIsBelow == rightIsBelow else { return leftIsBelow }
    return leftIsBelow ? left.rank > right.rank : left.rank < right.rank
  }
}
