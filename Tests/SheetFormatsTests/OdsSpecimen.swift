import SheetFormats

/// OpenDocument spreadsheets made from text, by the smallest package there is.
enum OdsSpecimen {
  private static let names = [
    ("o", "office"), ("t", "table"), ("x", "text"), ("s", "style"),
  ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")

  /// The content of a file whose body holds this.
  static func content(body: String) -> String {
    "<o:document-content \(names)><o:body>\(body)</o:body></o:document-content>"
  }

  /// The content of a spreadsheet with one table that holds this.
  static func content(table: String) -> String {
    content(body: "<o:spreadsheet><t:table t:name=\"S\">\(table)</t:table></o:spreadsheet>")
  }

  /// A package with this content.
  static func package(content: String, manifest: String = "<manifest/>") -> [UInt8] {
    StoredArchive.bytes([
      (name: "META-INF/manifest.xml", bytes: Array(manifest.utf8)), (name: "content.xml", bytes: Array(content.utf8)),
    ])
  }

  /// Reads a spreadsheet with one table that holds this.
  static func read(table: String, limits: ReadingLimits = .standard) throws -> Workbook {
    try SheetReader.read(package(content: content(table: table)), limits: limits)
  }

  /// Reads a spreadsheet with one row of these cells.
  static func read(cells: String) throws -> Workbook { try read(table: "<t:table-row>\(cells)</t:table-row>") }
}
