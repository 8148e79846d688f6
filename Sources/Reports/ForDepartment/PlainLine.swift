/// Text of a sheet on one line of plain text: nothing in it steers a terminal or turns the reading direction.
enum PlainLine {
  /// The text on one line, cut to a width of a terminal's columns.
  static func of(_ text: String, width: Int? = nil) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: continue
      case 0x2028, 0x2029: scalars.append(" ")
      default: scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return width.map { DisplayWidth.cut(String(scalars), to: $0) } ?? String(scalars)
  }
}
