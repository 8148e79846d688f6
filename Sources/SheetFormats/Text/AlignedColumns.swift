/// Columns that only runs of spaces keep apart, as in what a terminal or a printer's file shows.
///
/// Two spaces make a run, and so does one full-width space. A row with as many fields as most is cut at its runs; in one
/// with fewer, a blank cell is part of a run, so that each field goes to the column under which it stands. What stands two
/// spaces behind a field and under the same column belongs to it.
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
    // A title above the table and a footer below it have one field.
    let body = Array(lines.drop { $0.fields.count == 1 }.reversed().drop { $0.fields.count == 1 }.reversed())
    guard let whole = Self.underHeader(body) ?? Self.usual(body), let first = whole.first else { return nil }
    columns = Self.columns(whole)
    reason = "runs of spaces cut \(whole.count) of the first \(lines.count) lines into \(first.fields.count) fields"
  }

  /// The fullest lines, where the first line is one and the fields of most stand under its columns.
  ///
  /// Lines of one field each stand under the first column whatever they are: papers with a line of signatures below.
  private static func underHeader(_ body: [AlignedLine]) -> [AlignedLine]? {
    guard let count = body.first?.fields.count, count > 2, body.count >= 3 else { return nil }
    let whole = body.filter { $0.fields.count == count }
    guard whole.count > 1, !body.contains(where: { $0.fields.count > count }),
      body.count(where: { $0.fields.count > 1 }) * 2 >= body.count
    else { return nil }
    let columns = columns(whole)
    return body.count { stands($0, under: columns) } * 5 >= body.count * 4 ? whole : nil
  }

  /// The lines with as many fields as most, where that are nearly all.
  private static func usual(_ body: [AlignedLine]) -> [AlignedLine]? {
    var frequency: [Int: Int] = [:]
    for line in body where line.fields.count > 1 { frequency[line.fields.count, default: 0] += 1 }
    guard let mode = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let whole = body.filter { $0.fields.count == mode.key }
    return whole.count >= 3 && isEven(body, whole, mode.key) ? whole : nil
  }

  /// The places over which the columns go, by those lines whose fields stand nearest to the first line's.
  private static func columns(_ whole: [AlignedLine]) -> [Range<Int>] {
    guard let first = whole.first else { return [] }
    let header = first.fields.map(\.places)
    let near = whole.filter { isNearest($0, to: header) }
    let lines = near.count * 2 > whole.count ? near : whole
    return header.indices.map { column in
      let places = lines.map { $0.fields[column].places }
      let start = places.map(\.lowerBound).min() ?? 0
      return start..<max(start, places.map(\.upperBound).max() ?? 0)
    }
  }

  /// Whether each field of a whole line is nearer to its own column than to any other.
  private static func isNearest(_ line: AlignedLine, to columns: [Range<Int>]) -> Bool {
    zip(line.fields, columns.indices).allSatisfy { field, own in
      let shared = overlap(field.places, columns[own])
      return columns.indices.allSatisfy { overlap(field.places, columns[$0]) <= shared }
    }
  }

  /// Whether each field stands under a column of its own.
  private static func stands(_ line: AlignedLine, under columns: [Range<Int>]) -> Bool {
    var next = 0
    for field in line.fields {
      guard let own = columns[next...].firstIndex(where: { overlap(field.places, $0) > 0 }) else { return false }
      next = own + 1
    }
    return true
  }

  private static func isEven(_ body: [AlignedLine], _ whole: [AlignedLine], _ count: Int) -> Bool {
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
    let isWhole = line.fields.count == columns.count && Self.isNearest(line, to: columns)
    let isPlaced = !isWhole && line.fields.count > 1 && line.fields.count <= columns.count
    for (number, field) in line.fields.enumerated() {
      let wanted = isPlaced ? self.column(of: number, in: line, from: column) : number
      if wanted == column, number > 0 {
        let gap = line.fields[number - 1].bytes.upperBound..<field.bytes.lowerBound
        result.append(contentsOf: UnsafeBufferPointer(rebasing: line.bytes[gap]))
      }
      while column < wanted {
        result.append(Self.separator)
        column += 1
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: line.bytes[field.bytes]))
    }
  }

  /// The column that a field stands under most; that of the field before it only where two spaces lie between them.
  private func column(of number: Int, in line: AlignedLine, from first: Int) -> Int {
    let count = line.fields.count
    let places = line.fields[number].places
    let isApart = number > 0 && places.lowerBound - line.fields[number - 1].places.upperBound > 2
    let low = number == 0 ? 0 : first + (isApart ? 1 : 0)
    let candidates = (low...max(low, columns.count - (count - number))).reversed()
    return candidates.max { overlap(places, $0) < overlap(places, $1) } ?? number
  }

  /// How many places a field shares with a column; below zero, how far it is away.
  private func overlap(_ places: Range<Int>, _ column: Int) -> Int {
    guard columns.indices.contains(column) else { return .min }
    return Self.overlap(places, columns[column])
  }

  private static func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
  }
}
