/// Finds what separates the fields of a text: the candidate that cuts the first records most evenly, outside of quotes.
struct DelimiterSniffer {
  static let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]
  static let sampleBytes = 256 << 10
  private static let comma = UInt8(ascii: ",")
  private static let tab = UInt8(ascii: "\t")

  let delimiter: UInt8
  let reason: String
  /// How many fields the even records have, 1 where nothing cuts them.
  let fieldCount: Int
  /// Whether the delimiter cuts at least every second record into as many fields as the others.
  let cutsRecords: Bool
  /// Whether the delimiter is a comma that only stands in numbers of a thousand and more.
  let groupsDigits: Bool

  init(
    _ text: UnsafeBufferPointer<UInt8>, quote: UInt8, candidates: [UInt8] = DelimiterSniffer.candidates
  ) {
    let all = candidates.map { DelimiterTrial($0, quote: quote, in: text) }.filter { $0.fieldCount > 1 }
    let trials = all.filter { trial in !all.contains { Self.yields(trial, to: $0) } }
    let even = trials.filter { $0.records > 1 && $0.share(among: trials) == 1 }
    let rank = { (trial: DelimiterTrial) in (trial.fieldCount, Self.preference(trial)) }
    let scored = { (trial: DelimiterTrial) in (trial.score(among: trials), Double(Self.preference(trial))) }
    guard let best = even.max(by: { rank($0) < rank($1) }) ?? trials.max(by: { scored($0) < scored($1) }) else {
      delimiter = Self.comma
      reason = "no delimiter found: one column"
      fieldCount = 1
      cutsRecords = false
      groupsDigits = false
      return
    }
    delimiter = best.delimiter
    fieldCount = best.fieldCount
    cutsRecords = best.share(among: trials) >= 0.5
    groupsDigits = best.delimiter == Self.comma && best.isGrouping
    let sign = best.delimiter == Self.tab ? "TAB" : "\"\(Unicode.Scalar(best.delimiter))\""
    reason = "\(sign) cuts \(best.evenRecords) of the first \(best.records) records into \(best.fieldCount) fields"
  }

  /// Whether one sign belongs to the fields of another: a comma inside of numbers, a TAB that pads fields.
  private static func yields(_ trial: DelimiterTrial, to other: DelimiterTrial) -> Bool {
    guard other.delimiter != trial.delimiter, other.evenRecords >= trial.evenRecords else { return false }
    if trial.delimiter == comma { return trial.isDecimal }
    return trial.delimiter == tab && trial.isPadding && other.fieldCount >= trial.fieldCount
  }

  /// Which of two signs is likelier where both cut into as many fields: TAB hardly stands in text, and a comma before a
  /// space is prose.
  private static func preference(_ trial: DelimiterTrial) -> Int {
    switch trial.delimiter {
    case tab: 3
    case comma: trial.isSpaced ? 0 : 2
    default: 1
    }
  }
}
