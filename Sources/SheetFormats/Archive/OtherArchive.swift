/// Names archives that are no XLSX workbook for what they are.
enum OtherArchive {
  private static let resave = "open the file in Excel or WPS and save it as .xlsx"
  private static let copyTable = "copy its table into a sheet and save that as .xlsx"

  /// The error for an archive without an office document in it.
  static func name(_ archive: ZipArchive) -> SheetFormatError {
    if archive.holds("Index/Document.iwa") {
      return notASheet("the file is an Apple Numbers document", remedy: "export it from Numbers as an Excel workbook")
    }
    if archive.holds("xl/workbook.xml") || archive.holds("[Content_Types].xml") {
      return SheetFormatError(
        .missingPart, part: "_rels/.rels", detail: "the part \"_rels/.rels\" is missing, or does not name the workbook",
        expected: "a package that says which of its parts is the workbook",
        remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
    }
    return notASheet(
      "the file is a ZIP archive without a workbook", remedy: "unpack it and put the sheets in it in its place")
  }

  /// The error for a workbook in the binary form of Excel.
  static func binaryWorkbook(_ part: String) -> SheetFormatError {
    notASheet("the file is a binary workbook (.xlsb): its main part is \(quoted(part))", remedy: resave)
  }

  /// The error for an office document of another kind.
  static func otherDocument(_ root: String) -> SheetFormatError {
    switch root {
    case "document": notASheet("the file is a Word document", remedy: copyTable)
    case "presentation": notASheet("the file is a PowerPoint presentation", remedy: copyTable)
    default: notASheet("the file's main part holds \(quoted(root)), not a workbook", remedy: resave)
    }
  }

  private static func notASheet(_ detail: String, remedy: String) -> SheetFormatError {
    SheetFormatError(.notASheet, detail: detail, remedy: remedy)
  }
}
