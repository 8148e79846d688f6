/// Names what a compound file holds that is no workbook of Excel 5 to 2003: an encrypted package, a Word document.
enum CompoundContents {
  /// The error for a workbook that opens with a password only.
  static let encrypted = SheetFormatError(
    .encrypted, detail: "the workbook is locked with a password", expected: "a workbook that opens without one",
    remedy: "open the file with its password and save it without one")

  private static let document = SheetFormatError(
    .notASheet, detail: "the file is a Word document (.doc)",
    remedy: "copy its table into a sheet and save that as .xlsx")
  private static let known = [("EncryptedPackage", encrypted), ("WordDocument", document)]

  /// The error for a file without a workbook.
  static func name(_ file: CompoundFile) -> SheetFormatError {
    if let known = known.first(where: { file.holds($0.0) }) { return known.1 }
    if file.hasCutDirectory { return CompoundFile.damaged("it ends before its directory does") }
    return SheetFormatError(.notASheet, detail: "the file is a compound file without a workbook")
  }

  /// The error for a file whose directory cannot be followed, where a name in it says what it was.
  static func name(_ bytes: UnsafeRawBufferPointer) -> SheetFormatError? {
    known.first { holds($0.0, bytes) }?.1
  }

  /// Whether anything that looks like a directory entry has this name: entries are 128 bytes, aligned, the name in
  /// UTF-16LE with its length in bytes, end mark included, at offset 64 ([MS-CFB] 2.6.1).
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
