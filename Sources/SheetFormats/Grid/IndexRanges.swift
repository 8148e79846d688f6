/// Rows or columns as ranges, so that a file may name a million of them in a few bytes.
struct IndexRanges {
  private var ranges: [ClosedRange<Int>] = []

  /// Adds `count` indexes from `first` on; neighbours become one range.
  mutating func add(from first: Int, count: Int) {
    guard count > 0, first >= 0 else { return }
    let (end, overflow) = first.addingReportingOverflow(count - 1)
    let range = first...(overflow ? Int.max - 1 : end)
    if let last = ranges.last, last.upperBound < Int.max - 1, last.upperBound + 1 == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound...range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// Takes over the other's ranges.
  mutating func add(_ other: IndexRanges) { ranges += other.ranges }

  /// The indexes below `limit`.
  ///
  /// - Complexity: O(ranges · log ranges + limit), however much the ranges overlap.
  func below(_ limit: Int) -> Set<Int> {
    var result: Set<Int> = []
    var next = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound < limit {
      let first = max(next, range.lowerBound)
      let end = min(range.upperBound, limit - 1) + 1
      guard first < end else { continue }
      result.formUnion(first..<end)
      next = end
    }
    return result
  }
}
