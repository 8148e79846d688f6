import ExactValues
import OrderModel
import Reconciliation

/// The promises that shipments are measured by.
enum Promise: String, CaseIterable {
  case first = "first_promise"
  case current = "current_promise"
  case request = "customer_request"

  /// The day that was promised of a line.
  func day(_ line: LineFacts) -> Day? {
    switch self {
    case .first:
      line.day(.firstConfirmedDate) ?? line.unit.revisions[.promisedDate]?.first?.statement.value?.day
        ?? line.day(.promisedDate)
    case .current: line.day(.promisedDate)
    case .request: line.day(.requestedDate)
    }
  }
}

extension LineFacts {
  /// How much had left by a day: the sum of the shipments that are dated so; the whole roll-up where its day is not later.
  func shipped(by day: Day) -> ExactDecimal? {
    guard isLogged(.shipment) else { return lastShipDay.map { $0 <= day } == true ? shipped : .zero }
    return events.lazy.filter { $0.kind == .shipment }.reduce(ExactDecimal?.some(.zero)) { sum, event in
      guard let shipDay = event.fields[.shipDate]?.day, shipDay <= day,
        let quantity = event.fields[.shippedQuantity]?.number
      else { return sum }
      return sum?.adding(quantity)
    }
  }
}

/// K03: of the orders promised for the period, how many had left whole by the day; by first promise, present one, and request.
enum OnTimeOrders: Kpi {
  static let entry = KpiEntry(
    "K03", "订单准时率", "Orders on time",
    chinese: "交期落在本期的订单中，按期全部发完的比例；分首次承诺、现承诺、客户要求三种",
    english:
      "of orders whose day falls in the period, the share that had left whole by it: by the first promise, the present one, and the customer's request"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for promise in Promise.allCases {
      switch outcome(order, promise, period) {
      case .notDue: continue
      case .unknown: counts.exclude("K03", promise.rawValue)
      case .kept: counts.add("K03", promise.rawValue, isIn: true)
      case .missed: counts.add("K03", promise.rawValue, isIn: false)
      }
    }
  }

  /// What became of a promise.
  enum Outcome { case notDue, unknown, kept, missed }

  /// What became of a promise of an order in a period.
  static func outcome(_ order: KpiOrder, _ promise: Promise, _ period: KpiPeriod) -> Outcome {
    let lines = order.lines
    guard !lines.isEmpty else { return .notDue }
    let days = lines.compactMap(promise.day)
    guard let last = days.max(), period.contains(last) else {
      return days.isEmpty && order.isActive(in: period) ? .unknown : .notDue
    }
    guard lines.allSatisfy({ $0.ordered != nil }) else { return .unknown }
    let isOnTime = lines.allSatisfy { line in
      guard let ordered = line.ordered, let least = order.context.least(ordered, of: order.facts) else { return false }
      return line.shipped(by: promise.day(line) ?? last).map { $0 >= least } ?? false
    }
    return isOnTime ? .kept : .missed
  }
}

/// K04: of the lines and the quantity promised for the period, how much had left by the day.
enum OnTimeLines: Kpi {
  static let entry = KpiEntry(
    "K04", "订单行和数量准时率", "Lines and quantity on time",
    chinese: "交期落在本期的订单行和数量中，按期发出的比例",
    english: "of the lines, and of the quantity, promised for the period, the share that had left by the day")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for line in order.lines {
      guard let day = line.day(.promisedDate) else {
        if order.isActive(in: period) { counts.exclude("K04", "lines") }
        continue
      }
      guard period.contains(day) else { continue }
      guard let ordered = line.ordered, let shipped = line.shipped(by: day) else {
        counts.exclude("K04", "lines")
        continue
      }
      let least = order.context.least(ordered, of: order.facts) ?? ordered
      counts.add("K04", "lines", isIn: shipped >= least)
      counts.add("K04", "quantity", part: min(shipped, ordered), of: ordered)
    }
  }
}

/// K05: how late the late lines left, and what is overdue and still here.
enum AverageDelay: Kpi {
  static let entry = KpiEntry(
    "K05", "平均延期", "Average delay",
    chinese: "本期发出的逾期行平均晚几天；另有已过交期未发完的行数和金额",
    english:
      "by how many days late lines that left in the period were late; and the lines, and their amount, that are overdue and not shipped"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for line in order.lines {
      guard let promised = line.day(.promisedDate) else { continue }
      if let left = line.lastShipDay, period.contains(left), left > promised {
        counts.add("K05", "late", days: promised.days(until: left))
      }
      guard period.isCurrent, promised < order.context.asOf, !line.isClosed, let unshipped = line.unshipped,
        unshipped > .zero
      else { continue }
      counts.add("K05", "open_overdue_lines", standing: ExactDecimal(1), .count)
      guard let money = line.number(.unitPrice).flatMap(unshipped.multiplied) else {
        counts.exclude("K05", "open_overdue_amount", order.facts.currency, nothing: .untold(.money))
        continue
      }
      counts.add("K05", "open_overdue_amount", order.facts.currency, standing: money, .money)
    }
  }
}

/// K06: how many orders keep the day that was first promised.
enum PromiseStability: Kpi {
  static let entry = KpiEntry(
    "K06", "交期稳定率", "Promises kept as given",
    chinese: "交期落在本期的订单中，首次确认后没有改过交期的比例",
    english: "of orders promised for the period, the share whose promise has not changed since it was first given")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    let lines = order.lines
    guard let last = lines.compactMap({ $0.day(.promisedDate) }).max(), period.contains(last) else { return }
    let isSteady = lines.allSatisfy { line in
      let revisions = line.unit.revisions[.promisedDate]?.filter { $0.statement.value != nil } ?? []
      let confirmed = line.day(.firstConfirmedDate)
      return revisions.count <= 1 && (confirmed == nil || confirmed == line.day(.promisedDate))
    }
    counts.add("K06", "steady", isIn: isSteady)
  }
}

extension OrderFacts {
  /// The order's currency, empty where no sheet names one.
  var currency: String { value(.currency)?.description ?? "" }
}
