internal import Discrepancies
internal import ExactValues

/// Discrepancies of one kind, field and responsible party: one thing to deal with, however often it occurs.
struct Cause {
  /// How pressing it is; the order of the cases is the order on the first screen.
  enum Urgency: Int, Comparable {
    /// Something will leave the house wrong unless somebody stops it.
    case leavingWrong
    /// Something has left wrong.
    case alreadyWrong
    case toSettle

    static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
  }

  /// That of its most pressing member.
  let urgency: Urgency
  /// How many members are as pressing as that.
  let pressing: Int
  /// The members, most pressing first, else in the order of the report; never empty.
  let discrepancies: [Discrepancy]
  /// The first member, which stands for all.
  let first: Discrepancy
  let severity: Severity
  let money: MoneyTotal

  /// The causes of what needs somebody, most pressing first: by urgency, severity, money, then the report's own order.
  ///
  /// - Complexity: O(*discrepancies*).
  static func all(of discrepancies: [Discrepancy], asOf: Day) -> [Cause] {
    let causes = groups(discrepancies).map { Cause($0, asOf: asOf) }
    return causes.enumerated().sorted { left, right in
      (left.element.urgency, -left.element.severity.rank) != (right.element.urgency, -right.element.severity.rank)
        ? (left.element.urgency, -left.element.severity.rank) < (right.element.urgency, -right.element.severity.rank)
        : left.element.money.largest != right.element.money.largest
          ? left.element.money.largest > right.element.money.largest : left.offset < right.offset
    }.map(\.element)
  }

  /// Groups by kind, field, source and responsible party, in the order of the first of each.
  static func groups(_ discrepancies: [Discrepancy]) -> [[Discrepancy]] { grouped(discrepancies, by: key) }

  /// Groups in the order of the first of each.
  static func grouped<Key: Hashable>(_ discrepancies: [Discrepancy], by key: (Discrepancy) -> Key) -> [[Discrepancy]] {
    var places: [Key: Int] = [:]
    var groups: [[Discrepancy]] = []
    for discrepancy in discrepancies {
      let place = places[key(discrepancy)] ?? groups.count
      places[key(discrepancy)] = place
      if place == groups.count { groups.append([]) }
      groups[place].append(discrepancy)
    }
    return groups
  }

  private init(_ found: [Discrepancy], asOf: Day) {
    let urgencies = found.map { Self.urgency(of: $0, asOf: asOf) }
    let levels = [Urgency.leavingWrong, .alreadyWrong, .toSettle]
    let members = levels.flatMap { level in zip(found, urgencies).filter { $0.1 == level }.map(\.0) }
    let most = urgencies.min() ?? .toSettle
    urgency = most
    pressing = urgencies.count { $0 == most }
    discrepancies = members
    first = members[0]
    severity = members.map(\.severity).max() ?? .info
    money = MoneyTotal(of: members)
  }

  private static func key(of discrepancy: Discrepancy) -> [String] {
    [
      discrepancy.kind.code, discrepancy.field ?? "", discrepancy.source ?? "",
      discrepancy.responsibleDepartment ?? "", discrepancy.changedBySource ?? "",
    ]
  }

  static func urgency(of discrepancy: Discrepancy, asOf: Day) -> Urgency {
    let code = discrepancy.kind.code
    if code.hasPrefix("SHP-") || code.hasPrefix("INV-"), discrepancy.severity >= .high { return .alreadyWrong }
    guard discrepancy.severity == .critical else { return .toSettle }
    return discrepancy.dueDate.map { $0 < asOf } ?? false ? .alreadyWrong : .leavingWrong
  }
}
