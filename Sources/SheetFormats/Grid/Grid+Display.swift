extension Grid {
  /// The cell as a spreadsheet shows it: the value under the cell's number format, `1,234.50` or `3月9日`.
  ///
  /// Text files have no formats, so theirs is the raw text; so is that of days and times under General. Numbers without
  /// a format are written as Excel's General. Times are held to the second: a format that shows parts of one writes
  /// zeros. Names of months and days are English unless the format asks for Chinese or Japanese; the reader's own long
  /// date (`[$-F800]`), which no file tells, is written by the code behind it.
  /// - Complexity: O(length of the format's code); the text is made anew by each call.
  public func displayedText(row: Int, column: Int) -> String {
    store.displayedText(row: row, column: column)
  }
}

extension CellStore {
  func displayedText(row: Int, column: Int) -> String { rawText(row: row, column: column) }
}
