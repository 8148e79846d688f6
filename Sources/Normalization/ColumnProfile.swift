internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// What the first records of a table hold in one column: how many cells of which shape.
struct ColumnProfile: Sendable {
  /// The cells that hold something, words for nothing yet apart.
  private(set) var filled = 0
  /// The words for nothing yet: 待定.
  private(set) var pending = 0
  /// How many different texts there are.
  private(set) var distinct = 0
  private var counts: [UInt16: Int] = [:]

  /// The share of the filled cells that have a shape; 0 where none is filled.
  func share(_ shape: CellShape) -> Double {
    filled == 0 ? 0 : Double(counts[shape.rawValue] ?? 0) / Double(filled)
  }

  /// The share of the filled cells that differ from each other.
  var distinctness: Double { filled == 0 ? 0 : Double(distinct) / Double(filled) }

  /// Looks at the cells of a column in the records given.
  init(_ table: ShapedTable, column: Int, rows: ArraySlice<Int>, reader: CellShapeReader) {
    var texts: Set<String> = []
    // Customers, products and words of state stand in a column many times.
    var shapes: [String: CellShape] = [:]
    for row in rows {
      let cell = table.cell(row: row, column: column)
      // A merged cell is one piece of evidence, not one a row.
      guard cell.rowIndex == row else { continue }
      if case .blank = cell.value { continue }
      if case .text(let text) = cell.value {
        let shape = shapes[text] ?? reader.shape(cell.value)
        shapes[text] = shape
        add(shape)
      } else {
        add(reader.shape(cell.value))
      }
      texts.insert(table.rawText(row: row, column: column))
    }
    distinct = texts.count
  }

  /// Makes a profile of texts.
  init(texts: [String], reader: CellShapeReader) {
    for text in texts { add(reader.shape(.text(text))) }
    distinct = Set(texts.filter { !$0.isEmpty }).count
  }

  private mutating func add(_ shape: CellShape) {
    guard !shape.isEmpty else { return }
    if shape.contains(.pending) {
      pending += 1
      return
    }
    filled += 1
    for bit in 0..<14 where shape.rawValue & (1 << bit) != 0 { counts[1 << bit, default: 0] += 1 }
  }
}
