public import SheetFormats

/// What became of one sheet, or of one of several tables on it.
public struct SheetComparison: Sendable {
  /// The tables that are held against each other; a side without one has no such sheet.
  public let tables: BySide<ComparedTable>
  /// The columns side by side.
  public let columns: [AlignedColumn]
  /// How rows are told apart.
  public let key: ComparisonKey
  /// The rows that differ, in the order of ours, theirs' own behind the rows that they follow there.
  public internal(set) var rows: [ComparedRow]
  /// The rows that only stand elsewhere, as rows of theirs.
  public let movedRows: [BySide<Int32>]
  /// Totals, notes and titles that stand on one side only.
  public let asides: [ComparedAside]
  /// How much is the same.
  public let counts: ComparisonCounts
  /// All rows side by side, for whoever merges them.
  let alignment: RowAlignment
  /// How the cells of each column were read.
  let comparers: [CellComparer]
  /// Which column and key a message speaks of.
  public let notes: [ComparisonNote]

  /// The name of the sheet, `nil` for text files.
  public var name: String? { tables.first?.sheet }

  /// Whether nothing differs but order and form.
  public var isSame: Bool {
    rows.isEmpty && asides.isEmpty && tables.ours != nil && tables.theirs != nil
      && columns.allSatisfy { $0.outcome == .kept || $0.isIgnored }
  }

  /// Whether somebody has to decide.
  public var hasConflicts: Bool { counts.conflictRows > 0 }

  /// The text of a cell as it stands; empty where the side has no such row or column.
  public func text(_ side: Side, row: Int32, column: Int) -> String {
    guard let table = tables[side], let place = columns[column].places[side] else { return "" }
    return table.text(row: row, column: place)
  }

  /// The value of a cell; blank where the side has no such row or column.
  public func value(_ side: Side, row: Int32, column: Int) -> CellValue {
    guard let table = tables[side], let place = columns[column].places[side] else { return .blank }
    return table.value(row: row, column: place)
  }
}

/// How the rows of a sheet are told apart.
public enum ComparisonKey: Hashable, Sendable {
  /// By the columns that the person named: places among the comparison's columns.
  case given([Int])
  /// By columns that were found.
  case found([Int])
  /// By likeness alone.
  case none

  /// The columns, places among the comparison's columns.
  public var columns: [Int] {
    switch self {
    case .given(let columns), .found(let columns): columns
    case .none: []
    }
  }
}
