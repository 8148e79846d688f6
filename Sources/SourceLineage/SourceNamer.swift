/// Names groups: known ones as before, a group that is alone in its folder after it, others by grain and kind.
struct SourceNamer {
  /// The id of a group, how it was found, and the known source that it is.
  struct Name {
    var id: String
    var reason: String
    var known: KnownSource?
  }

  private let knownByKey: [String: KnownSource]
  private let reserved: Set<String>

  /// Takes the sources of earlier runs, and the names that the workspace gives itself.
  init(known: [KnownSource], reserved: Set<String> = []) {
    self.reserved = reserved
    let ordered = known.sorted { $0.id < $1.id }
    knownByKey = Dictionary(ordered.map { ($0.layoutKey, $0) }) { first, _ in first }
  }

  /// The names of groups, in their order, each once.
  func names(_ groups: [SourceGroup]) -> [Name] {
    var taken = reserved.union(knownByKey.values.map(\.id))
    return groups.map { group in
      if let known = knownByKey[group.layoutKey] {
        return Name(id: known.id, reason: "known as “\(known.id)” from an earlier run", known: known)
      }
      let rivals = groups.filter { $0.base == group.base && $0.layoutKey != group.layoutKey }
      let name = newName(group, rivals: rivals, taken: taken)
      taken.insert(name.id)
      return name
    }
  }

  private func newName(_ group: SourceGroup, rivals: [SourceGroup], taken: Set<String>) -> Name {
    if rivals.isEmpty, !taken.contains(group.base), !hasKnownSibling(group) {
      return Name(id: group.base, reason: "all tables of “\(group.base)” are alike")
    }
    let reason = "“\(group.base)” holds several kinds of tables"
    let newRivals = rivals.filter { knownByKey[$0.layoutKey] == nil }
    for (place, id) in group.qualifiedIDs.enumerated() where !taken.contains(id) {
      let isShared = newRivals.contains { $0.qualifiedIDs.dropFirst(place).first == id }
      if !isShared { return Name(id: id, reason: reason) }
    }
    return Name(id: numbered(group.qualifiedIDs.last ?? group.base, taken), reason: reason)
  }

  /// Whether an earlier run knew a source of the same folder, or of the department in no folder, under a longer name.
  private func hasKnownSibling(_ group: SourceGroup) -> Bool {
    let place = group.stem == nil ? group.base + "|" : "./\(group.base)/"
    return knownByKey.values.contains { $0.id.hasPrefix(group.base + "-") && $0.layoutKey.hasPrefix(place) }
  }

  private func numbered(_ id: String, _ taken: Set<String>) -> String {
    if !taken.contains(id) { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
