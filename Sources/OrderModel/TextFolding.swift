/// Folding of text to the form in which it is compared: width, case, spaces and brackets do not count.
public enum TextFolding {
  /// Full-width ASCII to half width, ideographic and no-break spaces to spaces, invisible characters dropped,
  /// outer spaces trimmed, runs of spaces made one.
  ///
  /// - Complexity: O(*n*); returns the text itself when nothing is to fold.
  public static func tidied(_ text: String) -> String {
    if isTidy(text) { return text }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard let folded = widthFolded(scalar) else { continue }
      if isWhitespace(folded) {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(folded)
      }
    }
    return String(result)
  }

  /// Whether nothing is to fold, by a look at the bytes alone: single spaces between other characters, and no character
  /// of the blocks that hold wide forms, odd spaces and invisible signs.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func isTidy(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isTidy)
  }

  /// The same of a text's bytes.
  package static func isTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isAfterSpace = true
    for byte in bytes {
      if byte == 0x20 {
        if isAfterSpace { return false }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
      switch byte {
      // The leads of U+0080 to U+00BF, of U+2000 to U+3FFF, of U+F000 to U+FFFF, of U+1680, and controls.
      case 0x00...0x1F, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return false
      default: continue
      }
    }
    return bytes.isEmpty || !isAfterSpace
  }

  /// White space by Unicode's property, without asking its tables.
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether nobody can see the character, nor any program write it into XML.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || scalar.value == 0x7F }

  /// The form for comparing: tidied, lower case, with no spaces and no control characters at all.
  ///
  /// - Complexity: O(*n*); returns the text itself when nothing is to fold.
  public static func key(_ text: String) -> String {
    if text.utf8.allSatisfy(isOfItsOwnKey) { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiKey(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let folded = widthFolded(scalar), !isWhitespace(folded), !isControl(folded) else { continue }
      if folded.value < 0x80 {
        result.append(asciiLowercased(folded))
      } else {
        result.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  private static func asciiKey(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { room in
        var count = 0
        for byte in bytes where byte > 0x20 && byte != 0x7F {
          room[count] = (65...90).contains(byte) ? byte + 32 : byte
          count += 1
        }
        return count
      }
    }
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
