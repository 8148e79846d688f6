internal import ExactValues
internal import Normalization
internal import SheetFormats

/// Holds two cells of one column against each other.
struct CellComparer: Sendable {
  /// What two cells are to each other.
  enum Verdict {
    case same
    /// Another text that says the same.
    case formatOnly
    /// Another value within the tolerance.
    case tolerated
    case different
  }

  let readers: BySide<PlainReader>
  let type: PlainType
  let tolerance: ExactDecimal?
  let strictness: ComparisonOptions.Strictness

  /// Compares two cells whose texts differ.
  func verdict(_ left: Cell, _ right: Cell) -> Verdict {
    let (leftValue, rightValue) = (value(left), value(right))
    if strictness == .texts { return left.text == right.text ? .same : .different }
    if leftValue.says(rightValue) { return .formatOnly }
    guard let tolerance, let distance = Self.distance(leftValue, rightValue), distance <= tolerance else {
      return .different
    }
    return .tolerated
  }

  /// A cell on a side.
  struct Cell: Sendable {
    let table: ComparedTable
    let side: Side
    let row: Int32
    let place: Int

    var text: [UInt8] { Array(table.text(row: row, column: place).utf8) }
  }

  /// What a cell says, in the column's type.
  func value(_ cell: Cell) -> PlainValue {
    let value = cell.table.value(row: cell.row, column: cell.place)
    guard let reader = readers[cell.side] else { return .blank }
    if type == .text, case .number = value {
      return reader.read(.text(cell.table.code(row: cell.row, column: cell.place)))
    }
    return reader.read(value)
  }

  private static func distance(_ left: PlainValue, _ right: PlainValue) -> ExactDecimal? {
    switch (left, right) {
    case (.number(let one, let measure), .number(let two, let other)):
      guard measure == nil || other == nil || measure == other else { return nil }
      return one.subtracting(two)?.magnitude
    case (.moment(let one, _), .moment(let two, _)): return ExactDecimal(Int64(abs(one.days(until: two))))
    default: return nil
    }
  }
}
