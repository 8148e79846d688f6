/// A cell's place as spreadsheets write it (`F14`, `$F$14`), read into indexes that count from 0.
struct CellReference {
  /// How many rows a spreadsheet has (ECMA-376 part 1, 18.3.1.73; Excel's limit).
  static let rowLimit = 1_048_576
  /// How many columns a spreadsheet has.
  static let columnLimit = 16_384

  let row: Int
  let column: Int

  /// Reads a reference; `nil` when it is none or lies outside of a sheet.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var column = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
    while index < bytes.count, bytes[index] &- 65 < 26, column <= Self.columnLimit {
      column = column * 26 + Int(bytes[index] - 64)
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
    var row = 0
    while index < bytes.count, bytes[index] &- 48 < 10, row <= Self.rowLimit {
      row = row * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index == bytes.count, row >= 1, row <= Self.rowLimit, column >= 1, column <= Self.columnLimit else {
      return nil
    }
    self.row = row - 1
    self.column = column - 1
  }
}
