/// Columns that only runs of spaces keep apart, as in what a terminal or a printer's file shows.
///
/// Two spaces make a run, and so does one full-width space. A row with as many fields as most is cut at its runs; in one
/// with fewer, a blank cell is part of a run, so that each field goes to the column under which it stands.
struct AlignedColumns {
  /// What stands between fields in the text that is made; no text holds it that is cut here.
  static let separator: UInt8 = 0x1F

  private static let sampleLines = 200
  private let text: UnsafeBufferPointer<UInt8>
  /// Where each column begins and ends, in places of a terminal, over the rows that have all columns.
  private var columns: [Range<Int>]
  var count: Int { columns.count }
  /// The evidence in words.
  let reason: String

  /// Looks at the first lines; `nil` where runs of spaces do not cut them evenly.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let sample = UnsafeBufferPointer(rebasing: text.prefix(DelimiterSniffer.sampleBytes))
    guard !text.contains(Self.separator) else { return nil }
    let all = sample.split(whereSeparator: DelimitedSyntax.isLineEnd).prefix(Self.sampleLines)
    let lines = all.map { AlignedLine(UnsafeBufferPointer(rebasing: $0)) }.filter { !$0.isRule && !$0.fields.isEmpty }
    var frequency: [Int: Int] = [:]
    for line in lines where line.fields.count > 1 { frequency[line.fields.count, default: 0] += 1 }
    guard let mode = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let whole = lines.filter { $0.fields.count == mode.key }
    guard whole.count >= 3, Self.isEven(lines, whole, mode.key) else { return nil }
    columns = (0..<mode.key).map { column in
      let places = whole.map { $0.fields[column].places }
      let start = places.map(\.lowerBound).min() ?? 0
      return start..<max(start, places.map(\.upperBound).max() ?? 0)
    }
    reason = "runs of spaces cut \(whole.count) of the first \(lines.count) lines into \(mode.key) fields"
  }

  private static func isEven(_ lines: [AlignedLine], _ whole: [AlignedLine], _ count: Int) -> Bool {
    // A title above the table and a footer below it have one field.
    let body = lines.drop { $0.fields.count == 1 }.reversed().drop { $0.fields.count == 1 }
    if count > 2 { return whole.count * 5 >= body.count * 4 }
    // Two parts alone may be a name that is spaced out: only padding of different widths shows a column.
    let gaps = Set(whole.map { $0.fields[1].places.lowerBound - $0.fields[0].places.upperBound })
    return whole.count == body.count && gaps.count > 1
  }

  /// The whole text with one separator between fields; line ends stay as they are.
  ///
  /// - Complexity: O(bytes).
  func delimited() -> SheetBytes {
    var result = GrowingBuffer<UInt8>()
    result.reserve(text.count)
    var place = 0
    while place < text.count {
      var end = place
      while end < text.count, !DelimitedSyntax.isLineEnd(text[end]) { end += 1 }
      append(AlignedLine(UnsafeBufferPointer(rebasing: text[place..<end])), to: &result)
      if end < text.count { result.append(text[end]) }
      place = end + 1
    }
    return SheetBytes(result)
  }

  private func append(_ line: AlignedLine, to result: inout GrowingBuffer<UInt8>) {
    var column = 0
    for (number, field) in line.fields.enumerated() {
      let wanted = self.column(of: number, in: line, from: column)
      while column < wanted {
        result.append(Self.separator)
        column += 1
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: line.bytes[field.bytes]))
    }
  }

  /// The column of a field: its number where the row is whole or a title, else the one that it stands under most.
  private func column(of number: Int, in line: AlignedLine, from first: Int) -> Int {
    let count = line.fields.count
    guard count > 1, count < columns.count else { return number }
    let places = line.fields[number].places
    let low = number == 0 ? 0 : first + 1
    let candidates = low...max(low, columns.count - (count - number))
    return candidates.max { overlap(places, $0) < overlap(places, $1) } ?? number
  }

  /// How many places a field shares with a column; below zero, how far it is away.
  private func overlap(_ places: Range<Int>, _ column: Int) -> Int {
    guard columns.indices.contains(column) else { return .min }
    return min(places.upperBound, columns[column].upperBound) - max(places.lowerBound, columns[column].lowerBound)
  }
}
