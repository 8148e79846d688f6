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
  /// The cells of each shape, by its bit.
  private var counts = [Int](repeating: 0, count: 15)

  /// The share of the filled cells that have a shape, a single one; 0 where none is filled.
  func share(_ shape: CellShape) -> Double {
    let bit = shape.rawValue.trailingZeroBitCount
    guard filled > 0, shape.rawValue.nonzeroBitCount == 1, bit < counts.count else { return 0 }
    return Double(counts[bit]) / Double(filled)
  }

  /// The share of the filled cells that differ from each other.
  var distinctness: Double { filled == 0 ? 0 : Double(distinct) / Double(filled) }

  /// Looks at the cells of a column in the records given.
  init(_ table: ShapedTable, column: Int, rows: ArraySlice<Int>, reader: CellShapeReader) {
    // Customers, products and words of state stand in a column many times.
    var counts: [ShapeMemory.Text: Int] = [:]
    var others: Set<String> = []
    for row in rows {
      let cell = table.cell(row: row, column: column)
      // A merged cell is one piece of evidence, not one a row.
      guard cell.rowIndex == row else { continue }
      switch cell.value {
      case .blank: continue
      case .text(let text): counts[ShapeMemory.Text(text: text), default: 0] += 1
      default:
        add(reader.shape(cell.value))
        others.insert(table.rawText(row: row, column: column))
      }
    }
    for (shape, count) in reader.shapes(of: counts) { add(shape, count: count) }
    distinct = others.union(counts.keys.lazy.map(\.text)).count
  }

  /// Makes a profile of texts.
  init(texts: [String], reader: CellShapeReader) {
    for text in texts { add(reader.shape(.text(text))) }
    distinct = Set(texts.filter { !$0.isEmpty }).count
  }

  private mutating func add(_ shape: CellShape, count: Int = 1) {
    guard !shape.isEmpty else { return }
    if shape.contains(.pending) {
      pending += count
      return
    }
    filled += count
    for bit in counts.indices where shape.rawValue & (1 << UInt16(bit)) != 0 { counts[bit] += count }
  }
}
