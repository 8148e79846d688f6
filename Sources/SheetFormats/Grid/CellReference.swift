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

  /// The column of a reference whose row is written as `rowDigits`; -1 for any other reference.
  ///
  /// Almost every cell of a file repeats the number of its row, which is then not worked out again.
  @inline(__always)
  static func column(_ bytes: UnsafeBufferPointer<UInt8>, inRow rowDigits: RowDigits) -> Int {
    guard let base = bytes.baseAddress else { return -1 }
    let letters = bytes.count - rowDigits.count
    guard letters >= 1, letters <= 3, rowDigits.count > 0 else { return -1 }
    var column = 0
    for index in 0..<letters {
      let letter = base[index] &- 65
      guard letter < 26 else { return -1 }
      column = column &* 26 &+ Int(letter) &+ 1
    }
    var word: UInt64 = 0
    for index in letters..<bytes.count { word = word &<< 8 | UInt64(base[index]) }
    return word == rowDigits.word && column <= columnLimit ? column - 1 : -1
  }
}

/// The digits of a row's number as the file writes them, packed into one word.
struct RowDigits {
  private(set) var count = 0
  private(set) var word: UInt64 = 0

  /// No number.
  init() {}

  /// Packs the digits; none of a number that has more than seven.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 7 else { return }
    count = bytes.count
    for byte in bytes { word = word << 8 | UInt64(byte) }
  }
}
