/// Rows of two tables that lie one below the other on both sides, and are the same as they stand.
struct RowRun: Sendable {
  /// The place of the first one on each side.
  var left: Int32
  var right: Int32
  var count: Int32

  var lefts: Range<Int32> { left..<(left + count) }
  var rights: Range<Int32> { right..<(right + count) }
}

extension RowRun {
  /// Adds a run behind others; one that goes on where the last one ends makes that one longer.
  static func append(_ run: RowRun, to runs: inout [RowRun]) {
    if let last = runs.last, last.lefts.upperBound == run.left, last.rights.upperBound == run.right {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// The places among so many that are in none of some ranges, which ascend.
  static func gaps(_ ranges: some Sequence<Range<Int32>>, among count: Int) -> [Int32] {
    var gaps: [Int32] = []
    var next: Int32 = 0
    for range in ranges {
      gaps += next..<max(next, range.lowerBound)
      next = max(next, range.upperBound)
    }
    gaps += next..<max(next, Int32(count))
    return gaps
  }

  /// The left and the right places that are in none of some runs, which ascend on the left.
  static func open(_ runs: [RowRun], among counts: (left: Int, right: Int)) -> (left: [Int32], right: [Int32]) {
    let isOrdered = zip(runs, runs.dropFirst()).allSatisfy { $0.right < $1.right }
    let rights = isOrdered ? runs : runs.sorted { $0.right < $1.right }
    return (gaps(runs.lazy.map(\.lefts), among: counts.left), gaps(rights.lazy.map(\.rights), among: counts.right))
  }
}
