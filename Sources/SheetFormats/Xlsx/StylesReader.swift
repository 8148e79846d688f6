/// Reads from the part of styles what each cell style makes of a number, and whether it is struck through or filled
/// (ECMA-376 part 1, 18.8).
final class StylesReader: XMLVisitor {
  private enum Section {
    case fonts
    case fills
    case cellStyles
    case indexedColors
  }

  private var palette = ColorPalette()
  private var codes: [Int: String] = [:]
  private var numberFormats: [Int: NumberFormat] = [:]
  private var struckFonts: [Bool] = []
  private var fills: [ColorReference?] = []
  private var isSolid = false
  private var section: Section?
  private var entries: [(numberFormat: Int, font: Int, fill: Int)] = []

  /// Whether a fill takes its colour from the theme.
  var needsTheme: Bool {
    fills.contains { if case .theme = $0?.source { true } else { false } }
  }

  override func open(_ element: XMLElement) {
    let name = element.name
    switch section {
    case nil: openSection(element)
    case .fonts:
      if name.is("font") { struckFonts.append(false) }
      if name.is("strike"), !struckFonts.isEmpty {
        struckFonts[struckFonts.count - 1] = element.bytes("val") == nil || element.isSet("val")
      }
    case .fills:
      if name.is("fill") { fills.append(nil) }
      if name.is("patternFill") { isSolid = element.text("patternType") == "solid" }
      if name.is("fgColor"), isSolid, !fills.isEmpty { fills[fills.count - 1] = ColorReference(element) }
    case .indexedColors:
      if name.is("rgbColor"), let color = element.text("rgb").flatMap(RGBColor.init(hex:)) {
        palette.indexed.append(color)
      }
    case .cellStyles:
      guard name.is("xf") else { return }
      entries.append(
        (element.integer("numFmtId") ?? 0, element.integer("fontId") ?? 0, element.integer("fillId") ?? 0))
    }
  }

  private func openSection(_ element: XMLElement) {
    let name = element.name
    if name.is("numFmt") {
      guard let id = element.integer("numFmtId"), let code = element.bytes("formatCode") else { return }
      numberFormats[id] = NumberFormat(code: code)
      codes[id] = String(decoding: code, as: UTF8.self)
    } else if name.is("fonts") {
      section = .fonts
    } else if name.is("fills") {
      section = .fills
    } else if name.is("cellXfs") {
      section = .cellStyles
    } else if name.is("indexedColors") {
      section = .indexedColors
    }
  }

  override func close(_ name: XMLName) {
    if name.is("fonts") || name.is("fills") || name.is("cellXfs") || name.is("indexedColors") { section = nil }
  }

  /// The format of each cell style, by the index that cells use (`s`).
  func formats(theme: [Int: RGBColor]) -> [CellFormat] {
    palette.theme = theme
    return entries.map { entry in
      let fill = fills.indices.contains(entry.fill) ? fills[entry.fill].flatMap(palette.color) : nil
      let isStruck = struckFonts.indices.contains(entry.font) && struckFonts[entry.font]
      return CellFormat(
        numberFormat: numberFormats[entry.numberFormat] ?? NumberFormat(builtIn: entry.numberFormat),
        code: codes[entry.numberFormat] ?? DisplayFormat.builtInCode(entry.numberFormat),
        style: CellStyle(isStruckThrough: isStruck, fill: fill?.hex))
    }
  }
}
