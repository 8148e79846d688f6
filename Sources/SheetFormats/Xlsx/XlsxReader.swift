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
    if workbookPart.hasSuffix(".bin") { throw OtherArchive.binaryWorkbook(workbookPart) }
    properties = readProperties(root)
    let workbook = WorkbookPartReader()
    try parse(workbookPart, workbook)
    guard workbook.rootName == "workbook" else { throw OtherArchive.otherDocument(workbook.rootName ?? "") }
    let parts = try Relationships.read(of: workbookPart, in: archive, limits: limits)
    var surroundings = WorksheetScan.Surroundings(sheet: "", dateSystem: workbook.dateSystem, limits: limits)
    surroundings.formats = try readFormats(parts)
    surroundings.strings = try readStrings(parts)
    for sheet in workbook.sheets {
      surroundings.sheet = sheet.name
      readSheet(sheet, parts, surroundings)
    }
    return Workbook(grids: grids, properties: properties, findings: findings)
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

  private func readFormats(_ parts: Relationships) throws(SheetFormatError) -> [NumberFormat] {
    guard let part = parts.part("styles") else { return [] }
    let reader = StylesReader()
    try parse(part, reader)
    return reader.formats
  }

  private mutating func readStrings(_ parts: Relationships) throws(SheetFormatError) -> SharedStrings? {
    guard let part = parts.part("sharedStrings") else { return nil }
    let reader = SharedStringsReader(limits: limits)
    try parse(part, reader)
    if reader.cutCount > 0 {
      findings.append(
        SheetFinding(
          kind: .textTooLong, detail: "\(reader.cutCount) texts are longer than \(limits.textBytesPerCell) bytes",
          expected: "at most 32,767 characters a cell", remedy: "shorten the texts"))
    }
    return reader.finish()
  }

  private mutating func readSheet(
    _ sheet: WorkbookPartReader.Sheet, _ parts: Relationships, _ surroundings: WorksheetScan.Surroundings
  ) {
    let relationship = parts.all.first { $0.id == sheet.relationship }
    // Chart, dialogue and macro sheets have no cells.
    if let relationship, relationship.kind != "worksheet" { return }
    do throws(SheetFormatError) {
      guard let relationship else {
        throw SheetFormatError(
          .missingPart, detail: "the workbook names no part for the sheet (\(quoted(sheet.relationship)))")
      }
      let reader = WorksheetReader(surroundings)
      try parse(relationship.part, reader)
      guard reader.rootName == "worksheet" else {
        throw SheetFormatError(.notASheet, part: relationship.part, detail: "the part is no worksheet")
      }
      let finished = reader.finish(sheet)
      grids.append(finished.grid)
      findings += finished.findings
    } catch {
      findings.append(Self.unreadable(sheet.name, error))
    }
  }

  private static func unreadable(_ sheet: String, _ error: SheetFormatError) -> SheetFinding {
    var place = ""
    if case .damagedXML(let part, let line) = error.reason { place = " (\(part), line \(line))" }
    return SheetFinding(
      kind: .unreadableSheet, sheet: sheet, detail: error.detail + place, expected: error.expected,
      remedy: error.remedy)
  }
}
