import ExactValues
import OrderModel
import Reconciliation

/// K29: what was ordered, shipped, invoiced and received, month by month; per salesperson, customer and product.
///
/// Of the thirteen months up to the as-of day, so that each has its like of last year.
enum Trend: Kpi {
  static let entry = KpiEntry(
    "K29", "趋势", "Trend",
    chinese: "近 13 个月的下单、发货、开票、回款金额；分业务员、客户、产品",
    english:
      "amounts ordered, shipped, invoiced and received in each of the last thirteen months; per salesperson, customer and product"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    let first = firstMonth(order.context.asOf)
    for line in order.lines {
      let keys = dimensions(order, line)
      func add(_ measure: String, _ day: Day?, _ money: ExactDecimal?) {
        guard let day, day <= order.context.asOf, month(day) >= first, let money else { return }
        for key in keys { counts.add("K29", measure, month(day) + key, standing: money, .money) }
      }
      add("ordered", order.facts.value(.orderDate)?.day, line.amount)
      let price = line.number(.unitPrice)
      for event in line.events {
        switch event.kind {
        case .shipment:
          let money = event.fields[.shippedQuantity]?.number.flatMap { quantity in price.flatMap(quantity.multiplied) }
          add("shipped", event.fields[.shipDate]?.day, money)
        case .invoice: add("invoiced", event.fields[.invoiceDate]?.day, event.fields[.invoiceAmount]?.number)
        case .payment: add("received", event.fields[.paymentDate]?.day, event.fields[.paymentAmount]?.number)
        case .change, .exception, .approval: break
        }
      }
    }
    countLoose(order, first, &counts)
  }

  /// Money that names the order but no line of it has no product.
  private static func countLoose(_ order: KpiOrder, _ first: String, _ counts: inout KpiCounts) {
    for event in order.facts.looseEvents {
      let (measure, field): (String, Field)
      switch event.kind {
      case .invoice: (measure, field) = ("invoiced", .invoiceAmount)
      case .payment: (measure, field) = ("received", .paymentAmount)
      default: continue
      }
      guard let day = event.fields[event.kind.dateField]?.day, day <= order.context.asOf, month(day) >= first,
        let money = event.fields[field]?.number
      else { continue }
      for key in dimensions(order, nil) { counts.add("K29", measure, month(day) + key, standing: money, .money) }
    }
  }

  private static func dimensions(_ order: KpiOrder, _ line: LineFacts?) -> [String] {
    let currency = order.facts.currency
    let tail = currency.isEmpty ? "" : " " + currency
    var keys = [tail, " customer=" + order.customer + tail]
    if let person = order.facts.value(.salesperson)?.description { keys.append(" salesperson=" + person + tail) }
    if let product = line?.value(.productCode) ?? line?.value(.productName) {
      keys.append(" product=" + product.description + tail)
    }
    return keys
  }

  static func month(_ day: Day) -> String { String(day.description.prefix(7)) }

  private static func firstMonth(_ asOf: Day) -> String {
    let civil = asOf.civil
    let year = String(civil.year - 1)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + asOf.description.dropFirst(4).prefix(3)
  }

  /// Gives each month's figure the month before to be compared with, as far as the months go back.
  static func comparingMonths(_ figures: [KpiFigure]) -> [KpiFigure] {
    let months = figures.filter { $0.kpi == "K29" }
    guard let first = months.map({ $0.breakdown.prefix(7) }).min() else { return figures }
    let known = Dictionary(months.map { ([$0.measure, $0.breakdown], $0.value) }) { first, _ in first }
    return figures.map { figure in
      guard figure.kpi == "K29", figure.breakdown.prefix(7) > first,
        let day = Day(iso: figure.breakdown.prefix(7) + "-01")
      else { return figure }
      var figure = figure
      let before = month(day.adding(days: -1)) + figure.breakdown.dropFirst(7)
      figure.previous = known[[figure.measure, before]] ?? .zero
      return figure
    }
  }
}
