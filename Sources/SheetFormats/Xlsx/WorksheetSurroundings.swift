/// What the rest of the workbook tells about a sheet's cells.
struct WorksheetSurroundings: Sendable {
  let sheet: String
  let part: String
  let formats: [CellFormat]
  let strings: SharedStrings?
  let dateSystem: DateSystem
  let limits: ReadingLimits
  /// What each style makes of a number, apart from the rest of its format to keep the hot path small.
  private let numberFormats: [NumberFormat]
  /// Excel has 65,490 styles at most.
  private static let styleLimit = 65_536

  init(
    sheet: String, part: String, formats: [CellFormat], strings: SharedStrings?, dateSystem: DateSystem,
    limits: ReadingLimits
  ) {
    self.sheet = sheet
    self.part = part
    self.formats = formats
    self.strings = strings
    self.dateSystem = dateSystem
    self.limits = limits
    numberFormats = formats.map(\.numberFormat)
  }

  /// The index of the style that a cell names; 0 for one that there is not.
  @inline(__always)
  func style(_ text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    var index = 0
    for byte in text {
      guard byte &- 48 <= 9, index < Self.styleLimit else { return 0 }
      index = index * 10 + Int(byte - 48)
    }
    return index < min(numberFormats.count, Self.styleLimit) ? UInt16(truncatingIfNeeded: index) : 0
  }

  @inline(__always)
  func numberFormat(_ style: UInt16) -> NumberFormat {
    Int(style) < numberFormats.count ? numberFormats[Int(style)] : .number
  }

  /// Whether the style strikes out the cells that use it.
  func isStruckThrough(_ style: UInt16) -> Bool {
    Int(style) < formats.count && formats[Int(style)].style.isStruckThrough
  }

  func tooMany(_ what: String, _ limit: Int) -> SheetFormatError {
    SheetFormatError(
      .tooLarge, part: part, detail: "the sheet \(quoted(sheet)) has more than \(limit) \(what)",
      expected: "at most \(limit) \(what) a sheet", remedy: "split the sheet")
  }
}
