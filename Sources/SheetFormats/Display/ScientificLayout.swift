/// Writes a number with an exponent: `0.00E+00`, and `##0.0E+0` with exponents in steps of its whole placeholders.
struct ScientificLayout {
  private let mantissa: DecimalLayout
  private let sign: ExponentSign
  private let exponentDigits: [Placeholder]
  private let rest: ArraySlice<FormatToken>
  private let numerals: Numerals

  /// Finds the exponent of a section; `nil` where it has none.
  init?(_ section: FormatSection) {
    let tokens = section.tokens
    let place = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    guard let place, case .exponent(let sign) = tokens[place] else { return nil }
    let digits = tokens[(place + 1)...].prefix { $0.placeholder != nil }
    guard !digits.isEmpty else { return nil }
    mantissa = DecimalLayout(tokens[..<place], section.numerals)
    self.sign = sign
    exponentDigits = digits.compactMap(\.placeholder)
    rest = tokens[digits.endIndex...]
    numerals = section.numerals
  }

  /// The number with its exponent.
  func text(of number: ShownNumber) -> String {
    let step = max(1, mantissa.wholePlaceholders)
    var exponent = power(of: number, step)
    let rounded = number.shifted(by: -exponent).rounded(toPlaces: mantissa.fractionPlaceholders)
    exponent += power(of: rounded, step)
    let shown = number.shifted(by: -exponent)
    return mantissa.text(of: shown) + "E" + text(ofExponent: exponent) + rest.map(\.plainText).joined()
  }

  /// The exponent of a number: a multiple of `step`.
  private func power(of number: ShownNumber, _ step: Int) -> Int {
    guard !number.isZero else { return 0 }
    let order = number.order
    return (order >= 0 ? order / step : (order - step + 1) / step) * step
  }

  private func text(ofExponent exponent: Int) -> String {
    let digits = Array(String(exponent.magnitude).utf8)
    let mark = exponent < 0 ? "-" : sign == .always ? "+" : ""
    let padding = exponentDigits.prefix(max(0, exponentDigits.count - digits.count)).map(numerals.filler).joined()
    return mark + padding + numerals.digits(digits)
  }
}
