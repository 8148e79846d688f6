/// Which row of one table is which of another.
struct RowPairs: Sendable {
  /// Rows of one key, of which a side has several: all of them, none paired at random.
  struct Group: Sendable {
    var left: [Int32]
    var right: [Int32]
  }

  /// By left place the right place, -1 where there is none.
  var partners: [Int32]
  /// By left place whether the pair is the same as it stands.
  var isIdentical: [Bool]
  /// The groups, by their first row.
  var groups: [Group] = []
  /// The right places without a partner, those in groups aside.
  var restOfRight: [Int32] = []
  /// By left place whether the row is in a group.
  var isGrouped: [Bool]
  /// How many rows of each side have no key.
  var blankKeys = (left: 0, right: 0)
}

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

  /// The pairs.
  ///
  /// - Complexity: O(rows) where rows are the same or keys pair them; what is left over is paired in bounded steps.
  func pairs() -> RowPairs {
    let partners = IdenticalRows(left, right, columns: columns).partners()
    var result = RowPairs(
      partners: partners, isIdentical: partners.map { $0 >= 0 },
      isGrouped: [Bool](repeating: false, count: partners.count))
    var taken = [Bool](repeating: false, count: right.rows.count)
    for partner in partners where partner >= 0 { taken[Int(partner)] = true }
    var open = (
      left: partners.indices.filter { partners[$0] < 0 }.map(Int32.init),
      right: taken.indices.filter { !taken[$0] }.map(Int32.init)
    )
    if let keys { pairByKey(keys, &open, &result) } else { pairByLikeness(&open, &result, threshold: 50) }
    result.restOfRight = open.right
    return result
  }

  private func pairByKey(
    _ keys: (left: RowKeys, right: RowKeys), _ open: inout (left: [Int32], right: [Int32]), _ result: inout RowPairs
  ) {
    guard !open.left.isEmpty || !open.right.isEmpty else { return }
    let digests = (left: keys.left.digests(of: left.rows), right: keys.right.digests(of: right.rows))
    result.blankKeys = (digests.left.count { $0 == 0 }, digests.right.count { $0 == 0 })
    var index = KeyIndex(open: open, digests)
    index.addSettled(digests, isOpenLeft: { result.partners[$0] < 0 }, rightOpen: open.right)
    var rest: (left: [Int32], right: [Int32]) = (index.blankLeft, index.blankRight)
    for entry in index.entries {
      if entry.left.count > 1 || entry.right.count > 1 {
        group(entry, &result)
      } else if let one = entry.left.first, let two = entry.right.first,
        keys.left.texts(left.rows[Int(one)]) == keys.right.texts(right.rows[Int(two)])
      {
        result.partners[Int(one)] = two
      } else {
        if likeness == .allRows {
          rest.left += entry.left
          rest.right += entry.right
        } else {
          index.unpairedRight += entry.right
        }
      }
    }
    rest.left.sort()
    rest.right.sort()
    pairByLikeness(&rest, &result, threshold: likeness == .allRows ? 75 : 50)
    open.left = rest.left
    open.right = (rest.right + index.unpairedRight).sorted()
  }

  /// Puts all rows of a key side by side; pairs that are the same stay paired.
  private func group(_ entry: KeyIndex.Entry, _ result: inout RowPairs) {
    for place in entry.left { result.isGrouped[Int(place)] = true }
    result.groups.append(RowPairs.Group(left: entry.left, right: entry.right))
  }

  private func pairByLikeness(
    _ open: inout (left: [Int32], right: [Int32]), _ result: inout RowPairs, threshold: Int
  ) {
    guard !open.left.isEmpty, !open.right.isEmpty, !columns.isEmpty else { return }
    let finder = LikenessPairing(left: left, right: right, columns: columns, threshold: threshold)
    let pairs = finder.pairs(left: open.left, right: open.right)
    for pair in pairs { result.partners[Int(pair.left)] = pair.right }
    let taken = Set(pairs.map(\.right))
    open.left.removeAll { result.partners[Int($0)] >= 0 }
    open.right.removeAll { taken.contains($0) }
  }
}
