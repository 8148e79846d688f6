public import Discrepancies
internal import ExactValues
public import Normalization
internal import OrderModel
internal import Reconciliation

/// A rule about statements of balances, which are customers' and belong to no order's lines.
public protocol BalanceRule: Rule {
  /// Judges one row of a statement.
  ///
  /// - Parameter previous: The same account's row of the month before; `nil` where there is none, or more than one.
  static func judge(_ row: BalanceRow, after previous: BalanceRow?, _ context: RuleContext) -> Verdict
}

extension RuleList {
  /// Whether findings of a rule are about statements of balances.
  public static func isAboutBalances(_ code: String) -> Bool {
    all.contains { $0.entry.kind.code == code && $0 is any BalanceRule.Type }
  }
}

extension RuleEngine {
  /// Judges the rows of all statements of a run, each beside its account's row of the month before.
  ///
  /// - Complexity: O(*rules* × *rows*).
  public func judgeBalances(_ rows: [BalanceRow]) -> [Discrepancy] {
    guard !rows.isEmpty else { return [] }
    let rules = RuleList.all.filter { context.settings.rulings[$0.entry.kind.code]?.isOff != true }
      .compactMap { $0 as? any BalanceRule.Type }
    let byMonth = Dictionary(grouping: rows) { BalanceMonth($0, $0.month) }
    var coverage = RuleCoverage()
    var found: [Discrepancy] = []
    for rule in rules {
      for row in rows {
        let before = row.month.flatMap { byMonth[BalanceMonth(row, $0 - 1)] } ?? []
        let isOnly = row.month != nil && byMonth[BalanceMonth(row, row.month)]?.count == 1
        let verdict = rule.judge(row, after: isOnly && before.count == 1 ? before.first : nil, context)
        coverage.count(rule.entry, verdict)
        guard case .violated(let violations) = verdict else { continue }
        found += violations.map { discrepancy($0, rule.entry, row) }
      }
    }
    add(coverage)
    return found
  }

  private func discrepancy(_ violation: Violation, _ entry: RuleEntry, _ row: BalanceRow) -> Discrepancy {
    let identity = [entry.kind.name, violation.field?.id ?? "", row.monthText ?? ""] + BalanceMonth.account(row)
    let details = violation.details.merging(["field": violation.field?.id ?? ""]) { own, _ in own }
    var subject = Discrepancy.Subject(orderNo: row.orderNo)
    subject.customerName = row.customer ?? row.customerCode
    var found = Discrepancy(
      id: ContentDigest.identity(identity), kind: entry.kind,
      severity: context.settings.rulings[entry.kind.code]?.severity ?? violation.severity, subject: subject,
      field: violation.field?.id, source: row.source, message: RuleWording.fill(entry.english.what(details), details),
      claims: violation.evidence)
    found.details = violation.details
    (found.baselineValue, found.reconciledValue, found.policy) = (violation.expected, violation.expected, "rule")
    found.responsibleDepartment = context.acting(row.department ?? entry.acts).rawValue
    found.moneyAtStake = violation.money?.magnitude
    found.currency = row.currency
    return found
  }
}

/// An account of a statement in one month.
private struct BalanceMonth: Hashable {
  let account: [String]
  let month: Int?

  init(_ row: BalanceRow, _ month: Int?) {
    account = Self.account(row)
    self.month = month
  }

  /// Whose balance it is: of the order, else of the customer, in a currency, by the sheets of one source or folder.
  static func account(_ row: BalanceRow) -> [String] {
    let folder = row.file.split(separator: "/").dropLast().joined(separator: "/")
    let whose = row.orderNo.map(OrderNumberFolding.key) ?? TextFolding.key(row.customer ?? row.customerCode ?? "")
    return [row.source ?? folder, row.orderNo == nil ? "customer" : "order", whose, row.currency ?? ""]
  }
}
