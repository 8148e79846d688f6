/// Reads the first part of a binary workbook's stream, up to the record that ends it.
struct BiffWorkbookReader: ~Copyable {
  private let limits: ReadingLimits
  private var records: BiffRecordReader
  private var workbook: BiffWorkbook
  private var formats: BiffFormats

  private init(_ records: BiffRecordReader, _ version: BiffVersion, _ limits: ReadingLimits) {
    self.records = records
    self.limits = limits
    workbook = BiffWorkbook(version)
    formats = BiffFormats(version)
  }

  /// Reads what all sheets share; `isWhole` says whether the stream went on to the end of it.
  ///
  /// - Throws: `encrypted`, `tooLarge`.
  /// - Complexity: O(bytes of the part).
  static func read(
    _ beginning: BiffRecord, _ records: BiffRecordReader, limits: ReadingLimits
  ) throws(SheetFormatError) -> (workbook: BiffWorkbook, isWhole: Bool) {
    var reader = BiffWorkbookReader(records, BiffVersion(beginning), limits)
    var isWhole = false
    while !isWhole, let record = reader.records.next() {
      isWhole = record.type == BiffType.end
      try reader.take(record)
    }
    reader.workbook.fonts = reader.formats.fonts
    reader.workbook.styles = reader.formats.styles()
    return (reader.workbook, isWhole)
  }

  private mutating func take(_ record: BiffRecord) throws(SheetFormatError) {
    switch record.type {
    case BiffType.encryption: throw CompoundContents.encrypted
    case BiffType.codePage:
      workbook.texts = BiffTextReader(version: workbook.version, codePage: CodePage(record.short(0)))
    case BiffType.dateSystem: if record.short(0) == 1 { workbook.dateSystem = .since1904 }
    case BiffType.font: formats.takeFont(record)
    case BiffType.format: takeCode(record)
    case BiffType.cellFormat: formats.takeCellFormat(record)
    case BiffType.cellFormatExtension: formats.takeExtension(record)
    case BiffType.palette: formats.takePalette(record)
    case BiffType.sheet: try takeSheet(record)
    case BiffType.sharedStrings: takeStrings(record)
    case BiffType.name: takeName(record)
    default: break
    }
  }

  private mutating func takeCode(_ record: BiffRecord) {
    let size = workbook.version == .eight ? BiffTextReader.LengthSize.two : .one
    formats.takeCode(record.short(0), workbook.texts.text(record, at: 2, size, records))
  }

  private mutating func takeSheet(_ record: BiffRecord) throws(SheetFormatError) {
    guard workbook.sheets.count < limits.sheets else {
      throw SheetFormatError(
        .tooLarge, detail: "the file has more than \(limits.sheets) sheets",
        expected: "at most \(limits.sheets) sheets a file", remedy: "split the file")
    }
    let visibility: Visibility =
      switch record.byte(4) & 3 {
      case 0: .visible
      case 1: .hidden
      default: .veryHidden
      }
    workbook.sheets.append(
      BiffWorkbook.Sheet(
        name: workbook.texts.text(record, at: 6, .one, records), position: Int(record.word(0)),
        visibility: visibility, isWorksheet: record.byte(5) == 0))
  }

  private mutating func takeStrings(_ record: BiffRecord) {
    var strings = BiffSharedStrings(formats.fonts, limits: limits)
    strings.read(record, &records)
    workbook.cutTexts = strings.cutCount
    workbook.strings = strings.finish()
  }

  /// Keeps where a sheet's filter lies, which is a name of its own: built in, number 13 ([MS-XLS] 2.4.150).
  private mutating func takeName(_ record: BiffRecord) {
    let (isBuiltIn, filterDatabase, areaOfSheet) = (0x0020, UInt8(0x0D), UInt8(0x3B))
    let start = workbook.version == .eight ? 15 : 14
    guard record.short(0) & isBuiltIn != 0, record.byte(3) == 1, record.byte(start) == filterDatabase,
      record.byte(start + 1) == areaOfSheet, record.short(8) > 0
    else { return }
    // Of the reference to the sheet that stands before the rows, two bytes are left in BIFF8 ([MS-XLS] 2.5.198.28).
    let rows = start + (workbook.version == .eight ? 4 : 16)
    guard rows + 4 <= record.count else { return }
    let mask = workbook.version == .eight ? 0xFFFF : 0x3FFF
    let columns =
      workbook.version == .eight
      ? (record.short(rows + 4) & 0xFF, record.short(rows + 6) & 0xFF)
      : (Int(record.byte(rows + 4)), Int(record.byte(rows + 5)))
    workbook.filters[record.short(8) - 1] = CellRange(
      firstRow: record.short(rows) & mask, lastRow: record.short(rows + 2) & mask, firstColumn: columns.0,
      lastColumn: columns.1)
  }
}
