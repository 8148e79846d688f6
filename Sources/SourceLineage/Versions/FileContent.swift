internal import ExactValues
internal import Normalization
internal import OrderModel

/// A file's content as a set of rows, for comparing it with others.
struct FileContent {
  let path: String
  /// The folder that it lies in.
  let folder: String
  let name: VersionName
  /// The kind of its biggest table: sheets about different things are no versions of each other.
  let kind: String
  let department: Department?
  let headers: Set<String>
  /// The folded orders.
  let orders: Set<UInt64>
  /// What each line says, and how much of it is filled.
  let lines: [UInt64: RowDigest]
  /// Every row's content.
  let contents: Set<UInt64>
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
    orders = Set(rows.map(\.order))
    lines = Dictionary(rows.map { ($0.line, $0) }) { first, second in
      RowDigest(
        order: first.order, line: first.line, content: first.content &+ second.content,
        filledCount: first.filledCount &+ second.filledCount, progress: first.progress &+ second.progress)
    }
    contents = Set(rows.map(\.content))
    signature = rows.isEmpty ? nil : [UInt64(rows.count), rows.reduce(0) { $0 &+ $1.content }]
    lastOrder = main?.lastOrder
    lastDay = summary.tables.compactMap(\.lastDay).max()
  }

  /// The share of the smaller one's lines that the other holds too.
  func lineOverlap(_ other: FileContent) -> Double {
    Self.share(Set(lines.keys), Set(other.lines.keys), of: min)
  }

  /// The share of this one's orders that the other holds too.
  func containment(in other: FileContent) -> Double {
    orders.isEmpty ? 0 : Double(Self.common(orders, other.orders)) / Double(orders.count)
  }

  /// The share of the smaller one's rows that stand in the other word for word.
  func contentOverlap(_ other: FileContent) -> Double { Self.share(contents, other.contents, of: min) }

  /// The share of all headers of two that both have.
  func headerLikeness(_ other: FileContent) -> Double { Self.share(headers, other.headers, of: +) }

  /// How many lines two hold differently, lines that only one holds included.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func difference(_ other: FileContent) -> Int {
    var count = 0
    for (line, row) in lines where other.lines[line]?.content != row.content { count += 1 }
    for line in other.lines.keys where lines[line] == nil { count += 1 }
    return count
  }

  /// How far it is from this one to a later one: lines that differ, and thrice what would go back: rows that lose cells or
  /// whose status would be an earlier one, the newest orders that vanish.
  ///
  /// - Complexity: O(*n*) in the lines of both.
  func step(to later: FileContent) -> Int {
    var back = 0
    for (line, row) in lines {
      guard let after = later.lines[line] else { continue }
      if after.filledCount < row.filledCount || Self.lead(from: row, to: after) < 0 { back += 1 }
    }
    let isOlder =
      if let own = lastOrder, let other = later.lastOrder { other.utf8.lexicographicallyPrecedes(own.utf8) } else {
        false
      }
    return difference(later) + 3 * back + (isOlder ? 3 : 0)
  }

  /// How many more lines of both have come further in the other one than have gone back.
  ///
  /// - Complexity: O(*n*) in its lines.
  func progress(to other: FileContent) -> Int {
    lines.reduce(0) { sum, line in other.lines[line.key].map { sum + Self.lead(from: line.value, to: $0) } ?? sum }
  }

  /// Whether a line's status has gone on (1) or back (-1); 0 where one of both says none.
  private static func lead(from row: RowDigest, to other: RowDigest) -> Int {
    guard row.progress > 0, other.progress > 0 else { return 0 }
    return (Int(other.progress) - Int(row.progress)).signum()
  }

  private static func common<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Int {
    let (small, large) = one.count < other.count ? (one, other) : (other, one)
    return small.count { large.contains($0) }
  }

  private static func share<Element>(
    _ one: Set<Element>, _ other: Set<Element>, of whole: (Int, Int) -> Int
  ) -> Double {
    let shared = common(one, other)
    let all = whole(one.count, other.count)
    let rest = all > max(one.count, other.count) ? all - shared : all
    return rest > 0 ? Double(shared) / Double(rest) : 0
  }
}
