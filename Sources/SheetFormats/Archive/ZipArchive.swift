/// A ZIP archive in memory, read only: part names as in an Open Packaging archive (ECMA-376 part 2, 9.1), no name twice,
/// nothing encrypted, checksums and sizes verified as parts are read.
final class ZipArchive {
  /// How much of a part is handed over at once.
  static let pieceBytes = 64 << 10

  private let bytes: UnsafeRawBufferPointer
  private let entries: [PartKey: ZipEntry]
  private let limits: ReadingLimits

  /// Opens an archive; the bytes must outlive it.
  ///
  /// - Throws: `damagedArchive`, `encrypted`, `tooLarge`.
  init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) {
    let entries = try ZipDirectory.entries(of: bytes, limits: limits)
    self.entries = Dictionary(entries.map { (PartKey($0.name), $0) }) { first, _ in first }
    self.bytes = bytes
    self.limits = limits
  }

  /// Whether the archive holds a part of this name; upper and lower case are the same.
  func holds(_ part: String) -> Bool { entries[PartKey(part)] != nil }

  /// How many bytes the part has, 0 where there is none.
  func size(_ part: String) -> Int { entries[PartKey(part)]?.expandedBytes ?? 0 }

  /// The part from its first byte on.
  ///
  /// - Throws: `missingPart`, `damagedArchive`.
  func stream(_ part: String) throws(SheetFormatError) -> PartStream {
    guard let entry = entries[PartKey(part)] else {
      throw SheetFormatError(
        .missingPart, part: part, detail: "the archive has no part \(quoted(part))",
        expected: "every part that the workbook names", remedy: "open the file in Excel or WPS and save it again")
    }
    return try PartStream(entry, of: bytes, limits: limits)
  }

  static func damaged(_ part: String?, _ detail: String) -> SheetFormatError {
    SheetFormatError(
      .damagedArchive, part: part, detail: "the ZIP archive is damaged: \(detail)",
      remedy: "get the file once more from where it came, or open and save it in Excel or WPS")
  }

  static func encrypted(_ part: String) -> SheetFormatError {
    SheetFormatError(
      .encrypted, part: part, detail: "the part \(quoted(part)) is encrypted",
      remedy: "open the file with its password and save it without one")
  }
}
