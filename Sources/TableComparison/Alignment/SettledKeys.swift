/// Looks among the rows that have a partner for those that bear the key of one that has none.
struct SettledKeys {
  /// What was found on a side.
  struct Found: Sendable {
    /// The rows whose key may be one that is looked for, by place, with the digest of their key.
    var places: [(place: Int32, digest: UInt64)] = []
    /// How many rows that have a partner have no key.
    var blankCount = 0
  }

  /// So many rows' keys are digested at a time.
  private static let pieceLength = 4_096

  private let keys: (left: RowKeys, right: RowKeys)
  private let open: (left: [Int32], right: [Int32])
  private let filter: DigestFilter

  /// Takes the keys of both sides, the places of the rows without a partner, and the keys that are looked for.
  init(
    _ keys: (left: RowKeys, right: RowKeys), _ open: (left: [Int32], right: [Int32]), _ filter: DigestFilter
  ) {
    self.keys = keys
    self.open = open
    self.filter = filter
  }

  /// What both sides hold.
  ///
  /// Where a row's texts alone say what its key is, a row and its partner have one key: only one of them is read.
  ///
  /// - Complexity: O(rows × columns of the key).
  func found(_ settled: [RowRun]) -> (left: Found, right: Found) {
    guard RowKeys.areOfTexts(keys.left, keys.right) else {
      return TwoCores.run(
        { Self.found(keys.left, open.left, 0..<keys.left.table.rows.count, filter) },
        { Self.found(keys.right, open.right, 0..<keys.right.table.rows.count, filter) })
    }
    let count = keys.left.table.rows.count
    let halves = TwoCores.run(
      { Self.found(keys.left, open.left, 0..<(count / 2), filter) },
      { Self.found(keys.left, open.left, (count / 2)..<count, filter) })
    let left = Found(
      places: halves.0.places + halves.1.places, blankCount: halves.0.blankCount + halves.1.blankCount)
    return (left, Found(places: Self.partners(left.places, settled), blankCount: left.blankCount))
  }

  /// The right rows in place of the left ones, which ascend.
  private static func partners(
    _ places: [(place: Int32, digest: UInt64)], _ settled: [RowRun]
  ) -> [(place: Int32, digest: UInt64)] {
    var runs = settled[...]
    return places.compactMap { found in
      while let run = runs.first, run.lefts.upperBound <= found.place { runs.removeFirst() }
      guard let run = runs.first, run.lefts.contains(found.place) else { return nil }
      return (run.right + found.place - run.left, found.digest)
    }
  }

  private static func found(
    _ keys: RowKeys, _ open: [Int32], _ places: Range<Int>, _ filter: DigestFilter
  ) -> Found {
    var found = Found()
    var passed = open[(open.firstIndex { $0 >= places.lowerBound } ?? open.count)...]
    for start in stride(from: places.lowerBound, to: places.upperBound, by: pieceLength) {
      let end = min(places.upperBound, start + pieceLength)
      let digests = keys.digests(of: Array(keys.table.rows[start..<end]))
      for (offset, digest) in digests.enumerated() {
        if let next = passed.first, Int(next) == start + offset {
          passed.removeFirst()
        } else if digest == 0 {
          found.blankCount += 1
        } else if filter.mayHold(digest) {
          found.places.append((Int32(start + offset), digest))
        }
      }
    }
    return found
  }
}
