internal import ExactValues
internal import Normalization
internal import SheetFormats

/// Compares what stands beside the records: totals, notes, titles.
///
/// They have no key, so only whole lines are held against each other, by what their cells say.
struct AsideComparison {
  let tables: BySide<ComparedTable>

  /// The lines that stand on one of ours and theirs only.
  func asides() -> [ComparedAside] {
    let (ours, theirs) = (lines(.ours), lines(.theirs))
    var left = counted(ours), right = counted(theirs)
    func onlyOf(_ lines: [Line], _ others: inout [String: Int], _ side: Side) -> [ComparedAside] {
      lines.compactMap { line in
        if let count = others[line.content], count > 0 {
          others[line.content] = count - 1
          return nil
        }
        return ComparedAside(side: side, row: line.row, cells: line.cells)
      }
    }
    return onlyOf(ours, &right, .ours) + onlyOf(theirs, &left, .theirs)
  }

  /// The lines that stand on both of ours and theirs, as rows of their sheets.
  func pairs() -> [(ours: Int32, theirs: Int32)] {
    var places: [String: [Int32]] = [:]
    for line in lines(.theirs).reversed() { places[line.content, default: []].append(line.row) }
    return lines(.ours).compactMap { line in places[line.content]?.popLast().map { (line.row, $0) } }
  }

  private struct Line {
    var row: Int32
    var content: String
    var cells: [CellText]
  }

  private func counted(_ lines: [Line]) -> [String: Int] {
    lines.reduce(into: [:]) { $0[$1.content, default: 0] += 1 }
  }

  private func lines(_ side: Side) -> [Line] {
    guard let table = tables[side] else { return [] }
    let reader = PlainReader(.number, PlainEvidence(), others: [])
    return table.asideRows.map { row in
      let filled = table.grid.filledColumns(row: Int(row))
      let content = filled.map { reader.read(table.grid.value(row: Int(row), column: $0)).canonicalText }
      let cells = filled.map { column in
        CellText(
          text: table.grid.rawText(row: Int(row), column: column),
          value: reader.read(table.grid.value(row: Int(row), column: column)),
          address: CellAddress(rowIndex: Int(row), columnIndex: column).description)
      }
      return Line(row: row, content: content.joined(separator: "\u{1F}"), cells: cells)
    }
  }
}
