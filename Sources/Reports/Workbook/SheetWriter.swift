internal import CLibXLSXWriter
internal import ExactValues
internal import Glibc
internal import OrderModel

/// Writes one page into a sheet; remembers the first error.
struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let styles: WorkbookStyles
  private(set) var error = LXW_NO_ERROR
  /// How many links were written: a spreadsheet takes no more than 65,530 of a sheet, and each holds over a kilobyte of
  /// memory while the file is packed.
  private var linkCount = 0
  private static let mostLinks = 20_000

  init(sheet: UnsafeMutablePointer<lxw_worksheet>, styles: WorkbookStyles) {
    self.sheet = sheet
    self.styles = styles
  }

  /// Writes everything of a page.
  mutating func write(_ page: SheetPage) {
    let widths = page.header.indices.map { page.width(ofColumn: $0) }
    for (column, width) in widths.enumerated() {
      note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
    }
    for (row, cells) in page.preface.enumerated() {
      write(cells, row: row, widths: widths)
      if page.hiddenRows.contains(row) { hide(row: row) }
    }
    let headerRow = page.preface.count
    for (column, label) in page.header.enumerated() {
      let text = SheetText.safe(label)
      note(worksheet_write_string(sheet, lxw_row_t(headerRow), lxw_col_t(column), text, styles.header))
    }
    writeRows(of: page, headerRow: headerRow, widths: widths)
    arrange(page, headerRow: headerRow)
    hideColumns(of: page)
    offer(page, headerRow: headerRow)
  }

  /// Writes the rows one after the other: once the next has begun, a long sheet's row can be written no more.
  private mutating func writeRows(of page: SheetPage, headerRow: Int, widths: [Int]) {
    var marks = page.marks[...]
    for (row, cells) in page.rows.enumerated() {
      write(cells, row: headerRow + 1 + row, widths: widths)
      let at = lxw_row_t(headerRow + 1 + row)
      for column in page.inputColumns { note(worksheet_write_blank(sheet, at, lxw_col_t(column), styles.input)) }
      while let mark = marks.first, mark.row == row {
        self.mark(mark, on: cells, at: at)
        marks.removeFirst()
      }
    }
  }

  private mutating func hide(row: Int) {
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    note(worksheet_set_row_opt(sheet, lxw_row_t(row), Double(LXW_DEF_ROW_HEIGHT), nil, &options))
  }

  private mutating func hideColumns(of page: SheetPage) {
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    for column in page.hiddenColumns {
      note(worksheet_set_column_opt(sheet, lxw_col_t(column), lxw_col_t(column), 12, nil, &options))
    }
    if page.isHidden { worksheet_hide(sheet) }
  }

  private mutating func offer(_ page: SheetPage, headerRow: Int) {
    for column in page.inputColumns {
      note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), 26, nil))
    }
    for offer in page.offers { self.offer(offer, page, headerRow: headerRow) }
    guard let dropDown = page.dropDown, !page.rows.isEmpty else { return }
    let first = headerRow + 1
    let row = "$" + CellAddress.letters(ofColumn: dropDown.rowColumn) + String(first + 1)
    let count = "$" + CellAddress.letters(ofColumn: dropDown.countColumn) + String(first + 1)
    list(
      "=OFFSET(\(dropDown.listSheet)!$A$1,\(row)-1,0,1,\(count))", below: headerRow, column: dropDown.column,
      count: page.rows.count)
  }

  /// A list of texts below a column's header.
  private mutating func offer(_ offer: SheetOffer, _ page: SheetPage, headerRow: Int) {
    guard !page.rows.isEmpty, offer.count > 0 else { return }
    let letters = CellAddress.letters(ofColumn: offer.listColumn)
    list(
      "='\(offer.listSheet)'!$\(letters)$1:$\(letters)$\(offer.count)", below: headerRow, column: offer.column,
      count: page.rows.count)
  }

  /// The texts that cells below a header offer.
  ///
  /// Whoever types something else is not refused: a run says what it expected.
  private mutating func list(_ formula: String, below headerRow: Int, column: Int, count: Int) {
    let formula = strdup(formula)
    defer { free(formula) }
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    validation.value_formula = formula
    validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    let (first, last, column) = (lxw_row_t(headerRow + 1), lxw_row_t(headerRow + count), lxw_col_t(column))
    note(worksheet_data_validation_range(sheet, first, column, last, column, &validation))
  }

  /// Colours a cell that somebody should look at, and says why beside it.
  private mutating func mark(_ mark: SheetMark, on cells: [SheetCell], at row: lxw_row_t) {
    let column = lxw_col_t(mark.column)
    write(mark.column < cells.count ? cells[mark.column] : .empty, row, column, styles.marked)
    var options = lxw_comment_options()
    options.x_scale = 2.4
    options.y_scale = 1.6
    note(worksheet_write_comment_opt(sheet, row, column, SheetText.safe(mark.text, limit: 2_000), &options))
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

  private mutating func write(_ cells: [SheetCell], row: Int, widths: [Int]) {
    if let height = RowHeight.points(of: cells, widths: widths) {
      note(worksheet_set_row(sheet, lxw_row_t(row), height, nil))
    }
    for (column, cell) in cells.enumerated() { write(cell, lxw_row_t(row), lxw_col_t(column), styles.plain) }
  }

  private mutating func write(
    _ cell: SheetCell, _ row: lxw_row_t, _ column: lxw_col_t, _ styles: WorkbookStyles.Cells
  ) {
    switch cell {
    case .empty:
      if styles.isMarked { note(worksheet_write_blank(sheet, row, column, styles.text)) }
    case .link(let text, let target): write(text, linkedTo: target, row, column, styles)
    case .text(let text): write(text, row, column, styles.text)
    case .wrapped(let text): write(text, row, column, styles.wrapped)
    case .heading(let text): write(text, row, column, self.styles.heading)
    case .tinted(let tint, let word): write(word, row, column, self.styles.tint(tint))
    case .severity(let severity, let word): write(word, row, column, self.styles.severity(severity))
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

  /// A link that a spreadsheet would refuse, or one too many, is a text.
  private mutating func write(
    _ text: String, linkedTo target: String, _ row: lxw_row_t, _ column: lxw_col_t, _ styles: WorkbookStyles.Cells
  ) {
    guard linkCount < Self.mostLinks, target.unicodeScalars.count <= 1_000 else {
      return write(text, row, column, styles.text)
    }
    let result = worksheet_write_url_opt(sheet, row, column, target, self.styles.link, SheetText.safe(text), nil)
    guard result == LXW_NO_ERROR else { return write(text, row, column, styles.text) }
    linkCount += 1
    // The library turns the slashes of the text as well; a link stays where its cell is written again.
    write(text, row, column, self.styles.link)
  }

  private mutating func write(
    _ day: Day, secondOfDay second: Int, _ row: lxw_row_t, _ column: lxw_col_t, _ format: WorkbookStyles.Format?,
    text: String
  ) {
    let (year, month, dayOfMonth) = day.civil
    guard year >= 1900 else { return write(text, row, column, styles.plain.text) }
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
