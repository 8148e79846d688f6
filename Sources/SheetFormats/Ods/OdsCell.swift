/// The type that a cell gives for its value (OpenDocument 1.3 part 3, 19.387).
enum OdsValueType {
  case none
  case number
  case date
  case time
  case boolean
  case string

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch (bytes.first, bytes.count) {
    case (UInt8(ascii: "f"), 5), (UInt8(ascii: "p"), 10), (UInt8(ascii: "c"), 8): self = .number
    case (UInt8(ascii: "d"), 4): self = .date
    case (UInt8(ascii: "t"), 4): self = .time
    case (UInt8(ascii: "b"), 7): self = .boolean
    case (UInt8(ascii: "s"), 6): self = .string
    default: self = .none
    }
  }
}

/// What a cell's style makes of it.
struct OdsLook {
  var cell = CellLook.plain
  var dataKind = OdsStyles.DataKind.other
}

/// A cell between its start tag and its end tag.
struct OdsCell {
  let row: Int
  let column: Int
  var look = OdsLook()
  var type = OdsValueType.none
  var hasFormula = false
  /// What LibreOffice says in addition; `nil` where it says nothing.
  var isError: Bool?
  var columnRepeats = 1
  var columnSpan = 1
  var rowSpan = 1
}

/// A row between its start tag and its end tag.
struct OdsRow {
  var index = 0
  var column = 0
  var repeats = 1
  var filledCells = 0
  var look: OdsLook?
  /// How far the looks of the columns have been used.
  var columnCursor = 0
  var merges: [CellRange] = []
}

/// A table between its start tag and its end tag.
struct OdsTable {
  let name: String
  let styleName: String?
  /// Whether it is a copy of a sheet of another file, which LibreOffice keeps for formulas and never shows.
  var isCopyOfOtherFile = false
  var nextColumn = 0
  var nextRow = 0
  /// The looks of cells that name none, by the column behind the last one that they are for.
  var columnLooks: [(end: Int, look: OdsLook)] = []
}
