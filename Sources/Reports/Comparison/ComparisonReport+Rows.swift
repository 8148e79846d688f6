internal import TableComparison

extension ComparisonReport.Row {
  /// Whether it is shown as it stands, because nothing stands beside it.
  var isWhole: Bool { cells.allSatisfy(\.outcome.isOfWholeRow) }

  /// The cells that are shown side by side; of a row that both added, those that are in conflict.
  var comparedCells: [ComparisonReport.Cell] {
    outcome == .conflicting ? cells.filter { !$0.outcome.isOfWholeRow } : cells
  }
}

extension ComparisonReport {
  /// The sheets that are shown: those that differ; one that is alone, or counted, in any case.
  func shownSheets(_ extent: ComparisonExtent) -> [Sheet] {
    sheets.filter { !$0.comparison.isSame || sheets.count == 1 || extent == .summary }
  }

  /// Where a row stands: `row 3 | row 5`; of a row that stands alone the side, too.
  func places(of row: Row) -> String {
    if row.outcome == nil || row.outcome == .duplicate {
      return row.rowNumbers.sides.compactMap { side in
        row.rowNumbers[side].map { "\(words.side(side)) \(words.row(number: $0))" }
      }.joined(separator: " | ")
    }
    return sides.map { side in
      row.rowNumbers[side].map { words.row(number: $0) } ?? words.noRow
    }.joined(separator: " | ")
  }
}

extension ComparisonReport.Sheet {
  /// The rows that differ, and behind them the totals and notes.
  var rowsAndAsides: some Sequence<ComparisonReport.Row> {
    [0..<rows.count, rows.count..<(rows.count + asides.count)].lazy.joined().lazy.map { number in
      number < rows.count ? rows[number] : asides[number - rows.count]
    }
  }
}
