/// Finds what stands before a quote inside of a quoted field: another quote, or a backslash where that is the only way to
/// read the first fields.
struct EscapeSniffer {
  let escape: DelimitedSyntax.Escape
  /// The evidence for the backslash, `nil` for the usual way.
  let reason: String?

  /// What stood before quotes inside of quoted fields.
  private struct Signs {
    var backslashes = 0
    var doublings = 0
    /// Backslashes before a quote that ends its field.
    var pathEnds = 0
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ syntax: DelimitedSyntax) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(DelimiterSniffer.sampleBytes))
    var signs = Signs()
    var place = 0
    var atFieldStart = true
    let end = sample.contains(DelimitedSyntax.backslash) ? sample.count : 0
    while place < end {
      if atFieldStart, sample[place] == syntax.quote {
        place = Self.endOfQuoted(sample, place + 1, syntax, &signs)
        atFieldStart = false
      } else {
        let isSkipped = syntax.skipsSpacesBeforeQuotes && sample[place] == UInt8(ascii: " ")
        atFieldStart = syntax.endsField(sample[place]) || (atFieldStart && isSkipped)
        place += 1
      }
    }
    let isBackslash = signs.backslashes > signs.pathEnds && signs.doublings == 0
    let isFree = syntax.delimiter != DelimitedSyntax.backslash
    escape = isBackslash && isFree ? .backslash : .doubling
    let evidence =
      signs.backslashes == 1
      ? "one quote inside of a field has a backslash before it"
      : "\(signs.backslashes) quotes inside of fields have a backslash before them"
    reason = escape == .backslash ? evidence : nil
  }

  /// Walks through a quoted field and counts how quotes stand in it; a backslash before a quote that ends the field
  /// speaks against escapes, because paths end like that.
  private static func endOfQuoted(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ syntax: DelimitedSyntax, _ signs: inout Signs
  ) -> Int {
    func sign(_ place: Int) -> UInt8? { place < text.count ? text[place] : nil }
    func isEnd(_ place: Int) -> Bool { sign(place).map(syntax.endsField) ?? true }
    var place = start
    while place < text.count {
      if text[place] == DelimitedSyntax.backslash, sign(place + 1) == syntax.quote {
        if isEnd(place + 2) {
          signs.pathEnds += 1
          return place + 2
        }
        // A doubled quote behind a backslash is one, where the second does not end the field.
        if sign(place + 2) == syntax.quote, !isEnd(place + 3) {
          signs.doublings += 1
          place += 3
          continue
        }
        signs.backslashes += 1
        place += 2
      } else if text[place] == DelimitedSyntax.backslash, sign(place + 1) == DelimitedSyntax.backslash {
        place += 2
      } else if text[place] == syntax.quote {
        guard sign(place + 1) == syntax.quote else { return place + 1 }
        signs.doublings += 1
        place += 2
      } else {
        place += 1
      }
    }
    return place
  }
}
