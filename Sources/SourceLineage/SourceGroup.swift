internal import Normalization
internal import OrderModel

/// Tables that are one source, before it has a name.
struct SourceGroup {
  /// The first folder, or the department for files that lie in no folder.
  var base: String
  /// The folder, grain and kind.
  var layoutKey: String
  /// What sets the group apart from one of the same base, grain and kind: the files' name, in no folder.
  var stem: String?
  var grain: Grain
  /// The kind of event.
  var eventKind: EventKind?
  /// What the sheets are about.
  var kind: SheetKind
  var members: [Int]

  /// The ids that suit a group that shares its base with others, the shortest first.
  var qualifiedIDs: [String] {
    let kindName = eventKind?.rawValue ?? kind.rawValue
    return [grain.rawValue, kindName, stem ?? ""].filter { !$0.isEmpty }.map { "\(base)-\($0)" }
  }
}

/// Puts tables together that are one source.
struct SourceGrouper {
  let surveys: [TableSurvey]
  let knownKeys: Set<String>
  /// Tables that belong to sources which the workspace names.
  var claimed: Set<Int> = []

  /// The groups of all usable tables, in the order of their keys.
  func groups() -> [SourceGroup] {
    let usable = surveys.indices.filter { surveys[$0].isUsable && !claimed.contains($0) }
    let byPlace = Dictionary(grouping: usable) { placeKey(surveys[$0]) }
    return byPlace.sorted { $0.key < $1.key }.flatMap { split($0.value, key: $0.key) }
  }

  /// The folder or file name, the grain and the kind of event.
  func placeKey(_ survey: TableSurvey) -> String {
    var parts = [SourcePlace(survey).key, survey.grain.rawValue]
    if let kind = survey.eventKind { parts.append(kind.rawValue) }
    return parts.joined(separator: "|")
  }

  /// Tables of one place and grain are parts of one source, unless sheets about different things hold the same orders.
  private func split(_ members: [Int], key: String) -> [SourceGroup] {
    let byKind = Dictionary(grouping: members) { surveys[$0].kind }
    guard byKind.count > 1, let main = byKind.keys.min(by: { rank($0, byKind) < rank($1, byKind) }) else {
      return members.first.map { [group(members, key: keyOfOne(surveys[$0].kind, key))] } ?? []
    }
    var parts = byKind[main] ?? []
    var others: [SourceGroup] = []
    for (kind, indexes) in byKind.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where kind != main {
      let ownKey = key + "|" + kind.rawValue
      if knownKeys.contains(ownKey) || overlap(indexes, byKind[main] ?? []) {
        others.append(group(indexes, key: ownKey))
      } else {
        parts += indexes
      }
    }
    return [group(parts, key: key)] + others
  }

  /// Sheets that were a source apart in an earlier run stay one when the main sheets did not come.
  private func keyOfOne(_ kind: SheetKind, _ key: String) -> String {
    let ownKey = key + "|" + kind.rawValue
    return knownKeys.contains(ownKey) ? ownKey : key
  }

  /// Sheets about orders are the main ones, then those with most rows.
  private func rank(_ kind: SheetKind, _ byKind: [SheetKind: [Int]]) -> (Int, Int, String) {
    let rows = (byKind[kind] ?? []).reduce(0) { $0 + surveys[$1].dataRowCount }
    return (kind == .order ? 0 : 1, -rows, kind.rawValue)
  }

  /// Whether 30 % of the smaller one's orders stand in the other too.
  private func overlap(_ first: [Int], _ second: [Int]) -> Bool {
    let one = orders(first), two = orders(second)
    let smaller = min(one.count, two.count)
    return smaller > 0 && one.intersection(two).count * 10 >= smaller * 3
  }

  private func orders(_ members: [Int]) -> Set<String> {
    members.reduce(into: []) { $0.formUnion(surveys[$1].orderKeys) }
  }

  func group(_ members: [Int], key: String) -> SourceGroup {
    let ordered = members.sorted { precedes($0, $1) }
    let first = surveys[ordered.first ?? 0]
    let place = SourcePlace(first)
    return SourceGroup(
      base: place.base, layoutKey: key, stem: place.stem, grain: first.grain, eventKind: first.eventKind,
      kind: mainKind(ordered), members: ordered)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (surveys[left].file, surveys[right].file)
    return one == two ? left < right : one.utf8.lexicographicallyPrecedes(two.utf8)
  }

  private func mainKind(_ members: [Int]) -> SheetKind {
    let byKind = Dictionary(grouping: members) { surveys[$0].kind }
    return byKind.keys.min { rank($0, byKind) < rank($1, byKind) } ?? .order
  }
}
