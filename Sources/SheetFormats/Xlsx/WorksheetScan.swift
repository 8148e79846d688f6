internal import CLibXML2
internal import ExactValues

/// One worksheet part, or some rows of it, while it is read into cells (ECMA-376 part 1, 18.3).
///
/// libxml2 calls straight into this plain struct behind a pointer: no reference counting, no exclusivity checks, names
/// compared by address. Values are written into the store's arena and taken back when they turn out to be an index, a
/// date or a truth. Cells and rows without a reference follow the ones before them.
struct WorksheetScan: ~Copyable {
  let surroundings: WorksheetSurroundings
  /// The parser's names; set before the first element comes.
  var names = WorksheetNames.unknown
  /// The parser, once there is one; whoever makes it frees it.
  var parser: xmlParserCtxtPtr?
  /// The first thing that went wrong, or why the rest of the sheet is not wanted.
  var failure: XMLFailure
  var builder = CellStoreBuilder()
  var log: FindingLog
  var marks = SheetMarks()
  var cell = CellInProgress()
  /// The formula of the cell, where it shows a picture of WPS.
  var pictureFormula: String?
  /// How many cells show a picture.
  var pictureCount = 0
  private(set) var rootName: String?
  /// Whether a row gave no number: it cannot be placed without the rows before it.
  private(set) var sawUnnumberedRow = false
  private(set) var rowsOpened = 0
  private var text = RichText(at: 0, limit: 0)
  private var place = Place.outside
  private var depth = 0
  private let depthLimit: Int
  private var rootNamespace: UnsafePointer<UInt8>?
  /// Whether elements count: the root was met, nothing failed, and no unknown choice is open.
  private var isUndisturbed = false
  private var choices = ChoiceSkipping()
  private(set) var nextRow = 0
  private var rowDigits = RowDigits()
  private var nextColumn = 0
  private var valueWasCut = false
  private var filterRange: CellRange?

  /// Which element the parser is in, as far as text and cells go.
  private enum Place {
    case outside
    case cell
    case value
    case formula
    case inlineText
  }

  init(_ surroundings: WorksheetSurroundings) {
    self.surroundings = surroundings
    depthLimit = surroundings.limits.xmlDepth
    failure = XMLFailure(part: surroundings.part)
    log = FindingLog(sheet: surroundings.sheet)
  }

  /// Takes a start tag.
  @inline(__always)
  mutating func open(_ element: XMLElement, _ uri: UnsafePointer<UInt8>?) {
    depth &+= 1
    if isUndisturbed, uri == rootNamespace, depth <= depthLimit {
      take(element)
    } else {
      openUnusual(element, uri)
    }
  }

  private mutating func take(_ element: XMLElement) {
    let name = element.name.bytes
    switch place {
    case .outside:
      if name == names.c { openCell(element) } else { openOutside(element) }
    case .cell:
      if name == names.v {
        place = .value
      } else if name == names.f {
        cell.hasFormula = true
        place = .formula
      } else if name == names.is {
        place = .inlineText
        text = RichText(at: builder.arena.count, limit: surroundings.limits.textBytesPerCell)
      }
    case .inlineText: text.open(element, arenaLength: builder.arena.count)
    case .value, .formula: break
    }
  }

  /// Takes the first tag, one of another namespace, and whatever follows where something is wrong or does not count.
  private mutating func openUnusual(_ element: XMLElement, _ uri: UnsafePointer<UInt8>?) {
    if depth == 1 {
      rootNamespace = uri
      rootName = element.name.text
      isUndisturbed = true
    } else if depth > depthLimit {
      stop("more than \(depthLimit) elements lie inside each other")
    } else if uri != rootNamespace {
      choices.open(element.name, uri)
      settle()
    }
  }

  /// Works out whether the elements that come count.
  private mutating func settle() { isUndisturbed = !choices.isSkipping && !failure.isSet }

  private mutating func openOutside(_ element: XMLElement) {
    let name = element.name.bytes
    if name == names.row {
      openRow(element)
    } else if name == names.sheetFormatPr {
      marks.hidesBlankRows = element.isSet("zeroHeight")
    } else if name == names.mergeCell {
      openMerge(element)
    } else if name == names.col {
      if element.isSet("hidden") { hideColumns(element) }
    } else if name == names.autoFilter {
      filterRange = element.bytes("ref").flatMap(CellRange.init(reference:))
    } else if name == names.filterColumn, let range = filterRange {
      marks.addFilter(range)
      filterRange = nil
    }
  }

