/// Reads the colours of a theme (ECMA-376 part 1, 20.1.6.2), in the order in which cells count them (18.8.3).
final class ThemeReader: XMLVisitor {
  private static let names = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
  ]

  private var inScheme = false
  private var current: Int?
  /// The colours; grey levels of none that the theme leaves out.
  private(set) var colors: [Int: RGBColor] = [:]

  override func open(_ element: XMLElement) {
    let name = element.name
    if name.is("clrScheme") {
      inScheme = true
    } else if inScheme, let index = Self.names.firstIndex(of: name.text) {
      current = index
    } else if let index = current, colors[index] == nil {
      if name.is("srgbClr") { colors[index] = element.text("val").flatMap(RGBColor.init(hex:)) }
      if name.is("sysClr") { colors[index] = element.text("lastClr").flatMap(RGBColor.init(hex:)) }
    }
  }

  override func close(_ name: XMLName) {
    if name.is("clrScheme") { inScheme = false }
    if let index = current, name.text == Self.names[index] { current = nil }
  }
}
