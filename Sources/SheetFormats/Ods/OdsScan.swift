internal import ExactValues

/// The styles and the content of an OpenDocument spreadsheet while they are read (OpenDocument 1.3 part 3, 9).
///
/// A plain struct behind a pointer, as `WorksheetScan` is. What is no cell is stepped over with all that it holds:
/// shapes, tracked changes, links to other programs, named ranges.
struct OdsScan: ~Copyable {
  /// What was read.
  struct Result {
    let grids: [Grid]
    let properties: DocumentProperties
    let findings: [SheetFinding]
  }

  let limits: ReadingLimits
  /// Why the rest of the content is not wanted.
  var refusal: SheetFormatError?
  var styles = OdsStyles()
  var formats = FormatTable()
  var looks: [String: OdsLook] = [:]
  var grids: [Grid] = []
  var findings: [SheetFinding] = []
  var sheet: GridBuilder
  var table: OdsTable?
  var row = OdsRow()
  var cell: OdsCell?
  /// The value that the cell states, and the text of a string that it states.
  var value = GrowingBuffer<UInt8>()
  var stringValue = GrowingBuffer<UInt8>()
  var content: OdsParagraphs
  var note: OdsAnnotation
  private var properties = OdsProperties()
  private var inProperties = false
  private var inBody = false
  private var inSpreadsheet = false
  private var skippedDepth = 0

  init(limits: ReadingLimits) {
    self.limits = limits
    sheet = GridBuilder(sheet: nil, limits: limits)
    content = OdsParagraphs(limits: limits)
    note = OdsAnnotation(limits: limits)
  }

  /// What was read; `nil` where no spreadsheet was met.
  var result: Result? {
    inSpreadsheet ? Result(grids: grids, properties: properties.found, findings: findings) : nil
  }

  /// Takes a start tag.
  mutating func open(_ element: XMLElement) {
    guard refusal == nil else { return }
    if skippedDepth > 0 {
      skippedDepth += 1
    } else if note.isOpen {
      if !note.open(element) { skip() }
    } else if cell != nil {
      openInCell(element)
    } else if table != nil {
      openInTable(element)
    } else {
      openOutside(element)
    }
    takeRefusal()
  }

  /// Takes a piece of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard refusal == nil, skippedDepth == 0 else { return }
    if note.isOpen {
      note.text(bytes)
    } else if cell != nil {
      content.take(bytes)
    } else if inProperties {
      properties.text(bytes)
    } else if !inBody {
      styles.text(bytes)
    }
  }

  /// Takes an end tag.
  mutating func close(_ name: XMLName) {
    guard refusal == nil else { return }
    if skippedDepth > 0 {
      skippedDepth -= 1
    } else if note.isOpen {
      closeInNote(name)
    } else if cell != nil {
      closeInCell(name)
    } else if table != nil {
      closeInTable(name)
    } else if inProperties {
      properties.close(name)
      if name.is("meta", in: .odsOffice) { inProperties = false }
    } else {
      styles.close(name)
    }
    takeRefusal()
  }

  /// Steps over the element that was just opened.
  mutating func skip() { skippedDepth = 1 }

  private mutating func takeRefusal() {
    if refusal == nil { refusal = sheet.refusal }
  }

  private mutating func openOutside(_ element: XMLElement) {
    let name = element.name
    if inSpreadsheet {
      if name.is("table", in: .odsTable) { openTable(element) } else { skip() }
    } else if inBody {
      refusal = OdsKind.refusal(body: name.text)
      inSpreadsheet = refusal == nil
    } else if inProperties {
      properties.open()
    } else if name.is("body", in: .odsOffice) {
      inBody = true
    } else if name.is("meta", in: .odsOffice) {
      inProperties = true
    } else {
      styles.open(element)
    }
  }

  private mutating func closeInNote(_ name: XMLName) {
    guard note.close(name), let cell else { return }
    if let comment = note.take(at: CellAddress(rowIndex: cell.row, columnIndex: cell.column)) {
      sheet.comments.append(comment)
    }
  }
}
