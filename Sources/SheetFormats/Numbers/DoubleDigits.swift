/// The shortest decimal number that stands for a binary double and no other: 0.1 for the double next to it.
///
/// `Double.description` gives the same digits, as a `String` on the heap where they are many.
enum DoubleDigits {
  private static let powers: [Double] = [1, 10, 100, 1_000, 10_000]
  private static let wholePowers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 20 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
  /// Below, whole doubles are the number that was meant; beyond, their last digits were never asked for.
  private static let wholeLimit = 9_007_199_254_740_992.0

  /// The number; `nil` for what is none or infinite.
  static func number(_ double: Double) -> NumberText? {
    guard double.isFinite else { return nil }
    let isNegative = double < 0
    let magnitude = double.magnitude
    if magnitude < wholeLimit {
      let whole = UInt64(magnitude)
      if Double(whole) == magnitude {
        return NumberText(isNegative: isNegative, significand: whole, exponent: 0)
      }
      if let number = withFewPlaces(magnitude, isNegative) ?? shortest(magnitude, isNegative) { return number }
    }
    var text = double.description
    return text.withUTF8 { NumberText($0) }
  }

  /// A number of at most four places and fifteen digits, as prices and quantities are: both parts of the division are
  /// exact, so that its result is the double that is nearest to the number.
  private static func withFewPlaces(_ magnitude: Double, _ isNegative: Bool) -> NumberText? {
    for places in 1..<powers.count {
      let digits = (magnitude * powers[places]).rounded()
      guard digits < 1e15 else { return nil }
      if digits / powers[places] == magnitude {
        return NumberText(isNegative: isNegative, significand: UInt64(digits), exponent: -places)
      }
    }
    return nil
  }

  /// Works with the double's exact value times a power of ten: 15 digits where they are nearer to it than to any other
  /// double, else 16 or 17.
  ///
  /// `nil` for what is too small.
  private static func shortest(_ magnitude: Double, _ isNegative: Bool) -> NumberText? {
    guard magnitude >= 1e-5 else { return nil }
    let fraction = magnitude.significandBitPattern | 1 << 52
    let shift = 52 - Int(magnitude.exponent)
    // At least one digit too many rather than one too few: 17 or 18 before the point.
    let places = 17 - Int((Double(magnitude.exponent) * 0.301_029_995_664).rounded(.down)) - 1
    let scaled = UInt128(fraction) * NumberText.powerOfTen(places)
    let whole = UInt64(truncatingIfNeeded: scaled >> UInt128(shift))
    let rest = scaled - UInt128(whole) << UInt128(shift)
    // Half the distance to the next double, in the same measure; less below a power of two.
    let half = NumberText.powerOfTen(places) / (fraction == 1 << 52 ? 4 : 2)
    let count = NumberText.digitCount(whole)
    for digits in 15...17 {
      let unit = wholePowers[max(0, count - digits)]
      var (rounded, left) = whole.quotientAndRemainder(dividingBy: unit)
      // What is cut off against half a unit; in the middle the even digit wins.
      let (cut, middle) = (UInt128(left) << UInt128(shift) + rest, UInt128(unit) << UInt128(shift - 1))
      let isUp = cut > middle || cut == middle && rounded % 2 == 1
      if isUp { rounded += 1 }
      let distance = isUp ? middle * 2 - cut : cut
      if distance < half || digits == 17 {
        return trimmed(isNegative, rounded, NumberText.digitCount(unit) - 1 - places)
      }
    }
    return nil
  }

  private static func trimmed(_ isNegative: Bool, _ digits: UInt64, _ exponent: Int) -> NumberText {
    var (digits, exponent) = (digits, exponent)
    while digits > 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    return NumberText(isNegative: isNegative, significand: digits, exponent: exponent)
  }
}

extension NumberText {
  /// The most bytes that `write` writes.
  static let lengthLimit = 48

  /// Writes the digits as a spreadsheet's file does (`-1234.5`, `1.5E-07`), and returns how many bytes they take.
  func write(_ output: UnsafeMutablePointer<UInt8>) -> Int {
    var length = 0
    if isNegative, significand > 0 {
      output[0] = UInt8(ascii: "-")
      length = 1
    }
    let count = max(1, Self.digitCount(significand))
    let whole = count + exponent
    if exponent >= 0, whole <= 21 {
      Self.write(significand, count, output + length)
      for index in 0..<exponent { output[length + count + index] = UInt8(ascii: "0") }
      return length + whole
    }
    if exponent < 0, whole > 0 { return length + Self.write(significand, count, pointAt: whole, output + length) }
    if exponent < 0, whole > -5 {
      output[length] = UInt8(ascii: "0")
      output[length + 1] = UInt8(ascii: ".")
      length += 2
      for _ in whole..<0 {
        output[length] = UInt8(ascii: "0")
        length += 1
      }
      Self.write(significand, count, output + length)
      return length + count
    }
    return length + writeScientific(count, whole - 1, output + length)
  }

  private func writeScientific(_ count: Int, _ power: Int, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    var length = Self.write(significand, count, pointAt: 1, output)
    output[length] = UInt8(ascii: "E")
    output[length + 1] = UInt8(ascii: power < 0 ? "-" : "+")
    length += 2
    let digits = max(2, Self.digitCount(UInt64(power.magnitude)))
    Self.write(UInt64(power.magnitude), digits, output + length)
    return length + digits
  }

  private static func write(
    _ number: UInt64, _ count: Int, pointAt place: Int, _ output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard place < count else {
      write(number, count, output)
      return count
    }
    write(number, count, output + 1)
    for index in 0..<place { output[index] = output[index + 1] }
    output[place] = UInt8(ascii: ".")
    return count + 1
  }

  @inline(__always)
  private static func write(_ number: UInt64, _ count: Int, _ output: UnsafeMutablePointer<UInt8>) {
    var rest = number
    var index = count
    while index > 0 {
      index &-= 1
      output[index] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
      rest /= 10
    }
  }
}
