/// Names archives that are no XLSX workbook for what they are.
enum OtherArchive {
  /// The error for an archive without an office document in it.
  static func name(_ archive: ZipArchive) -> SheetFormatError {
    if archive.holds("Index/Document.iwa") { return notASheet("the file is an Apple Numbers document") }
    return notASheet("the file is a ZIP archive without a workbook", remedy: "unpack it and give the files in it")
  }

  /// The error for a workbook in the binary form of Excel.
  static func binaryWorkbook(_ part: String) -> SheetFormatError {
    notASheet("the file is a binary workbook (.xlsb): its main part is \(quoted(part))")
  }

  /// The error for an office document of another kind.
  static func otherDocument(_ root: String) -> SheetFormatError {
    switch root {
    case "document": notASheet("the file is a Word document")
    case "presentation": notASheet("the file is a PowerPoint presentation")
    default: notASheet("the file's main part holds \(quoted(root)), not a workbook")
    }
  }

  private static func notASheet(
    _ detail: String, remedy: String = "open the file in Excel or WPS and save it as .xlsx"
  ) -> SheetFormatError {
    SheetFormatError(.notASheet, detail: detail, remedy: remedy)
  }
}
