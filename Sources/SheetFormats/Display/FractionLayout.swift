/// Writes a number as a fraction: `# ?/?`, `# ??/??`, `?/?`, `# ?/8`.
///
/// The nearest fraction whose denominator has as many digits as the code has placeholders; of two equally near the
/// smaller denominator. Above four digits denominators are not sought further.
struct FractionLayout {
  private static let denominatorDigitLimit = 4
  private static let wholeDigitLimit = 15

  private let whole: DecimalLayout?
  private let beforeSlash: ArraySlice<FormatToken>
  private let numerator: [Placeholder]
  private let slash: ArraySlice<FormatToken>
  private let denominator: [Placeholder]
  private let fixedDenominator: UInt64?
  private let rest: ArraySlice<FormatToken>
  private let wholeTokens: ArraySlice<FormatToken>
  private let numerals: Numerals

  /// Finds the fraction of a section: digits on both sides of a slash; `nil` where there is none.
  init?(_ section: FormatSection) {
    let tokens = section.tokens
    guard let place = tokens.firstIndex(of: .slash) else { return nil }
    guard let last = tokens[..<place].lastIndex(where: { $0.placeholder != nil }) else { return nil }
    let first = (tokens[..<last].lastIndex { $0.placeholder == nil } ?? -1) + 1
    let below = DenominatorCode(tokens[(place + 1)...])
    guard below.fixed != nil || !below.placeholders.isEmpty, below.fixed != 0 else { return nil }
    numerator = tokens[first...last].compactMap(\.placeholder)
    slash = tokens[(last + 1)...place] + below.space
    denominator = below.placeholders
    fixedDenominator = below.fixed
    rest = below.rest
    let lastWhole = tokens[..<first].lastIndex { $0.placeholder != nil }
    wholeTokens = tokens[..<((lastWhole ?? -1) + 1)]
    beforeSlash = tokens[((lastWhole ?? -1) + 1)..<first]
    whole = lastWhole == nil ? nil : DecimalLayout(wholeTokens, section.numerals)
    numerals = section.numerals
  }

  /// The number as a fraction; `nil` where it has more digits than a fraction can have.
  func text(of number: ShownNumber) -> String? {
    guard number.order < Self.wholeDigitLimit else { return nil }
    let exact = number.rounded(toPlaces: 18)
    let unit = NumberText.powerOfTen(max(0, -exact.exponent))
    let value = UInt128(exact.significand) * NumberText.powerOfTen(max(0, exact.exponent))
    var (wholePart, part) = value.quotientAndRemainder(dividingBy: unit)
    var (upper, lower) = nearest(part, unit)
    part = 0
    guard let whole else {
      return join("", text(ofNumerator: wholePart * lower + upper), text(ofDenominator: lower))
    }
    if upper == lower { (wholePart, upper) = (wholePart + 1, 0) }
    let isZero = wholePart == 0 && upper == 0
    let shownWhole = isZero ? Self.zero(wholeTokens, numerals) : whole
    let text = shownWhole.text(of: ShownNumber(significand: UInt64(wholePart)))
    if upper == 0, !numerator.contains(.zero) { return join(text, blankFraction, nil) }
    return join(text, self.text(ofNumerator: upper), self.text(ofDenominator: lower))
  }

  /// The layout of the whole part that shows a zero whatever its placeholders.
  private static func zero(_ tokens: ArraySlice<FormatToken>, _ numerals: Numerals) -> DecimalLayout {
    var changed = Array(tokens)
    if let last = changed.lastIndex(where: { $0.placeholder != nil }) { changed[last] = .digit(.zero) }
    return DecimalLayout(changed[...], numerals)
  }

  private func join(_ whole: String, _ upper: String, _ lower: String?) -> String {
    let below = lower.map { slash.map(\.plainText).joined() + $0 } ?? ""
    return whole + beforeSlash.map(\.plainText).joined() + upper + below + rest.map(\.plainText).joined()
  }

