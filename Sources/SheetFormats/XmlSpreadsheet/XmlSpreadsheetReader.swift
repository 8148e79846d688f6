/// Reads an XML Spreadsheet 2003, which systems export under the name `.xls`.
enum XmlSpreadsheetReader {
  /// Reads a document, decoded into UTF-8.
  ///
  /// - Throws: `damagedXML`, `tooLarge`.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) throws(SheetFormatError) -> Workbook {
    let visitor = XmlSpreadsheetVisitor(limits: limits)
    try XMLPartReader.parse(text: text, limits: limits, for: visitor)
    return visitor.workbook
  }
}

/// Hands the elements of an XML Spreadsheet 2003 to an `XmlSpreadsheetScan`.
final class XmlSpreadsheetVisitor: XMLVisitor {
  private let scan: UnsafeMutablePointer<XmlSpreadsheetScan>

  init(limits: ReadingLimits) {
    scan = .allocate(capacity: 1)
    scan.initialize(to: XmlSpreadsheetScan(limits: limits))
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
  var workbook: Workbook { scan.pointee.workbook }
}
