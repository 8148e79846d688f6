internal import Discrepancies
internal import ExactValues

/// What one department has to do, person by person.
struct DepartmentActions: Sendable {
  /// The department's id, `nil` where nobody is named; its name.
  let id: String?, name: String
  let people: [PersonActions]
  /// How many there are.
  let count: Int

  /// What one person has to do.
  struct PersonActions: Sendable {
    /// The person; `nil` for what names nobody in the department.
    let name: String?
    /// One entry a cause: the gravest first, then what is due first.
    let entries: [FindingEntry]
    /// Like actions together, in that order of the first of each.
    let groups: [FindingGroup]
    /// How many by severity, most severe first.
    let counts: [(severity: Severity, word: String, count: Int)]
    /// How many in all.
    let count: Int
    /// How many are past their day, and the next day by which something matters.
    let overdue: Int, nextDue: Day?
    let money: String?
  }

  /// Departments by their most urgent action; in each, people likewise.
  static func all(of needing: [FindingEntry], texts: ReportTexts) -> [DepartmentActions] {
    grouped(needing) { $0.discrepancy.responsibleDepartment }.map { id, entries in
      let people = grouped(entries) { $0.discrepancy.responsiblePerson }.map { name, own in
        person(name, own, texts: texts)
      }
      return DepartmentActions(
        id: id, name: id.map(texts.department) ?? texts.phrase(.nobody), people: people, count: entries.count)
    }
  }

  private static func person(_ name: String?, _ own: [FindingEntry], texts: ReportTexts) -> PersonActions {
    let own = FindingEntry.sorted(own)
    let counts = Severity.allCases.reversed().compactMap { severity -> (Severity, String, Int)? in
      let count = own.count { $0.discrepancy.severity == severity }
      return count > 0 ? (severity, texts.word(.severity, severity.rawValue) ?? severity.rawValue, count) : nil
    }
    return PersonActions(
      name: name, entries: own, groups: FindingGroup.groups(own), counts: counts, count: own.count,
      overdue: own.count { $0.isOverdue },
      nextDue: own.filter { !$0.isOverdue }.compactMap(\.discrepancy.dueDate).min(),
      money: MoneyTotal(of: own.map(\.discrepancy)).text(texts))
  }

  /// Groups in the order of the first of each.
  private static func grouped<Key: Hashable>(
    _ entries: [FindingEntry], by key: (FindingEntry) -> Key
  ) -> [(Key, [FindingEntry])] {
    var places: [Key: Int] = [:]
    var groups: [(Key, [FindingEntry])] = []
    for entry in entries {
      let own = key(entry)
      let place = places[own] ?? groups.count
      places[own] = place
      if place == groups.count { groups.append((own, [])) }
      groups[place].1.append(entry)
    }
    return groups
  }
}

extension FindingEntry {
  /// The gravest first, of those what is due first, of those as they came.
  static func sorted(_ entries: [FindingEntry]) -> [FindingEntry] {
    entries.enumerated().sorted { one, two in
      let (left, right) = (one.element.discrepancy, two.element.discrepancy)
      if left.severity != right.severity { return left.severity > right.severity }
      if left.dueDate != right.dueDate {
        guard let first = left.dueDate else { return false }
        return right.dueDate.map { first < $0 } ?? true
      }
      return one.offset < two.offset
    }.map(\.element)
  }
}
