internal import Discrepancies
internal import ExactValues

/// How open problems spread over kinds, departments or customers.
struct Breakdown: Sendable {
  /// What they are told apart by.
  enum Axis: String, Sendable, CaseIterable { case kind, department, customer }

  /// One kind, department or customer.
  struct Row: Sendable {
    let name: String
    /// Open ones by severity, from `critical` to `low`.
    let bySeverity: [Int]
    let count: Int, new: Int
    let money: String?
  }

  let axis: Axis
  let title: String
  /// The largest first; of equals the one that comes first in the report.
  let rows: [Row]

  static func all(of needing: [FindingEntry], texts: ReportTexts) -> [Breakdown] {
    Axis.allCases.map { axis in
      let groups = Cause.grouped(needing.map(\.discrepancy)) { key($0, axis) }
      let rows = groups.map { row($0, axis, texts) }.enumerated()
        .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
      return Breakdown(axis: axis, title: texts.phrase(phrase(axis)), rows: rows)
    }
  }

  private static func row(_ members: [Discrepancy], _ axis: Axis, _ texts: ReportTexts) -> Row {
    let severities: [Severity] = [.critical, .high, .medium, .low]
    return Row(
      name: name(members[0], axis, texts),
      bySeverity: severities.map { level in members.count { $0.severity == level } },
      count: members.count, new: members.count { $0.trend == .new }, money: MoneyTotal(of: members).text(texts))
  }

  private static func key(_ discrepancy: Discrepancy, _ axis: Axis) -> String {
    switch axis {
    case .kind: discrepancy.kind.code
    case .department: discrepancy.responsibleDepartment ?? ""
    case .customer: discrepancy.subject.customerName ?? ""
    }
  }

  private static func name(_ discrepancy: Discrepancy, _ axis: Axis, _ texts: ReportTexts) -> String {
    switch axis {
    case .kind: texts.title(of: discrepancy.kind)
    case .department: discrepancy.responsibleDepartment.map(texts.department) ?? texts.phrase(.nobody)
    case .customer: discrepancy.subject.customerName ?? texts.phrase(.noCustomer)
    }
  }

  private static func phrase(_ axis: Axis) -> Phrase {
    switch axis {
    case .kind: .byKind
    case .department: .byDepartment
    case .customer: .byCustomer
    }
  }
}
