/// A workbook's cells as bytes, so that a file that was read before need not be parsed again.
///
/// An image is read by the build that wrote it only; who keeps one keeps with it of which file, build and limits it is,
/// and a digest: bytes that were changed are not found out here.
public enum WorkbookImage {
  /// The image of a workbook; `nil` for text files, whose cells are places in the text itself.
  ///
  /// - Complexity: O(*n*) in the cells and the bytes of their texts.
  public static func bytes(of workbook: Workbook) -> [UInt8]? {
    guard workbook.dialect == nil else { return nil }
    var writer = ImageWriter()
    let properties = workbook.properties
    for text in [
      properties.creator, properties.lastModifiedBy, properties.created, properties.modified, properties.application,
    ] {
      writer.write(text)
    }
    writer.write(workbook.findings) { $0.write($1) }
    // Sheets share their texts and formats: these stand once.
    var shared: [ObjectIdentifier: Int] = [:]
    writer.write(workbook.grids.count)
    for grid in workbook.grids {
      guard let store = grid.store as? PackedStore else { return nil }
      writer.write(grid)
      writer.write(store, &shared)
    }
    return writer.bytes
  }

  /// The workbook of an image; `nil` for bytes that are none.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func workbook(_ bytes: UnsafeRawBufferPointer) -> Workbook? {
    var reader = ImageReader(bytes)
    return try? workbook(&reader)
  }

  private static func workbook(_ reader: inout ImageReader) throws(ImageReader.Malformed) -> Workbook {
    var properties = DocumentProperties()
    properties.creator = try reader.readOptionalText()
    properties.lastModifiedBy = try reader.readOptionalText()
    properties.created = try reader.readOptionalText()
    properties.modified = try reader.readOptionalText()
    properties.application = try reader.readOptionalText()
    let findings = try reader.readArray { reader throws(ImageReader.Malformed) in try reader.readFinding() }
    var shared: [SharedStrings] = []
    let count = try reader.readNumber()
    guard count >= 0 else { throw ImageReader.Malformed() }
    var grids: [Grid] = []
    for _ in 0..<count { grids.append(try reader.readGrid(&shared)) }
    guard reader.isAtEnd else { throw ImageReader.Malformed() }
    return Workbook(grids: grids, properties: properties, findings: findings)
  }
}
