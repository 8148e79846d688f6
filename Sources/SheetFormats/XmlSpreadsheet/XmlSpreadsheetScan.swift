internal import ExactValues

/// An XML Spreadsheet 2003 while it is read.
struct XmlSpreadsheetScan: ~Copyable {
  private static let propertyLimit = 1_000

  let limits: ReadingLimits
  /// Why the rest of the document is not wanted.
  var refusal: SheetFormatError?
  var styles = XmlSpreadsheetStyles()
  var formats = FormatTable()
  var looks: [String: CellLook] = [:]
  var grids: [Grid] = []
  var findings: [SheetFinding] = []
  var properties = DocumentProperties()
  var dateSystem = DateSystem.since1900
  var builder: GridBuilder
  var sheet: XmlSpreadsheetSheet?
  var cell: XmlSpreadsheetCell?
  var content: RunText
  /// How many of the elements around the text strike it through.
  private var struckDepth = 0
  private var inData = false
  var comment: XmlSpreadsheetComment?
  private var property: String?

  init(limits: ReadingLimits) {
    self.limits = limits
    builder = GridBuilder(sheet: nil, limits: limits)
    content = RunText(limits: limits)
  }

  /// What was read.
  var workbook: Workbook { Workbook(grids: grids, properties: properties, findings: findings) }

  /// Takes a start tag.
  mutating func open(_ element: XMLElement) {
    guard refusal == nil else { return }
    let name = element.name
    if cell != nil {
      openInCell(element)
    } else if sheet != nil {
      openInSheet(element)
    } else if name.is("Worksheet", in: .spreadsheet2003) {
      openSheet(element)
    } else if name.lies(in: .office2003) || name.lies(in: .excel2003) {
      property = ""
    } else {
      styles.open(element)
    }
    takeRefusal()
  }

  /// Takes a piece of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard refusal == nil else { return }
    if comment != nil {
      comment?.take(bytes, limit: limits.textBytesPerCell)
    } else if inData, let cell {
      content.append(bytes, struckDepth > 0 ? .struckThrough : cell.look.run)
    } else if let captured = property, captured.utf8.count < Self.propertyLimit {
      property = captured + String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Takes an end tag.
  mutating func close(_ name: XMLName) {
    guard refusal == nil else { return }
    if cell != nil {
      closeInCell(name)
    } else if name.is("Worksheet", in: .spreadsheet2003) {
      closeSheet()
    } else if let text = property {
      property = nil
      sheet == nil ? takeProperty(name, text) : takeOption(name, text)
    } else if sheet != nil {
      closeInSheet(name)
    } else {
      styles.close(name)
    }
    takeRefusal()
  }

  private mutating func takeRefusal() {
    if refusal == nil { refusal = builder.refusal }
  }

  /// Begins to capture the text of an option of a sheet.
  mutating func captureOption() { property = "" }

  private mutating func takeProperty(_ name: XMLName, _ text: String) {
    let value = text.isEmpty ? nil : text
    if name.is("Author", in: .office2003) { properties.creator = value }
    if name.is("LastAuthor", in: .office2003) { properties.lastModifiedBy = value }
    if name.is("Created", in: .office2003) { properties.created = value }
    if name.is("LastSaved", in: .office2003) { properties.modified = value }
    if name.is("AppName", in: .office2003) { properties.application = value }
    if name.is("Date1904", in: .excel2003) { dateSystem = .since1904 }
  }

  private mutating func openInCell(_ element: XMLElement) {
    let name = element.name
    if name.is("Comment", in: .spreadsheet2003) {
      comment = XmlSpreadsheetComment(author: element.text("Author", in: .spreadsheet2003))
    } else if comment != nil {
      return
    } else if name.is("Data", in: .spreadsheet2003) {
      cell?.type = XmlSpreadsheetType(element.text("Type", in: .spreadsheet2003))
      inData = true
    } else if Self.strikes(name) {
      struckDepth += 1
    }
  }

  private mutating func closeInCell(_ name: XMLName) {
    if name.is("Cell", in: .spreadsheet2003) {
      closeCell()
      inData = false
      struckDepth = 0
    } else if name.is("Comment", in: .spreadsheet2003) {
      closeComment()
    } else if comment != nil {
      return
    } else if name.is("Data", in: .spreadsheet2003) {
      inData = false
    } else if Self.strikes(name) {
      struckDepth = max(0, struckDepth - 1)
    }
  }

  private static func strikes(_ name: XMLName) -> Bool {
    name.lies(in: .html40) && (name.is("S") || name.is("Strike") || name.is("Del"))
  }
}

/// A comment of a cell while it is read.
struct XmlSpreadsheetComment {
  let author: String?
  private(set) var text = ""

  init(author: String?) { self.author = author }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    if text.utf8.count < limit { text += String(decoding: bytes, as: UTF8.self) }
  }
}