  /// As many spaces as a fraction would take.
  private var blankFraction: String {
    let below = fixedDenominator.map { String($0).utf8.count } ?? denominator.count
    return String(repeating: " ", count: numerator.count + slash.count + below)
  }

  private func text(ofNumerator number: UInt128) -> String {
    let digits = Array(String(number).utf8)
    let missing = max(0, numerator.count - digits.count)
    return numerator.prefix(missing).map(numerals.filler).joined() + numerals.digits(digits)
  }

  private func text(ofDenominator number: UInt128) -> String {
    let digits = Array(String(number).utf8)
    guard fixedDenominator == nil else { return numerals.digits(digits) }
    let missing = denominator.prefix(max(0, denominator.count - digits.count))
    let zeros = missing.filter { $0 == .zero }.map(numerals.filler).joined()
    return zeros + numerals.digits(digits) + missing.filter { $0 == .question }.map(\.filler).joined()
  }
}

extension FractionLayout {
  /// The fraction nearest to `part / unit` among those that the code can show.
  ///
  /// Continued fractions: the last convergent that fits, or the semiconvergent before the next one.
  private func nearest(_ part: UInt128, _ unit: UInt128) -> (UInt128, UInt128) {
    if let fixed = fixedDenominator {
      return ((part * UInt128(fixed) * 2 + unit) / (unit * 2), UInt128(fixed))
    }
    let limit = NumberText.powerOfTen(min(Self.denominatorDigitLimit, denominator.count)) - 1
    var (older, last): ((UInt128, UInt128), (UInt128, UInt128)) = ((0, 1), (1, 0))
    var (above, below) = (part, unit)
    while below > 0 {
      let (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
      guard older.1 + quotient * last.1 <= limit else {
        let steps = (limit - older.1) / last.1
        let between = (older.0 + steps * last.0, older.1 + steps * last.1)
        return Self.isNearer(between, than: last, to: part, unit) ? between : last
      }
      (older, last) = (last, (older.0 + quotient * last.0, older.1 + quotient * last.1))
      (above, below) = (below, rest)
    }
    return last
  }

  private static func isNearer(
    _ left: (UInt128, UInt128), than right: (UInt128, UInt128), to part: UInt128, _ unit: UInt128
  ) -> Bool {
    func distance(_ fraction: (UInt128, UInt128)) -> UInt128 {
      let (one, other) = (fraction.0 * unit, part * fraction.1)
      return one > other ? one - other : other - one
    }
    return distance(left) * right.1 < distance(right) * left.1
  }
}

/// What stands behind the slash of a fraction: placeholders, or a number.
private struct DenominatorCode {
  private static let fixedDigitLimit = 5

  private(set) var placeholders: [Placeholder] = []
  private(set) var fixed: UInt64?
  private(set) var space: [FormatToken] = []
  private(set) var rest: ArraySlice<FormatToken>

  init(_ tokens: ArraySlice<FormatToken>) {
    rest = tokens
    while rest.first == .literal(" ") { space.append(rest.removeFirst()) }
    var digits: [UInt8] = []
    while let token = rest.first, let more = Self.digits(of: token, after: digits) {
      digits += more
      rest.removeFirst()
    }
    guard digits.isEmpty else {
      fixed = digits.count <= Self.fixedDigitLimit ? UInt64(String(decoding: digits, as: UTF8.self)) : nil
      return
    }
    placeholders = rest.prefix { $0.placeholder != nil }.compactMap(\.placeholder)
    rest = rest.dropFirst(placeholders.count)
  }

  /// The digits of a number: 1 to 9 are text in a code, and 0 is a placeholder.
  private static func digits(of token: FormatToken, after digits: [UInt8]) -> [UInt8]? {
    if token == .digit(.zero), !digits.isEmpty { return [UInt8(ascii: "0")] }
    guard case .literal(let text) = token, text.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return Array(text.utf8)
  }
}
