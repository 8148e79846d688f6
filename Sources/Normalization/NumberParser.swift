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
    /// What was understood beyond the number itself.
    var note: String?
  }

  let vocabulary: Vocabulary
  /// Whether a sign such as 块 is a currency before it is a unit.
  var isMoney = false

  /// Reads a text; `nil` for what is no single number: `2箱*50`, `约1000`, `100/95`.
  func parse(_ text: String) -> Reading? {
    if let plain = ExactDecimal(text) { return Reading(value: plain) }
    var rest = TextFolding.tidied(text)[...]
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      isNegative = true
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
    guard takeTail(tail, into: &reading) else { return nil }
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
      case UInt8(ascii: ",") where !sawPoint, UInt8(ascii: " ") where !sawPoint && isDigit(after: end, in: bytes):
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
      if let word = taxWords.first(where: rest.hasPrefix) {
        reading.note = "“\(word)” beside the number"
        rest = trimmed(rest.dropFirst(word.count))
        continue
      }
      if takeCurrency(&rest, into: &reading) { continue }
      if let unit = vocabulary.unit(String(rest.drop { $0 == "/" })) {
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
    guard reading.note == nil, let hit = vocabulary.scales.first(where: { upper.hasPrefix($0.token) }),
      let scaled = reading.value.multiplied(by: hit.factor)
    else { return false }
    reading.value = scaled
    reading.note = "× \(hit.factor) for “\(rest.prefix(hit.token.count))”"
    rest = trimmed(rest.dropFirst(hit.token.count))
    return true
  }

  private func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0 == " " || $0 == "整" }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }

  private var taxWords: [String] { ["(含税)", "(不含税)", "(未税)", "含税", "不含税", "未税", "/税"] }
}
