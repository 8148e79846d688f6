import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A line's amount is its quantity × its price, with or without the tax and the discount (ORD-03).
///
/// Where no sheet states a tax rate and the amount is off by a usual one, nothing can be told: the price may lie on the
/// other side of the tax.
enum AmountIsQuantityTimesPrice: LineRule {
  /// ORD-03.
  static let entry = RuleEntry(
    "ORD-03", "amount_arithmetic", .high, .priced, acts: .sales,
    needs: [[.quantity], [.unitPrice], [.amount]], compares: [.quantity, .unitPrice, .amount, .taxRate],
    chinese: RuleWords(
      title: "数量×单价≠金额", what: "{quantity} × {price} 应是 {expected}，表里金额是 {found}，差 {gap}",
      todo: "核对数量、单价和金额，把错的那个改过来",
      rule: "金额等于数量乘单价；含税不含税、折前折后都算过，差 0.05 元或万分之五以内不算。",
      example: "100 台，单价 10 元，金额写成 1100。要么数量改了金额没改，要么金额写错了。"),
    english: RuleWords(
      title: "Quantity × price is not the amount",
      what: "{quantity} × {price} makes {expected}; the amount says {found}: {gap} apart",
      todo: "check quantity, price and amount, and correct the one that is wrong",
      rule:
        "The amount is quantity × price, with or without tax and discount, to within 0.05 or 0.05 %, whichever is more.",
      example:
        "100 at 10 each, and the amount says 1,100: either the quantity changed and the amount did not, or it is a slip."
    ))

  /// Holds the amount against every product that the line's rates and discounts allow.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let quantity = line.ordered else { return .lacks([.quantity]) }
    guard let price = line.number(.unitPrice), price != .zero else { return .lacks([.unitPrice]) }
    guard let amount = line.number(.amount) else { return .lacks([.amount]) }
    guard let product = quantity.multiplied(by: price) else { return .lacks([.amount]) }
    if Money.isNear(product, amount) { return .holds }
    let products = discounted(product, line)
    if products.contains(where: { Money.isNear($0, amount) }) { return .holds }
    let rates = Set(line.stated(.taxRate).compactMap(\.value.number))
    for rate in rates where taxed(products, rate).contains(where: { Money.isNear($0, amount) }) { return .holds }
    if rates.isEmpty, products.contains(where: { TaxRates.explain($0, amount) }) { return .lacks([.taxRate]) }
    if isPricedOtherwise(product, amount, line) { return .lacks([.unit]) }
    if isOfWholeOrder(amount, line, order) { return .lacks([.amount]) }
    if addsUpWhereItStands(amount, line) { return .holds }
    return .violated([violation(product, amount, line)])
  }

  /// Whether every sheet that states the amount agrees with itself: then one of them is behind in quantity or price,
  /// and that is what is told.
  private static func addsUpWhereItStands(_ amount: ExactDecimal, _ line: LineFacts) -> Bool {
    let holders = line.stated(.amount).filter { $0.value.number == amount }
    return !holders.isEmpty
      && holders.allSatisfy { holder in
        let own = line.unit.sources[holder.source.id]?.fields
        guard let quantity = own?[.quantity]?.prev.value?.number, let price = own?[.unitPrice]?.prev.value?.number,
          let product = quantity.multiplied(by: price)
        else { return false }
        return discounted(product, line).contains { Money.isNear($0, amount) }
      }
  }

  /// The product, and what the line's discount leaves of it: a rate of 10 % and one of 90 % both say nine tenths.
  private static func discounted(_ product: ExactDecimal, _ line: LineFacts) -> [ExactDecimal] {
    var products = [product]
    if let rate = line.number(.discountRate), let rest = ExactDecimal(1).subtracting(rate) {
      products += [rest, rate].compactMap(product.multiplied)
    }
    if let less = line.number(.discountAmount) { products += [product.subtracting(less)].compactMap(\.self) }
    return products
  }

  private static func taxed(_ products: [ExactDecimal], _ rate: ExactDecimal) -> [ExactDecimal] {
    products.flatMap { TaxRates.bothSides(of: $0, at: rate) }
  }

  /// Whether the price is for a hundred, a thousand or ten thousand pieces, or for a kilogram.
  private static func isPricedOtherwise(_ product: ExactDecimal, _ amount: ExactDecimal, _ line: LineFacts) -> Bool {
    let isPerMany = [Int64(100), 1000, 10_000].contains { pieces in
      amount.multiplied(by: ExactDecimal(pieces)).map { Money.isNear($0, product) } ?? false
    }
    guard !isPerMany, let price = line.number(.unitPrice) else { return isPerMany }
    return [Field.netWeight, .grossWeight].contains { field in
      line.number(field).flatMap(price.multiplied).map { Money.isNear($0, amount) } ?? false
    }
  }

  /// Whether every line of the order repeats one amount that is all lines' together.
  private static func isOfWholeOrder(_ amount: ExactDecimal, _ line: LineFacts, _ order: OrderFacts) -> Bool {
    guard order.lines.count > 1, order.lines.allSatisfy({ $0.number(.amount) == amount }) else { return false }
    let sum = order.lines.reduce(ExactDecimal?.some(.zero)) { sum, line in
      guard let quantity = line.ordered, let price = line.number(.unitPrice) else { return nil }
      return quantity.multiplied(by: price).flatMap { sum?.adding($0) }
    }
    return sum.map { Money.isNear($0, amount) } ?? false
  }

  private static func violation(_ product: ExactDecimal, _ amount: ExactDecimal, _ line: LineFacts) -> Violation {
    let gap = product.subtracting(amount)?.magnitude
    var found = Violation(
      .amount,
      details: [
        "quantity": line.ordered?.description ?? "", "price": line.number(.unitPrice)?.description ?? "",
        "expected": product.description, "found": amount.description, "gap": gap?.description ?? "",
      ])
    found.expected = product.description
    found.money = gap
    found.evidence = line.evidence(.quantity, .unitPrice, .amount)
    return found
  }
}
