public import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// The days of a calendar's columns, and what a row planned on them says: from the first filled day to the last.
public struct CalendarDays: Hashable, Sendable {
  /// A column and its day.
  public struct Column: Hashable, Sendable {
    /// The column, counted from 0.
    public var columnIndex: Int
    /// Its day.
    public var day: Day
  }

  /// The columns, from the left.
  public var columns: [Column]

  /// Reads the headers of a calendar; `nil` where a day stays open, as no year or month is known.
  init?(_ group: WideGroup, names: SheetNames, vocabulary: Vocabulary) {
    let period = SheetPeriod(names)
    var rules = ValueRules()
    rules.year = period.year?.value
    rules.month = period.month?.value
    rules.readsBareDays = true
    rules.keepsZeros = true
    let parser = ValueParser(field: .productionPlanStart, rules: rules, vocabulary: vocabulary)
    var columns: [Column] = []
    for mapping in group.parts.flatMap(\.self) {
      let text = mapping.header.split(separator: " / ").last.map(String.init) ?? mapping.header
      guard case .value(.day(let day)) = parser.parse(.text(text), rawText: text).value else { return nil }
      columns.append(Column(columnIndex: mapping.columnIndex, day: day))
    }
    guard !columns.isEmpty, zip(columns, columns.dropFirst()).allSatisfy({ $0.day < $1.day }) else { return nil }
    self.columns = columns
  }

  /// The first and the last day on which a row has something planned.
  ///
  /// An empty cell and a nought plan nothing.
  func span(of row: Int, in table: ShapedTable) -> (first: Column, last: Column)? {
    let filled = columns.filter { column in
      switch table.cell(row: row, column: column.columnIndex).value {
      case .blank, .number(.zero), .error: false
      case .text(let text): !["", "0", "-", "/"].contains(TextFolding.tidied(text))
      default: true
      }
    }
    guard let first = filled.first, let last = filled.last else { return nil }
    return (first, last)
  }
}
