internal import SheetFormats

/// Pairs the rows of two tables: those that are the same, then by key, then by likeness.
struct RowPairing {
  /// How rows are paired that no key pairs.
  enum Likeness {
    /// The person said what the key is: rows of other keys are other rows.
    case blankKeysOnly
    /// The key was found, not given: a row whose key alone was corrected is still that row.
    case allRows
  }

  let left: ComparedTable
  let right: ComparedTable
  let columns: [ColumnPairing.Pair]
  let keys: (left: RowKeys, right: RowKeys)?
  let likeness: Likeness

  private typealias Open = (left: [Int32], right: [Int32])

  /// The pairs.
  ///
  /// - Complexity: O(rows) where rows are the same or keys pair them; what is left over is paired in bounded steps.
  func pairs() -> RowPairs {
    var result = RowPairs(identical: IdenticalRows(left, right, columns: columns).runs())
    var open: Open = RowRun.open(result.identical, among: (left.rows.count, right.rows.count))
    if let keys { pairByKey(keys, &open, &result) } else { pairByLikeness(&open, &result, threshold: 50) }
    (result.restOfLeft, result.restOfRight) = (open.left, open.right)
    return result
  }

  private func pairByKey(_ keys: (left: RowKeys, right: RowKeys), _ open: inout Open, _ result: inout RowPairs) {
    guard !open.left.isEmpty || !open.right.isEmpty else { return }
    let index = KeyIndex(keys, open, result.identical)
    result.blankKeys = index.blankKeys
    let isSame = RowKeys.equality(keys.left, keys.right)
    var rest: Open = (index.blankLeft, index.blankRight)
    // What the person's key does not pair stays alone.
    var alone: Open = ([], [])
    for entry in index.entries {
      if entry.left.count > 1 || entry.right.count > 1 {
        result.groups.append(RowPairs.Group(left: entry.left, right: entry.right))
      } else if let one = entry.left.first, let two = entry.right.first,
        isSame(left.rows[Int(one)], right.rows[Int(two)])
      {
        result.paired.append((one, two))
      } else if likeness == .allRows {
        rest.left += entry.left
        rest.right += entry.right
      } else {
        alone.left += entry.left
        alone.right += entry.right
      }
    }
    rest.left.sort()
    rest.right.sort()
    pairByLikeness(&rest, &result, threshold: likeness == .allRows ? 75 : 50)
    open = ((rest.left + alone.left).sorted(), (rest.right + alone.right).sorted())
  }

  private func pairByLikeness(_ open: inout Open, _ result: inout RowPairs, threshold: Int) {
    guard !open.left.isEmpty, !open.right.isEmpty, !columns.isEmpty else { return }
    let finder = LikenessPairing(left: left, right: right, columns: columns, threshold: threshold)
    let pairs = finder.pairs(left: open.left, right: open.right)
    let taken = (left: Set(pairs.map(\.left)), right: Set(pairs.map(\.right)))
    result.paired += pairs.map { ($0.left, $0.right) }
    open.left.removeAll { taken.left.contains($0) }
    open.right.removeAll { taken.right.contains($0) }
  }
}
