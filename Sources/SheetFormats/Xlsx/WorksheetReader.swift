/// Reads one worksheet part: hands its elements to a `WorksheetScan`.
final class WorksheetReader: XMLVisitor {
  private let scan: UnsafeMutablePointer<WorksheetScan>

  init(_ surroundings: WorksheetScan.Surroundings) {
    scan = .allocate(capacity: 1)
    scan.initialize(to: WorksheetScan(surroundings))
  }

  deinit {
    scan.deinitialize(count: 1)
    scan.deallocate()
  }

  /// The name of the part's outermost element.
  var rootName: String? { scan.pointee.rootName }

  /// How far the reading has come.
  var progress: ReadingProgress? { scan.pointee.builder.progress }

  override var refusal: SheetFormatError? { scan.pointee.refusal }

  override func open(_ element: XMLElement) { scan.pointee.open(element) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { scan.pointee.text(bytes) }

  override func close(_ name: XMLName) { scan.pointee.close(name) }

  /// The finished sheet and what was odd about it; the reader is empty afterwards.
  func finish(_ sheet: WorkbookPartReader.Sheet) -> (grid: Grid, findings: [SheetFinding]) {
    scan.pointee.finish(sheet)
  }
}
