extension DelimitedTextReader {
  /// What the lines look like over which a quoted field goes.
  enum QuotedLines {
    /// Nothing speaks against a field.
    case field
    /// Some could be records of the table.
    case doubtful
    /// All of them are whole records: a stray quote met another one.
    case records
  }

  /// Compares the lines of the field between two quotes with the records of the table.
  ///
  /// Remarks of several lines hold few delimiters, or begin and end in lines that are no records by themselves.
  ///
  /// - Complexity: O(bytes from the quote to the end of the last line); no two rejected fields have a line in common but
  ///   for their ends.
  func quotedLines(from start: Int, to close: Int) -> QuotedLines {
    let usual = syntax.fieldCount - 1
    let first = start + 1
    guard usual > 0, let end = text[first..<close].firstIndex(where: DelimitedSyntax.isLineEnd) else { return .field }
    let head = column + delimiterCount(first, end)
    var holdsRecord = false
    var count = 0
    for byte in text[end..<close] {
      if DelimitedSyntax.isLineEnd(byte) {
        holdsRecord = holdsRecord || count == usual
        count = 0
      } else if byte == syntax.delimiter {
        count += 1
      }
    }
    holdsRecord = holdsRecord || count == usual
    let last = text[close...].firstIndex(where: DelimitedSyntax.isLineEnd) ?? text.count
    let isWhole = head == usual && count + delimiterCount(close, last) == usual
    // One comma a line is nothing special in a remark, a TAB is.
    let isTelling = usual > 1 || syntax.delimiter == UInt8(ascii: "\t")
    if isWhole, holdsRecord { return isTelling ? .records : .doubtful }
    return isTelling && (isWhole || holdsRecord) ? .doubtful : .field
  }

  private func delimiterCount(_ start: Int, _ end: Int) -> Int {
    text[start..<end].count { $0 == syntax.delimiter }
  }
}
