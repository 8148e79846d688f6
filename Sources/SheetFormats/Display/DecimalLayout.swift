/// Writes a number by the placeholders of a run of tokens: whole digits, point, fraction, with literals between them.
///
///     #,##0.00   1234567.891   1,234,567.89
///     000-0000   5551234       555-1234
///     0.0,,"M"   12345678      12.3M
struct DecimalLayout {
  private let tokens: [FormatToken]
  private let numerals: Numerals
  private let point: Int
  private let isGrouped: Bool
  private let thousands: Int
  private let wholeCount: Int
  private let fractionCount: Int
  /// The commas that are text.
  private let literalCommas: Set<Int>

  init(_ slice: ArraySlice<FormatToken>, _ numerals: Numerals) {
    let tokens = Array(slice)
    let point = tokens.firstIndex(of: .point) ?? tokens.count
    let roles = CommaRoles(tokens, point: point)
    self.tokens = tokens
    self.numerals = numerals
    self.point = point
    isGrouped = roles.isGrouped
    thousands = roles.thousands
    literalCommas = roles.literal
    wholeCount = tokens[..<point].count { $0.placeholder != nil }
    fractionCount = tokens[point...].count { $0.placeholder != nil }
  }

  var wholePlaceholders: Int { wholeCount }
  var fractionPlaceholders: Int { fractionCount }

  /// The number, rounded to as many places as there are placeholders behind the point.
  func text(of number: ShownNumber) -> String {
    let shown = number.shifted(by: -3 * thousands).rounded(toPlaces: fractionCount)
    var whole = WholeDigits(shown.wholeDigits, placeholders: wholeCount, isGrouped: isGrouped, numerals: numerals)
    var fraction = FractionDigits(shown.fractionDigits(fractionCount), placeholders: fractionPlaceholderKinds, numerals)
    var text = ""
    for (index, token) in tokens.enumerated() {
      if let placeholder = token.placeholder {
        text += index < point ? whole.next(placeholder) : fraction.next(placeholder)
      } else if token == .comma {
        if literalCommas.contains(index) { text += "," }
      } else {
        if index == point, wholeCount == 0, fractionCount > 0 { text += whole.all }
        text += token.plainText
      }
    }
    return text
  }

  private var fractionPlaceholderKinds: [Placeholder] { tokens[point...].compactMap(\.placeholder) }
}

/// What the commas of a run of tokens mean: groups of thousands, division by a thousand, or text.
private struct CommaRoles {
  var isGrouped = false
  var thousands = 0
  var literal: Set<Int> = []

  init(_ tokens: [FormatToken], point: Int) {
    let lastWhole = tokens[..<point].lastIndex { $0.placeholder != nil } ?? -1
    let last = tokens.lastIndex { $0.placeholder != nil } ?? -1
    var followsDigit = false
    for (index, token) in tokens.enumerated() {
      guard token == .comma else {
        followsDigit = token.placeholder != nil
        continue
      }
      if !followsDigit {
        literal.insert(index)
      } else if index < lastWhole {
        isGrouped = true
      } else if index < point || index > last {
        thousands += 1
      }
    }
  }
}

/// The digits before the point, given out from the left.
private struct WholeDigits {
  private let digits: [UInt8]
  private let isGrouped: Bool
  private let numerals: Numerals
  /// How many places, counted from the point, are still to be given out.
  private var place: Int
  private var isFirst = true

  init(_ digits: [UInt8], placeholders: Int, isGrouped: Bool, numerals: Numerals) {
    self.digits = digits
    self.isGrouped = isGrouped
    self.numerals = numerals
    place = placeholders
  }

  /// All digits, for a code without placeholders before its point.
  var all: String { numerals.digits(digits) }

  /// What stands at the next placeholder: the first takes all digits that have none of their own.
  mutating func next(_ placeholder: Placeholder) -> String {
    var text = ""
    if isFirst {
      isFirst = false
      for extra in stride(from: digits.count, to: place, by: -1) { text += digit(extra, placeholder) }
    }
    text += digit(place, placeholder)
    place -= 1
    return text
  }

  /// The digit of a place (1 is the last before the point) and the comma behind it.
  private func digit(_ place: Int, _ placeholder: Placeholder) -> String {
    let isGroupEnd = isGrouped && place > 1 && place % 3 == 1
    guard place <= digits.count else {
      guard isGroupEnd else { return numerals.filler(placeholder) }
      return numerals.filler(placeholder) + (placeholder == .zero ? "," : placeholder.filler)
    }
    return String(numerals.digit(digits[digits.count - place])) + (isGroupEnd ? "," : "")
  }
}

/// The digits behind the point, given out from the left.
private struct FractionDigits {
  private let digits: [UInt8]
  private let numerals: Numerals
  /// How many digits are written even where they are zeros.
  private let written: Int
  private var position = 0

  init(_ digits: [UInt8], placeholders: [Placeholder], _ numerals: Numerals) {
    self.digits = digits
    self.numerals = numerals
    let lastDigit = digits.lastIndex { $0 != UInt8(ascii: "0") } ?? -1
    written = max(lastDigit, placeholders.lastIndex(of: .zero) ?? -1) + 1
  }

  mutating func next(_ placeholder: Placeholder) -> String {
    defer { position += 1 }
    return position < written ? String(numerals.digit(digits[position])) : placeholder.filler
  }
}

extension Numerals {
  /// What stands where the number has no digit, in these numerals.
  func filler(_ placeholder: Placeholder) -> String {
    placeholder == .zero ? String(digit(UInt8(ascii: "0"))) : placeholder.filler
  }
}
