internal import ExactValues

/// One worksheet part while it is read into cells (ECMA-376 part 1, 18.3).
///
/// A plain struct behind a pointer, because three accesses to a class's properties per element cost as much as libxml2's
/// own work (exclusivity checks). Values are written straight into the store's arena and taken back when they turn out to be an index, a date or a
/// truth. Cells and rows without a reference follow the ones before them.
struct WorksheetScan: ~Copyable {
  /// What the rest of the workbook tells about a sheet's cells.
  struct Surroundings {
    var sheet: String
    var formats: [NumberFormat] = []
    var strings: SharedStrings?
    var dateSystem = DateSystem.since1900
    var limits = ReadingLimits.standard
  }

  let surroundings: Surroundings
  var builder = CellStoreBuilder()
  var log: FindingLog
  private(set) var mergedRanges: [CellRange] = []
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: Set<Int> = []
  private(set) var rootName: String?
  /// Why the rest of the sheet is not wanted.
  private(set) var refusal: SheetFormatError?
  private var run = TextRun()
  private var rowsOpened = 0
  private var nextRow = 0
  private var nextColumn = 0
  private var inValue = false
  private var inInline = false
  private var valueWasCut = false
  var cell: CellInProgress?

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    log = FindingLog(sheet: surroundings.sheet)
  }

  /// Takes a start tag.
  mutating func open(_ element: XMLElement) {
    let name = element.name
    if name.isLetter("c") {
      openCell(element)
    } else if cell != nil {
      openInsideCell(element)
    } else if name.is("row") {
      openRow(element)
    } else if name.is("mergeCell") {
      openMerge(element)
    } else if name.is("col"), element.isSet("hidden") {
      hideColumns(element)
    } else if rootName == nil {
      rootName = name.text
    }
  }

  private mutating func openInsideCell(_ element: XMLElement) {
    let name = element.name
    if name.isLetter("v") {
      inValue = true
    } else if name.isLetter("f") {
      cell?.hasFormula = true
    } else if name.is("is") {
      inInline = true
    } else if inInline {
      run.open(element, arenaLength: builder.arena.count)
    }
  }

  /// Takes a piece of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if inValue {
      guard !valueWasCut else { return }
      let room = max(0, surroundings.limits.textBytesPerCell - (builder.arena.count - (cell?.start ?? 0)))
      valueWasCut = bytes.count > room
      builder.arena.append(contentsOf: wholeCharacters(bytes, within: room))
    } else if inInline {
      run.take(bytes, into: &builder.arena, limit: surroundings.limits.textBytesPerCell)
    }
  }

  /// Takes an end tag.
  mutating func close(_ name: XMLName) {
    guard cell != nil else {
      if name.is("row") { nextColumn = 0 }
      return
    }
    if name.isLetter("v") {
      inValue = false
    } else if name.isLetter("c") {
      closeCell()
    } else if inInline {
      run.close(name, &builder.arena)
      if name.is("is") { inInline = false }
    }
  }

  private mutating func openRow(_ element: XMLElement) {
    if let number = element.integer("r"), (1...CellReference.rowLimit).contains(number) {
      nextRow = number - 1
    } else {
      nextRow = rowsOpened == 0 ? 0 : nextRow + 1
    }
    rowsOpened += 1
    nextColumn = 0
    if element.isSet("hidden") { hiddenRows.insert(nextRow) }
  }

  private mutating func openCell(_ element: XMLElement) {
    var opened = CellInProgress(row: nextRow, column: nextColumn, start: builder.arena.count)
    for index in 0..<element.attributeCount {
      let name = element.attributeName(index)
      let value = element.attributeValue(index)
      if name.isLetter("r") {
        if let reference = CellReference(value) {
          opened.row = reference.row
          opened.column = reference.column
        } else {
          noteReference(value, opened)
        }
      } else if name.isLetter("s") {
        opened.format = format(ofStyle: value)
      } else if name.isLetter("t") {
        opened.type = CellType(value)
      }
    }
    nextColumn = opened.column + 1
    cell = opened
  }

  private mutating func closeCell() {
    guard let closed = cell else { return }
    cell = nil
    inInline = false
    inValue = false
    if valueWasCut || run.wasCut {
      noteCut(closed)
      valueWasCut = false
      run.reset()
    }
    guard closed.column < CellReference.columnLimit, closed.row < CellReference.rowLimit else {
      builder.arena.truncate(to: closed.start)
      return
    }
    store(closed)
    if builder.cellCount > surroundings.limits.cells { refuse("cells", surroundings.limits.cells) }
  }

  private func format(ofStyle value: UnsafeBufferPointer<UInt8>) -> NumberFormat {
    var index = 0
    for byte in value.prefix(7) {
      guard byte &- 48 <= 9 else { return .number }
      index = index * 10 + Int(byte - 48)
    }
    return index < surroundings.formats.count ? surroundings.formats[index] : .number
  }

  private mutating func openMerge(_ element: XMLElement) {
    guard let range = element.bytes("ref").flatMap(CellRange.init(reference:)) else { return }
    mergedRanges.append(range)
    if mergedRanges.count > surroundings.limits.mergedRanges {
      refuse("merged ranges", surroundings.limits.mergedRanges)
    }
  }

  private mutating func hideColumns(_ element: XMLElement) {
    let limit = CellReference.columnLimit
    guard let first = element.integer("min"), let last = element.integer("max"), first >= 1, first <= last,
      first <= limit
    else { return }
    hiddenColumns.formUnion((first - 1)...(min(last, limit) - 1))
  }

  private mutating func refuse(_ what: String, _ limit: Int) {
    refusal = SheetFormatError(
      .tooLarge, detail: "the sheet has more than \(limit) \(what)", expected: "at most \(limit) \(what)",
      remedy: "split the sheet")
  }
}
