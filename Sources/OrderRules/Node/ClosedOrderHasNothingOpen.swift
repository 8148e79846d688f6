import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A closed order has nothing left to ship, to invoice or to collect (NODE-07).
///
/// What was shipped short is SHP-03's: of shipments only a line of which nothing left is told here. 完成 says that the goods are
/// done, and nothing of money. What is owed is what a sheet says, else what was invoiced and not paid; due or not.
enum ClosedOrderHasNothingOpen: LineRule {
  /// NODE-07.
  static let entry = RuleEntry(
    "NODE-07", "closed_with_open_items", .high, .priced, acts: .merchandiser,
    needs: [
      [.orderStatus],
      [.shippedQuantity, .shippedQuantityTotal, .invoiceAmount, .invoiceQuantity, .outstandingAmount, .paymentAmount],
    ],
    compares: [.quantity, .amount],
    chinese: RuleWords(
      title: "已结案却没做完", what: "状态是“{found}”，还有 {open} 没收", todo: "没做完的继续做，订单先别结案；确实不做的写明原因",
      rule: "结案的订单货发了、发票开了、款收了（金额差在 0.05 元或万分之五以内不算）。",
      example: "订单标了“已结案”，财务还有 3,000 元尾款没收，没人再去催。",
      variants: ["unshipped": "状态是“{found}”，{open} 一件也没发", "uninvoiced": "状态是“{found}”，还有 {open} 没开票"]),
    english: RuleWords(
      title: "Closed with something left to do", what: "the status is “{found}”, and {open} are still to be paid",
      todo: "finish what is open before the order is closed, or write down why it never will be",
      rule:
        "A closed order has been shipped, invoiced and paid; differences within 0.05 or 0.05 % are rounding.",
      example: "The order is marked as closed, and 3,000 are still owed: nobody asks for them any more.",
      variants: [
        "unshipped": "the status is “{found}”, and none of {open} was shipped",
        "uninvoiced": "the status is “{found}”, and {open} are still to be invoiced",
      ]))

  /// Looks for what is open on a line that is called closed; what the order owes is told at its first line.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard let word = line.closingWord else { return .notApplicable }
    let isOver = word.isClosure
    let open = [
      unshipped(line, order, word), isOver ? uninvoiced(line, order, word) : nil,
      isOver ? owed(line, order, word) : nil,
    ].compactMap(\.self)
    guard !open.isEmpty else { return .lacks([.shippedQuantity, .invoiceAmount, .outstandingAmount]) }
    return .of(
      open.compactMap { item in
        guard let variant = item.variant, let amount = item.open else { return nil }
        var found = Violation(item.field)
        found.department = variant == "unshipped" ? .merchandiser : .finance
        found.details = ["variant": variant, "found": word.text, "open": amount.description]
        found.evidence = [DisputedClaim(word, .orderStatus)] + line.evidence(item.field, .quantity, .amount)
        found.money = item.money
        return found
      })
  }

  /// What was found of one thing that may be open; no variant where it is not.
  private struct Item {
    var field: Field
    var variant: String?
    var open, money: ExactDecimal?
  }

  private static func unshipped(_ line: LineFacts, _ order: OrderFacts, _ word: StatedValue) -> Item? {
    guard let ordered = line.ordered, let shipped = line.shipped else { return nil }
    if shipped > .zero { return Item(field: .shippedQuantity) }
    guard line.hasShippedNothing(order, asOf: word.source) else { return nil }
    return Item(field: .shippedQuantity, variant: "unshipped", open: ordered, money: line.amount)
  }

  private static func uninvoiced(_ line: LineFacts, _ order: OrderFacts, _ word: StatedValue) -> Item? {
    guard line.needsInvoice else { return Item(field: .invoiceAmount) }
    guard !line.looseEvents.contains(where: { $0.kind == .invoice }), let left = line.uninvoiced(of: line.ordered)
    else { return nil }
    guard left > .zero, !Money.isNear(left, .zero) else { return Item(field: .invoiceAmount) }
    let isLogSure =
      order.isLogComplete(.invoice, line) && order.context.logReaches(nil, .invoice, asOf: word.source)
    guard !line.isLogged(.invoice) || isLogSure else { return nil }
    return Item(field: .invoiceAmount, variant: "uninvoiced", open: left, money: left)
  }

  private static func owed(_ line: LineFacts, _ order: OrderFacts, _ word: StatedValue) -> Item? {
    let isFirst = order.lines.first?.unit.id == line.unit.id
    guard let stated = line.number(.outstandingAmount), isFirst || line.unit.value(.outstandingAmount) != nil else {
      return isFirst && !order.states(.outstandingAmount) ? unpaid(order, word) : nil
    }
    return owed(stated, lines: 1)
  }

  /// What was invoiced and not paid of an order all of whose lines are closed, where payments and invoices are logged.
  private static func unpaid(_ order: OrderFacts, _ word: StatedValue) -> Item? {
    let lines = order.livingLines
    guard order.context.logReaches(nil, .payment, asOf: word.source), let paid = order.loggedPayments,
      lines.allSatisfy({ $0.closingWord?.isClosure == true && order.isLogComplete(.payment, $0) }),
      let invoiced = order.invoiced ?? order.amount
    else { return nil }
    let due = order.amount.map { min($0, invoiced) } ?? invoiced
    return due.subtracting(paid).map { owed($0, lines: lines.count) }
  }

  private static func owed(_ amount: ExactDecimal, lines: Int) -> Item {
    guard amount > .zero, !Money.isNear(amount, .zero, lines: lines) else { return Item(field: .outstandingAmount) }
    return Item(field: .outstandingAmount, variant: "owed", open: amount, money: amount)
  }
}

extension OrderFacts {
  /// Whether a sheet states a field of the order or of one of its lines.
  fileprivate func states(_ field: Field) -> Bool {
    !stated(field).isEmpty || livingLines.contains { !$0.stated(field).isEmpty }
  }
}

extension LineFacts {
  /// The word of a sheet that came by which the line is closed.
  fileprivate var closingWord: StatedValue? {
    stated(.orderStatus).first {
      $0.isHeld && context.overall($0.text)?.isClosed == true
    }
  }
}

extension StatedValue {
  /// Whether the word closes the papers too: 已结案, 关闭, and not 已完成.
  fileprivate var isClosure: Bool {
    let word = text.lowercased()
    return ["结", "結", "关闭", "關閉", "归档", "歸檔", "closed", "archived"].contains(where: word.contains)
  }
}
