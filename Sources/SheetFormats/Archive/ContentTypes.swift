/// What kind of content each part of a package has (ECMA-376 part 2, 10.1.2): by its own entry, else by its ending.
final class ContentTypes: XMLVisitor {
  private static let part = "[Content_Types].xml"

  private var byPart: [PartKey: String] = [:]
  private var byEnding: [String: String] = [:]

  /// Reads the list of a package.
  ///
  /// Some programs forget it, or write a damaged one: the relationships say as much of all that is read here.
  init(_ archive: ZipArchive, limits: ReadingLimits) {
    super.init()
    if archive.holds(Self.part) { try? XMLPartReader.parse(Self.part, of: archive, limits: limits, for: self) }
  }

  override func open(_ element: XMLElement) {
    guard let type = element.text("ContentType")?.lowercased() else { return }
    if element.name.is("Override"), let name = element.text("PartName") {
      byPart[PartKey(name)] = type
    } else if element.name.is("Default"), let ending = element.text("Extension") {
      byEnding[ending.lowercased()] = type
    }
  }

  /// The media type of a part in lower case, `nil` where the package does not say.
  func type(of part: String) -> String? {
    if let type = byPart[PartKey(part)] { return type }
    guard let dot = part.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return byEnding[part[part.index(after: dot)...].lowercased()]
  }

  /// Whether the part is a workbook in the binary form of Excel ([MS-XLSB]).
  func isBinaryWorkbook(_ part: String) -> Bool {
    type(of: part)?.hasPrefix("application/vnd.ms-excel.sheet.binary.") == true
  }

  /// Whether the part is a sheet without cells: of a chart, a dialogue or a macro of Excel 4.
  func isSheetWithoutCells(_ part: String) -> Bool {
    guard let type = type(of: part) else { return false }
    return type.contains("chartsheet+xml") || type.contains("dialogsheet+xml") || type.contains("macrosheet+xml")
  }
}
