/// Collects the formats of a workbook's cells: number formats, fonts and fills ([MS-XLS] 2.4.126, 2.4.353, 2.4.188).
struct BiffFormats {
  private static let solid = 1

  private let version: BiffVersion
  private(set) var fonts = BiffFonts()
  private var codes: [Int: String] = [:]
  private var palette = ColorPalette()
  private var entries: [Entry] = []
  /// The exact colours of fills that the palette only comes near to, by format.
  private var exactFills: [Int: RGBColor] = [:]

  private struct Entry {
    let font: Int
    let numberFormat: Int
    /// The number of the colour, where the cell is filled with one.
    let fill: Int?
  }

  init(_ version: BiffVersion) { self.version = version }

  mutating func takeFont(_ record: BiffRecord) { fonts.take(record) }

  /// Takes the code of a number format.
  mutating func takeCode(_ id: Int, _ code: String) { codes[id] = code }

  /// Takes a format of cells.
  ///
  /// Formats that other formats are made from are counted too, and never used by cells.
  mutating func takeCellFormat(_ record: BiffRecord) {
    let pattern: Int
    let color: Int
    switch version {
    case .eight:
      pattern = Int(record.word(14) >> 26)
      color = record.short(18) & 0x7F
    case .five:
      pattern = Int(record.word(8) >> 16 & 0x3F)
      color = Int(record.word(8) & 0x7F)
    }
    entries.append(
      Entry(font: record.short(0), numberFormat: record.short(2), fill: pattern == Self.solid ? color : nil))
  }

  /// Takes the colour of a fill that Excel 2007 and later write beside the palette's ([MS-XLS] 2.4.355, 2.5.108).
  mutating func takeExtension(_ record: BiffRecord) {
    let (foreground, rgb) = (4, 2)
    var offset = 20
    for _ in 0..<record.short(18) {
      let size = record.short(offset + 2)
      guard size >= 4, offset + size <= record.count else { return }
      // Only a colour by itself: one of the theme needs the theme, and the palette's comes near to it.
      if record.short(offset) == foreground, record.short(offset + 4) == rgb, record.short(offset + 6) == 0 {
        exactFills[record.short(14)] = Self.color(record, offset + 8)
      }
      offset += size
    }
  }

  /// Takes the colours 8 to 63 that the workbook has in place of the standard ones ([MS-XLS] 2.4.188).
  mutating func takePalette(_ record: BiffRecord) {
    let colors = (0..<min(record.short(0), 56)).map { Self.color(record, 2 + $0 * 4) }
    palette.indexed = ColorPalette.basic + colors
  }

  private static func color(_ record: BiffRecord, _ offset: Int) -> RGBColor {
    let parts = [record.byte(offset), record.byte(offset + 1), record.byte(offset + 2)].map(UInt32.init)
    return RGBColor(code: parts[0] << 16 | parts[1] << 8 | parts[2])
  }

  /// The formats by the numbers that cells give.
  func styles() -> BiffStyles {
    var styles = BiffStyles()
    for (index, entry) in entries.enumerated() {
      let fill = entry.fill.flatMap { exactFills[index] ?? palette.color(ColorReference(.indexed($0))) }
      var code = codes[entry.numberFormat]
      let numberFormat = code?.withUTF8 { NumberFormat(code: $0) } ?? NumberFormat(builtIn: entry.numberFormat)
      styles.add(
        CellFormat(
          numberFormat: numberFormat, code: Self.shown(code) ?? DisplayFormat.builtInCode(entry.numberFormat),
          style: CellStyle(isStruckThrough: fonts.isStruck(entry.font), fill: fill?.hex)))
    }
    return styles
  }

  /// Workbooks write the general format down too.
  private static func shown(_ code: String?) -> String? { code?.lowercased() == "general" ? nil : code }
}

/// The formats that the cells of a workbook may have, by the numbers that cells give.
struct BiffStyles {
  private(set) var table = FormatTable()
  private var indexes: [UInt16] = []
  private var numberFormats: [NumberFormat] = []
  private var struck: [Bool] = []

  mutating func add(_ format: CellFormat) {
    indexes.append(table.index(of: format))
    numberFormats.append(format.numberFormat)
    struck.append(format.style.isStruckThrough)
  }

  /// The number under which the grid keeps a format; the general one for a number that no format has.
  @inline(__always)
  func index(_ format: Int) -> UInt16 { format < indexes.count ? indexes[format] : 0 }

  @inline(__always)
  func numberFormat(_ format: Int) -> NumberFormat { format < numberFormats.count ? numberFormats[format] : .number }

  func isStruckThrough(_ format: Int) -> Bool { format < struck.count && struck[format] }
}
