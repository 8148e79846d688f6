import ExactValues

/// Brings a number that is stated on another basis, with or without tax or in another unit, onto the compared one.
///
/// Worked example: 88.50 without tax at 13 % is 100.005 with it. Where the others hold 100, whose part without tax is
/// 88.50 to the cent, the statement is taken as 100: it says the same.
struct BasisConversion {
  /// What the stated number is multiplied by.
  let times: ExactDecimal
  /// What it is then divided by.
  let per: ExactDecimal
  /// By how much a converted number may be off for having been rounded: at least so much, or so great a part of it.
  var allowance: (least: ExactDecimal, part: ExactDecimal)?

  static let one = ExactDecimal(1)

  /// From without tax to with it.
  static func addingTax(_ rate: ExactDecimal) -> BasisConversion? {
    one.adding(rate).map { BasisConversion(times: $0, per: one) }
  }

  /// From with tax to without it.
  static func removingTax(_ rate: ExactDecimal) -> BasisConversion? {
    one.adding(rate).map { BasisConversion(times: one, per: $0) }
  }

  /// The number on the compared basis: the first of the candidates that it says up to rounding, else its own value.
  ///
  /// Prices and amounts are taken to have two digits behind the point at least.
  func value(of stated: ExactDecimal, near candidates: [ExactDecimal]) -> ExactDecimal? {
    let places = 2
    guard let exact = stated.multiplied(by: times)?.divided(by: per, toPlaces: 6) else { return nil }
    let said = candidates.first { candidate in
      exact.rounded(toPlaces: max(places, Int(candidate.scale))) == candidate
        || candidate.multiplied(by: per)?.divided(by: times, toPlaces: max(places, Int(stated.scale))) == stated
        || isAllowed(exact, candidate)
    }
    return said ?? exact.rounded(toPlaces: max(places, Int(stated.scale)))
  }

  private func isAllowed(_ exact: ExactDecimal, _ candidate: ExactDecimal) -> Bool {
    guard let allowance, let difference = exact.subtracting(candidate)?.magnitude else { return false }
    let part = max(exact.magnitude, candidate.magnitude).multiplied(by: allowance.part) ?? .zero
    return difference <= max(allowance.least, part)
  }
}
