internal import CLibXLSXWriter
internal import Discrepancies
internal import ExactValues
internal import Glibc

/// Writes pages into one XLSX file, through libxlsxwriter.
///
/// The same pages and day give the same bytes: the library puts a constant time on the entries of the archive, and
/// takes the time of creation that it is told (`0` would be the clock's).
enum WorkbookWriter {
  /// From so many rows on a sheet is not held in memory; its texts stand in its cells (ECMA-376 Part 1, 18.3.1.53) and not
  /// in the table that sheets share, which takes more room in the file.
  private static let longSheet = 2_000

  /// Writes the file; a workbook that bears Duidan as its author is never read as a source.
  ///
  /// - Throws: `workbook` when the library refuses a cell or cannot write.
  /// - Complexity: O(*cells*).
  static func write(
    _ pages: [SheetPage], to path: String, name: String, title: String, day: Day, author: String = "duidan"
  ) throws(ReportWritingError) {
    guard let workbook = workbook_new(path) else { throw failure(name, LXW_ERROR_MEMORY_MALLOC_FAILED) }
    setProperties(of: workbook, title: title, day: day, author: author)
    let styles = WorkbookStyles(workbook)
    for page in pages {
      var error = LXW_NO_ERROR
      // The library reads it whenever a sheet is added: rows of such a sheet go to a file one by one, texts and all.
      workbook.pointee.options.constant_memory = page.rows.count >= longSheet ? 1 : 0
      if let sheet = workbook_add_worksheet(workbook, page.name) {
        var writer = SheetWriter(sheet: sheet, styles: styles)
        writer.write(page)
        error = writer.error
        // The library does not look whether the rows could be written.
        if let rows = sheet.pointee.optimize_tmpfile, fflush(rows) != 0 || ferror(rows) != 0 {
          error = LXW_ERROR_CREATING_TMPFILE
        }
        for chart in page.charts where error == LXW_NO_ERROR {
          error = ChartWriter(workbook: workbook).draw(chart, on: sheet)
        }
      } else {
        error = LXW_ERROR_PARAMETER_VALIDATION
      }
      guard error == LXW_NO_ERROR else {
        lxw_workbook_free(workbook)
        throw failure(name, error)
      }
    }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw failure(name, error) }
  }

  private static func setProperties(
    of workbook: UnsafeMutablePointer<lxw_workbook>, title: String, day: Day, author: String
  ) {
    var properties = lxw_doc_properties()
    properties.title = strdup(SheetText.safe(title))
    properties.author = strdup(author)
    let seconds = time_t(day.daysSinceEpoch) * 86_400
    properties.created = seconds == 0 ? 1 : seconds
    workbook_set_properties(workbook, &properties)
    free(properties.title)
    free(properties.author)
  }

  private static func failure(_ name: String, _ error: lxw_error) -> ReportWritingError {
    .workbook(file: name, reason: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
  }
}
