import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A change of a field: seen in the sheets, written in a log, or both.
struct CountedChange {
  var field: Field?
  /// Whether a value moved in the sheets, and whether a log has it.
  var isSeen: Bool, isLogged: Bool

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
  ///
  /// An amount that moved with what it is worked out from is no change of its own.
  func changes(in period: KpiPeriod) -> [CountedChange] {
    let records = facts.events(.change)
    var found = moved(facts.order.header, records, period)
    for line in lines { found += moved(line.unit, records, period) }
    for event in records where period.contains(event.fields[.changeDate]?.day) {
      let field = event.fields[.changeField].flatMap { ChangeRecordReader.field($0.description) }
      guard field.map({ isSeen(event, $0) }) != true else { continue }
      found.append(CountedChange(field: field, isSeen: false, isLogged: true))
    }
    return found
  }

  /// What sales owns and moved in a period, each with whether a log says so.
  private func moved(_ unit: UnitState, _ records: [EventState], _ period: KpiPeriod) -> [CountedChange] {
    unit.revisions.flatMap { field, revisions -> [CountedChange] in
      guard field.isMerged, field.owner == .sales else { return [] }
      let own = revisions.dropFirst().filter { period.contains($0.asOf) && !follows(field, $0.asOf, unit) }
      return own.map { revision in
        CountedChange(field: field, isSeen: true, isLogged: records.contains { says($0, field, revision, of: unit) })
      }
    }
  }

  /// Whether an amount moved with a quantity or price: of the same line, or of any line where it is the order's.
  private func follows(_ field: Field, _ day: Day, _ unit: UnitState) -> Bool {
    guard field == .amount || field == .orderAmount else { return false }
    let units = unit.id == facts.order.key ? facts.order.lines + [unit] : [unit]
    return units.contains { unit in
      Self.factors.contains { factor in
        factor != field && unit.revisions[factor]?.dropFirst().contains { $0.asOf == day } ?? false
      }
    }
  }

  private static let factors: [Field] = [.quantity, .unit, .unitPrice, .taxRate, .amount]

  /// Whether a value that an entry of a log names was seen in the sheets.
  private func isSeen(_ event: EventState, _ field: Field) -> Bool {
    ([facts.order.header] + lines.map(\.unit)).contains { unit in
      unit.revisions[field]?.dropFirst().contains { says(event, field, $0, of: unit) } ?? false
    }
  }

  private func says(_ event: EventState, _ field: Field, _ revision: Revision, of unit: UnitState) -> Bool {
    guard event.lineID == nil || event.lineID == unit.id || unit.id == facts.order.key,
      let named = event.fields[.changeField], ChangeRecordReader.field(named.description) == field,
      let after = event.fields[.changeAfter], let value = revision.statement.value
    else { return false }
    return LineFacts.says(after, value, of: field) == true
  }
}

/// K11: how many changes an order sees.
enum ChangesPerOrder: Kpi {
  static let entry = KpiEntry(
    "K11", "单均变更次数", "Changes per order",
    chinese: "本期的变更次数（表里改的和登记的，不重复算；金额跟着数量、单价变的不另算）除以在手订单数；分类型和客户",
    english:
      "changes of the period, seen or logged, over the orders active in it; by sort and by customer; an amount that moves with its quantity or price is no change of its own"
  )

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
    for change in order.changes(in: period) where change.isSeen && change.field?.isProtected == true {
      counts.add("K12", "share", isIn: !change.isLogged)
    }
  }
}

/// K13: how long a change takes to reach the sheets of the others; counted when a sheet takes it over.
///
/// What a run sees is what arrives in it; `KpiEngine` adds what earlier runs of the period saw.
enum PropagationLag: Kpi {
  static let entry = KpiEntry(
    "K13", "变更同步时长", "Time for a change to arrive",
    chinese: "本期各次对单里跟上变更的表，用了几个工作日；在规定天数（propagate_days）之内跟上的比例",
    english:
      "working days until the sheets that took a change over in the period did so; and the share within propagate_days")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    let isMoved = order.facts.lines.contains { $0.unit.baseline.values.contains { $0.revision > 1 } }
    guard period.isCurrent, isMoved, let before = order.before() else { return }
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
          let limit = order.context.thresholds.propagateDays
          counts.add(Arrival(kpi: entry.code, party: department.rawValue, lag: lag, count: 1), limit: limit)
          if order.context.settings.scorecard != nil, let person = order.merchandiser {
            counts.add(Arrival(kpi: Scorecard.entry.code, party: person, lag: lag, count: 1), limit: limit)
          }
        }
      }
    }
  }
}
