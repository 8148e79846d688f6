import SheetMutation
import Testing

@testable import SheetFormats

@Suite("The digits of doubles")
struct DoubleDigitsTests {
  private func text(_ double: Double) -> String? {
    DoubleDigits.number(double).map { number in
      String(unsafeUninitializedCapacity: NumberText.lengthLimit) { number.write($0.baseAddress.unsafelyUnwrapped) }
    }
  }

  /// The digits of a number without point, zeros around them, and power of ten.
  private func digits(_ text: String) -> String {
    let mantissa = text.split { $0 == "e" || $0 == "E" }.first ?? ""
    let all = String(mantissa.filter { $0 != "." && $0 != "-" }.drop { $0 == "0" })
    return String(all.reversed().drop { $0 == "0" }.reversed())
  }

  @Test func `each double has the digits that stand for it and no other, and none too many`() {
    var generator = SeededGenerator(state: 3)
    for round in 0..<6_000 {
      let value: Double =
        switch round % 5 {
        case 0: Double(bitPattern: generator.next())
        case 1: Double.random(in: -1e6...1e6, using: &generator)
        case 2: Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / 100
        case 3: Double.random(in: 1e-6...1e-3, using: &generator)
        default: Double(sign: .plus, exponent: Int.random(in: -20...60, using: &generator), significand: 1)
        }
      guard value.isFinite else { continue }
      let written = text(value) ?? ""
      #expect(Double(written) == value, "\(value) as \(written)")
      #expect(digits(written) == digits(value.description), "\(value) as \(written)")
    }
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-12.5, "-12.5"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"),
    (1e15, "1000000000000000"), (1e20, "100000000000000000000"), (1e21, "1E+21"), (1.5e300, "1.5E+300"),
    (0.00012, "0.00012"), (0.00001234, "0.00001234"), (1e-7, "1E-07"), (-2.5e-300, "-2.5E-300"),
    (123_456_789.125, "123456789.125"), (2.3e-308, "2.3E-308"), (1234.56, "1234.56"),
    (9_007_199_254_740_991, "9007199254740991"),
  ])
  func `numbers are written as a spreadsheet's file has them`(value: Double, written: String) {
    #expect(text(value) == written)
  }

  @Test func `what is no number has no digits`() {
    #expect(DoubleDigits.number(.nan) == nil)
    #expect(DoubleDigits.number(-.infinity) == nil)
  }
}
