public import Normalization

/// A cell as it stands on one side.
public struct CellText: Sendable {
  /// Where the value and the address come from.
  private enum Source: Sendable {
    case known(PlainValue, address: String)
    case cell(CellComparer.Cell, [CellComparer], column: Int)
  }

  /// The text as it stands, empty for a blank cell.
  public let text: String
  private let source: Source

  /// Takes a cell that was read.
  init(text: String, value: PlainValue, address: String) {
    self.text = text
    source = .known(value, address: address)
  }

  /// Takes a cell of a record, whose value is read when somebody asks.
  init(_ cell: CellComparer.Cell, _ comparers: [CellComparer], column: Int) {
    text = cell.table.text(row: cell.row, column: cell.place)
    source = .cell(cell, comparers, column: column)
  }

  /// What it says, in the type of its column.
  ///
  /// - Complexity: the cell is read by each call.
  public var value: PlainValue {
    switch source {
    case .known(let value, _): value
    case .cell(let cell, let comparers, let column): comparers[column].value(cell)
    }
  }

  /// Where: `F14`.
  public var address: String {
    switch source {
    case .known(_, let address): address
    case .cell(let cell, _, _): cell.table.address(row: cell.row, column: cell.place)
    }
  }
}

extension SheetComparison {
  /// What stands in a cell of a row that differs, on each side on which it is shown.
  public func texts(of cell: ComparedCell, in row: ComparedRow) -> BySide<CellText> {
    var texts = BySide<CellText>()
    for side in Side.allCases where cell.sides.contains(SideSet(side)) {
      guard let own = self.cell(side, row, cell.column) else { continue }
      texts[side] = CellText(own, comparers, column: cell.column)
    }
    return texts
  }

  /// The texts of a row's key as they stand, of the first side that has the row; empty where no key is known.
  public func key(of row: ComparedRow) -> [String] {
    key.columns.compactMap { column in
      for side in [Side.ours, .theirs, .base] {
        if let cell = cell(side, row, column) { return cell.table.text(row: cell.row, column: cell.place) }
      }
      return nil
    }
  }

  private func cell(_ side: Side, _ row: ComparedRow, _ column: Int) -> CellComparer.Cell? {
    guard let place = row.rows[side], let table = tables[side], let own = columns[column].places[side] else {
      return nil
    }
    return CellComparer.Cell(table: table, side: side, row: place, place: own)
  }
}
