/// What a sheet says of its rows, its filter and its kind.
struct BiffSheetMarks {
  private var hidden = IndexRanges()
  /// Which rows have a record of their own.
  private var stated = [Bool](repeating: false, count: 65_536)
  private var hidesOtherRows = false
  /// Whether a filter with a condition is at work.
  private(set) var isFiltered = false
  /// Whether the sheet is a dialogue of Excel 5, which has no cells.
  private(set) var isDialog = false

  /// Takes what it knows; `false` for other records.
  mutating func take(_ record: BiffRecord) -> Bool {
    switch record.type {
    case BiffType.row: takeRow(record)
    // Rows that the file does not write are hidden ([MS-XLS] 2.4.87).
    case BiffType.defaultRow: hidesOtherRows = record.short(0) & 0x0002 != 0
    case BiffType.filterMode, BiffType.filter: isFiltered = true
    case BiffType.sheetOptions: isDialog = record.short(0) & 0x0010 != 0
    default: return false
    }
    return true
  }

  /// Takes a row ([MS-XLS] 2.4.221).
  private mutating func takeRow(_ record: BiffRecord) {
    guard record.count >= 14 else { return }
    stated[record.short(0)] = true
    if record.byte(12) & 0x20 != 0 { hidden.add(from: record.short(0), count: 1) }
  }

  /// The rows that are not shown.
  var hiddenRows: IndexRanges {
    guard hidesOtherRows else { return hidden }
    var all = hidden
    for row in stated.indices where !stated[row] { all.add(from: row, count: 1) }
    return all
  }
}
