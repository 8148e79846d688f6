internal import ExactValues
internal import OrderModel

/// Reads numbers with what people write around them: separators, signs of currency, units, scales.
struct NumberParser: Sendable {
  /// A number and what stood around it.
  struct Reading: Hashable, Sendable {
    var value: ExactDecimal
    var unit: String?
    var currency: String?
    var isPercent = false
    /// Whether a word of scale stood behind the number: 万.
    var isScaled = false
    /// Whether the number is said to hold its tax.
    var taxBasis: TaxBasis?
    /// Spare pieces on top.
    var spare: ExactDecimal?
    /// What was left beside the number.
    var remark: String?
    /// What was understood beyond the number itself.
    var note: String?
  }

  let vocabulary: Vocabulary
  /// Whether a sign such as 块 is a currency before it is a unit.
  var isMoney = false

  /// Whether a comma parts the fraction: `1.200,50`.
  var decimalComma = false

  /// The most bytes that a number with what stands beside it may have.
  static let longestText = 160

  /// Reads a tidied text that is one number; `nil` for what is none by itself: `2箱*50`, `约1000`, `100/95`.
  func single(_ text: String) -> Reading? {
    if !decimalComma, let plain = ExactDecimal(text) { return Reading(value: plain) }
    guard text.utf8.count <= Self.longestText else { return nil }
    var rest = (decimalComma ? Self.pointForComma(text) : text)[...]
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      isNegative = true
    }
    var taxBasis: TaxBasis?
    if let tax = TaxWord.leading(rest) {
      taxBasis = tax.basis
      rest = trimmed(rest.dropFirst(tax.length))
    }
    var currency: String?
    for _ in 0..<2 {
      if let first = rest.first, first == "-" || first == "+" {
        guard !isNegative else { return nil }
        isNegative = first == "-"
        rest = rest.dropFirst()
      }
      if currency == nil, let (code, length) = currencyPrefix(rest) {
        currency = code
        rest = rest.dropFirst(length)
      }
      rest = rest.drop { $0 == " " }
    }
    guard let (number, tail) = Self.digits(rest) else { return nil }
    var reading = Reading(value: number, currency: currency)
    reading.taxBasis = taxBasis
    var end = tail
    if end.last == "-", !isNegative, rest.utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true {
      isNegative = true
      end = end.dropLast()
    }
    guard takeTail(end, into: &reading) else { return nil }
    if isNegative {
      guard let negated = reading.value.negated else { return nil }
      reading.value = negated
    }
    return reading
  }

  private func currencyPrefix(_ text: Substring) -> (String, Int)? {
    guard let first = text.utf8.first, !(48...57).contains(first) else { return nil }
    if first == 0xC2, text.hasPrefix("¥") { return ("CNY", 1) }
    let upper = text.uppercased()
    return vocabulary.currencyTokens.first { upper.hasPrefix($0.token) }.map { ($0.code, $0.token.count) }
  }

  /// The digits at the start, thousands parted by commas or spaces in groups of three.
  private static func digits(_ text: Substring) -> (ExactDecimal, Substring)? {
    let bytes = text.utf8
    var end = bytes.startIndex
    var digits: [UInt8] = []
    var groupLength = 0
    var isGrouped = false
    var sawPoint = false
    scan: while end < bytes.endIndex {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(bytes[end])
        groupLength += 1
      case UInt8(ascii: ",") where !sawPoint, UInt8(ascii: "'") where !sawPoint,
        UInt8(ascii: " ") where !sawPoint && isDigit(after: end, in: bytes):
        guard isGrouped ? groupLength == 3 : (1...3).contains(groupLength) else { return nil }
        isGrouped = true
        groupLength = 0
      case UInt8(ascii: ".") where !sawPoint:
        guard !isGrouped || groupLength == 3 else { return nil }
        sawPoint = true
        digits.append(UInt8(ascii: "."))
      default: break scan
      }
      end = bytes.index(after: end)
    }
    guard sawPoint || !isGrouped || groupLength == 3 else { return nil }
    guard let value = digits.withUnsafeBufferPointer({ ExactDecimal(plain: $0) }) else { return nil }
    return (value, text[end...])
  }

  private static func isDigit(after index: Substring.UTF8View.Index, in bytes: Substring.UTF8View) -> Bool {
    let next = bytes.index(after: index)
    return next < bytes.endIndex && (48...57).contains(bytes[next])
  }

  /// Reads what stands behind the digits; `false` when something is left over.
  private func takeTail(_ tail: Substring, into reading: inout Reading) -> Bool {
    var rest = trimmed(tail)
    while !rest.isEmpty {
      if rest == "%" {
        reading.isPercent = true
        return true
      }
      if let tax = TaxWord.leading(rest) {
        guard reading.taxBasis == nil || reading.taxBasis == tax.basis else { return false }
        reading.taxBasis = tax.basis
        rest = trimmed(rest.dropFirst(tax.length))
        continue
      }
      if takeCurrency(&rest, into: &reading) { continue }
      if let unit = vocabulary.unit(String(rest.drop { $0 == "/" })), rest.utf8.contains(where: { $0 > 0x40 }) {
        reading.unit = unit.word
        return true
      }
      guard takeScale(&rest, into: &reading) else { return false }
    }
    return true
  }

  private func takeCurrency(_ rest: inout Substring, into reading: inout Reading) -> Bool {
    let upper = rest.uppercased()
    guard reading.currency == nil || upper.hasPrefix("元"), isMoney || vocabulary.unit(String(rest)) == nil,
      let hit = vocabulary.currencyTokens.first(where: { upper.hasPrefix($0.token) })
    else { return false }
    reading.currency = reading.currency ?? hit.code
    rest = trimmed(rest.dropFirst(hit.token.count))
    return true
  }

  private func takeScale(_ rest: inout Substring, into reading: inout Reading) -> Bool {
    let upper = rest.uppercased()
    guard !reading.isScaled, let hit = vocabulary.scales.first(where: { upper.hasPrefix($0.token) }),
      let scaled = reading.value.multiplied(by: hit.factor)
    else { return false }
    reading.value = scaled
    reading.isScaled = true
    reading.note = "× \(hit.factor) for “\(rest.prefix(hit.token.count))”"
    rest = trimmed(rest.dropFirst(hit.token.count))
    return true
  }

  private func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0 == " " || $0 == "整" }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }

  /// `1.200,50` as `1200.50`.
  private static func pointForComma(_ text: String) -> String {
    String(text.filter { $0 != "." }.map { $0 == "," ? "." : $0 })
  }
}

/// Words that say whether an amount holds its tax.
enum TaxWord {
  /// The word at the start of a text.
  static func leading(_ text: Substring) -> (basis: TaxBasis, length: Int)? {
    guard let first = text.first, "(不含未税/免".contains(first) else { return nil }
    return words.first { text.hasPrefix($0.word) }.map { ($0.basis, $0.word.count) }
  }

  private static let words: [(word: String, basis: TaxBasis)] = [
    ("(不含税)", .exclusive), ("(未税)", .exclusive), ("(含税)", .inclusive), ("不含税", .exclusive), ("未税", .exclusive),
    ("税前", .exclusive), ("含税", .inclusive), ("/含税", .inclusive), ("/税", .inclusive),
  ]
}
