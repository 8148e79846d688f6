internal import ExactValues

/// Parses a worksheet, or a part of one that was made whole, from bytes that come piece by piece.
enum WorksheetParser {
  /// What the worksheet holds; where it throws, `progress` says how far it had come.
  ///
  /// - Throws: `damagedXML`, `tooLarge`, `notASheet`, and what `more` throws.
  static func parse(
    _ surroundings: WorksheetSurroundings, from more: @escaping () throws(SheetFormatError) -> UnsafeRawBufferPointer?,
    progress: inout ReadingProgress?
  ) throws(SheetFormatError) -> WorksheetPart {
    let scan = UnsafeMutablePointer<WorksheetScan>.allocate(capacity: 1)
    scan.initialize(to: WorksheetScan(surroundings))
    let input = UnsafeMutablePointer<XMLInput>.allocate(capacity: 1)
    input.initialize(to: XMLInput(more))
    defer {
      scan.deinitialize(count: 1)
      scan.deallocate()
      input.deinitialize(count: 1)
      input.deallocate()
    }
    guard let parser = PullParser(WorksheetScan.callbacks(), state: scan, input: input),
      let names = WorksheetNames(parser)
    else { throw scan.pointee.failure.damaged("the parser cannot be started", line: 0) }
    scan.pointee.names = names
    scan.pointee.parser = parser.context
    parser.run()
    if !parser.isWellFormed { scan.pointee.failure.note("the XML is not well-formed", line: parser.line) }
    // A part that cannot be unpacked looks like XML that ends too early.
    if let error = input.pointee.failure ?? scan.pointee.failure.error {
      progress = scan.pointee.builder.progress
      throw error
    }
    return try scan.pointee.finish()
  }
}

extension WorksheetScan {
  /// What was read; the scan is empty afterwards.
  fileprivate mutating func finish() throws(SheetFormatError) -> WorksheetPart {
    guard rootName == "worksheet" else {
      throw SheetFormatError(
        .notASheet, part: surroundings.part,
        detail: "the part \(quoted(surroundings.part)) holds \(quoted(rootName ?? "")), not a worksheet",
        expected: "a worksheet", remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
    }
    var cells = CellStoreBuilder()
    swap(&cells, &builder)
    cells.sort()
    for address in cells.repeated {
      log.add(
        .repeatedCell, address, "the cell stands in the file more than once; the last one counted",
        expected: "each cell once", remedy: "save the file again in Excel or WPS")
    }
    let exceptions = cells.exceptions
    return WorksheetPart(
      segment: cells.finishSegment(), exceptions: exceptions, marks: marks, log: log, pictureCount: pictureCount,
      hasUnnumberedRows: sawUnnumberedRow)
  }
}
