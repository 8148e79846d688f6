import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Says where values that belong together were taken from different sheets, until one sheet holds them all.
  mutating func reportMixedGroups(_ index: Int) {
    let line = order.lines[index]
    guard !isCalledOff(line) else { return }
    for group in FieldGroup.allCases {
      let members = Self.mixed(movedNow(group, index)) ?? standing(group, line)
      guard let members, let first = members.first else { continue }
      let parts = members.map { "\($0.field.id) from \($0.sources.sorted().joined(separator: ", "))" }
      let claims = members.flatMap { field, ids in
        context.sources.filter { ids.contains($0.id) }
          .map { disputed($0, line.sources[$0.id]?.fields[field] ?? .empty, isEdited: true) }
      }
      add(
        .mixedGroup, line, department: first.field.owner,
        message: "values that belong together were taken from different sheets: \(parts.joined(separator: "; "))",
        claims: claims)
    }
  }

  private typealias Member = (field: Field, sources: Set<String>)

  /// What moved in this run, with the sources that brought it.
  private func movedNow(_ group: FieldGroup, _ index: Int) -> [Member] {
    (movedFields[index] ?? [:]).filter { $0.key.group == group }.sorted { $0.key < $1.key }
      .map { (field: $0.key, sources: $0.value) }
  }

  /// What moved in one run before, with the sources that hold it: nobody has seen the values together since.
  private func standing(_ group: FieldGroup, _ line: UnitState) -> [Member]? {
    var byDay: [Day: [Member]] = [:]
    for field in group.fields {
      guard let baseline = line.baseline[field], baseline.revision > 1, let day = baseline.movedOn, day < context.asOf
      else { continue }
      let holders = line.sources.filter {
        $0.value.presence == .held && $0.value.fields[field]?.prev == baseline.statement
      }
      byDay[day, default: []].append((field: field, sources: Set(holders.keys)))
    }
    for (_, members) in byDay.sorted(by: { $0.key < $1.key }) {
      if let mixed = Self.mixed(members.sorted { $0.field < $1.field }) { return mixed }
    }
    return nil
  }

  /// The members, where there are several, each somebody's, and no sheet has them all.
  private static func mixed(_ members: [Member]) -> [Member]? {
    guard members.count > 1, let first = members.first, members.allSatisfy({ !$0.sources.isEmpty }) else { return nil }
    return members.reduce(first.sources) { $0.intersection($1.sources) }.isEmpty ? members : nil
  }
}
