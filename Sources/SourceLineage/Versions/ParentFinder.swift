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
    var parents: [Int?] = []
    for (place, version) in versions.enumerated() {
      let line = contents[version].name.ownLine
      let own = lines[line] ?? []
      let candidates = own.isEmpty ? lines[""] ?? Array(0..<place) : own
      parents.append(parent(of: version, among: candidates.suffix(Self.reach), versions))
      lines[line, default: []].append(place)
    }
    return parents
  }

  private func parent(of version: Int, among candidates: ArraySlice<Int>, _ versions: [Int]) -> Int? {
    let costs = candidates.map { (place: $0, cost: contents[versions[$0]].difference(contents[version])) }
    guard let head = costs.last, let best = costs.min(by: { ($0.cost, -$0.place) < ($1.cost, -$1.place) }) else {
      return nil
    }
    return best.cost == 0 || best.cost * 3 + 3 < head.cost ? best.place : head.place
  }
}
