internal import ExactValues

/// Reads a binary workbook of Excel 5 to 2003 ([MS-XLS]), which lies in a compound file, or bare as some programs write it.
struct XlsReader {
  private let limits: ReadingLimits
  private let stream: UnsafeRawBufferPointer
  /// Whether the stream ends before it should.
  private let isCut: Bool
  private var grids: [Grid] = []
  private var findings: [SheetFinding] = []
  /// Where sheets that have been read lie in the stream.
  private var taken: [Range<Int>] = []

  private init(_ stream: UnsafeRawBufferPointer, isCut: Bool, _ limits: ReadingLimits) {
    self.stream = stream
    self.isCut = isCut
    self.limits = limits
  }

  /// Reads all sheets; one that cannot be read becomes a finding, and the others are read on.
  ///
  /// - Throws: `damagedCompoundFile`, `encrypted`, `notASheet`, `tooLarge`, `empty`.
  /// - Complexity: O(bytes).
  static func read(compound bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    try limits.admit(textBytes: bytes.count)
    let file = try open(bytes)
    guard let stream = file.stream(named: "Workbook") ?? file.stream(named: "Book") else {
      throw CompoundContents.name(file)
    }
    var reader = XlsReader(stream.bytes, isCut: stream.isCut, limits)
    let workbook = try reader.run(OlePropertyReader.properties(of: file))
    extendLifetime(stream)
    return workbook
  }

  /// Reads a stream that lies bare in a file, without a compound file around it.
  ///
  /// - Throws: as `read(compound:limits:)`.
  static func read(bare bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    try limits.admit(textBytes: bytes.count)
    var reader = XlsReader(bytes, isCut: false, limits)
    return try reader.run(DocumentProperties())
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(SheetFormatError) -> CompoundFile {
    do throws(SheetFormatError) {
      return try CompoundFile(bytes)
    } catch {
      throw CompoundContents.name(bytes) ?? error
    }
  }

  private mutating func run(_ properties: DocumentProperties) throws(SheetFormatError) -> Workbook {
    var records = BiffRecordReader(stream)
    guard let beginning = records.next(), beginning.type == BiffType.beginning else {
      throw CompoundFile.damaged("its workbook does not begin as one")
    }
    if beginning.short(2) == BiffContents.worksheet {
      readBare(beginning)
    } else {
      try readWorkbook(beginning, records)
    }
    return Workbook(grids: grids, properties: properties, findings: findings)
  }

  private mutating func readWorkbook(
    _ beginning: BiffRecord, _ records: BiffRecordReader
  ) throws(SheetFormatError) {
    let (workbook, isWhole) = try BiffWorkbookReader.read(beginning, records, limits: limits)
    guard !workbook.sheets.isEmpty else { throw isWhole ? Self.noSheets : Self.cut(isCut, stream.count) }
    if workbook.cutTexts > 0 { noteCutTexts(workbook.cutTexts) }
    for (index, sheet) in workbook.sheets.enumerated() where sheet.isWorksheet {
      readSheet(sheet, workbook, filter: workbook.filters[index])
    }
    if grids.isEmpty, findings.isEmpty { throw Self.noCells(workbook.sheets.count) }
  }

  /// A file of one sheet without a workbook around it.
  private mutating func readBare(_ beginning: BiffRecord) {
    let sheet = BiffWorkbook.Sheet(name: "Sheet1", position: 0, visibility: .visible, isWorksheet: true)
    readSheet(sheet, BiffWorkbook(BiffVersion(beginning)), filter: nil)
  }

  private mutating func readSheet(_ sheet: BiffWorkbook.Sheet, _ workbook: BiffWorkbook, filter: CellRange?) {
    var progress: ReadingProgress?
    do throws(SheetFormatError) {
      let records = try begin(sheet)
      // A chart's or a macro's sheet that is listed as a sheet of cells has none all the same.
      guard let records else { return }
      var scan = BiffSheetScan(sheet.name, workbook, records, limits: limits)
      let isWhole = scan.read()
      taken.append(sheet.position..<scan.records.position)
      if !isWhole { progress = scan.builder.cells.progress }
      if let refusal = scan.builder.refusal { throw refusal }
      guard isWhole else { throw Self.cut(isCut, stream.count) }
      guard !scan.marks.isDialog else { return }
      let finished = scan.finish(sheet, filter: filter)
      grids.append(finished.grid)
      findings += finished.findings
    } catch {
      findings.append(.unreadable(sheet.name, error, after: progress))
    }
  }

  /// The records of a sheet behind the one that begins it; `nil` for a sheet without cells.
  private func begin(_ sheet: BiffWorkbook.Sheet) throws(SheetFormatError) -> BiffRecordReader? {
    guard sheet.position < stream.count else { throw Self.cut(isCut, stream.count) }
    guard !taken.contains(where: { $0.contains(sheet.position) }) else {
      throw CompoundFile.damaged("the sheet's cells are said to lie among those of another sheet")
    }
    var records = BiffRecordReader(stream, at: sheet.position)
    guard let beginning = records.next(), beginning.type == BiffType.beginning else {
      throw CompoundFile.damaged("no sheet begins where the workbook says (at byte \(sheet.position))")
    }
    return beginning.short(2) == BiffContents.worksheet ? records : nil
  }

  private mutating func noteCutTexts(_ count: Int) {
    findings.append(
      SheetFinding(
        kind: .textTooLong,
        detail: "shared texts longer than \(limits.textBytesPerCell) bytes were cut off (\(count))",
        expected: "at most 32,767 characters a cell", remedy: "shorten the texts in Excel or WPS"))
  }
}

extension XlsReader {
  private static let noSheets = SheetFormatError(
    .empty, detail: "the workbook lists no sheet", expected: "a workbook with a sheet of cells",
    remedy: "export the sheet again: the program that wrote the file did not finish it")

  private static func noCells(_ sheets: Int) -> SheetFormatError {
    SheetFormatError(
      .empty, detail: "none of the workbook's sheets (\(sheets)) has cells: they are charts, dialogues or macros",
      expected: "a workbook with a sheet of cells", remedy: "ask for the workbook that holds the charts' data")
  }

  /// The error for a stream that ends too early, as the compound file says, or only its records.
  private static func cut(_ isCut: Bool, _ count: Int) -> SheetFormatError {
    CompoundFile.damaged(isCut ? "it is cut off" : "its records end before they should, at byte \(count)")
  }
}
