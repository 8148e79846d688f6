/// The rows of a header and what each of them is for.
struct HeaderBlock {
  /// All rows of the header.
  var rows: ClosedRange<Int>
  /// The row of technical names, above the captions.
  var technicalRow: Int?
  /// The row of captions that was found first, by its known words.
  var mainRow: Int
  /// The last row of captions; below it only units.
  var lastCaptionRow: Int
  /// Whether captions are broken over the rows, their pieces one below another.
  var isBroken = false

  /// The rows of captions, top first.
  var captionRows: ClosedRange<Int> {
    let first = technicalRow.map { $0 + 1 } ?? rows.lowerBound
    return min(first, lastCaptionRow)...lastCaptionRow
  }

  /// The rows of units below the captions.
  var unitRows: Range<Int> { lastCaptionRow + 1..<rows.upperBound + 1 }
}
