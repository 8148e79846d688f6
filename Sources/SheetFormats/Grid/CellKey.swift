/// A cell's place as one number, in reading order.
struct CellKey: Hashable, Comparable {
  let code: UInt64

  init(row: Int, column: Int) { code = UInt64(row) << 16 | UInt64(column) }

  var row: Int { Int(code >> 16) }
  var column: Int { Int(code & 0xFFFF) }

  static func < (left: CellKey, right: CellKey) -> Bool { left.code < right.code }
}
