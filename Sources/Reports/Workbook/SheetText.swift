/// Brings a text into the form that a workbook's XML can hold.
public enum SheetText {
  /// What a cell can hold (ECMA-376 leaves it open; Excel's own limit), in UTF-16 units.
  public static let limitUnits = 32_767

  /// The text without what XML forbids, cut to what a cell holds, with what reads like an escape escaped.
  ///
  /// `_x0041_` in a cell is an escape for `A` (ECMA-376 Part 1, 22.9.2.19);
  /// control characters are the library's to escape.
  public static func safe(_ text: String, limit limitUnits: Int = SheetText.limitUnits) -> String {
    // 0xEF leads U+FFFE and U+FFFF.
    let isPlain = text.utf8.allSatisfy { $0 != 0 && $0 != UInt8(ascii: "_") && $0 < 0xEF }
    if isPlain, text.utf8.count <= limitUnits { return text }
    var result = String.UnicodeScalarView()
    var units = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units < limitUnits || (units == limitUnits && index == scalars.count - 1) else {
        result.append("…")
        break
      }
      if scalar == "_", looksLikeEscape(scalars, at: index) {
        result.append(contentsOf: "_x005F".unicodeScalars)
        units += 6
      }
      result.append(scalar.value == 0 || scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func looksLikeEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
    return scalars[(index + 2)...(index + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
