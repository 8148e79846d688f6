internal import ExactValues

/// How far the reading of a sheet had come when it ended before its time.
struct ReadingProgress {
  /// How many rows hold a cell.
  let rows: Int
  /// The cell that was stored last.
  let lastCell: CellAddress
}

extension SheetFinding {
  /// The finding for a sheet that cannot be read; none of its cells is used, since nobody can tell what is missing.
  static func unreadable(_ sheet: String, _ error: SheetFormatError, after progress: ReadingProgress?) -> SheetFinding {
    var detail = error.detail
    if let progress {
      let rows = progress.rows == 1 ? "1 row" : "\(progress.rows) rows"
      detail += "; what had been read (\(rows), up to cell \(progress.lastCell)) is not used"
    }
    return SheetFinding(
      kind: .unreadableSheet, sheet: sheet, detail: detail, expected: error.expected, remedy: error.remedy)
  }
}
