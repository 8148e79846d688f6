/// How a spreadsheet writes a number that has no format, as `General` in a column that is wide enough.
///
/// Excel's rules, by ECMA-376 part 1, 18.8.31 ("General") and by what Excel shows:
/// - at most 11 characters, the point among them and the minus sign not: 1/3 is 0.333333333, 12345.678901 is 12345.6789;
/// - from 1E+11 on the scientific form with up to six digits: 123456789012 is 1.23457E+11;
/// - below 0.0001 plain where 11 characters hold all digits (0.00001), else scientific (1.23457E-05);
/// - no zeros at the end of a fraction.
enum GeneralText {
  private static let characterLimit = 11
  private static let scientificDigits = 6

  /// The number in General, with its sign.
  static func text(_ number: ShownNumber) -> String {
    let sign = number.isNegative && !number.isZero ? "-" : ""
    return sign + (plain(number.magnitude.reduced) ?? scientific(number.magnitude))
  }

  private static func plain(_ number: ShownNumber) -> String? {
    let places = max(0, characterLimit - 2 - max(0, number.order))
    guard number.order < characterLimit, number.order >= -4 || -number.exponent <= places else { return nil }
    let rounded = number.rounded(toPlaces: places).reduced
    guard rounded.order < characterLimit else { return nil }
    return digits(rounded)
  }

  /// A number below 1E+11 in full.
  private static func digits(_ number: ShownNumber) -> String {
    let whole = number.wholeDigits
    let fraction = number.fractionDigits(max(0, -number.exponent))
    let text = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    return fraction.isEmpty ? text : text + "." + String(decoding: fraction, as: UTF8.self)
  }

  private static func scientific(_ number: ShownNumber) -> String {
    let rounded = number.rounded(toDigits: scientificDigits).reduced
    let order = rounded.order
    let power = String(order.magnitude)
    let sign = order < 0 ? "-" : "+"
    return digits(rounded.shifted(by: -order)) + "E" + sign + (power.utf8.count < 2 ? "0" : "") + power
  }
}
