/// How high a row must be for what stands in it.
///
/// Excel fits rows to wrapped cells when it opens a file, LibreOffice and printing services do not; so the height is written.
enum RowHeight {
  /// Points of a line of 11-point text, of a heading's, and of the highest row that a spreadsheet takes.
  private static let line = 15.0, heading = 21.0, most = 409.0
  /// How much of a column's width a line of text may take: a spreadsheet breaks at words and keeps a margin.
  private static let usable = 0.9

  /// The height in points, `nil` where the usual one does.
  ///
  /// - Complexity: O(*characters of wrapped cells*).
  static func points(of cells: [SheetCell], widths: [Int]) -> Double? {
    var lines = 1
    var hasHeading = false
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .heading: hasHeading = true
      case .wrapped(let text) where column < widths.count: lines = max(lines, self.lines(of: text, in: widths[column]))
      default: break
      }
    }
    if hasHeading { return max(heading, line * Double(lines)) }
    return lines > 1 ? min(most, line * Double(lines)) : nil
  }

  private static func lines(of text: String, in width: Int) -> Int {
    let room = max(1, Int(Double(width) * usable))
    guard text.utf8.count > room || text.utf8.contains(0x0A) else { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      lines + max(1, (DisplayWidth.of(String(part)) + room - 1) / room)
    }
  }
}
