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

  /// The indexes below `limit`.
  func below(_ limit: Int) -> Set<Int> {
    var result: Set<Int> = []
    for range in ranges where range.lowerBound < limit {
      result.formUnion(range.lowerBound...min(range.upperBound, limit - 1))
    }
    return result
  }
}
