extension ExactDecimal {
  /// The quotient rounded half away from zero to `places` digits behind the point; `nil` by zero or where it does not fit.
  public func divided(by other: ExactDecimal, toPlaces places: Int) -> ExactDecimal? {
    guard other.significand != 0, places >= 0 else { return nil }
    let shift = places + Int(other.scale) - Int(scale)
    guard abs(shift) <= 19 else { return nil }
    let above = Int128(significand) * (shift > 0 ? Self.power(shift) : 1)
    let below = Int128(other.significand) * (shift < 0 ? Self.power(-shift) : 1)
    let (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
    let isUp = rest.magnitude >= below.magnitude - rest.magnitude
    let away: Int128 = (above < 0) == (below < 0) ? 1 : -1
    return ExactDecimal(wide: isUp ? quotient + away : quotient, scale: places)
  }
}
