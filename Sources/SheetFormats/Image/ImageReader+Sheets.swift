internal import ExactValues

extension ImageReader {
  mutating func readFinding() throws(Malformed) -> SheetFinding {
    let kind = try readNumber(), kinds = SheetFinding.Kind.allCases
    guard kinds.indices.contains(kind) else { throw Malformed() }
    let sheet = try readOptionalText()
    let cell = try readFlag() ? try readCell() : nil
    return SheetFinding(
      kind: kinds[kind], sheet: sheet, cell: cell, detail: try readText(), expected: try readText(),
      remedy: try readText())
  }

  private mutating func readCell() throws(Malformed) -> CellAddress {
    CellAddress(rowIndex: try readNumber(), columnIndex: try readNumber())
  }

  mutating func readGrid(_ shared: inout [SharedStrings]) throws(Malformed) -> Grid {
    let name = try readOptionalText()
    let visibility = try readNumber()
    let ranges = try readArray { reader throws(Malformed) in
      let firstRow = try reader.readNumber(), lastRow = try reader.readNumber()
      return CellRange(
        firstRow: firstRow, lastRow: lastRow, firstColumn: try reader.readNumber(), lastColumn: try reader.readNumber())
    }
    let hiddenRows = try readNumbers(), filteredRows = try readNumbers(), hiddenColumns = try readNumbers()
    let comments = try readArray { reader throws(Malformed) in
      CellComment(cell: try reader.readCell(), author: try reader.readOptionalText(), text: try reader.readText())
    }
    return Grid(
      name: name, visibility: visibility == 0 ? .visible : visibility == 1 ? .hidden : .veryHidden,
      store: try readStore(&shared), mergedRanges: ranges, hiddenRows: hiddenRows, filteredRows: filteredRows,
      hiddenColumns: hiddenColumns, comments: comments)
  }

  private mutating func readStore(_ shared: inout [SharedStrings]) throws(Malformed) -> PackedStore {
    let formats = try readArray { reader throws(Malformed) in try reader.readFormat() }
    let exceptions = try readExceptions { reader throws(Malformed) in
      let code = try reader.readNumber()
      return CellKey(row: code >> 16, column: code & 0xFFFF)
    }
    let number = try readNumber()
    var strings: SharedStrings?
    if number > 0 {
      guard number <= shared.count + 1 else { throw Malformed() }
      if number == shared.count + 1 { shared.append(try readSharedStrings()) }
      strings = shared[number - 1]
    }
    let segments = try readArray { reader throws(Malformed) in try reader.readSegment() }
    return PackedStore(segments, sharedStrings: strings, formats: formats, exceptions: exceptions)
  }

  private mutating func readFormat() throws(Malformed) -> CellFormat {
    guard let code = UInt8(exactly: try readNumber()), let numberFormat = NumberFormat(rawValue: code) else {
      throw Malformed()
    }
    var format = CellFormat()
    format.numberFormat = numberFormat
    format.code = try readOptionalText()
    format.style = CellStyle(isStruckThrough: try readFlag(), fill: try readOptionalText())
    return format
  }

  private mutating func readSegment() throws(Malformed) -> CellSegment {
    let firstRow = try readNumber(), columnCount = try readNumber()
    var cells = CellBuffers()
    cells.columns = try readBuffer(of: UInt16.self)
    cells.tags = try readBuffer(of: UInt8.self)
    cells.payloads = try readBuffer(of: UInt64.self)
    cells.formats = try readBuffer(of: UInt16.self)
    cells.rowStarts = try readBuffer(of: UInt32.self)
    cells.arena = try readBuffer(of: UInt8.self)
    let count = cells.tags.count
    guard firstRow >= 0, columnCount >= 0, cells.columns.count == count, cells.payloads.count == count,
      cells.formats.count <= count
    else { throw Malformed() }
    return CellSegment(cells, firstRow: firstRow, columnCount: columnCount)
  }

  private mutating func readSharedStrings() throws(Malformed) -> SharedStrings {
    let arena = try readBuffer(of: UInt8.self), ends = try readBuffer(of: UInt64.self)
    let exceptions = try readExceptions { reader throws(Malformed) in try reader.readNumber() }
    let struck = try readArray { reader throws(Malformed) in
      let key = try reader.readNumber()
      let value = try reader.readArray { reader throws(Malformed) in UInt8(truncatingIfNeeded: try reader.readNumber())
      }
      let reading = RichTextReading(
        value: value, rawText: try reader.readOptionalText(), isStruckThrough: try reader.readFlag())
      return (key, reading)
    }
    return SharedStrings(
      arena: arena, ends: ends, exceptions: exceptions,
      inStruckCells: Dictionary(struck, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func readExceptions<Key>(
    _ key: (inout ImageReader) throws(Malformed) -> Key
  ) throws(Malformed) -> TextExceptions<Key> {
    var exceptions = TextExceptions<Key>()
    let raw = try readArray { reader throws(Malformed) in (try key(&reader), try reader.readText()) }
    exceptions.rawTexts = Dictionary(raw, uniquingKeysWith: { first, _ in first })
    exceptions.struckThrough = Set(try readArray { reader throws(Malformed) in try key(&reader) })
    exceptions.notStruckThrough = Set(try readArray { reader throws(Malformed) in try key(&reader) })
    return exceptions
  }
}
