import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What is due soon and comes from stock is in stock (PRD-08).
///
/// Demand are lines that nobody makes: what is planned or in work is for other rules. The stock of a product is the
/// largest that its lines state; it goes to the promises in their order.
enum StockCoversDueGoods: AcrossRule {
  /// PRD-08.
  static let entry = RuleEntry(
    "PRD-08", "stock_short", .high, acts: .warehouse,
    needs: [[.stockQuantity], [.promisedDate], [.quantity]], compares: [.quantity, .promisedDate],
    chinese: RuleWords(
      title: "库存不够近期应发", what: "{goods} 库存 {stock}，到 {promise} 为止要发 {demand}，差 {short}",
      todo: "仓库核实库存；不够的马上排产或调货，先发谁和业务定",
      rule: "3 个工作日内（due_soon 可改）要发、又没有排产的货，库存够发（按交期先后算）。", example: "库存 50 台，后天要发 30 和 40：第二家到时候没货。"),
    english: RuleWords(
      title: "Stock does not cover what is due",
      what: "{stock} of {goods} are in stock; {demand} are due by {promise}: {short} short",
      todo: "check the stock; make or fetch what is missing, and settle with sales who goes first",
      rule:
        "What is due within three working days (due_soon) and not being made is in stock, counted in the order of the promises.",
      example: "50 are in stock; 30 and 40 are due the day after tomorrow: the second customer will go without."))

  /// Adds up by product what is due, in the order of the promises.
  ///
  /// - Complexity: O(*n* log *n*) in the lines whose stock is stated.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var due: [UInt64: [(order: OrderDigest, line: OrderDigest.Line, supply: OrderDigest.Supply)]] = [:]
    for order in orders where !order.isCancelled {
      for line in order.lines {
        guard let supply = line.supply.first, !supply.isMade else { continue }
        guard let promise = supply.promise, supply.unshipped != nil, let goods = line.goods else {
          verdict.lacking += 1
          verdict.missing.insert(supply.promise == nil ? .promisedDate : line.goods == nil ? .productCode : .quantity)
          continue
        }
        guard promise < context.asOf || context.isSoon(promise), supply.unshipped.map({ $0 > .zero }) ?? false else {
          continue
        }
        verdict.evaluated += 1
        due[goods, default: []].append((order, line, supply))
      }
    }
    guard let news = context.lastWord(on: .stockQuantity),
      context.workingDays(from: news, until: context.asOf) <= context.thresholds.propagateDays
    else { return AcrossVerdict() }
    for (_, lines) in due.sorted(by: { $0.key < $1.key }) {
      let sorted = lines.sorted {
        ($0.supply.promise ?? .distantPast, $0.order.key, $0.line.id)
          < ($1.supply.promise ?? .distantPast, $1.order.key, $1.line.id)
      }
      let stock = sorted.compactMap(\.supply.stock).max() ?? .zero
      var demand = ExactDecimal.zero
      for one in sorted {
        demand = one.supply.unshipped.flatMap(demand.adding) ?? demand
        guard demand > stock else { continue }
        verdict.violations.append(
          (one.order, one.line.id, violation(one.line, one.supply, stock, demand, one.order, orders, context)))
      }
    }
    return verdict
  }

  private static func violation(
    _ line: OrderDigest.Line, _ supply: OrderDigest.Supply, _ stock: ExactDecimal, _ demand: ExactDecimal,
    _ order: OrderDigest, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    let short = demand.subtracting(stock).flatMap { gap in supply.unshipped.map { min(gap, $0) } }
    var found = Violation(.stockQuantity)
    found.details = [
      "goods": line.product ?? "–", "stock": stock.description, "demand": demand.description,
      "promise": supply.promise?.description ?? "–", "short": short?.description ?? "–",
    ]
    found.evidence = orders.evidence(order, .orderNo, context)
    found.money = short.flatMap { short in line.unitPrice.flatMap(short.multiplied) }
    found.due = supply.promise
    return found
  }
}
