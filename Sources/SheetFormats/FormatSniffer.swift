/// Tells a file's format by its first bytes, and names what Duidan does not read for what it is.
enum FormatSniffer {
  /// The formats that are read.
  enum Format {
    case archive
    case compoundFile
    case bareWorkbook
    case openDocumentXML
    case xmlSpreadsheet
    case webPage
    case text
  }

  private static let askSender = "ask its sender for the sheet itself, as .xlsx or .csv"
  private static let unpack = "unpack it and put the sheets in it in its place"
  private static let foreign: [(signature: [UInt8], name: String, remedy: String)] = [
    (Array("%PDF-".utf8), "a PDF document", askSender),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", askSender),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", askSender),
    (Array("GIF8".utf8), "a GIF picture", askSender),
    ([0x1F, 0x8B, 0x08], "a gzip archive", unpack),
    (Array("Rar!".utf8), "a RAR archive", unpack),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", unpack),
    (Array("SQLite format 3".utf8), "an SQLite database", "export its table as .csv"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", askSender),
    (Array("{\\rtf".utf8), "an RTF document", "copy its table into a sheet and save that as .xlsx"),
    (Array("MIME-Version:".utf8), "a web archive (.mht)", "open it in Excel or WPS and save it as .xlsx"),
  ]

  /// The format.
  ///
  /// - Throws: `empty`, `legacyExcel`, `notASheet`.
  static func format(of bytes: UnsafeRawBufferPointer) throws(SheetFormatError) -> Format {
    guard bytes.contains(where: { $0 != 0 }) else { throw empty(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .archive }
    if bytes.starts(with: CompoundFile.signature) { return .compoundFile }
    if isBareExcel(bytes) {
      guard bytes[1] == 0x08 else { throw legacy }
      return .bareWorkbook
    }
    if let known = foreign.first(where: { bytes.starts(with: $0.signature) }) {
      throw SheetFormatError(.notASheet, detail: "the file is \(known.name)", remedy: known.remedy)
    }
    switch MarkupSniffer.kind(of: bytes) {
    case .openDocument: return .openDocumentXML
    case .xmlSpreadsheet: return .xmlSpreadsheet
    case .webPage: return .webPage
    case .otherXML: throw SheetFormatError(.notASheet, detail: "the file is an XML document")
    case nil:
      guard let known = ForeignText.name(of: bytes) else { return .text }
      throw SheetFormatError(.notASheet, detail: "the file is \(known.name)", remedy: known.remedy)
    }
  }

  /// A file of nothing, or of nothing but zeros: its name arrived and its contents did not.
  private static func empty(_ bytes: UnsafeRawBufferPointer) -> SheetFormatError {
    SheetFormatError(
      .empty, detail: bytes.isEmpty ? "the file holds no bytes" : "the file holds \(bytes.count) bytes of zero",
      remedy: "get the file once more from where it came: its contents did not arrive")
  }

  private static var legacy: SheetFormatError {
    SheetFormatError(
      .legacyExcel, detail: "the file is in the binary format of Excel 2 to 4 (.xls)",
      remedy: "open the file in Excel or WPS and save it as .xlsx")
  }

  /// A beginning-of-file record without a compound file around it ([MS-XLS] 2.4.21 and its forerunners): its type says
  /// in the upper byte whether it is of Excel 2, 3, 4, or 5 and later.
  private static func isBareExcel(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > 8 && bytes[0] == 0x09 && [0x00, 0x02, 0x04, 0x08].contains(bytes[1]) && bytes[3] == 0
      && (4...16).contains(bytes[2])
  }
}
