internal import Normalization
internal import SheetFormats

/// Pairs rows that no key pairs: those that share the most, as one assignment where few rows compete.
///
/// A row is held against those that share a rare value with it, and against those at its place; thousands of rows that
/// are all alike therefore cost no more than others.
struct LikenessPairing {
  /// A value is rare that at most so many rows of a side have.
  private static let rareLimit = 16
  /// The most rows that one row is held against.
  private static let candidateLimit = 48
  /// The most rows of a side that are assigned at once; larger sets are paired from the most alike down.
  private static let assignmentLimit = 64

  /// Two rows, by place.
  struct Pair: Hashable, Sendable {
    var left: Int32
    var right: Int32
  }

  /// A pair that may be: places among the rows that are left over.
  private struct Candidate {
    var left: Int
    var right: Int
    /// Of 1000.
    var likeness: Int
  }

  let left: ComparedTable
  let right: ComparedTable
  let columns: [ColumnPairing.Pair]
  /// Of 100: how much two rows share at least.
  let threshold: Int

  /// The pairs among some rows, which are given by ascending place.
  ///
  /// - Complexity: O(rows × columns × `candidateLimit`) at most.
  func pairs(left open: [Int32], right others: [Int32]) -> [Pair] {
    let (here, there) = (left, right)
    let (hereRows, thereRows) = (open.map { left.rows[Int($0)] }, others.map { right.rows[Int($0)] })
    let places = columns
    let both = TwoCores.run(
      { places.map { CellDigests(table: here, column: $0.left).digests(of: hereRows) } },
      { places.map { CellDigests(table: there, column: $0.right).digests(of: thereRows) } })
    let cells = (left: both.0, right: both.1)
    var candidates: [Candidate] = []
    let counts = columns.indices.map { Self.counts(cells.left[$0], cells.right[$0]) }
    let rare = columns.indices.map { Self.rarePlaces(cells.right[$0]) }
    for place in open.indices {
      for other in near(place, cells.left, rare, open.count, others.count) {
        let found = likeness(place, other, cells, counts)
        if found >= threshold * 10 { candidates.append(Candidate(left: place, right: other, likeness: found)) }
      }
    }
    return settled(candidates, open.count, others.count).map { Pair(left: open[$0.left], right: others[$0.right]) }
  }

  /// How many rows have each value, on the side where more have it.
  private static func counts(_ left: [UInt64], _ right: [UInt64]) -> [UInt64: Int] {
    var (here, there): ([UInt64: Int], [UInt64: Int]) = ([:], [:])
    for digest in left { here[digest, default: 0] += 1 }
    for digest in right { there[digest, default: 0] += 1 }
    return here.merging(there) { max($0, $1) }
  }

  private static func rarePlaces(_ digests: [UInt64]) -> [UInt64: [Int]] {
    var places: [UInt64: [Int]] = [:]
    for (place, digest) in digests.enumerated() where digest != 0 {
      // One more than is rare, so that a value of many rows shows as such.
      if (places[digest]?.count ?? 0) <= rareLimit { places[digest, default: []].append(place) }
    }
    return places
  }

  /// The right places that a left one is held against.
  private func near(
    _ place: Int, _ cells: [[UInt64]], _ rare: [[UInt64: [Int]]], _ leftCount: Int, _ rightCount: Int
  ) -> [Int] {
    var found: Set<Int> = []
    let middle = leftCount == rightCount ? place : place * rightCount / max(1, leftCount)
    for other in max(0, middle - 4)..<min(rightCount, middle + 5) { found.insert(other) }
    for column in cells.indices {
      guard cells[column][place] != 0, let places = rare[column][cells[column][place]],
        places.count <= Self.rareLimit
      else { continue }
      found.formUnion(places)
      if found.count >= Self.candidateLimit { break }
    }
    return found.sorted()
  }

  /// How much two rows share, of 1000; rare values count more.
  private func likeness(
    _ place: Int, _ other: Int, _ cells: (left: [[UInt64]], right: [[UInt64]]), _ counts: [[UInt64: Int]]
  ) -> Int {
    var shared = 0
    var all = 0
    for column in columns.indices {
      let (here, there) = (cells.left[column][place], cells.right[column][other])
      if here == 0, there == 0 { continue }
      let weight = max(Self.weight(counts[column][here]), Self.weight(counts[column][there]))
      all += weight
      if here == there { shared += weight }
    }
    return all == 0 ? 0 : shared * 1000 / all
  }

  private static func weight(_ count: Int?) -> Int {
    switch count ?? 1 {
    case ...2: 3
    case ...rareLimit: 2
    default: 1
    }
  }

  private func settled(_ candidates: [Candidate], _ leftCount: Int, _ rightCount: Int) -> [Candidate] {
    var sets = DisjointSets(leftCount + rightCount)
    for candidate in candidates { sets.join(candidate.left, leftCount + candidate.right) }
    var groups: [Int: [Candidate]] = [:]
    for candidate in candidates { groups[sets.root(candidate.left), default: []].append(candidate) }
    return groups.values.flatMap(Self.settled).sorted { $0.left < $1.left }
  }

  private static func settled(_ group: [Candidate]) -> [Candidate] {
    let lefts = Set(group.map(\.left)).sorted(), rights = Set(group.map(\.right)).sorted()
    guard lefts.count <= assignmentLimit, rights.count <= assignmentLimit else { return greedy(group) }
    if group.count == 1 { return group }
    let width = rights.count + lefts.count
    var cost = [Int](repeating: 0, count: lefts.count * width)
    var found: [Int: Candidate] = [:]
    let (rowOf, columnOf) = (Self.places(lefts), Self.places(rights))
    for candidate in group {
      guard let row = rowOf[candidate.left], let column = columnOf[candidate.right] else { continue }
      // Of equal sums the one that keeps the order.
      let detour = min(999, abs(row - column))
      cost[row * width + column] = -(candidate.likeness * 1000 + 999 - detour)
      found[row * width + column] = candidate
    }
    let chosen = HungarianMethod(rows: lefts.count, columns: width, cost: cost).columnOfRow()
    return chosen.enumerated().compactMap { found[$0.offset * width + $0.element] }
  }

  private static func places(_ values: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
  }

  private static func greedy(_ group: [Candidate]) -> [Candidate] {
    var taken = (left: Set<Int>(), right: Set<Int>())
    let ordered = group.sorted { one, two in
      if one.likeness != two.likeness { return one.likeness > two.likeness }
      let (detour, other) = (abs(one.left - one.right), abs(two.left - two.right))
      return (detour, one.left, one.right) < (other, two.left, two.right)
    }
    return ordered.filter { candidate in
      guard !taken.left.contains(candidate.left), !taken.right.contains(candidate.right) else { return false }
      taken.left.insert(candidate.left)
      taken.right.insert(candidate.right)
      return true
    }
  }
}

/// Sets that are joined step by step.
struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    parents[max(first, second)] = min(first, second)
  }
}
