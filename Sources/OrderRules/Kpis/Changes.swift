import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A change of a field: seen in the sheets, written in a log, or both.
struct CountedChange {
  var field: Field?
  var line: LineFacts?
  var isLogged: Bool

  /// What sort of change it is.
  var sort: String {
    guard let field else { return "other" }
    if FieldGroup.product.fields.contains(field) { return "product" }
    switch field {
    case .quantity, .unit: return "quantity"
    case .unitPrice, .taxRate, .currency, .amount, .orderAmount: return "price"
    case .promisedDate, .requestedDate: return "date"
    default: return "other"
    }
  }
}

extension KpiOrder {
  /// The changes of a period: values that moved in runs of it, and entries of logs that no moved value stands for.
  func changes(in period: KpiPeriod) -> [CountedChange] {
    var found: [CountedChange] = []
    for line in lines {
      for (field, revisions) in line.unit.revisions where field.isMerged && field.owner == .sales {
        for revision in revisions.dropFirst() where period.contains(revision.asOf) {
          found.append(
            CountedChange(
              field: field, line: line,
              isLogged: revision.statement.value.map { line.hasRecord(of: field, to: $0) } ?? false))
        }
      }
      for event in line.events(.change) where period.contains(event.fields[.changeDate]?.day) {
        let isSeen = line.unit.revisions.contains { field, revisions in
          revisions.dropFirst().contains { $0.statement.value.map { line.hasRecord(of: field, to: $0) } ?? false }
            && line.records(of: field).contains { $0.identity == event.identity }
        }
        if !isSeen { found.append(CountedChange(field: nil, line: line, isLogged: true)) }
      }
    }
    return found
  }
}

/// K11: how many changes an order sees.
enum ChangesPerOrder: Kpi {
  static let entry = KpiEntry(
    "K11", "单均变更次数", "Changes per order",
    chinese: "本期的变更次数（表里改的和登记的，不重复算）除以在手订单数；分类型和客户",
    english: "changes of the period, seen or logged, over the orders active in it; by sort and by customer")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.isActive(in: period) else { return }
    let changes = order.changes(in: period)
    let number = ExactDecimal(Int64(changes.count))
    counts.add("K11", "per_order", part: number, of: ExactDecimal(1), unit: .count)
    counts.add("K11", "per_order_of_customer", order.customer, part: number, of: ExactDecimal(1), unit: .count)
    for change in changes { counts.add("K11", "by_sort", change.sort, total: ExactDecimal(1), .count) }
  }
}

/// K12: how many changes of what matters stand in no change log.
enum UndocumentedChanges: Kpi {
  static let entry = KpiEntry(
    "K12", "无记录变更率", "Changes without a record",
    chinese: "本期型号、数量、价格、交期等改动中，没有变更记录的比例",
    english: "of the changes of model, quantity, price and dates in the period, the share that no log holds")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.context.loggedEvents.contains(.change) else { return }
    for change in order.changes(in: period) where change.field?.isProtected == true {
      counts.add("K12", "share", isIn: !change.isLogged)
    }
  }
}

/// K13: how long a change takes to reach the sheets of the others; counted when a sheet takes it over.
enum PropagationLag: Kpi {
  static let entry = KpiEntry(
    "K13", "变更同步时长", "Time for a change to arrive",
    chinese: "这次运行里各部门的表跟上变更用了几个工作日；在 propagate_days 之内的比例",
    english:
      "working days until the sheets that took a change over in this run did so; and the share within propagate_days")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent, let before = order.before else { return }
    let known = Dictionary(before.lines.map { ($0.id, $0) }) { first, _ in first }
    for line in order.facts.lines {
      for (id, source) in line.unit.sources.sorted(by: { $0.key < $1.key }) {
        for (field, state) in source.fields {
          guard let baseline = line.unit.baseline[field], baseline.revision > 1, let moved = baseline.movedOn,
            state.seen == baseline.revision, let old = known[line.unit.id]?.sources[id]?.fields[field],
            old.seen < baseline.revision, old.seen > 0, let department = order.context.department(of: id),
            department != field.owner
          else { continue }
          let lag = order.context.workingDays(from: moved, until: order.context.asOf)
          counts.add("K13", "lag", department.rawValue, days: lag)
          counts.add(
            "K13", "in_time", department.rawValue, isIn: lag <= order.context.thresholds.propagateDays)
        }
      }
    }
  }
}
