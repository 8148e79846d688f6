/// Finds what separates the fields of a text: the candidate that cuts the first records most evenly, outside of quotes.
struct DelimiterSniffer {
  static let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]
  private static let sampleBytes = 256 << 10
  private static let sampleRecords = 200

  let delimiter: UInt8
  let reason: String
  /// Where the records begin: behind a `sep=` line.
  let start: Int

  private struct Trial {
    let delimiter: UInt8
    let fieldCount: Int
    let evenRecords: Int
    let records: Int

    var share: Double { records == 0 ? 0 : Double(evenRecords) / Double(records) }
    var score: Double { share * Double(min(fieldCount - 1, 4)) }
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    if let named = Self.namedDelimiter(text) {
      delimiter = named.delimiter
      start = named.end
      reason = "the file's own sep= line"
      return
    }
    start = 0
    let trials = Self.candidates.map { Self.trial($0, text) }.filter { $0.fieldCount > 1 }
    // Where several cut every record evenly, the rarer sign is the delimiter: commas may be decimal points.
    let even = trials.first { $0.records > 1 && $0.share == 1 }
    guard let best = even ?? trials.max(by: { $0.score < $1.score }) else {
      delimiter = UInt8(ascii: ",")
      reason = "no delimiter found: one column"
      return
    }
    delimiter = best.delimiter
    let sign = best.delimiter == UInt8(ascii: "\t") ? "TAB" : "\"\(Unicode.Scalar(best.delimiter))\""
    reason = "\(sign) cuts \(best.evenRecords) of the first \(best.records) records into \(best.fieldCount) fields"
  }

  /// Excel's own hint: a first line `sep=;`.
  ///
  /// A quote is no delimiter: nothing could be told apart.
  private static func namedDelimiter(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, end: Int)? {
    guard text.count >= 6, text[4] < 0x80, text[4] != UInt8(ascii: "\""), !isLineEnd(text[4]), isLineEnd(text[5]),
      text.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
    else { return nil }
    let isPair = text[5] == UInt8(ascii: "\r") && text.count > 6 && text[6] == UInt8(ascii: "\n")
    return (text[4], isPair ? 7 : 6)
  }

  private static func trial(_ delimiter: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> Trial {
    let counts = fieldCounts(delimiter, text)
    var frequency: [Int: Int] = [:]
    for count in counts where count > 1 { frequency[count, default: 0] += 1 }
    let mode = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return Trial(
      delimiter: delimiter, fieldCount: mode?.key ?? 1, evenRecords: mode?.value ?? 0, records: counts.count)
  }

  /// How many fields the first records have; blank lines are left out, and so is a record that the sample cuts off.
  private static func fieldCounts(_ delimiter: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var atFieldStart = true
    var inQuotes = false
    var isBlank = true
    var closedQuote = false
    for byte in text.prefix(sampleBytes) {
      if inQuotes {
        if byte == UInt8(ascii: "\"") {
          inQuotes = false
          closedQuote = true
          continue
        }
      } else if byte == delimiter {
        fields += 1
        atFieldStart = true
        isBlank = false
      } else if isLineEnd(byte) {
        if !isBlank { counts.append(fields) }
        if counts.count == sampleRecords { return counts }
        fields = 1
        atFieldStart = true
        isBlank = true
      } else {
        // A doubled quote closes and opens again, which counts the same.
        inQuotes = byte == UInt8(ascii: "\"") && (atFieldStart || closedQuote)
        atFieldStart = false
        isBlank = false
      }
      closedQuote = false
    }
    if !isBlank, !inQuotes, text.count <= sampleBytes { counts.append(fields) }
    return counts
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}
