/// A cell of a sheet, counted from 0.
public struct CellAddress: Hashable, Sendable {
  /// The row, counted from 0.
  public var rowIndex: Int
  /// The column, counted from 0.
  public var columnIndex: Int

  /// Makes an address from indexes that count from 0.
  public init(rowIndex: Int, columnIndex: Int) {
    self.rowIndex = rowIndex
    self.columnIndex = columnIndex
  }

  /// The letters of a column: 0 is `A`, 26 is `AA`.
  public static func letters(ofColumn columnIndex: Int) -> String {
    var rest = columnIndex + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellAddress: CustomStringConvertible {
  /// The address as a spreadsheet shows it: `F14`.
  public var description: String { Self.letters(ofColumn: columnIndex) + String(rowIndex + 1) }
}
