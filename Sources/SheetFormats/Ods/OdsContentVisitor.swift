/// Reads the styles and the content of an OpenDocument spreadsheet: hands their elements to an `OdsScan`.
final class OdsContentVisitor: XMLVisitor {
  private let scan: UnsafeMutablePointer<OdsScan>

  init(limits: ReadingLimits) {
    scan = .allocate(capacity: 1)
    scan.initialize(to: OdsScan(limits: limits))
  }

  deinit {
    scan.deinitialize(count: 1)
    scan.deallocate()
  }

  override var wantsAllNamespaces: Bool { true }

  override var refusal: SheetFormatError? { scan.pointee.refusal }

  override func open(_ element: XMLElement) { scan.pointee.open(element) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { scan.pointee.text(bytes) }

  override func close(_ name: XMLName) { scan.pointee.close(name) }

  /// What was read.
  ///
  /// - Throws: `notASheet` where no part held a spreadsheet.
  func finish() throws(SheetFormatError) -> OdsScan.Result {
    guard let result = scan.pointee.result else {
      throw SheetFormatError(.notASheet, detail: "the file is an OpenDocument file without a spreadsheet in it")
    }
    return result
  }
}
