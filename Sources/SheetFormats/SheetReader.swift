/// Reads a file of sheets, telling its format by its bytes and never by its name.
///
///     let workbook = try SheetReader.read(bytes)
///     for grid in workbook.grids { print(grid.name ?? "text", grid.rowCount) }
public enum SheetReader {
  /// Reads an XLSX workbook or a delimited text, and uses the bytes up.
  ///
  /// - Throws: `SheetFormatError` where the file as a whole cannot be read. What is odd inside it is in
  ///   `Workbook.findings` instead, and reading goes on.
  /// - Complexity: O(bytes of the file, expanded).
  public static func read(
    _ bytes: consuming SheetBytes, limits: ReadingLimits = .standard
  ) throws(SheetFormatError) -> Workbook {
    let all = UnsafeRawBufferPointer(bytes.bytes)
    switch try FormatSniffer.format(of: all) {
    case .archive:
      let workbook = try XlsxReader.read(all, limits: limits)
      extendLifetime(bytes)
      return workbook
    case .text: return try TextFileReader.read(bytes, limits: limits)
    }
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
    switch try FormatSniffer.format(of: bytes) {
    case .archive: return try XlsxReader.read(bytes, limits: limits)
    case .text:
      try TextFileReader.refuseLarge(bytes.count, limits)
      return try TextFileReader.read(SheetBytes(copying: bytes), limits: limits)
    }
  }
}
