extension ExactDecimal {
  /// Reads a plain decimal: `-12.50`, `+3`, `.5`, `1.2E-3`.
  ///
  /// No separators, spaces, signs of currency or full-width digits; `nil` for anything else, and for numbers of more
  /// than 18 significant digits.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    let parsed = copy.withUTF8 { ExactDecimal(plain: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads a plain decimal from bytes, as `init(_:)`.
  public init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      position = 1
    }
    var digits: Int64 = 0
    var places = 0
    var sawDigit = false
    var behindPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 48, byte <= 57 {
        let (grown, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (added, carry) = grown.addingReportingOverflow(Int64(byte - 48))
        guard !overflow, !carry else { return nil }
        digits = added
        if behindPoint { places += 1 }
        sawDigit = true
      } else if byte == UInt8(ascii: "."), !behindPoint {
        behindPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e"), sawDigit {
        guard let exponent = Self.exponent(bytes, from: position + 1) else { return nil }
        places -= exponent
        position = bytes.count
        continue
      } else {
        return nil
      }
      position += 1
    }
    guard sawDigit, let value = ExactDecimal(significand: negative ? -digits : digits, scale: places) else {
      return nil
    }
    self = value
  }

  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var position = start
    var negative = false
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
      negative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    guard position < bytes.count, bytes.count - position <= 3 else { return nil }
    var value = 0
    for index in position..<bytes.count {
      guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    return negative ? -value : value
  }
}
