internal import Discrepancies

/// Findings of one kind, field, source and responsible party.
struct FindingGroup: Sendable {
  /// So many notes of a kind are shown.
  static let examples = 3

  /// The members, or examples of them; never empty.
  let members: [FindingEntry]
  /// How many there are.
  let count: Int
  /// What they are; the field that they are about.
  let title: String, field: String?
  let severity: Severity

  init(_ members: [FindingEntry], count: Int) {
    self.members = members
    self.count = count
    title = members.first?.title ?? ""
    field = members.first?.field
    severity = members.map(\.discrepancy.severity).max() ?? .info
  }

  /// Groups in the order of the first of each.
  static func groups(_ entries: [FindingEntry]) -> [FindingGroup] {
    let places = Dictionary(entries.map { ($0.discrepancy.id, $0) }) { first, _ in first }
    return Cause.groups(entries.map(\.discrepancy)).map { members in
      FindingGroup(members.compactMap { places[$0.id] }, count: members.count)
    }
  }
}
