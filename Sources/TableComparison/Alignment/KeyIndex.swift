/// The rows of each key that is borne by a row without a partner; rows that have one are added, so that none is
/// missing where a key stands twice.
struct KeyIndex {
  /// The rows of one key, by place.
  struct Entry {
    var left: [Int32] = []
    var right: [Int32] = []
  }

  /// In the order of the first row of each key, the left table's first.
  private(set) var entries: [Entry] = []
  /// The places of rows without a key, of those that have no partner.
  private(set) var blankLeft: [Int32] = []
  private(set) var blankRight: [Int32] = []
  /// How many rows of each side have no key.
  private(set) var blankKeys = (left: 0, right: 0)
  private var places: [UInt64: Int32] = [:]

  /// Looks the keys up of the rows that have no partner, and of those that have one: `settled`.
  ///
  /// - Complexity: O(rows), a look at a small filter each.
  init(
    _ keys: (left: RowKeys, right: RowKeys), _ open: (left: [Int32], right: [Int32]), _ settled: [RowRun]
  ) {
    addOpen(open, keys)
    let filter = DigestFilter(places.keys)
    let sides = SettledKeys(keys, open, filter).found(settled)
    blankKeys = (blankLeft.count + sides.left.blankCount, blankRight.count + sides.right.blankCount)
    for (place, digest) in sides.left.places {
      if let known = places[digest] { entries[Int(known)].left.append(place) }
    }
    for (place, digest) in sides.right.places {
      if let known = places[digest] { entries[Int(known)].right.append(place) }
    }
    for index in entries.indices where entries[index].left.count > 1 || entries[index].right.count > 1 {
      entries[index].left.sort()
      entries[index].right.sort()
    }
  }

  private mutating func addOpen(
    _ open: (left: [Int32], right: [Int32]), _ keys: (left: RowKeys, right: RowKeys)
  ) {
    let digests = TwoCores.run(
      { keys.left.digests(of: open.left.map { keys.left.table.rows[Int($0)] }) },
      { keys.right.digests(of: open.right.map { keys.right.table.rows[Int($0)] }) })
    places.reserveCapacity(max(open.left.count, open.right.count))
    entries.reserveCapacity(max(open.left.count, open.right.count))
    for (place, digest) in zip(open.left, digests.0) {
      if digest == 0 { blankLeft.append(place) } else { entries[entry(digest)].left.append(place) }
    }
    for (place, digest) in zip(open.right, digests.1) {
      if digest == 0 { blankRight.append(place) } else { entries[entry(digest)].right.append(place) }
    }
  }

  private mutating func entry(_ digest: UInt64) -> Int {
    if let known = places[digest] { return Int(known) }
    places[digest] = Int32(entries.count)
    entries.append(Entry())
    return entries.count - 1
  }
}

/// Says quickly of most digests that they are not among some.
struct DigestFilter: Sendable {
  private var bits: [UInt64]
  private let mask: UInt64

  init(_ digests: some Collection<UInt64>) {
    var size: UInt64 = 1024
    while size < UInt64(digests.count) * 16 { size *= 2 }
    bits = [UInt64](repeating: 0, count: Int(size / 64))
    mask = size - 1
    for digest in digests { bits[Int((digest & mask) >> 6)] |= 1 << (digest & 63) }
  }

  @inline(__always)
  func mayHold(_ digest: UInt64) -> Bool { bits[Int((digest & mask) >> 6)] & (1 << (digest & 63)) != 0 }
}
