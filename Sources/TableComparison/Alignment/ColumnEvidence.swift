internal import Normalization
internal import OrderModel

/// What the cells of each aligned column tell of its type, side by side.
struct ColumnEvidence {
  /// How many rows of a table are looked at, spread over it, besides the cells that differ.
  static let sampleLimit = 400

  private var evidence: [BySide<PlainEvidence>]
  private let isCode: [Bool]

  /// Looks at a sample of each table.
  ///
  /// - Complexity: O(columns), the sample being bounded.
  init(_ columns: [AlignedColumn], _ tables: BySide<ComparedTable>) {
    evidence = columns.map { column in
      var result = BySide<PlainEvidence>()
      for side in column.places.sides {
        guard let table = tables[side], let place = column.places[side] else { continue }
        var found = PlainEvidence()
        let step = max(1, table.rows.count / Self.sampleLimit)
        for index in stride(from: 0, to: table.rows.count, by: step) {
          found.add(table.value(row: table.rows[index], column: place))
        }
        result[side] = found
      }
      return result
    }
    let reader = HeaderFieldReader()
    isCode = columns.map { column in
      column.places.sides.contains { side in
        guard let table = tables[side], let place = column.places[side] else { return false }
        let type = reader.field(table.headers[place])?.valueType
        return type == .code || type == .text || type == .person
      }
    }
  }

  /// Takes in a cell that differs.
  mutating func add(_ table: ComparedTable, row: Int32, place: Int, column: Int, side: Side) {
    evidence[column][side, default: PlainEvidence()].add(table.value(row: row, column: place))
  }

  /// The reader of a column's cells on each side.
  func readers(column: Int, type: PlainType) -> BySide<PlainReader> {
    var readers = BySide<PlainReader>()
    let sides = Side.allCases.compactMap { side in evidence[column][side].map { (side, $0) } }
    for (side, own) in sides {
      readers[side] = PlainReader(type, own, others: sides.filter { $0.0 != side }.map(\.1))
    }
    return readers
  }

  /// The type of a column: text for codes and words by their header, else what the cells of all sides tell.
  func type(column: Int) -> PlainType {
    isCode[column] ? .text : PlainEvidence.type(Side.allCases.compactMap { evidence[column][$0] })
  }
}

extension BySide {
  subscript(_ side: Side, default value: Value) -> Value {
    get { self[side] ?? value }
    set { self[side] = newValue }
  }
}
