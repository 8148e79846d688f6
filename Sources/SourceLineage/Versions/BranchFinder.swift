/// Tells the trunk of a part's versions from the forks.
struct BranchFinder {
  let contents: [FileContent]
  /// The versions in the order of time.
  let versions: [Int]
  /// The places of their parents.
  let parents: [Int?]

  /// The branch of each version: 0 for the trunk, the forks counted from 1 in the order in which they begin.
  ///
  /// Where a version has several children, its line goes on with the one that is not called a person's own, then with the one
  /// that is called as most are, then with the one that has more descendants.
  func branches() -> [Int] {
    var children: [Int: [Int]] = [:]
    for (place, parent) in parents.enumerated() { if let parent { children[parent, default: []].append(place) } }
    var sizes = [Int](repeating: 1, count: versions.count)
    for place in versions.indices.reversed() { if let parent = parents[place] { sizes[parent] += sizes[place] } }
    var branch = [Int](repeating: 0, count: versions.count)
    var next = 1
    for place in versions.indices {
      guard let own = children[place], !own.isEmpty else { continue }
      let heir = own.max {
        heirship($0, of: place, sizes).lexicographicallyPrecedes(heirship($1, of: place, sizes))
      }
      for child in own {
        if child == heir || isCopy(child, of: place) {
          branch[child] = branch[place]
        } else {
          branch[child] = next
          next += 1
        }
      }
    }
    return branch
  }

  private func isCopy(_ child: Int, of parent: Int) -> Bool {
    contents[versions[child]].difference(contents[versions[parent]]) == 0
  }

  private func heirship(_ child: Int, of parent: Int, _ sizes: [Int]) -> [Int] {
    let own = contents[versions[child]].name, before = contents[versions[parent]].name
    let keepsHolder = own.isOwnVersion == before.isOwnVersion && (!own.isOwnVersion || own.holder == before.holder)
    return [keepsHolder ? 1 : 0, own.stem == usualStem ? 1 : 0, sizes[child], -child]
  }

  /// What most of the versions are called.
  private var usualStem: String {
    let counts = Dictionary(grouping: versions) { contents[$0].name.stem }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
