/// Reads an OpenDocument spreadsheet: a package (`.ods`) or one XML document (`.fods`).
enum OdsReader {
  /// Reads a package.
  ///
  /// - Throws: `encrypted`, `notASheet`, `tooLarge`, and `damagedXML` or `missingPart` for the content.
  static func read(_ archive: ZipArchive, limits: ReadingLimits) throws(SheetFormatError) -> Workbook {
    let manifest = OdsManifestReader()
    // A manifest is only asked for encryption, so damage in it is passed over.
    try? XMLPartReader.parse("META-INF/manifest.xml", of: archive, limits: limits, for: manifest)
    if manifest.isEncrypted { throw OdsKind.encrypted }
    let content = OdsContentVisitor(limits: limits)
    // Styles are looks and not values, so damage in them is pointed out and the content is read on.
    var findings: [SheetFinding] = []
    if archive.holds("styles.xml") {
      do throws(SheetFormatError) {
        try XMLPartReader.parse("styles.xml", of: archive, limits: limits, for: content)
      } catch {
        findings.append(damagedStyles(error))
      }
    }
    try XMLPartReader.parse("content.xml", of: archive, limits: limits, for: content)
    let properties = OdsPropertiesReader()
    // Properties are a hint, so damage in them is passed over.
    if archive.holds("meta.xml") {
      try? XMLPartReader.parse("meta.xml", of: archive, limits: limits, for: properties)
    }
    let result = try content.finish()
    return Workbook(grids: result.grids, properties: properties.found, findings: findings + result.findings)
  }

  /// Reads a flat file, decoded into UTF-8.
  ///
  /// - Throws: `notASheet`, `tooLarge`, `damagedXML`.
  static func read(
    flat text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook {
    let content = OdsContentVisitor(limits: limits)
    try XMLPartReader.parse(text: text, limits: limits, for: content)
    let result = try content.finish()
    return Workbook(grids: result.grids, properties: result.properties, findings: result.findings)
  }

  private static func damagedStyles(_ error: SheetFormatError) -> SheetFinding {
    var place = ""
    if case .damagedXML(_, let line) = error.reason { place = " (line \(line))" }
    return SheetFinding(
      kind: .unreadableSheet, detail: error.detail + place + "; the sheets were read without their styles",
      expected: error.expected, remedy: error.remedy)
  }
}
