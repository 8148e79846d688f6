/// Finds the version that each version of a part was made from.
///
/// A file that is called a person's own (李明版) was made from that person's last one, the first of them from the trunk; the trunk
/// goes on with its own. Apart from names, a version was made from the one before it, unless it lacks what that one changed and
/// differs far less from an older one: then it is a fork.
struct ParentFinder {
  /// How many versions back a parent is looked for.
  private static let reach = 40

  let contents: [FileContent]

  /// The parents of versions in the order of time, as places in that order; `nil` for the first.
  ///
  /// - Complexity: O(*n* · *m*) in versions and lines, times how far back parents are looked for.
  func parents(_ versions: [Int]) -> [Int?] {
    var lines: [String: [Int]] = [:]
    var heads: Set<Int> = []
    var parents: [Int?] = []
    for (place, version) in versions.enumerated() {
      let line = contents[version].name.ownLine
      let own = lines[line] ?? []
      let candidates = own.isEmpty ? lines[""] ?? Array(0..<place) : own
      let parent = parent(
        of: version, among: candidates.suffix(Self.reach), heads: own.isEmpty && !line.isEmpty ? nil : heads, versions)
      parents.append(parent)
      // A person's own line leaves the trunk's end an end.
      if let parent, contents[versions[parent]].name.ownLine == line { heads.remove(parent) }
      heads.insert(place)
      lines[line, default: []].append(place)
    }
    return parents
  }

  /// The nearest end of a line, or an older version that is far nearer; where no ends are given, the nearest of all.
  private func parent(
    of version: Int, among candidates: ArraySlice<Int>, heads: Set<Int>?, _ versions: [Int]
  ) -> Int? {
    let costs = candidates.map { (place: $0, cost: contents[versions[$0]].difference(contents[version])) }
    let best = costs.min { ($0.cost, -$0.place) < ($1.cost, -$1.place) }
    guard let best else { return nil }
    // A copy for a person may be of any version: of that which it differs least from.
    guard let heads else { return best.place }
    let head = costs.filter { heads.contains($0.place) }.min { ($0.cost, -$0.place) < ($1.cost, -$1.place) }
    guard let head, best.cost > 0, best.cost * 3 + 3 >= head.cost else { return best.place }
    return head.place
  }
}
