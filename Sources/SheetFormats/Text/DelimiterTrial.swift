/// How a candidate cuts the first records of a text, and what stands beside it there.
struct DelimiterTrial {
  /// What a sign is at every one of its places in a record, as its neighbours show.
  private struct Company: OptionSet {
    let rawValue: UInt8
    /// Between two digits, as a decimal comma.
    static let decimal = Company(rawValue: 1)
    /// Between digits, of which exactly three follow.
    static let grouping = Company(rawValue: 2)
    /// Beside another candidate or at a line's edge.
    static let padding = Company(rawValue: 4)
    /// Before a space, as in prose.
    static let spaced = Company(rawValue: 8)
    static let all: Company = [.decimal, .grouping, .padding, .spaced]
  }

  private struct Record {
    var fields = 1
    var company = Company.all
    var isBlank = true
  }

  /// So many lines at the end may be a count, a signature or a total, and say nothing about the delimiter.
  private static let footerRecords = 2
  private static let sampleRecords = 200

  let delimiter: UInt8
  /// The field count that most records have, 1 where the sign cuts nothing.
  let fieldCount: Int
  let evenRecords: Int
  let records: Int
  /// How many records there are without a footer.
  private let body: Int
  private let company: Company

  /// Whether every sign stands between two digits.
  var isDecimal: Bool { company.contains(.decimal) }
  /// Whether every sign stands between digits, exactly three of which follow.
  var isGrouping: Bool { company.contains(.grouping) }
  /// Whether every sign touches another candidate or a line's edge.
  var isPadding: Bool { company.contains(.padding) }
  /// Whether a space follows every sign.
  var isSpaced: Bool { company.contains(.spaced) }

  init(_ delimiter: UInt8, quote: UInt8, in text: UnsafeBufferPointer<UInt8>) {
    let (all, areAll) = Self.records(delimiter, quote, text)
    var frequency: [Int: Int] = [:]
    for record in all where record.fields > 1 { frequency[record.fields, default: 0] += 1 }
    let mode = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let count = mode?.key ?? 1
    let even = mode?.value ?? 0
    var body = all.count
    // Few even records may be lines above a table that another sign cuts.
    if areAll, even >= 3, even * 2 > all.count {
      while body > all.count - Self.footerRecords, all[body - 1].fields != count { body -= 1 }
    }
    self.delimiter = delimiter
    fieldCount = count
    evenRecords = even
    records = all.count
    self.body = body
    company = all.filter { $0.fields == count }.reduce(Company.all) { $0.intersection($1.company) }
  }

  /// The share of even records, among those before the footer where no rival cuts more records or fields.
  func share(among rivals: [DelimiterTrial]) -> Double {
    let isRivalled = rivals.contains {
      $0.evenRecords > evenRecords || ($0.fieldCount > fieldCount && $0.evenRecords > 1)
    }
    let whole = isRivalled ? records : body
    return whole == 0 ? 0 : Double(evenRecords) / Double(whole)
  }

  func score(among rivals: [DelimiterTrial]) -> Double { share(among: rivals) * Double(min(fieldCount - 1, 4)) }

  /// The first records, and whether these are all records; blank lines are left out, and so is a record that the sample
  /// cuts off.
  private static func records(
    _ delimiter: UInt8, _ quote: UInt8, _ text: UnsafeBufferPointer<UInt8>
  ) -> (records: [Record], areAll: Bool) {
    var records: [Record] = []
    var record = Record()
    var atFieldStart = true
    var inQuotes = false
    var closedQuote = false
    let skipsSpaces = SpacedQuotes(text, DelimitedSyntax(delimiter: delimiter, quote: quote)).areQuotes
    for (place, byte) in text.prefix(DelimiterSniffer.sampleBytes).enumerated() {
      if inQuotes {
        if byte == quote {
          inQuotes = false
          closedQuote = true
          continue
        }
      } else if byte == delimiter {
        record.fields += 1
        record.company.formIntersection(company(of: place, in: text))
        atFieldStart = true
        record.isBlank = false
      } else if DelimitedSyntax.isLineEnd(byte) {
        if !record.isBlank { records.append(record) }
        if records.count == sampleRecords { return (records, false) }
        record = Record()
        atFieldStart = true
      } else {
        // A doubled quote closes and opens again, which counts the same.
        inQuotes = byte == quote && (atFieldStart || closedQuote)
        atFieldStart = atFieldStart && skipsSpaces && byte == UInt8(ascii: " ")
        record.isBlank = false
      }
      closedQuote = false
    }
    let isWhole = text.count <= DelimiterSniffer.sampleBytes
    if !record.isBlank, !inQuotes, isWhole { records.append(record) }
    return (records, isWhole)
  }

  private static func company(of place: Int, in text: UnsafeBufferPointer<UInt8>) -> Company {
    func sign(_ place: Int) -> UInt8 { text.indices.contains(place) ? text[place] : UInt8(ascii: "\n") }
    func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(sign(place)) }
    func isRival(_ sign: UInt8) -> Bool {
      DelimitedSyntax.isLineEnd(sign) || (sign != text[place] && DelimiterSniffer.candidates.contains(sign))
    }
    var company: Company = []
    if isDigit(place - 1), isDigit(place + 1) {
      company.insert(.decimal)
      if isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4) { company.insert(.grouping) }
    }
    if isRival(sign(place - 1)) || isRival(sign(place + 1)) { company.insert(.padding) }
    if sign(place + 1) == UInt8(ascii: " ") { company.insert(.spaced) }
    return company
  }
}
