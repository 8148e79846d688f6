/// Finds whether spaces stand between delimiters and the quotes that open fields, as in `1, "Cable, 5m", 3`.
struct SpacedQuotes {
  private static let space = UInt8(ascii: " ")

  /// How many quotes behind spaces open a field that another quote of the same line ends.
  private(set) var count = 0
  /// Whether a quote behind spaces is text.
  private var isContradicted = false

  /// Whether spaces before quotes are no text.
  var areQuotes: Bool { count > 0 && !isContradicted }

  /// The evidence in words.
  var reason: String? {
    guard areQuotes else { return nil }
    return count == 1 ? "spaces stand before a quote" : "spaces stand before \(count) quotes"
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ syntax: DelimitedSyntax) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(DelimiterSniffer.sampleBytes))
    guard syntax.delimiter != syntax.quote, syntax.delimiter != Self.space, sample.contains(syntax.quote) else {
      return
    }
    var place = 0
    var atFieldStart = true
    var isSpaced = false
    while place < sample.count, !isContradicted {
      let byte = sample[place]
      if atFieldStart, byte == syntax.quote {
        let close = Self.close(sample, place + 1, syntax)
        if isSpaced { judge(sample, place, close, syntax) }
        place = close ?? place
        atFieldStart = false
      } else if byte == Self.space {
        isSpaced = true
      } else {
        atFieldStart = syntax.endsField(byte)
        isSpaced = false
      }
      place += 1
    }
  }

  /// Counts a quote behind spaces; one that closes on another line, or not in the sample, says nothing.
  private mutating func judge(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ close: Int?, _ syntax: DelimitedSyntax
  ) {
    guard let close, !text[start..<close].contains(where: DelimitedSyntax.isLineEnd) else { return }
    let next = text[(close + 1)...].first { $0 != Self.space }
    if next.map(syntax.endsField) ?? true { count += 1 } else { isContradicted = true }
  }

  private static func close(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ syntax: DelimitedSyntax
  ) -> Int? {
    var place = start
    while let quote = text[place...].firstIndex(of: syntax.quote) {
      guard quote + 1 < text.count, text[quote + 1] == syntax.quote else { return quote }
      place = quote + 2
    }
    return nil
  }
}
