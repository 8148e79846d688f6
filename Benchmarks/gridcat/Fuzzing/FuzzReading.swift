import ExactValues
import Glibc
import SheetFormats

/// The reading process: damages, reads and looks at every cell, round after round, until it is stopped or traps.
enum FuzzReading {
  static func run(_ options: FuzzOptions, _ corpus: FuzzCorpus, _ state: UnsafeMutablePointer<FuzzState>) {
    limitMemory(options.maxMiB)
    let end = Stopwatch.now + Double(options.seconds)
    var round = options.firstRound
    while Stopwatch.now < end {
      state.pointee.round = round
      let input = corpus.input(round)
      do throws(SheetFormatError) {
        touch(try SheetReader.read(input, limits: limits(round)), state)
        state.pointee.readable += 1
      } catch {
        expect(!error.detail.isEmpty && !error.expected.isEmpty && !error.remedy.isEmpty, "an error without words")
        state.pointee.refused += 1
      }
      round += 1
    }
  }

  /// Every other round reads sheets in blocks on two threads, as only large ones are otherwise.
  private static func limits(_ round: Int) -> ReadingLimits {
    var limits = ReadingLimits.standard
    limits.threads = round % 2 + 1
    limits.blockBytes = 256
    return limits
  }

  private static func limitMemory(_ mebibytes: Int) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard mebibytes > 0 else { return }
    var limit = rlimit(rlim_cur: rlim_t(mebibytes) << 20, rlim_max: rlim_t(mebibytes) << 20)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  private static func touch(_ workbook: Workbook, _ state: UnsafeMutablePointer<FuzzState>) {
    for grid in workbook.grids { state.pointee.cells += touch(grid) }
    for finding in workbook.findings {
      expect(!finding.detail.isEmpty && !finding.expected.isEmpty && !finding.remedy.isEmpty, "a finding without words")
      _ = finding.cell?.description
    }
    state.pointee.findings += workbook.findings.count
  }

  /// Looks at every cell and returns how many there are.
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

  private static func expect(_ truth: Bool, _ what: String) {
    precondition(truth, "gridcat: \(what)")
  }
}
