/// Folding of text to the form in which it is compared: width, case, spaces and brackets do not count.
public enum TextFolding {
  /// Full-width ASCII to half width, ideographic and no-break spaces to spaces, invisible characters dropped,
  /// outer spaces trimmed, runs of spaces made one.
  ///
  /// - Complexity: O(*n*); returns the text itself when nothing is to fold.
  public static func tidied(_ text: String) -> String {
    if text.utf8.allSatisfy(isTidy) { return text }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard let folded = widthFolded(scalar) else { continue }
      if folded.properties.isWhitespace {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(folded)
      }
    }
    return String(result)
  }

  /// Visible ASCII, and the bytes of U+4000 to U+9FFF, the Chinese characters: nothing to fold.
  private static func isTidy(_ byte: UInt8) -> Bool {
    (byte > 0x20 && byte < 0x7F) || (byte >= 0x80 && byte <= 0xBF) || (byte >= 0xE4 && byte <= 0xE9)
  }

  /// The form for comparing: tidied, lower case, with no spaces at all.
  ///
  /// - Complexity: O(*n*); returns the text itself when nothing is to fold.
  public static func key(_ text: String) -> String {
    if text.utf8.allSatisfy(isOfItsOwnKey) { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let folded = text.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }.map { (65...90).contains($0) ? $0 + 32 : $0 }
      return String(decoding: Array(folded), as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let folded = widthFolded(scalar), !folded.properties.isWhitespace else { continue }
      if folded.value < 0x80 {
        result.append(asciiLowercased(folded))
      } else {
        result.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// The half-width form of one character; `nil` for one that nobody can see.
  public static func widthFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFEFF, 0x200B...0x200F, 0x2060, 0x00AD: nil
    case 0x3000, 0x00A0, 0x2002...0x200A, 0x202F: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFFE5: "¥"
    case 0x3010: "["
    case 0x3011: "]"
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  /// Whether a byte of UTF-8 can only be of text that is its own key: printable ASCII but capitals, or a Chinese character
  /// from U+4000 to U+9FFF (lead bytes E4 to E9 and bytes that continue).
  private static func isOfItsOwnKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x40, 0x5B...0x7E, 0x80...0xBF, 0xE4...0xE9: true
    default: false
    }
  }

  private static func asciiLowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }
}
