/// Which kind of OpenDocument file it is, by its media type or by what its body holds.
enum OdsKind {
  /// Whether an archive is an OpenDocument package: a manifest, and content that may be encrypted as a whole.
  static func isPackage(_ archive: ZipArchive) -> Bool {
    archive.holds("META-INF/manifest.xml") && (archive.holds("content.xml") || archive.holds("encrypted-package"))
  }

  /// Refuses what is no spreadsheet, by the name of the element in `office:body`.
  static func refusal(body: String) -> SheetFormatError? {
    switch body {
    case "spreadsheet": nil
    case "text": notASheet("text document (.odt)")
    case "presentation": notASheet("presentation (.odp)")
    case "drawing": notASheet("drawing (.odg)")
    case "chart": notASheet("chart (.odc)")
    case "database": notASheet("database (.odb)")
    default: notASheet("document of the kind \(quoted(body))")
    }
  }

  /// The error for a package that is locked with a password.
  static let encrypted = SheetFormatError(
    .encrypted, detail: "the workbook is encrypted with a password",
    remedy: "open the file with its password and save it without one")

  private static func notASheet(_ what: String) -> SheetFormatError {
    SheetFormatError(.notASheet, detail: "the file is an OpenDocument \(what), not a spreadsheet")
  }
}
