/// The type that a cell gives for its value.
enum XmlSpreadsheetType {
  case none
  case number
  case text
  case moment
  case boolean
  case error

  init(_ name: String?) {
    switch name {
    case "Number": self = .number
    case "String": self = .text
    case "DateTime": self = .moment
    case "Boolean": self = .boolean
    case "Error": self = .error
    default: self = .none
    }
  }
}

/// A cell between its start tag and its end tag.
struct XmlSpreadsheetCell {
  let row: Int
  let column: Int
  var look = CellLook.plain
  var type = XmlSpreadsheetType.none
  var hasFormula = false
  var columnsBehind = 0
  var rowsBehind = 0
}

/// A worksheet between its start tag and its end tag.
struct XmlSpreadsheetSheet {
  let name: String
  var visibility = Visibility.visible
  var nextColumn = 0
  var nextRow = 0
  var row = 0
  var column = 0
  var rowLook: CellLook?
  /// The rows that are not shown: by hand or by a filter, as is known only at the sheet's end.
  var hidden = IndexRanges()
  /// The rows under the filter's heading; `nil` where there is none, or none that hides anything.
  var filtered: ClosedRange<Int>?
  var filterRange: ClosedRange<Int>?
  /// The looks of cells that name none, by column.
  var columnLooks: [CellLook?] = []
}
