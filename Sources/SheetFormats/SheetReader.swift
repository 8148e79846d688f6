/// Reads a file of sheets, telling its format by its bytes and never by its name.
///
///     let workbook = try SheetReader.read(bytes)
///     for grid in workbook.grids { print(grid.name ?? "text", grid.rowCount) }
public enum SheetReader {
  /// Reads a workbook (XLSX, OpenDocument, XML Spreadsheet 2003), the tables of a web page, or a delimited text.
  ///
  /// - Throws: `SheetFormatError` where the file as a whole cannot be read. What is odd inside it is in
  ///   `Workbook.findings` instead, and reading goes on.
  /// - Complexity: O(bytes of the file, expanded).
  public static func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    // The closure catches, because `Array.withUnsafeBytes` does not carry a typed error through.
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(SheetFormatError) in try read(buffer, limits: limits) }
    }
    return try result.get()
  }

  /// Reads from memory that somebody else owns, such as a mapped file; it is not needed afterwards.
  ///
  /// - Throws: `SheetFormatError`, as `read(_:limits:)` of an array.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    switch try FormatSniffer.format(of: bytes) {
    case .archive: return try readArchive(bytes, limits)
    case .openDocumentXML: return try MarkupDecoder.read(bytes, limits, OdsReader.read(flat:limits:))
    case .xmlSpreadsheet: return try MarkupDecoder.read(bytes, limits, XmlSpreadsheetReader.read)
    case .webPage: return try HtmlReader.read(bytes, limits: limits)
    case .text: return try TextFileReader.read(bytes, limits: limits)
    }
  }

  private static func readArchive(
    _ bytes: UnsafeRawBufferPointer, _ limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook {
    let archive = try ZipArchive(bytes, limits: limits)
    if OdsKind.isPackage(archive) { return try OdsReader.read(archive, limits: limits) }
    return try XlsxReader.read(archive, limits: limits)
  }
}
