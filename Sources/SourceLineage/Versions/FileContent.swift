internal import ExactValues
internal import Normalization
internal import OrderModel

/// A file's content as a set of rows, for comparing it with others.
///
/// Of a pile all are in memory at once: numbers side by side and in their order take a third of what sets of them do, and two
/// files are compared by going through both from end to end.
struct FileContent {
  /// What a line says.
  struct Line {
    var line: UInt64
    var content: UInt64
    /// How many cells of it are filled, and how far it has come.
    var filledCount: UInt16, progress: UInt16
  }

  let path: String
  /// The folder that it lies in.
  let folder: String
  let name: VersionName
  /// The kind of its biggest table: sheets about different things are no versions of each other.
  let kind: String
  let department: Department?
  let headers: Set<String>
  /// The folded orders, each once, sorted.
  let orders: [UInt64]
  /// What each line says, sorted by line.
  let lines: [Line]
  /// Every row's content, each once, sorted.
  let contents: [UInt64]
  /// The same for files that hold the same rows in whatever order; empty files have none.
  let signature: [UInt64]?
  let lastDay: Day?
  /// The greatest order number of its biggest table.
  let lastOrder: String?

  init(_ summary: FileSummary) {
    path = summary.path
    folder = summary.path.lastIndex(of: "/").map { String(summary.path[..<$0]) } ?? ""
    name = VersionName(summary.path)
    let main = summary.tables.max { $0.rows.count < $1.rows.count }
    kind = [main?.grain.rawValue ?? "", main?.eventKind?.rawValue ?? main?.kind.rawValue ?? ""].joined(separator: "|")
    department = main?.department
    headers = summary.tables.reduce(into: []) { $0.formUnion($1.headers) }
    let rows = summary.tables.flatMap(\.rows)
    orders = Self.distinct(rows.map(\.order))
    lines = Self.lines(rows)
    contents = Self.distinct(rows.map(\.content))
    signature = rows.isEmpty ? nil : [UInt64(rows.count), rows.reduce(0) { $0 &+ $1.content }]
    lastOrder = main?.lastOrder
    lastDay = summary.tables.compactMap(\.lastDay).max()
  }

  private static func distinct(_ numbers: [UInt64]) -> [UInt64] {
    var distinct: [UInt64] = []
    for number in numbers.sorted() where distinct.last != number { distinct.append(number) }
    return distinct
  }

  /// Rows of one line are what they say together.
  private static func lines(_ rows: [RowDigest]) -> [Line] {
    var lines: [Line] = []
    for row in rows.sorted(by: { $0.line < $1.line }) {
      let line = Line(
        line: row.line, content: row.content, filledCount: row.filledCount, progress: row.progress)
      if let last = lines.indices.last, lines[last].line == row.line {
        lines[last].content &+= line.content
        lines[last].filledCount &+= line.filledCount
        lines[last].progress &+= line.progress
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  /// Goes through the lines of both, those of one line together.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  private func compare(_ other: FileContent, _ body: (Line?, Line?) -> Void) {
    var one = lines.startIndex, two = other.lines.startIndex
    while one < lines.endIndex || two < other.lines.endIndex {
      let left = one < lines.endIndex ? lines[one] : nil, right = two < other.lines.endIndex ? other.lines[two] : nil
      let isLeft = left.map { left in right.map { left.line <= $0.line } ?? true } ?? false
      let isRight = right.map { right in left.map { right.line <= $0.line } ?? true } ?? false
      body(isLeft ? left : nil, isRight ? right : nil)
      if isLeft { one += 1 }
      if isRight { two += 1 }
    }
  }

  /// The share of the smaller one's lines that the other holds too.
  func lineOverlap(_ other: FileContent) -> Double {
    var shared = 0
    compare(other) { if $0 != nil, $1 != nil { shared += 1 } }
    return Self.share(shared, lines.count, other.lines.count, of: min)
  }

  /// The share of this one's orders that the other holds too.
  func containment(in other: FileContent) -> Double {
    orders.isEmpty ? 0 : Double(Self.common(orders, other.orders)) / Double(orders.count)
  }

  /// The share of the smaller one's rows that stand in the other word for word.
  func contentOverlap(_ other: FileContent) -> Double {
    Self.share(Self.common(contents, other.contents), contents.count, other.contents.count, of: min)
  }

  /// The share of all headers of two that both have.
  func headerLikeness(_ other: FileContent) -> Double {
    Self.share(headers.count { other.headers.contains($0) }, headers.count, other.headers.count, of: +)
  }

  /// How many lines two hold differently, lines that only one holds included.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func difference(_ other: FileContent) -> Int {
    var count = 0
    compare(other) { if $0?.content != $1?.content || $0 == nil || $1 == nil { count += 1 } }
    return count
  }

  /// How far it is from this one to a later one: lines that differ, and thrice what would go back: rows that lose cells or
  /// whose status would be an earlier one, the newest orders that vanish.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func step(to later: FileContent) -> Int {
    var back = 0
    compare(later) { before, after in
      guard let before, let after else { return }
      if after.filledCount < before.filledCount || Self.lead(from: before, to: after) < 0 { back += 1 }
    }
    let isOlder =
      if let own = lastOrder, let other = later.lastOrder { other.utf8.lexicographicallyPrecedes(own.utf8) } else {
        false
      }
    return difference(later) + 3 * back + (isOlder ? 3 : 0)
  }

  /// How many more lines of both have come further in the other one than have gone back.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func progress(to other: FileContent) -> Int {
    var sum = 0
    compare(other) { if let before = $0, let after = $1 { sum += Self.lead(from: before, to: after) } }
    return sum
  }

  /// How many more cells the other one has filled, in lines that both hold.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func filling(to other: FileContent) -> Int {
    var more = 0
    compare(other) { if let before = $0, let after = $1 { more += Int(after.filledCount) - Int(before.filledCount) } }
    return more
  }

  /// Whether a line's status has gone on (1) or back (-1); 0 where one of both says none.
  private static func lead(from row: Line, to other: Line) -> Int {
    guard row.progress > 0, other.progress > 0 else { return 0 }
    return (Int(other.progress) - Int(row.progress)).signum()
  }

  /// How many numbers stand in both; each of them is sorted.
  private static func common(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var count = 0
    var left = one.startIndex, right = other.startIndex
    while left < one.endIndex, right < other.endIndex {
      if one[left] == other[right] { count += 1 }
      let isLeft = one[left] <= other[right], isRight = other[right] <= one[left]
      if isLeft { left += 1 }
      if isRight { right += 1 }
    }
    return count
  }

  private static func share(_ shared: Int, _ one: Int, _ other: Int, of whole: (Int, Int) -> Int) -> Double {
    let all = whole(one, other)
    let rest = all > max(one, other) ? all - shared : all
    return rest > 0 ? Double(shared) / Double(rest) : 0
  }
}
