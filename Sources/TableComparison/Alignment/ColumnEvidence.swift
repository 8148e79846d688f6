internal import Normalization
internal import OrderModel

/// What the cells of each aligned column tell of its type, side by side.
struct ColumnEvidence: Sendable {
  /// How many rows of a table are looked at, spread over it, besides the cells that differ.
  static let sampleLimit = 200

  private let tables: BySide<ComparedTable>
  private let columns: [AlignedColumn]
  /// By side and column; `nil` where a side has no such column.
  private var evidence = BySide<[PlainEvidence?]>()
  /// Whether a column holds codes or words by its header, so that its cells need not tell.
  private let isCode: [Bool]

  /// Looks at a sample of each table.
  ///
  /// - Complexity: O(columns), the sample being bounded.
  init(_ columns: [AlignedColumn], _ tables: BySide<ComparedTable>) {
    self.tables = tables
    self.columns = columns
    let reader = HeaderFieldReader()
    isCode = columns.map { column in
      column.places.sides.contains { side in
        guard let table = tables[side], let place = column.places[side] else { return false }
        let type = reader.field(table.headers[place])?.valueType
        return type == .code || type == .text || type == .person
      }
    }
    for side in tables.sides {
      evidence[side] = columns.map { $0.places[side] == nil ? nil : PlainEvidence() }
    }
    let all = self
    update { side, found in all.sample(side, &found) }
  }

  /// Takes in the cells that differ.
  ///
  /// - Complexity: O(cells).
  mutating func add(_ open: [OpenCell], _ rows: [RowAlignment.Row]) {
    let all = self
    update { side, found in
      guard let table = all.tables[side] else { return }
      for cell in open {
        let column = Int(cell.column)
        let place = rows[Int(cell.row)][side]
        guard place >= 0, !all.isCode[column], let own = all.columns[column].places[side] else { continue }
        found[column]?.add(table.value(row: table.rows[Int(place)], column: own))
      }
    }
  }

  /// Changes the evidence of each side, of ours and theirs at once.
  private mutating func update(_ body: @Sendable (Side, inout [PlainEvidence?]) -> Void) {
    let all = evidence
    @Sendable func updated(_ side: Side) -> [PlainEvidence?]? {
      guard var found = all[side] else { return nil }
      body(side, &found)
      return found
    }
    (evidence.ours, evidence.theirs) = TwoCores.run({ updated(.ours) }, { updated(.theirs) })
    evidence.base = updated(.base)
  }

  private func sample(_ side: Side, _ found: inout [PlainEvidence?]) {
    guard let table = tables[side] else { return }
    let step = max(1, table.rows.count / Self.sampleLimit)
    for (index, column) in columns.enumerated() where !isCode[index] {
      guard let place = column.places[side] else { continue }
      for row in stride(from: 0, to: table.rows.count, by: step) {
        found[index]?.add(table.value(row: table.rows[row], column: place))
      }
    }
  }

  /// The reader of a column's cells on each side.
  func readers(column: Int, type: PlainType) -> BySide<PlainReader> {
    var readers = BySide<PlainReader>()
    let sides = Side.allCases.compactMap { side in evidence[side]?[column].map { (side, $0) } }
    for (side, own) in sides {
      readers[side] = PlainReader(type, own, others: sides.filter { $0.0 != side }.map(\.1))
    }
    return readers
  }

  /// The type of a column: text for codes and words by their header, else what the cells of all sides tell.
  func type(column: Int) -> PlainType {
    isCode[column] ? .text : PlainEvidence.type(Side.allCases.compactMap { evidence[$0]?[column] })
  }
}
