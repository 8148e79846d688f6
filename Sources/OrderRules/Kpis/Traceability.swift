import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// K24: of the values that matter, how many lead back to a cell, and to a record where they changed.
enum Traceability: Kpi {
  static let entry = KpiEntry(
    "K24", "可追溯率", "Values that can be traced",
    chinese: "型号、数量、价格、交期等值中，能追到单元格、改过的还有变更记录或决定的比例",
    english:
      "of the values of model, quantity, price and dates, the share that leads back to a cell and, where it changed, to a record or a ruling"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    let records = order.facts.events(.change)
    for unit in [order.facts.order.header] + order.lines.map(\.unit) {
      for (field, baseline) in unit.baseline where field.isProtected {
        guard let value = baseline.statement.value else { continue }
        counts.add("K24", "share", isIn: isTraced(unit, field, value, baseline, records))
      }
    }
  }

  private static func isTraced(
    _ unit: UnitState, _ field: Field, _ value: FieldValue, _ baseline: Baseline, _ records: [EventState]
  ) -> Bool {
    if baseline.policy == .decision { return true }
    let stands = unit.sources.values.contains { source in
      source.fields[field].map { $0.prev.value == value && $0.place != nil } ?? false
    }
    guard stands, (unit.revisions[field]?.count ?? 1) > 1 else { return stands }
    return records.contains { record in
      record.fields[.changeField].flatMap { ChangeRecordReader.field($0.description) } == field
        && record.fields[.changeAfter].flatMap { LineFacts.says($0, value, of: field) } == true
    }
  }
}
