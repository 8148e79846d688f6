import ExactValues
import SheetFormats

/// The readers of sheets, and what lies beneath them: archives, compound files, markup, encodings, number formats.
enum SheetTarget {
  static let all =
    ["text", "xlsx", "ods", "xls", "html", "xml2003"].map { FuzzTarget(name: $0, mutation: .sheets, run: run) }
    + [FuzzTarget(name: "zip", mutation: .archives, run: run)]

  @Sendable private static func run(_ input: [UInt8]) -> FuzzTarget.Outcome {
    do throws(SheetFormatError) {
      let workbook = try SheetReader.read(input, limits: limits(input))
      return .taken(pieces: touch(workbook), findings: workbook.findings.count)
    } catch {
      expect(!error.detail.isEmpty && !error.expected.isEmpty && !error.remedy.isEmpty, "an error without words")
      return .refused
    }
  }

  /// Every other input is read in blocks on two threads, as only large sheets are otherwise.
  private static func limits(_ input: [UInt8]) -> ReadingLimits {
    var limits = ReadingLimits.standard
    limits.threads = input.count % 2 + 1
    limits.blockBytes = 256
    return limits
  }

  /// Looks at everything and returns how many cells there are.
  static func touch(_ workbook: Workbook) -> Int {
    for finding in workbook.findings {
      expect(!finding.detail.isEmpty && !finding.expected.isEmpty && !finding.remedy.isEmpty, "a finding without words")
      _ = finding.cell?.description
    }
    return workbook.grids.reduce(0) { $0 + touch($1) }
  }

  private static func touch(_ grid: Grid) -> Int {
    var count = 0
    for row in 0..<grid.rowCount {
      var before = -1
      for column in grid.filledColumns(row: row) {
        expect(column > before && column < grid.columnCount, "columns out of order")
        expect(!grid.isBlank(row: row, column: column), "a filled cell that is blank")
        _ = grid.value(row: row, column: column)
        _ = grid.style(row: row, column: column)
        _ = grid.displayedText(row: row, column: column)
        let bytes = grid.withBytes(row: row, column: column) { $0.reduce(0, &+) }
        _ = grid.rawText(row: row, column: column).utf8.reduce(bytes, &+)
        before = column
        count += 1
      }
    }
    for comment in grid.comments { _ = (comment.cell.description, comment.author, comment.text.utf8.count) }
    for range in grid.mergedRanges {
      expect(range.lastRow < 1 << 20 && range.lastColumn < 1 << 14, "a merged range outside of the sheet")
    }
    return count
  }
}
