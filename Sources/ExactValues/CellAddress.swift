/// A cell of a sheet, counted from 0.
public struct CellAddress: Hashable, Sendable, Codable {
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

extension CellAddress {
  /// Reads an address that would be shown just so: `F14`; `nil` for anything else.
  public init?(shown text: String?) {
    guard let text else { return nil }
    var column = 0, row = 0, letters = 0, digits = 0
    for byte in text.utf8 {
      if byte >= 0x41, byte <= 0x5A, digits == 0, letters < 6 {
        column = column * 26 + Int(byte - 0x40)
        letters += 1
      } else if byte >= 0x30, byte <= 0x39, letters > 0, digits < 12, digits > 0 || byte > 0x30 {
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(rowIndex: row - 1, columnIndex: column - 1)
  }
}
