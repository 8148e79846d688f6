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
  /// The places of rows without a key.
  private(set) var blankLeft: [Int32] = []
  private(set) var blankRight: [Int32] = []
  /// The right places that nothing may pair.
  var unpairedRight: [Int32] = []
  private var places: [UInt64: Int32] = [:]

  init(open: (left: [Int32], right: [Int32]), _ digests: (left: [UInt64], right: [UInt64])) {
    for place in open.left {
      let digest = digests.left[Int(place)]
      if digest == 0 { blankLeft.append(place) } else { entries[entry(digest)].left.append(place) }
    }
    for place in open.right {
      let digest = digests.right[Int(place)]
      if digest == 0 { blankRight.append(place) } else { entries[entry(digest)].right.append(place) }
    }
  }

  private mutating func entry(_ digest: UInt64) -> Int {
    if let known = places[digest] { return Int(known) }
    places[digest] = Int32(entries.count)
    entries.append(Entry())
    return entries.count - 1
  }

  /// Adds the rows that have a partner to the keys that they share with one that has none.
  ///
  /// - Complexity: O(rows), a look at a small filter each.
  mutating func addSettled(
    _ digests: (left: [UInt64], right: [UInt64]), isOpenLeft: (Int) -> Bool, rightOpen: [Int32]
  ) {
    let filter = DigestFilter(places.keys)
    for (place, digest) in digests.left.enumerated() where digest != 0 && filter.mayHold(digest) && !isOpenLeft(place) {
      if let known = places[digest] { entries[Int(known)].left.append(Int32(place)) }
    }
    var isOpen = [Bool](repeating: false, count: digests.right.count)
    for place in rightOpen { isOpen[Int(place)] = true }
    for (place, digest) in digests.right.enumerated() where digest != 0 && filter.mayHold(digest) && !isOpen[place] {
      if let known = places[digest] { entries[Int(known)].right.append(Int32(place)) }
    }
    for index in entries.indices {
      entries[index].left.sort()
      entries[index].right.sort()
    }
  }
}

/// Says quickly of most digests that they are not among some.
struct DigestFilter {
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
