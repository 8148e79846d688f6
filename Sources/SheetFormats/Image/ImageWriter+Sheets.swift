internal import ExactValues

extension ImageWriter {
  mutating func write(_ finding: SheetFinding) {
    write(SheetFinding.Kind.allCases.firstIndex(of: finding.kind) ?? 0)
    write(finding.sheet)
    write(finding.cell != nil)
    if let cell = finding.cell { write(cell) }
    write(finding.detail)
    write(finding.expected)
    write(finding.remedy)
  }

  private mutating func write(_ cell: CellAddress) {
    write(cell.rowIndex)
    write(cell.columnIndex)
  }

  /// Writes what a sheet is beside its cells.
  mutating func write(_ grid: Grid) {
    write(grid.name)
    write(grid.visibility == .visible ? 0 : grid.visibility == .hidden ? 1 : 2)
    write(grid.mergedRanges) { writer, range in
      for bound in [range.firstRow, range.lastRow, range.firstColumn, range.lastColumn] { writer.write(bound) }
    }
    write(grid.hiddenRows)
    write(grid.filteredRows)
    write(grid.hiddenColumns)
    write(grid.comments) { writer, comment in
      writer.write(comment.cell)
      writer.write(comment.author)
      writer.write(comment.text)
    }
  }

  mutating func write(_ store: PackedStore, _ shared: inout [ObjectIdentifier: Int]) {
    write(store.formats) { writer, format in
      writer.write(Int(format.numberFormat.rawValue))
      writer.write(format.code)
      writer.write(format.style.isStruckThrough)
      writer.write(format.style.fill)
    }
    write(store.exceptions) { $0.write(Int($1.code)) }
    // 0 for none, the number of texts that stand already, or the next number for texts that follow.
    let known = store.sharedStrings.flatMap { shared[ObjectIdentifier($0)] }
    if let strings = store.sharedStrings {
      write(known ?? shared.count + 1)
      if known == nil {
        shared[ObjectIdentifier(strings)] = shared.count + 1
        strings.write(to: &self)
      }
    } else {
      write(0)
    }
    write(store.segments) { writer, segment in
      writer.write(segment.firstRow)
      writer.write(segment.columnCount)
      writer.write(segment.columns)
      writer.write(segment.tags)
      writer.write(segment.payloads)
      writer.write(segment.formats)
      writer.write(segment.rowStarts)
      writer.write(segment.arena)
    }
  }

  mutating func write<Key>(_ exceptions: TextExceptions<Key>, _ key: (inout ImageWriter, Key) -> Void) {
    write(exceptions.rawTexts.map { $0 }) { writer, entry in
      key(&writer, entry.key)
      writer.write(entry.value)
    }
    write(Array(exceptions.struckThrough)) { key(&$0, $1) }
    write(Array(exceptions.notStruckThrough)) { key(&$0, $1) }
  }
}

extension SharedStrings {
  /// Writes the texts.
  func write(to writer: inout ImageWriter) {
    writer.write(arena)
    writer.write(ends)
    writer.write(exceptions) { $0.write($1) }
    writer.write(inStruckCells.map { $0 }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value.value) { $0.write(Int($1)) }
      writer.write(entry.value.rawText)
      writer.write(entry.value.isStruckThrough)
    }
  }
}
