internal import Normalization
public import OrderModel

/// What a workspace says of a source in advance: configuration beats what is found.
public struct ConfiguredPlace: Sendable {
  /// The name in every file.
  public var id: String
  /// The department that keeps it; `nil` leaves it to the sheets.
  public var department: Department?
  /// What one row is; `nil` leaves it to the sheets.
  public var grain: Grain?
  /// Which orders it is expected to hold; `nil` for the default.
  public var scope: SourceScope?

  /// Makes a place.
  public init(id: String, department: Department? = nil, grain: Grain? = nil, scope: SourceScope? = nil) {
    self.id = id
    self.department = department
    self.grain = grain
    self.scope = scope
  }
}

/// Plans the sources that a workspace names, of the tables that belong to them.
struct ConfiguredPlanner {
  let places: [ConfiguredPlace]
  /// The place of each table; `nil` for tables that no source names.
  let owners: [Int?]
  let known: [KnownSource]
  let grouper: SourceGrouper

  /// The sources of which usable tables came, and the layout keys that are theirs.
  func plan(_ tables: [TableSurvey]) -> [PlannedSource] {
    let members = tables.indices.filter { tables[$0].isUsable && owners[$0] != nil }
    let byPlace = Dictionary(grouping: members) { owners[$0] ?? 0 }
    var taken: Set<String> = []
    return byPlace.sorted { $0.key < $1.key }.map { index, members in
      let place = places[index]
      let old = known.first { $0.id == place.id }
      var group = grouper.group(members, key: "")
      group.layoutKey = key(group, tables, place, old, taken)
      taken.insert(group.layoutKey)
      let department = place.department ?? DepartmentChoice(group: group, known: old).department(tables)
      let grain = place.grain ?? group.grain
      let source = Source(
        id: place.id, department: department, grain: grain, eventKind: grain == .event ? group.eventKind : nil,
        scope: place.scope ?? .listed)
      return PlannedSource(
        source: source, layoutKey: group.layoutKey, members: group.members, reason: "the workspace says so")
    }
  }

  /// The key by which the source would be found without the workspace's word, where no other source has it.
  private func key(
    _ group: SourceGroup, _ tables: [TableSurvey], _ place: ConfiguredPlace, _ old: KnownSource?, _ taken: Set<String>
  ) -> String {
    if let old, !taken.contains(old.layoutKey) { return old.layoutKey }
    let plain = group.members.first.map { grouper.placeKey(tables[$0]) } ?? ""
    let others = taken.union(known.filter { $0.id != place.id }.map(\.layoutKey))
    let keys = [plain, plain + "|" + group.kind.rawValue]
    return keys.first { !others.contains($0) } ?? "configured|" + place.id
  }
}
