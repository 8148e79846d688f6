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
    var column = 0
    var row = 0
    var digits = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column <= Self.columnLimit:
        column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && digits < 7:
        row = row * 10 + Int(byte - 48)
        digits += 1
      case UInt8(ascii: "$"):
        continue
      default:
        return nil
      }
    }
    guard row >= 1, row <= Self.rowLimit, column >= 1, column <= Self.columnLimit else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}
