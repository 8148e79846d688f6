internal import Glibc

/// What a reader takes at most, so that a damaged or hostile file cannot use up the machine.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a text file, or of one part of a workbook after expansion.
  public var sheetBytes = 4 << 30
  /// Filled cells of one sheet.
  public var cells = 200_000_000
  /// UTF-8 bytes of one cell: 32,767 UTF-16 units (Excel's limit) need at most three bytes each; rounded up to four.
  public var textBytesPerCell = 32_767 * 4
  /// Elements inside elements.
  public var xmlDepth = 64
  /// Elements inside elements of a web page, whose tags may be left open.
  public var pageDepth = 256
  /// Filled cells of one sheet that its file states once and repeats.
  public var repeatedCells = 10_000_000
  /// Sheets of one file.
  public var sheets = 10_000
  /// How many times larger than its packed form a part may be, once it has passed 64 MiB.
  public var archiveRatio = 200
  /// Parts of an archive.
  public var archiveParts = 20_000
  /// Merged ranges of one sheet.
  public var mergedRanges = 200_000
  /// How many threads read one sheet, 8 at most.
  public var threads: Int = ProcessorCount.online
  /// How many bytes of a sheet's XML one thread takes at a time.
  public var blockBytes = 1 << 20

  /// The limits that suit every honest workbook.
  public static let standard = ReadingLimits()

  /// Makes the standard limits, to be changed one by one.
  public init() {}
}

extension ReadingLimits {
  /// Refuses a file of any format that has more bytes than fit into the memory of an ordinary machine.
  ///
  /// - Throws: `tooLarge`.
  public func admit(fileBytes count: Int) throws(SheetFormatError) {
    try refuse(count, above: max(sheetBytes, Self.standard.sheetBytes))
  }

  /// Refuses a text file, whose bytes are those of its sheet, before anything is done with it.
  func admit(textBytes count: Int) throws(SheetFormatError) { try refuse(count, above: sheetBytes) }

  private func refuse(_ count: Int, above limit: Int) throws(SheetFormatError) {
    guard count > limit else { return }
    throw SheetFormatError(
      .tooLarge, detail: "the file has \(count) bytes", expected: "at most \(limit) bytes", remedy: "split the file")
  }
}

/// The machine's processors.
enum ProcessorCount {
  static let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
