internal import OrderModel
internal import TableShaping

/// Folding of headers and vocabulary words to the form in which they are compared.
///
/// Width and case do not count, nor do spaces, hyphens, points, quotes, slashes and brackets: `客户 P.O.`, `客户PO`; traditional
/// characters are simplified ones, and 帐 is the 账 of accounts that it is often typed for.
public enum HeaderFolding {
  /// The folded form; empty for text that is all punctuation.
  ///
  /// - Complexity: O(*n*) in the characters.
  public static func key(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        if !isDroppedASCII(UInt8(value)) { result.append(lowercased(scalar)) }
      } else if value >= 0x3400, value < 0xA000 {
        let simplified = ChineseScript.simplified(scalar)
        result.append(simplified == "帐" ? "账" : simplified)
      } else if let folded = TextFolding.widthFolded(scalar) {
        append(folded, to: &result)
      }
    }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      if !isDroppedASCII(UInt8(scalar.value)) { result.append(lowercased(scalar)) }
    } else if !isDroppedSign(scalar.value), !scalar.properties.isWhitespace {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }

  private static func isDroppedASCII(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// `、。·` and the curly quotes.
  private static func isDroppedSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001, 0x3002, 0x00B7, 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }
}
