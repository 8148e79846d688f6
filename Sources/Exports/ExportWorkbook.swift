internal import CLibXLSXWriter
internal import ExactValues
internal import Glibc
internal import Reports

/// Writes a workbook for another system, through libxlsxwriter: codes and texts as text cells, no formulas.
///
/// It does not name Duidan as its author, so that it can be read as a sheet again.
struct ExportWorkbook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let name: String
  private let head, text, day, moment: UnsafeMutablePointer<lxw_format>?

  /// Writes the sheets into a new file; the same sheets and day give the same bytes.
  ///
  /// - Throws: `workbook` when the library refuses a cell or cannot write.
  /// - Complexity: O(cells).
  static func write(
    _ sheets: [ExportSheet], to path: String, name: String, created: Day
  ) throws(ReportWritingError) {
    guard let workbook = workbook_new(path) else { throw failure(name, LXW_ERROR_MEMORY_MALLOC_FAILED) }
    var properties = lxw_doc_properties()
    let seconds = time_t(created.daysSinceEpoch) * 86_400
    properties.created = seconds == 0 ? 1 : seconds
    workbook_set_properties(workbook, &properties)
    let writer = ExportWorkbook(workbook: workbook, name: name)
    for sheet in sheets {
      let error = writer.write(sheet)
      guard error == LXW_NO_ERROR else {
        lxw_workbook_free(workbook)
        throw failure(name, error)
      }
    }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw failure(name, error) }
  }

  private init(workbook: UnsafeMutablePointer<lxw_workbook>, name: String) {
    self.workbook = workbook
    self.name = name
    head = workbook_add_format(workbook)
    text = workbook_add_format(workbook)
    day = workbook_add_format(workbook)
    moment = workbook_add_format(workbook)
    for format in [head, text] { format.map { format_set_num_format($0, "@") } }
    head.map { format_set_bold($0) }
    day.map { format_set_num_format($0, "yyyy-mm-dd") }
    moment.map { format_set_num_format($0, "yyyy-mm-dd hh:mm:ss") }
  }

  private static func failure(_ name: String, _ error: lxw_error) -> ReportWritingError {
    .workbook(file: name, reason: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
  }

  private func write(_ page: ExportSheet) -> lxw_error {
    guard let sheet = workbook_add_worksheet(workbook, page.name) else { return LXW_ERROR_PARAMETER_VALIDATION }
    var first = LXW_NO_ERROR
    func note(_ error: lxw_error) { if first == LXW_NO_ERROR { first = error } }
    func merge(_ merge: ExportHeader.Merge, below offset: Int, _ format: UnsafeMutablePointer<lxw_format>?) {
      let rows = (lxw_row_t(merge.rows.lowerBound + offset), lxw_row_t(merge.rows.upperBound + offset))
      let columns = (lxw_col_t(merge.columns.lowerBound), lxw_col_t(merge.columns.upperBound))
      guard rows.0 < rows.1 || columns.0 < columns.1 else { return }
      note(worksheet_merge_range(sheet, rows.0, columns.0, rows.1, columns.1, nil, format))
    }
    for (column, width) in widths(of: page).enumerated() {
      note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
    }
    for range in page.header.merges { merge(range, below: 0, head) }
    for (row, cells) in page.header.rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        note(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), SheetText.safe(cell), head))
      }
    }
    let offset = page.header.rows.count
    for range in page.merges { merge(range, below: offset, text) }
    for (row, cells) in page.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        note(write(cell, sheet, lxw_row_t(offset + row), lxw_col_t(column)))
      }
    }
    worksheet_freeze_panes(sheet, lxw_row_t(offset), 0)
    return first
  }

  private func write(
    _ cell: ExportCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t
  ) -> lxw_error {
    switch cell {
    case .blank: return LXW_NO_ERROR
    case .text(let text): return worksheet_write_string(sheet, row, column, SheetText.safe(text), self.text)
    case .number(let digits):
      guard let number = Double(digits) else { return worksheet_write_string(sheet, row, column, digits, text) }
      return worksheet_write_number(sheet, row, column, number, nil)
    case .day(let day, let second):
      let (year, month, dayOfMonth) = day.civil
      var moment = lxw_datetime(
        year: Int32(year), month: Int32(month), day: Int32(dayOfMonth), hour: Int32(second / 3600),
        min: Int32(second / 60 % 60), sec: Double(second % 60))
      return worksheet_write_datetime(sheet, row, column, &moment, second == 0 ? self.day : self.moment)
    }
  }

  /// Widths that show the header and most cells, judged by the first rows.
  private func widths(of page: ExportSheet) -> [Int] {
    let count = page.header.rows.map(\.count).max() ?? 0
    return (0..<count).map { column in
      let heads = page.header.rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }
      let cells = page.rows.prefix(100).map { column < $0.count ? DisplayWidth.of($0[column].text ?? "") : 0 }
      return min(40, max(8, (heads + cells).max() ?? 0) + 2)
    }
  }
}
