internal import CLibXLSXWriter
internal import ExactValues
internal import OrderModel

/// Writes one page into a sheet; remembers the first error.
struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let styles: WorkbookStyles
  private(set) var error = LXW_NO_ERROR

  init(sheet: UnsafeMutablePointer<lxw_worksheet>, styles: WorkbookStyles) {
    self.sheet = sheet
    self.styles = styles
  }

  /// Writes everything of a page.
  mutating func write(_ page: SheetPage) {
    for column in page.header.indices {
      let index = lxw_col_t(column)
      note(worksheet_set_column(sheet, index, index, Double(page.width(ofColumn: column)), nil))
    }
    for (row, cells) in page.preface.enumerated() { write(cells, row: row) }
    let headerRow = page.preface.count
    for (column, label) in page.header.enumerated() {
      let text = SheetText.safe(label)
      note(worksheet_write_string(sheet, lxw_row_t(headerRow), lxw_col_t(column), text, styles.header))
    }
    for (row, cells) in page.rows.enumerated() { write(cells, row: headerRow + 1 + row) }
    arrange(page, headerRow: headerRow)
  }

  private mutating func arrange(_ page: SheetPage, headerRow: Int) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    guard page.use == .table, !page.header.isEmpty else { return }
    let row = lxw_row_t(headerRow)
    worksheet_freeze_panes(sheet, row + 1, 0)
    let last = lxw_row_t(headerRow + page.rows.count)
    note(worksheet_autofilter(sheet, row, 0, last, lxw_col_t(page.header.count - 1)))
    note(worksheet_repeat_rows(sheet, row, row))
  }

  private mutating func write(_ cells: [SheetCell], row: Int) {
    for (column, cell) in cells.enumerated() { write(cell, lxw_row_t(row), lxw_col_t(column)) }
  }

  private mutating func write(_ cell: SheetCell, _ row: lxw_row_t, _ column: lxw_col_t) {
    switch cell {
    case .empty: break
    case .text(let text): write(text, row, column, styles.text)
    case .wrapped(let text): write(text, row, column, styles.wrapped)
    case .heading(let text): write(text, row, column, styles.heading)
    case .severity(let severity, let word): write(word, row, column, styles.severity(severity))
    case .flag(let flag): note(worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, styles.text))
    case .number(let digits):
      // Fifteen digits are what a spreadsheet keeps; more would come out as another number.
      if digits.utf8.count(where: { $0 >= 48 && $0 <= 57 }) <= 15, let number = Double(digits) {
        note(worksheet_write_number(sheet, row, column, number, digits.contains(".") ? styles.fraction : styles.whole))
      } else {
        write(digits, row, column, styles.text)
      }
    case .day(let day): write(day, secondOfDay: 0, row, column, styles.day, text: day.description)
    case .moment(let day, let second):
      let text = FieldValue.moment(day, secondOfDay: Int32(second)).description
      write(day, secondOfDay: second, row, column, styles.moment, text: text)
    }
  }

  private mutating func write(
    _ day: Day, secondOfDay second: Int, _ row: lxw_row_t, _ column: lxw_col_t, _ format: WorkbookStyles.Format?,
    text: String
  ) {
    let (year, month, dayOfMonth) = day.civil
    guard year >= 1900 else { return write(text, row, column, styles.text) }
    var moment = lxw_datetime(
      year: Int32(year), month: Int32(month), day: Int32(dayOfMonth), hour: Int32(second / 3600),
      min: Int32(second / 60 % 60), sec: Double(second % 60))
    note(worksheet_write_datetime(sheet, row, column, &moment, format))
  }

  private mutating func write(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: WorkbookStyles.Format?
  ) {
    note(worksheet_write_string(sheet, row, column, SheetText.safe(text), format))
  }

  private mutating func note(_ result: lxw_error) {
    if error == LXW_NO_ERROR { error = result }
  }
}
