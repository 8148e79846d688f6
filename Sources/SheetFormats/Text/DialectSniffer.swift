/// Finds by what signs a text is cut into fields, and says by what evidence.
struct DialectSniffer {
  var syntax: DelimitedSyntax
  let separation: TextDialect.Separation
  /// Where the records begin: behind a `sep=` line.
  let start: Int
  let reason: String
  /// The columns of a text that only spaces keep apart.
  let columns: AlignedColumns?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let named = Self.namedDelimiter(text)
    start = named?.end ?? 0
    let body = UnsafeBufferPointer(rebasing: text[start...])
    let candidates = named.map { [$0.delimiter] } ?? DelimiterSniffer.candidates
    let quotes = QuoteSniffer(body, delimiters: candidates)
    let delimiters = DelimiterSniffer(body, quote: quotes.quote, candidates: candidates)
    columns = named == nil ? Self.columns(body, delimiters) : nil
    if let columns {
      syntax = DelimitedSyntax(delimiter: AlignedColumns.separator, quote: 0)
      separation = .runsOfSpaces
      reason = columns.reason
      return
    }
    let delimiter = named?.delimiter ?? delimiters.delimiter
    // A sign that is both would have to be looked for again and again.
    syntax = DelimitedSyntax(delimiter: delimiter, quote: delimiter == quotes.quote ? 0 : quotes.quote)
    syntax.fieldCount = delimiters.cutsRecords ? delimiters.fieldCount : 0
    separation = .delimiter(Character(Unicode.Scalar(delimiter)))
    let spaced = SpacedQuotes(body, syntax)
    syntax.skipsSpacesBeforeQuotes = spaced.areQuotes
    let escapes = EscapeSniffer(body, syntax)
    syntax.escape = escapes.escape
    let cause = named == nil ? delimiters.reason : "the file's own sep= line"
    reason = [cause, quotes.reason, spaced.reason, escapes.reason].compactMap(\.self).joined(separator: "; ")
  }

  /// Columns of spaces, where no sign cuts the records, or only the commas of amounts do, and spaces cut more.
  private static func columns(
    _ text: UnsafeBufferPointer<UInt8>, _ delimiters: DelimiterSniffer
  ) -> AlignedColumns? {
    guard delimiters.cutsRecords else { return AlignedColumns(text) }
    guard delimiters.groupsDigits, let columns = AlignedColumns(text) else { return nil }
    return columns.count > delimiters.fieldCount ? columns : nil
  }

  /// The dialect, with what the encoding and the line ends have to say.
  func dialect(encoding: String, because cause: String, _ lineEnds: LineEndCounts) -> TextDialect {
    TextDialect(
      encoding: encoding, separation: separation,
      quote: syntax.quote == 0 ? nil : Character(Unicode.Scalar(syntax.quote)),
      escape: syntax.escape == .backslash ? .backslash : .doubling,
      reason: [cause, reason, lineEnds.reason].compactMap(\.self).joined(separator: "; "))
  }

  /// Excel's own hint: a first line `sep=;`.
  private static func namedDelimiter(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, end: Int)? {
    guard text.count >= 6, text[4] < 0x80, text[4] != UInt8(ascii: "\""), !DelimitedSyntax.isLineEnd(text[4]),
      DelimitedSyntax.isLineEnd(text[5]),
      text.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
    else { return nil }
    let isPair = text[5] == UInt8(ascii: "\r") && text.count > 6 && text[6] == UInt8(ascii: "\n")
    return (text[4], isPair ? 7 : 6)
  }
}
