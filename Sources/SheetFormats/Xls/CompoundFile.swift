/// A compound file ([MS-CFB]): a small file system, in which workbooks of Excel 5 to 2003 and encrypted ones lie.
///
///     let file = try CompoundFile(bytes)
///     file.stream(named: "Workbook")?.bytes
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let bytes: UnsafeRawBufferPointer
  private let header: CompoundHeader
  private let table: SectorTable
  private let directory: CompoundDirectory
  private let miniTable: CompoundStream
  private let miniStream: CompoundStream?

  /// Reads the header, the table of sectors and the directory.
  ///
  /// - Throws: `damagedCompoundFile` where one of them is not there.
  init(_ bytes: UnsafeRawBufferPointer) throws(SheetFormatError) {
    guard let header = CompoundHeader(bytes) else { throw Self.damaged("its header is cut off or has been changed") }
    let table = SectorTable(bytes, header)
    let directory = CompoundDirectory(
      table.stream(from: header.firstDirectorySector, size: nil), hasLongSizes: header.hasLongSizes)
    guard let root = directory.root else { throw Self.damaged("it ends before its directory, or has none") }
    self.bytes = bytes
    self.header = header
    self.table = table
    self.directory = directory
    miniTable = table.stream(from: header.firstMiniTableSector, size: nil)
    miniStream = root.size > 0 ? table.stream(from: root.firstSector, size: root.size) : nil
  }

  /// Whether the directory ends before it should, so that streams may be missing.
  var hasCutDirectory: Bool { directory.isCut }

  /// Whether there is a stream of this name.
  func holds(_ name: String) -> Bool { directory.stream(named: name) != nil }

  /// The stream of this name in the root; `nil` where there is none.
  ///
  /// - Complexity: O(sectors of the file).
  func stream(named name: String) -> CompoundStream? {
    guard let entry = directory.stream(named: name) else { return nil }
    if entry.size >= header.miniStreamCutoff { return table.stream(from: entry.firstSector, size: entry.size) }
    let miniBytes = miniStream?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
    let space = SectorChain.Space(
      sectorSize: CompoundHeader.miniSectorSize,
      count: (miniBytes.count + CompoundHeader.miniSectorSize - 1) / CompoundHeader.miniSectorSize, start: 0,
      end: miniBytes.count)
    let numbers = LittleEndian(miniTable.bytes)
    let chain = SectorChain(from: entry.firstSector, wanted: entry.size, in: space) { numbers.word($0 * 4) }
    // A copy at all events, so that it does not depend on the mini stream's life.
    return CompoundStream(copying: chain, of: miniBytes)
  }

  /// The error for a compound file that does not hold together.
  static func damaged(_ detail: String) -> SheetFormatError {
    SheetFormatError(
      .damagedCompoundFile, detail: "the file is damaged: \(detail)", expected: "a whole workbook",
      remedy: "get the file once more from where it came, or open it in Excel or WPS, let it be repaired, and save it")
  }
}
