/// A rectangle of cells: rows and columns count from 0, the last ones belong to it.
public struct CellRange: Hashable, Sendable {
  /// The first row.
  public let firstRow: Int
  /// The last row.
  public let lastRow: Int
  /// The first column.
  public let firstColumn: Int
  /// The last column.
  public let lastColumn: Int

  /// Makes a range; the bounds may be given in either order.
  public init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
    self.firstRow = min(firstRow, lastRow)
    self.lastRow = max(firstRow, lastRow)
    self.firstColumn = min(firstColumn, lastColumn)
    self.lastColumn = max(firstColumn, lastColumn)
  }

  /// Whether the cell lies in the range.
  public func contains(row: Int, column: Int) -> Bool {
    (firstRow...lastRow).contains(row) && (firstColumn...lastColumn).contains(column)
  }
}

extension CellRange {
  /// Reads `A1:C4`, or `A1` for a single cell; `nil` for anything else.
  init?(reference: UnsafeBufferPointer<UInt8>) {
    let colon = reference.firstIndex(of: UInt8(ascii: ":")) ?? reference.count
    guard let first = CellReference(UnsafeBufferPointer(rebasing: reference[..<colon])) else { return nil }
    guard colon < reference.count else {
      self.init(firstRow: first.row, lastRow: first.row, firstColumn: first.column, lastColumn: first.column)
      return
    }
    guard let last = CellReference(UnsafeBufferPointer(rebasing: reference[(colon + 1)...])) else { return nil }
    self.init(firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column)
  }
}
