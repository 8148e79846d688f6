/// Reads the tables of a web page, as many systems export them under the name `.xls`.
enum HtmlReader {
  /// Reads all tables that hold anything, in their order; a table inside a table is a sheet of its own.
  ///
  /// - Throws: `notASheet` for pages without such a table, `tooLarge`.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook {
    let scan = UnsafeMutablePointer<HtmlScan>.allocate(capacity: 1)
    scan.initialize(to: HtmlScan(limits: limits))
    defer {
      scan.deinitialize(count: 1)
      scan.deallocate()
    }
    try HtmlParser.parse(text, scan)
    return try scan.pointee.workbook()
  }
}
