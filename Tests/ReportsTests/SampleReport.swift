import Discrepancies
import ExactValues
import Reports

/// A made-up run of some thirty discrepancies, with what could break a page or a sheet in it.
enum SampleReport {
  static let asOf = Day(daysSinceEpoch: 20_521)  // 2026-03-09
  static let shippedModel = DiscrepancyKind(
    code: "SHP-01", name: "shipped_model_differs", family: .rule, severity: .critical)
  static let staleInvoice = DiscrepancyKind(
    code: "INV-01", name: "invoice_differs", family: .rule, severity: .critical)
  static let laterRule = DiscrepancyKind(code: "ORD-99", name: "rule_of_tomorrow", family: .rule, severity: .low)

  static func report(_ language: String = "zh-Hans") -> RunReport {
    var report = RunReport(
      runName: "2026-03-09", asOf: asOf, previousAsOf: asOf.adding(days: -7), language: language)
    report.discrepancies = pressing + conflicts + staleCopies + sheetProblems + quiet
    report.summary.orders = 128
    report.summary.lines = 412
    report.summary.agreeingOrders = 96
    report.summary.singleSourceOrders = 14
    report.summary.ordersNeedingSomebody = 18
    report.summary.formatOnlyDifferences = 231
    report.summary.openBefore = 31
    report.summary.moneyAtStake = ["CNY": decimal("386520.5"), "USD": decimal("12400")]
    report.sources = [
      source("sales", "sales", "line", ["sales/订单跟踪表-最终版(2).xlsx"], 412),
      source("production", "production", "line", ["production/生产进度.csv"], 398),
      source("warehouse", "warehouse", "event", ["warehouse/发货记录.xlsx"], 287),
      source("finance", "finance", "event", [], 0),
    ]
    fillTables(&report)
    return report
  }

  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  private static func source(
    _ id: String, _ department: String, _ grain: String, _ files: [String], _ rows: Int
  ) -> SourceSummary {
    SourceSummary(
      id: id, department: department, grain: grain, isDelivered: !files.isEmpty, files: files, rowsUsed: rows)
  }

  static func claim(
    _ source: String, _ value: String?, _ cell: String, raw: String? = nil, edited: DiscrepancyColumnEdited = .no
  ) -> DisputedClaim {
    let files = [
      "sales": "sales/订单跟踪表-最终版(2).xlsx", "production": "production/生产进度.csv",
      "warehouse": "warehouse/发货记录.xlsx", "finance": "finance/开票回款.xlsx",
    ]
    let place = Place(
      file: files[source] ?? source, sheet: source == "production" ? nil : "3月", cell: cell)
    return DisputedClaim(
      source: source, department: source, version: "0123456789ab", value: value, rawText: raw ?? value, place: place,
      isEdited: edited == .yes)
  }

  enum DiscrepancyColumnEdited { case yes, no }

  static func make(
    _ kind: DiscrepancyKind, _ order: String?, _ line: String?, _ field: String?, source: String? = nil,
    severity: Severity? = nil, money: String? = nil, due: Int? = nil, age: Int = 0, to department: String?,
    values: (String?, String?) = (nil, nil), policy: String? = nil, changedBy: String? = nil,
    _ claims: [DisputedClaim] = []
  ) -> Discrepancy {
    var discrepancy = Discrepancy(
      id: ContentDigest.identity([kind.code, order ?? "", line ?? "", field ?? "", source ?? ""]), kind: kind,
      severity: severity, subject: Discrepancy.Subject(orderNo: order, lineNo: line), field: field, source: source,
      message: "\(kind.name) of \(field ?? "the row")", claims: claims)
    discrepancy.subject.customerName = order.map { $0.hasSuffix("7") ? "Ace & Sons <Ltd>" : "华为技术有限公司" }
    discrepancy.subject.productName = line.map { _ in "铝合金外壳" }
    discrepancy.subject.model = line.map { _ in "A200" }
    discrepancy.baselineValue = values.0
    discrepancy.reconciledValue = values.1
    discrepancy.policy = policy
    discrepancy.responsibleDepartment = department
    discrepancy.responsiblePerson = department == "warehouse" ? "李明" : nil
    discrepancy.changedBySource = changedBy
    discrepancy.moneyAtStake = money.map(decimal)
    discrepancy.currency = money.map { _ in "CNY" }
    discrepancy.dueDate = due.map(asOf.adding)
    discrepancy.ageDays = age
    discrepancy.firstSeen = asOf.adding(days: -age)
    discrepancy.trend = age > 0 ? .recurring : .new
    return discrepancy
  }
}
