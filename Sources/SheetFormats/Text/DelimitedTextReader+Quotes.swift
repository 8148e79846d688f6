internal import ExactValues
internal import Glibc

extension DelimitedTextReader {
  /// Reads the field that the quote at `start` opens, and returns where it ends.
  mutating func readQuoted(at start: Int) -> Int {
    guard let close = closingQuote(of: start) else {
      let end = endOfPlain(from: start + 1)
      noteUnterminated(start, end)
      let limit = index.fieldLimit + 1
      quotedLength = index.clean(upTo: limit) { [text, fieldStart] output in
        Self.copy(text[fieldStart..<end], to: output, 0, limit: limit)
      }
      return end
    }
    let end = endOfPlain(from: close.place + 1)
    if close.lines == .doubtful { noteDoubtfulLines(start, end) }
    if end > close.place + 1 { noteTextAfterQuote(close.place, end) }
    if !close.hasEscapes, end == close.place + 1 {
      quotedLength = close.place - start - 1
    } else {
      clean(start, close.place, end)
    }
    return end
  }

  /// Keeps the field's text without its quotes, doubled ones made single, and with what stands behind it.
  private mutating func clean(_ start: Int, _ close: Int, _ end: Int) {
    let limit = index.fieldLimit + 1
    quotedLength = index.clean(upTo: limit) { [text, syntax] output in
      var written = 0
      var read = start + 1
      while read < close, written < limit {
        if text[read] == syntax.quote || syntax.escapes(at: read, text) { read += 1 }
        output[written] = text[read]
        written += 1
        read += 1
      }
      return Self.copy(text[(close + 1)..<end], to: output, written, limit: limit)
    }
  }

  private static func copy(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to output: UnsafeMutablePointer<UInt8>, _ start: Int, limit: Int
  ) -> Int {
    var written = start
    for byte in bytes.prefix(limit - start) {
      output[written] = byte
      written += 1
    }
    return written
  }

  /// Where the quote closes that opens at `start`; `nil` where it does not before the longest possible field ends, or
  /// where it closes on a later line with text behind it, or all lines up to there are records: it was not meant as an
  /// opening quote.
  private func closingQuote(of start: Int) -> (place: Int, hasEscapes: Bool, lines: QuotedLines)? {
    // In another form a quote can lie nearer than in UTF-8: a field that is too long for it is in doubt later anyway.
    let last = min(text.count, start + (2 + index.fieldLimit * 2) * syntax.form.growth)
    var from = start + 1
    var hasEscapes = false
    while let place = nextSign(from, last) {
      if text[place] != syntax.quote {
        let isEscape = syntax.escapes(at: place, text)
        hasEscapes = hasEscapes || isEscape
        from = place + (isEscape ? 2 : 1)
        continue
      }
      let isEnd = place + 1 == text.count || syntax.endsField(text[place + 1])
      if place + 1 < text.count, text[place + 1] == syntax.quote {
        hasEscapes = true
        from = place + 2
        continue
      }
      if !isEnd {
        let isLine = !text[(start + 1)..<place].contains(where: DelimitedSyntax.isLineEnd)
        return isLine ? (place, hasEscapes, .field) : nil
      }
      let lines = quotedLines(from: start, to: place)
      return lines == .records ? nil : (place, hasEscapes, lines)
    }
    return nil
  }

  /// The next quote, or backslash where that counts.
  @inline(__always)
  private func nextSign(_ from: Int, _ last: Int) -> Int? {
    guard from < last, let base = text.baseAddress else { return nil }
    if syntax.escape == .backslash {
      return text[from..<last].firstIndex { $0 == syntax.quote || $0 == DelimitedSyntax.backslash }
    }
    guard let found = memchr(base + from, Int32(syntax.quote), last - from) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Where a field without quotes ends.
  private func endOfPlain(from start: Int) -> Int {
    var place = start
    while place < text.count, !syntax.endsField(text[place]) { place += 1 }
    return place
  }

  private var address: CellAddress { CellAddress(rowIndex: row, columnIndex: column) }

  private mutating func noteUnterminated(_ start: Int, _ end: Int) {
    let field = text[start..<end]
    log.add(
      .unterminatedQuote, address,
      "the quote at the start of \(quoted(syntax.form.excerpt(UnsafeBufferPointer(rebasing: field)))) never closes; it was taken as text",
      expected: "a closing quote before the next delimiter",
      remedy: "double the quotes inside of fields, or save the file again as CSV")
  }

  private mutating func noteDoubtfulLines(_ start: Int, _ end: Int) {
    let field = text[start..<end]
    log.add(
      .unterminatedQuote, address,
      "\(quoted(syntax.form.excerpt(UnsafeBufferPointer(rebasing: field)))) goes over lines that look like rows; it was kept as one field",
      expected: "a closing quote on the line where the field begins",
      remedy: "look whether rows are missing behind this one; if so, double the quotes inside of fields")
  }

  private mutating func noteTextAfterQuote(_ close: Int, _ end: Int) {
    let rest = text[(close + 1)..<end]
    log.add(
      .textAfterQuote, address,
      "\(quoted(syntax.form.excerpt(UnsafeBufferPointer(rebasing: rest)))) stands behind the closing quote; it was joined to the field",
      expected: "a delimiter or the end of the line behind a closing quote",
      remedy: "double the quotes inside of fields, or save the file again as CSV")
  }

  mutating func noteCut() {
    log.add(
      .textTooLong, address, "the text is longer than \(index.fieldLimit) bytes",
      expected: "at most 32,767 characters a cell", remedy: "look for a missing line break or quote before this cell")
  }
}
