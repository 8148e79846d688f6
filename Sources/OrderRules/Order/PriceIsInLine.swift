import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A price is near the price list's, or where there is none, near what the customer last paid for the same goods
/// (ORD-07).
///
/// The same goods have one code or model, one spec, size and unit. Quantities that differ threefold have prices of
/// their own; so has what a record of a changed price explains, and what is older than a quarter is left.
enum PriceIsInLine: LineRule, AcrossRule {
  /// ORD-07.
  static let entry = RuleEntry(
    "ORD-07", "price_out_of_line", .medium, .priced, acts: .sales,
    needs: [[.unitPrice], [.productCode, .model]], compares: [.unitPrice],
    chinese: RuleWords(
      title: "单价异常", what: "{goods} 单价 {found}，上次（{other}）是 {expected}，差 {percent}%",
      todo: "核对单价：录错的改过来，真调价的补一条变更或报价记录",
      rule: "单价和价格表（duidan.yml 的 prices）差不超过 10%（price_jump 可改）；没有价格表的，和同一客户同一产品的上一单比（数量差三倍以上、写了改价记录的不比）。",
      example: "同一客户上月 12 元，这单写成 21 元：多半是 12 打反了。",
      variants: ["list": "{goods} 单价 {found}，价格表是 {expected}，差 {percent}%"]),
    english: RuleWords(
      title: "A price out of line",
      what: "{goods} at {found}; last time ({other}) it was {expected}: {percent} % apart",
      todo: "check the price: correct a slip, or record the new price with the change or the quotation",
      rule:
        "A price is within 10 % (price_jump) of the list's (prices in duidan.yml); where there is none, of what the customer last paid for the same goods, unless the quantities differ threefold or the change is recorded.",
      example: "12 last month and 21 this time for the same goods: the digits were turned around, most likely.",
      variants: ["list": "{goods} at {found}; the price list says {expected}: {percent} % apart"]))

  private static let recentDays = 90, longestDays = 365

  // MARK: - Against the list

