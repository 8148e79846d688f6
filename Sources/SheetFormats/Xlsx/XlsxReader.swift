internal import ExactValues

/// Reads an XLSX workbook: follows its relationships from the archive's root, never a guessed name.
struct XlsxReader {
  private let archive: ZipArchive
  private let limits: ReadingLimits
  private var properties = DocumentProperties()
  private var findings: [SheetFinding] = []
  private var grids: [Grid] = []

  private init(_ archive: ZipArchive, _ limits: ReadingLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// Reads all sheets; one that cannot be read becomes a finding, and the others are read on.
  ///
  /// - Throws: `damagedArchive`, `encrypted`, `notASheet`, and `damagedXML` or `missingPart` for a part that all sheets need.
  static func read(_ archive: ZipArchive, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    var reader = XlsxReader(archive, limits)
    return try reader.run()
  }

  private mutating func run() throws(SheetFormatError) -> Workbook {
    let root = try Relationships.read(of: "", in: archive, limits: limits)
    guard let workbookPart = root.part("officeDocument") else { throw OtherArchive.name(archive) }
    let types = ContentTypes(archive, limits: limits)
    if types.isBinaryWorkbook(workbookPart) || workbookPart.hasSuffix(".bin") {
      throw OtherArchive.binaryWorkbook(workbookPart)
    }
    properties = readProperties(root)
    let workbook = WorkbookPartReader()
    try parse(workbookPart, workbook)
    guard workbook.rootName == "workbook" else { throw OtherArchive.otherDocument(workbook.rootName ?? "") }
    let parts = try Relationships.read(of: workbookPart, in: archive, limits: limits)
    let context = Context(
      parts: parts, types: types, formats: try readFormats(parts), strings: try readStrings(parts),
      dateSystem: workbook.dateSystem, extras: SheetExtrasReader(archive, parts, limits: limits))
    guard !workbook.sheets.isEmpty else { throw Self.noSheets(workbookPart) }
    for sheet in workbook.sheets { readSheet(sheet, context) }
    if grids.isEmpty, findings.isEmpty { throw Self.noCells(workbook.sheets.count) }
    return Workbook(grids: grids, properties: properties, findings: findings)
  }

  private static func noSheets(_ part: String) -> SheetFormatError {
    SheetFormatError(
      .empty, part: part, detail: "the workbook lists no sheet", expected: "a workbook with a sheet of cells",
      remedy: "export the sheet again: the program that wrote the file did not finish it")
  }

  private static func noCells(_ sheets: Int) -> SheetFormatError {
    SheetFormatError(
      .empty, detail: "none of the workbook's sheets (\(sheets)) has cells: they are charts, dialogues or macros",
      expected: "a workbook with a sheet of cells", remedy: "ask for the workbook that holds the charts' data")
  }

  /// What all sheets of the workbook share.
  private struct Context {
    let parts: Relationships
    let types: ContentTypes
    let formats: [CellFormat]
    let strings: SharedStrings?
    let dateSystem: DateSystem
    let extras: SheetExtrasReader
  }

  private func parse(_ part: String, _ visitor: XMLVisitor) throws(SheetFormatError) {
    try XMLPartReader.parse(part, of: archive, limits: limits, for: visitor)
  }

  /// Properties are a hint, so damage in them is passed over.
  private func readProperties(_ root: Relationships) -> DocumentProperties {
    func read(_ kind: String) -> DocumentProperties {
      let reader = PropertiesReader()
      if let part = root.part(kind) { try? parse(part, reader) }
      return reader.properties
    }
    var properties = read("core-properties")
    properties.application = read("extended-properties").application
    return properties
  }

  private func readFormats(_ parts: Relationships) throws(SheetFormatError) -> [CellFormat] {
    guard let part = parts.part("styles") else { return [] }
    let reader = StylesReader()
    try parse(part, reader)
    let theme = ThemeReader()
    // Colours are a hint, so damage in the theme is passed over.
    if reader.needsTheme, let part = parts.part("theme") { try? parse(part, theme) }
    return reader.formats(theme: theme.colors)
  }

  private mutating func readStrings(_ parts: Relationships) throws(SheetFormatError) -> SharedStrings? {
    guard let part = parts.part("sharedStrings") else { return nil }
    let reader = SharedStringsReader(limits: limits)
    try parse(part, reader)
    if reader.cutCount > 0 {
      findings.append(
        SheetFinding(
          kind: .textTooLong,
          detail: "shared texts longer than \(limits.textBytesPerCell) bytes were cut off (\(reader.cutCount))",
          expected: "at most 32,767 characters a cell", remedy: "shorten the texts in Excel or WPS"))
    }
    return reader.finish()
  }

  private mutating func readSheet(_ sheet: WorkbookPartReader.Sheet, _ context: Context) {
    let relationship = context.parts.all.first { $0.id == sheet.relationship }
    // Chart, dialogue and macro sheets have no cells.
    if let relationship, relationship.kind != "worksheet" || context.types.isSheetWithoutCells(relationship.part) {
      return
    }
    var progress: ReadingProgress?
    do throws(SheetFormatError) {
      guard let relationship else {
        throw SheetFormatError(
          .missingPart, detail: "the workbook does not say which part holds the sheet (\(quoted(sheet.relationship)))",
          expected: "a relationship of this name",
          remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
      }
      let surroundings = WorksheetSurroundings(
        sheet: sheet.name, part: relationship.part, formats: context.formats, strings: context.strings,
        dateSystem: context.dateSystem, limits: limits)
      let parts = try WorksheetReader.read(surroundings, of: archive, progress: &progress)
      let finished = SheetAssembly(parts, readExtras(relationship.part, sheet, context), sheet, surroundings).finish()
      grids.append(finished.grid)
      findings += finished.findings
    } catch {
      findings.append(.unreadable(sheet.name, error, after: progress))
    }
  }

  /// Comments and filters are not worth a sheet: damage in them becomes a finding.
  private mutating func readExtras(
    _ part: String, _ sheet: WorkbookPartReader.Sheet, _ context: Context
  ) -> SheetExtras {
    do throws(SheetFormatError) {
      return try context.extras.read(of: part)
    } catch {
      findings.append(
        SheetFinding(
          kind: .unreadableComments, sheet: sheet.name, detail: error.detail, expected: error.expected,
          remedy: error.remedy))
      return SheetExtras()
    }
  }
}
