/// How many columns of a terminal or a sheet a text takes: Chinese characters take two.
public enum DisplayWidth {
  /// The width of a text.
  public static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// The text filled up with spaces to a width.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text cut so that it and an ellipsis fit.
  public static func cut(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    var result = String.UnicodeScalarView()
    var width = 1
    for scalar in text.unicodeScalars {
      width += self.width(scalar)
      guard width <= limit else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x0300 { return 1 }
    return switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