  /// Compares the price with the list's.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let prices = context.settings.prices
    guard !prices.isEmpty, order.value(.currency).map({ $0.description == "CNY" }) ?? true else {
      return .notApplicable
    }
    guard let price = line.number(.unitPrice) else { return .lacks([.unitPrice]) }
    let names = [Field.productCode, .model].compactMap { line.value($0)?.description }
    guard let name = names.first(where: { prices[TextFolding.key($0)] != nil }),
      let listed = prices[TextFolding.key(name)], listed > .zero
    else { return .lacks([.productCode]) }
    guard let percent = jump(from: listed, to: price, context), !TaxRates.explain(listed, price) else { return .holds }
    if line.isClosed || line.records(of: .unitPrice).contains(where: { _ in true }) { return .notApplicable }
    var found = Violation(.unitPrice)
    found.expected = listed.description
    found.details = [
      "variant": "list", "goods": name, "found": price.description, "expected": listed.description,
      "percent": percent.description, "other": "",
    ]
    found.evidence = line.evidence(.unitPrice)
    found.money = price.subtracting(listed)?.magnitude.multiplied(by: line.ordered ?? ExactDecimal(1))
    return .violated([found])
  }

  // MARK: - Against the last order

  private struct Sale {
    var order: OrderDigest
    var line: OrderDigest.Line
    var day: Day
    var price, quantity: ExactDecimal
  }

  /// Where a sale stands, and what tells its series from others: kept small, for there is one a line.
  private struct SalePlace {
    var goods: UInt64
    /// The number of the customer and currency.
    var customer: UInt32
    var day: Int32
    var order, line: UInt32

    /// Whether both are of one customer, currency and goods.
    func isOfSeries(_ other: SalePlace) -> Bool { goods == other.goods && customer == other.customer }
  }

  /// Compares each price with that of the customer's order before it.
  ///
  /// - Complexity: O(*n* log *n*) in the lines.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    guard context.settings.prices.isEmpty else { return verdict }
    let places = sortedSales(orders, &verdict)
    var found: [(series: String, violations: [(order: OrderDigest, lineID: String?, violation: Violation)])] = []
    var first = 0
    while first < places.count {
      let end = places[first...].firstIndex { !$0.isOfSeries(places[first]) } ?? places.count
      if end - first > 1 {
        let sales = places[first..<end].compactMap { sale(at: $0, orders) }
        let violations = violations(among: sales, orders, context)
        if !violations.isEmpty { found.append((series(of: sales[0]), violations)) }
      }
      first = end
    }
    verdict.violations += found.sorted { $0.series < $1.series }.flatMap(\.violations)
    return verdict
  }

  /// The places of all sales, those of a series side by side and by day.
  private static func sortedSales(_ orders: DigestedOrders, _ verdict: inout AcrossVerdict) -> [SalePlace] {
    var customers: [String: UInt32] = [:]
    var places: [SalePlace] = []
    for (index, order) in orders.enumerated() where !order.isCancelled && !order.orderNo.hasSuffix("样") {
      let currency = order.value(.currency)?.description ?? ""
      let party = order.customer.map { $0 + "\u{1F}" + currency }
      for (place, line) in order.lines.enumerated() {
        guard let price = line.unitPrice, price > .zero else { continue }
        guard let party, let day = order.day, let goods = line.goods, line.quantity != nil else {
          verdict.lacking += 1
          verdict.missing.insert(line.goods == nil ? .productCode : .customerName)
          continue
        }
        verdict.evaluated += 1
        let customer = customers[party] ?? UInt32(customers.count)
        customers[party] = customer
        places.append(
          SalePlace(
            goods: goods, customer: customer, day: day.daysSinceEpoch, order: UInt32(index),
            line: UInt32(place)))
      }
    }
    places.sort { one, other in
      if !one.isOfSeries(other) { return (one.customer, one.goods) < (other.customer, other.goods) }
      if one.day != other.day { return one.day < other.day }
      let (first, second) = (orders[Int(one.order)], orders[Int(other.order)])
      return (first.key, first.lines[Int(one.line)].id) < (second.key, second.lines[Int(other.line)].id)
    }
    return places
  }

  private static func sale(at place: SalePlace, _ orders: DigestedOrders) -> Sale? {
    let order = orders[Int(place.order)], line = order.lines[Int(place.line)]
    guard let day = order.day, let price = line.unitPrice, let quantity = line.quantity else { return nil }
    return Sale(order: order, line: line, day: day, price: price, quantity: quantity)
  }

  /// The customer, the goods and the currency: what series are told in the order of.
  private static func series(of sale: Sale) -> String {
    let currency = sale.order.value(.currency)?.description ?? ""
    return [sale.order.customer ?? "", sale.line.goods.map { String($0) } ?? "", currency].joined(separator: "\u{1F}")
  }

  private static func violations(
    among sales: [Sale], _ orders: DigestedOrders, _ context: RuleContext
  ) -> [(order: OrderDigest, lineID: String?, violation: Violation)] {
    sales.enumerated().dropFirst().compactMap { place, sale in
      guard sale.day.days(until: context.asOf) <= recentDays,
        let last = sales[..<place].last(where: { isComparable($0, sale) }),
        let percent = jump(from: last.price, to: sale.price, context), !TaxRates.explain(last.price, sale.price),
        !isRecorded(sale.line, of: sale.order)
      else { return nil }
      return (sale.order, sale.line.id, violation(last, sale, percent, orders, context))
    }
  }

  private static func isComparable(_ last: Sale, _ sale: Sale) -> Bool {
    guard last.day < sale.day, last.day.days(until: sale.day) <= longestDays, last.order.key != sale.order.key,
      let most = min(last.quantity, sale.quantity).multiplied(by: ExactDecimal(3))
    else { return false }
    return max(last.quantity, sale.quantity) <= most
  }

  private static func isRecorded(_ line: OrderDigest.Line, of order: OrderDigest) -> Bool {
    order.events.contains { event in
      event.kind == .change && event.lineID == line.id
        && event.fields[.changeField].flatMap { ChangeRecordReader.field($0.description) } == .unitPrice
    }
  }

  /// By how many percent a price is away, where that is more than it may be.
  private static func jump(from last: ExactDecimal, to price: ExactDecimal, _ context: RuleContext) -> ExactDecimal? {
    guard let gap = price.subtracting(last)?.magnitude, let most = last.multiplied(by: context.thresholds.priceJump),
      gap > most
    else { return nil }
    return gap.multiplied(by: ExactDecimal(100))?.divided(by: last, toPlaces: 1)
  }

  private static func violation(
    _ last: Sale, _ sale: Sale, _ percent: ExactDecimal, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    var found = Violation(.unitPrice)
    found.expected = last.price.description
    found.details = [
      "variant": "last", "goods": sale.line.product ?? "–", "found": sale.price.description,
      "expected": last.price.description, "percent": percent.description, "other": last.order.orderNo,
    ]
    found.evidence = [sale, last].flatMap { orders.evidence($0.order, .orderNo, context) }
    found.money = sale.price.subtracting(last.price)?.magnitude.multiplied(by: sale.quantity)
    return found
  }
}
