import ExactValues
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
    for line in order.lines {
      for (field, baseline) in line.unit.baseline where field.isProtected {
        guard let value = baseline.statement.value else { continue }
        counts.add("K24", "share", isIn: isTraced(line, field, value, baseline))
      }
    }
  }

  private static func isTraced(_ line: LineFacts, _ field: Field, _ value: FieldValue, _ baseline: Baseline) -> Bool {
    if baseline.policy == .decision { return true }
    let stands = line.unit.sources.values.contains { source in
      source.fields[field].map { $0.prev.value == value && $0.place != nil } ?? false
    }
    return stands && (baseline.revision <= 1 || line.hasRecord(of: field, to: value))
  }
}
