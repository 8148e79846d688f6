/// An order number of digits alone that a spreadsheet has cut: `1.23457E+11`, or 15 digits and then zeros.
///
/// What it was cannot be known again; which known numbers it may have been can.
public struct DamagedNumber: Hashable, Sendable {
  /// The digits that are left, from the first.
  public let digits: String
  /// How many digits the number had.
  public let length: Int
  /// Whether the last digit that is left may have been rounded up.
  public let isRounded: Bool

  /// Reads a cell's text; `nil` for a number that may well be whole.
  public init?(_ text: String) {
    let tidy = TextFolding.tidied(text)
    if let mark = tidy.firstRange(of: "E+") ?? tidy.firstRange(of: "e+") {
      let mantissa = tidy[..<mark.lowerBound].utf8, exponent = Int(tidy[mark.upperBound...])
      guard let exponent, (5...40).contains(exponent), let first = mantissa.first, (49...57).contains(first),
        mantissa.count == 1 || mantissa.dropFirst().first == UInt8(ascii: "."),
        mantissa.dropFirst(2).allSatisfy({ (48...57).contains($0) }), mantissa.count <= exponent + 2
      else { return nil }
      digits = String(decoding: mantissa.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
      length = exponent + 1
      // Of 15 digits nothing is rounded: Excel keeps as many and makes the rest zeros.
      isRounded = digits.utf8.count < 15
    } else {
      let bytes = Array(tidy.utf8)
      guard (16...40).contains(bytes.count), bytes[0] != 48, bytes.allSatisfy({ (48...57).contains($0) }),
        bytes.dropFirst(15).allSatisfy({ $0 == 48 })
      else { return nil }
      digits = String(decoding: bytes.prefix(15), as: UTF8.self)
      length = bytes.count
      isRounded = false
    }
  }

  /// The first digits that a number which this one may have been begins with.
  public var beginnings: [String] {
    guard isRounded, let number = Int(digits), number > 0, digits.utf8.count < 18 else { return [digits] }
    // Rounded up, the last digit was one less; 100 of three digits may have been 99.95 at most, which has another length.
    let lower = String(number - 1)
    return lower.utf8.count == digits.utf8.count ? [digits, lower] : [digits]
  }
}
