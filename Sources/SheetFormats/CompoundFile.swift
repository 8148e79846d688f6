/// Names a compound file ([MS-CFB]) by the streams in its directory: Excel 97-2003, or an encrypted workbook.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The error that says what the compound file is.
  static func name(_ bytes: UnsafeRawBufferPointer) -> SheetFormatError {
    if holds("EncryptedPackage", bytes) {
      return SheetFormatError(
        .encrypted, detail: "the workbook is locked with a password", expected: "a workbook that opens without one",
        remedy: "open the file with its password and save it without one")
    }
    if holds("Workbook", bytes) { return legacy("97-2003") }
    if holds("Book", bytes) { return legacy("5 to 95") }
    if holds("WordDocument", bytes) {
      return SheetFormatError(
        .notASheet, detail: "the file is a Word document (.doc)",
        remedy: "copy its table into a sheet and save that as .xlsx")
    }
    return SheetFormatError(.notASheet, detail: "the file is a compound file without a workbook")
  }

  /// The error for a workbook in one of Excel's binary formats.
  static func legacy(_ versions: String) -> SheetFormatError {
    SheetFormatError(
      .legacyExcel, detail: "the file is in the binary format of Excel \(versions) (.xls)",
      remedy: "open the file in Excel or WPS and save it as .xlsx")
  }

  /// Whether a directory entry has this name: entries are 128 bytes, aligned, the name in UTF-16LE with its length in
  /// bytes, end mark included, at offset 64.
  private static func holds(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let wanted = Array(name.utf8)
    return stride(from: 512, through: bytes.count - 128, by: 128).contains { start in
      guard Int(bytes[start + 64]) == (wanted.count + 1) * 2, bytes[start + 65] == 0 else { return false }
      return wanted.indices.allSatisfy {
        bytes[start + $0 * 2] == wanted[$0] && bytes[start + $0 * 2 + 1] == 0
      }
    }
  }
}
