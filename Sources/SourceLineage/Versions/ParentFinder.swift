/// Finds the version that each version of a part was made from: the earlier one that differs least from it.
///
/// A version that lacks what its predecessor changed was made from an older one: a fork.
struct ParentFinder {
  /// How many versions back a parent is looked for, heads of forks aside.
  private static let reach = 40

  let contents: [FileContent]

  /// The parents of versions in the order of time, as places in that order; `nil` for the first.
  ///
  /// - Complexity: O(*n* · *m*) in versions and lines, times how far back parents are looked for.
  func parents(_ versions: [Int]) -> [Int?] {
    var parents: [Int?] = []
    var heads: Set<Int> = []
    for (place, version) in versions.enumerated() {
      let near = max(0, place - Self.reach)..<place
      let candidates = Set(near).union(heads)
      let best = candidates.sorted().map { (place: $0, cost: contents[versions[$0]].difference(contents[version])) }
        .min { ($0.cost, -$0.place) < ($1.cost, -$1.place) }
      parents.append(best?.place)
      if let parent = best?.place { heads.remove(parent) }
      heads.insert(place)
    }
    return parents
  }
}
