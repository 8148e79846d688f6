/// Finds the sign that quotes fields: the double quote, or the single one where fields begin and end with it throughout.
struct QuoteSniffer {
  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")

  let quote: UInt8
  /// The evidence for the single quote, `nil` for the usual one.
  let reason: String?

  /// How often a sign stands where fields begin, and where they end.
  private struct Edges {
    var opening = 0
    var closing = 0
  }

  init(_ text: UnsafeBufferPointer<UInt8>, delimiters: [UInt8] = DelimiterSniffer.candidates) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(DelimiterSniffer.sampleBytes))
    guard sample.contains(Self.single) else {
      quote = Self.double
      reason = nil
      return
    }
    let records = sample.split(whereSeparator: DelimitedSyntax.isLineEnd).count
    for delimiter in delimiters {
      let singles = Self.edges(Self.single, delimiter, sample)
      let doubles = Self.edges(Self.double, delimiter, sample)
      // As many ends as beginnings: a sign that only begins fields keeps numbers as text.
      let isBalanced = abs(singles.opening - singles.closing) * 20 <= singles.opening
      guard singles.opening >= max(4, records / 2), isBalanced, doubles.opening == 0 else { continue }
      quote = Self.single
      reason = "single quotes begin \(singles.opening) and end \(singles.closing) fields"
      return
    }
    quote = Self.double
    reason = nil
  }

  private static func edges(_ sign: UInt8, _ delimiter: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Edges {
    let syntax = DelimitedSyntax(delimiter: delimiter)
    var edges = Edges()
    for place in text.indices where text[place] == sign {
      if place == 0 || syntax.endsField(text[place - 1]) { edges.opening += 1 }
      if place + 1 == text.count || syntax.endsField(text[place + 1]) { edges.closing += 1 }
    }
    return edges
  }
}
