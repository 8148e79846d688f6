internal import ExactValues

/// A decimal number taken apart: `± significand × 10^exponent`, from the text of a cell (`1234.5600000000001`, `1E-3`).
struct NumberText {
  let isNegative: Bool
  let significand: UInt64
  let exponent: Int

  /// Makes a number of its parts.
  init(isNegative: Bool, significand: UInt64, exponent: Int) {
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = exponent
  }

  /// Reads a number and nothing else; digits past the 18th count as zeros.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      position = 1
    }
    var digits: UInt64 = 0
    var exponent = 0
    var sawDigit = false
    var behindPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 48 <= 9 {
        sawDigit = true
        if digits < 100_000_000_000_000_000 {
          digits = digits * 10 + UInt64(byte - 48)
          if behindPoint { exponent -= 1 }
        } else if !behindPoint {
          exponent += 1
        }
      } else if byte == UInt8(ascii: "."), !behindPoint {
        behindPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e"), sawDigit {
        guard let power = Self.power(bytes, from: position + 1) else { return nil }
        exponent += power
        break
      } else {
        return nil
      }
      position += 1
    }
    guard sawDigit else { return nil }
    isNegative = negative
    significand = digits
    self.exponent = digits == 0 ? 0 : exponent
  }

  private static func power(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    var sign = 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
      sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
      position += 1
    }
    guard position < bytes.count, bytes.count - position <= 4 else { return nil }
    var value = 0
    for index in position..<bytes.count {
      guard bytes[index] &- 48 <= 9 else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    return sign * value
  }

  /// The number without the noise of binary doubles, `nil` when it is too large for an exact decimal.
  ///
  /// Its fraction is rounded to 15 significant digits, which is what a spreadsheet shows, and to 18 places; whole digits
  /// are never rounded.
  var exact: ExactDecimal? {
    var digits = significand
    var places = -exponent
    while places > 0, digits % 10 == 0, digits > 0 {
      digits /= 10
      places -= 1
    }
    var excess = min(Self.digitCount(digits) - 15, places)
    excess = max(excess, places - 18)
    if excess > 19 { return .zero }
    if excess > 0 {
      let (quotient, rest) = UInt128(digits).quotientAndRemainder(dividingBy: Self.powerOfTen(excess))
      digits = UInt64(truncatingIfNeeded: quotient) + (rest * 2 >= Self.powerOfTen(excess) ? 1 : 0)
      places -= excess
    }
    guard digits > 0 else { return .zero }
    let signed = Int64(exactly: digits).map { isNegative ? -$0 : $0 }
    guard places > -19, let signed else { return nil }
    return ExactDecimal(significand: signed, scale: places)
  }

  /// How many whole digits the number has; 0 for fractions below 1.
  var wholeDigits: Int { max(0, Self.digitCount(significand) + exponent) }

  /// Whether anything stands behind the decimal point.
  var hasFraction: Bool {
    guard exponent < 0, significand > 0 else { return false }
    return -exponent >= 19 || UInt128(significand) % Self.powerOfTen(-exponent) != 0
  }

  static func digitCount(_ number: UInt64) -> Int {
    var rest = number
    var count = 0
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  static func powerOfTen(_ exponent: Int) -> UInt128 {
    var result: UInt128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
