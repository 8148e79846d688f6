/// Colours as web pages write them (CSS Color 3, 4): `#ff0`, `#FFFF00`, `rgb(255, 255, 0)`, `yellow`.
enum HtmlColour {
  /// The named colours that programs use for fills.
  private static let named: [Substring: String] = [
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "white": "FFFFFF",
    "maroon": "800000", "red": "FF0000", "purple": "800080", "fuchsia": "FF00FF", "magenta": "FF00FF",
    "green": "008000", "lime": "00FF00", "olive": "808000", "yellow": "FFFF00", "navy": "000080", "blue": "0000FF",
    "teal": "008080", "aqua": "00FFFF", "cyan": "00FFFF", "orange": "FFA500", "gold": "FFD700", "pink": "FFC0CB",
    "lightgreen": "90EE90", "lightblue": "ADD8E6", "lightyellow": "FFFFE0", "lightgrey": "D3D3D3",
    "lightgray": "D3D3D3", "darkgray": "A9A9A9", "khaki": "F0E68C", "tomato": "FF6347",
  ]

  /// Six hex digits in upper case; `nil` for what names no colour.
  static func digits(_ text: some StringProtocol) -> String? {
    let text = text.lowercased()
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix("rgb") { return components(trimmed) }
    let word = trimmed.prefix { !$0.isWhitespace && $0 != "!" }
    if word.hasPrefix("#") { return hex(word.dropFirst()) }
    return named[word]
  }

  private static func hex(_ digits: Substring) -> String? {
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    switch digits.count {
    case 3: return digits.map { "\($0)\($0)" }.joined().uppercased()
    case 6: return digits.uppercased()
    default: return nil
    }
  }

  private static func components(_ text: Substring) -> String? {
    let inner = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    let numbers = inner.split { $0 == "," || $0 == " " || $0 == "/" }.compactMap { UInt8($0) }
    guard numbers.count >= 3 else { return nil }
    return numbers.prefix(3).map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
