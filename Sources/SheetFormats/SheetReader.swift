/// Reads a file of sheets, telling its format by its bytes and never by its name.
///
///     let workbook = try SheetReader.read(bytes)
///     for grid in workbook.grids { print(grid.name ?? "text", grid.rowCount) }
public enum SheetReader {
  /// Reads a workbook (XLSX, binary XLS, OpenDocument, XML Spreadsheet 2003), the tables of a web page, or a delimited text.
  ///
  /// The bytes are used up.
  ///
  /// - Throws: `SheetFormatError` where the file as a whole cannot be read. What is odd inside it is in
  ///   `Workbook.findings` instead, and reading goes on.
  /// - Complexity: O(bytes of the file, expanded).
  public static func read(
    _ bytes: consuming SheetBytes, limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    let all = UnsafeRawBufferPointer(bytes.bytes)
    let format = try FormatSniffer.format(of: all)
    guard let workbook = try readBinary(all, as: format, limits) else { return try readText(bytes, as: format, limits) }
    extendLifetime(bytes)
    return workbook
  }

  /// Reads from an array, which the result may keep.
  ///
  /// - Throws: `SheetFormatError`, as `read(_:limits:)` of `SheetBytes`.
  public static func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    try read(SheetBytes(bytes), limits: limits)
  }

  /// Reads from memory that somebody else owns; it is not needed afterwards, because text is copied.
  ///
  /// - Throws: `SheetFormatError`, as `read(_:limits:)` of `SheetBytes`.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    let format = try FormatSniffer.format(of: bytes)
    if let workbook = try readBinary(bytes, as: format, limits) { return workbook }
    try limits.admit(textBytes: bytes.count)
    return try readText(SheetBytes(copying: bytes), as: format, limits)
  }

  private static func readText(
    _ bytes: consuming SheetBytes, as format: FormatSniffer.Format, _ limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook {
    switch format {
    case .archive, .compoundFile, .bareWorkbook, .text: try TextFileReader.read(bytes, limits: limits)
    case .openDocumentXML: try MarkupDecoder.read(bytes, limits, OdsReader.read(flat:limits:))
    case .xmlSpreadsheet: try MarkupDecoder.read(bytes, limits, XmlSpreadsheetReader.read)
    case .webPage: try MarkupDecoder.read(bytes, limits, HtmlReader.read)
    }
  }

  /// Reads a file that is no text; `nil` for texts.
  private static func readBinary(
    _ bytes: UnsafeRawBufferPointer, as format: FormatSniffer.Format, _ limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook? {
    switch format {
    case .archive: try readArchive(bytes, limits)
    case .compoundFile: try XlsReader.read(compound: bytes, limits: limits)
    case .bareWorkbook: try XlsReader.read(bare: bytes, limits: limits)
    case .openDocumentXML, .xmlSpreadsheet, .webPage, .text: nil
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