  /// Takes a piece of text.
  @inline(__always)
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isUndisturbed else { return }
    switch place {
    case .value:
      let room = surroundings.limits.textBytesPerCell - (builder.arena.count - cell.start)
      if bytes.count <= room { builder.arena.append(contentsOf: bytes) } else { cutValue(bytes, room) }
    case .inlineText: text.take(bytes, into: &builder.arena)
    case .formula: takeFormula(bytes)
    case .outside, .cell: break
    }
  }

  /// Keeps a formula that shows a picture of WPS.
  private mutating func takeFormula(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.starts(with: "DISPIMG(".utf8) || bytes.starts(with: "_xlfn.DISPIMG(".utf8) else { return }
    pictureFormula = "=" + String(decoding: bytes.prefix(200), as: UTF8.self)
  }

  /// Takes as much of a value as a cell may hold.
  private mutating func cutValue(_ bytes: UnsafeBufferPointer<UInt8>, _ room: Int) {
    if !valueWasCut { builder.arena.append(contentsOf: wholeCharacters(bytes, within: max(0, room))) }
    valueWasCut = true
  }

  /// Takes an end tag.
  @inline(__always)
  mutating func close(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    depth &-= 1
    guard isUndisturbed, uri == rootNamespace else {
      choices.close(name, uri)
      return settle()
    }
    switch place {
    case .outside: break
    case .value: if name.bytes == names.v { place = .cell }
    case .formula: if name.bytes == names.f { place = .cell }
    case .cell: if name.bytes == names.c { closeCell() }
    case .inlineText:
      if name.bytes == names.is { closeInlineText() } else { text.close(name, &builder.arena) }
    }
  }

  private mutating func openRow(_ element: XMLElement) {
    rowDigits = RowDigits()
    if let text = element.bytes("r"), let number = element.integer("r"),
      (1...CellReference.rowLimit).contains(number)
    {
      nextRow = number - 1
      rowDigits = RowDigits(text)
    } else {
      sawUnnumberedRow = true
      nextRow = rowsOpened == 0 ? 0 : nextRow + 1
      if let number = element.bytes("r") { noteRowNumber(number) }
    }
    rowsOpened += 1
    nextColumn = 0
    if element.isSet("hidden") { marks.hiddenRows.insert(nextRow) }
  }

  private mutating func openCell(_ element: XMLElement) {
    place = .cell
    cell = CellInProgress(row: nextRow, column: nextColumn, start: builder.arena.count)
    for index in 0..<element.attributeCount {
      let name = element.attributeName(index).bytes
      let value = element.attributeValue(index)
      if name == names.r {
        let column = CellReference.column(value, inRow: rowDigits)
        if column >= 0 {
          cell.column = column
        } else if let reference = CellReference(value) {
          cell.row = reference.row
          cell.column = reference.column
        } else {
          noteReference(value)
        }
      } else if name == names.s {
        cell.style = surroundings.style(value)
      } else if name == names.t {
        cell.type = CellType(value)
      } else if name == names.vm {
        cell.hasRichValue = true
      }
    }
    nextColumn = cell.column + 1
  }

  private mutating func closeInlineText() {
    place = .cell
    if !text.runs.isEmpty {
      take(RichTextReading(text.runs, inStruckCell: surroundings.isStruckThrough(cell.style)))
    }
    valueWasCut = valueWasCut || text.wasCut
  }

  private mutating func closeCell() {
    place = .outside
    if valueWasCut {
      noteCut()
      valueWasCut = false
    }
    guard cell.column < CellReference.columnLimit, cell.row < CellReference.rowLimit else {
      builder.arena.truncate(to: cell.start)
      return
    }
    storeCell()
    if builder.cellCount > surroundings.limits.cells { refuse("cells", surroundings.limits.cells) }
  }

  private mutating func openMerge(_ element: XMLElement) {
    guard let range = element.bytes("ref").flatMap(CellRange.init(reference:)) else { return }
    marks.mergedRanges.append(range)
    if marks.mergedRanges.count > surroundings.limits.mergedRanges {
      refuse("merged ranges", surroundings.limits.mergedRanges)
    }
  }

  private mutating func hideColumns(_ element: XMLElement) {
    let limit = CellReference.columnLimit
    guard let first = element.integer("min"), let last = element.integer("max"), first >= 1, first <= last,
      first <= limit
    else { return }
    marks.hiddenColumns.add(from: first - 1, count: min(last, limit) - first + 1)
  }

  private mutating func refuse(_ what: String, _ limit: Int) {
    failure.note(surroundings.tooMany(what, limit))
    isUndisturbed = false
    xmlStopParser(parser)
  }

  mutating func refuseDocumentType() {
    failure.noteDocumentType(line: PullParser.line(parser))
    xmlStopParser(parser)
  }

  /// Notes what the parser says is wrong.
  mutating func note(_ error: xmlError) { failure.note(error, depth: depth) }

  private mutating func stop(_ detail: String) {
    failure.note(detail, line: PullParser.line(parser))
    isUndisturbed = false
    xmlStopParser(parser)
  }
}
