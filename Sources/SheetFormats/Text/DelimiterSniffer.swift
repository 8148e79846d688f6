/// Finds what separates the fields of a text: the candidate that cuts the first records most evenly, outside of quotes.
struct DelimiterSniffer {
  static let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]
  static let sampleBytes = 256 << 10
  private static let sampleRecords = 200
  /// So many lines at the end may be a count, a signature or a total, and say nothing about the delimiter.
  private static let footerRecords = 2

  let delimiter: UInt8
  let reason: String
  /// Whether the delimiter cuts at least every second record into as many fields as the others.
  let cutsRecords: Bool

  private struct Trial {
    let delimiter: UInt8
    let fieldCount: Int
    let evenRecords: Int
    let records: Int
    /// The share of even records among those before the footer.
    let share: Double

    var score: Double { share * Double(min(fieldCount - 1, 4)) }
  }

  init(_ text: UnsafeBufferPointer<UInt8>, quote: UInt8) {
    let trials = Self.candidates.map { Self.trial($0, quote, text) }.filter { $0.fieldCount > 1 }
    // Where several cut every record evenly, the rarer sign is the delimiter: commas may be decimal points.
    let even = trials.first { $0.records > 1 && $0.share == 1 }
    guard let best = even ?? trials.max(by: { $0.score < $1.score }) else {
      delimiter = UInt8(ascii: ",")
      reason = "no delimiter found: one column"
      cutsRecords = false
      return
    }
    delimiter = best.delimiter
    cutsRecords = best.share >= 0.5
    let sign = best.delimiter == UInt8(ascii: "\t") ? "TAB" : "\"\(Unicode.Scalar(best.delimiter))\""
    reason = "\(sign) cuts \(best.evenRecords) of the first \(best.records) records into \(best.fieldCount) fields"
  }

  private static func trial(_ delimiter: UInt8, _ quote: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Trial {
    let (counts, areAll) = fieldCounts(delimiter, quote, text)
    var frequency: [Int: Int] = [:]
    for count in counts where count > 1 { frequency[count, default: 0] += 1 }
    let mode = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let even = mode?.value ?? 0
    var body = counts.count
    if areAll, let mode {
      while body > max(2, counts.count - footerRecords), counts[body - 1] != mode.key { body -= 1 }
    }
    return Trial(
      delimiter: delimiter, fieldCount: mode?.key ?? 1, evenRecords: even, records: counts.count,
      share: body == 0 ? 0 : Double(even) / Double(body))
  }

  /// How many fields the first records have, and whether these are all records; blank lines are left out, and so is a
  /// record that the sample cuts off.
  private static func fieldCounts(
    _ delimiter: UInt8, _ quote: UInt8, _ text: UnsafeBufferPointer<UInt8>
  ) -> (counts: [Int], areAll: Bool) {
    var counts: [Int] = []
    var fields = 1
    var atFieldStart = true
    var inQuotes = false
    var isBlank = true
    var closedQuote = false
    for byte in text.prefix(sampleBytes) {
      if inQuotes {
        if byte == quote {
          inQuotes = false
          closedQuote = true
          continue
        }
      } else if byte == delimiter {
        fields += 1
        atFieldStart = true
        isBlank = false
      } else if DelimitedSyntax.isLineEnd(byte) {
        if !isBlank { counts.append(fields) }
        if counts.count == sampleRecords { return (counts, false) }
        fields = 1
        atFieldStart = true
        isBlank = true
      } else {
        // A doubled quote closes and opens again, which counts the same.
        inQuotes = byte == quote && (atFieldStart || closedQuote)
        atFieldStart = false
        isBlank = false
      }
      closedQuote = false
    }
    let isWhole = text.count <= sampleBytes
    if !isBlank, !inQuotes, isWhole { counts.append(fields) }
    return (counts, isWhole)
  }
}
