import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// What came back is replaced or credited within seven working days (EXC-04).
///
/// Any later shipment of the line may be the replacement, any credit note or negative receipt the money; so may a
/// word in the register that says it. Nothing is told before the logs of shipments and of invoices reach beyond those
/// days.
enum ReturnIsMadeGood: LineRule {
  /// EXC-04.
  static let entry = RuleEntry(
    "EXC-04", "return_not_made_good", .high, .all, acts: .sales,
    needs: [[.returnQuantity, .returnDate], [.shippedQuantity, .invoiceAmount, .replacementFlag]],
    chinese: RuleWords(
      title: "退货后没补货也没退款", what: "{day} 退回 {quantity}，过了 {days} 个工作日，没有补货，也没有红冲或退款",
      todo: "和客户定下来：补货还是退款；补货催仓库发，退款请财务开红字发票", rule: "退货后 7 个工作日内补货、开红字发票或退款。",
      example: "客户 3 月 2 日退回 10 台，半个月没人管：下一笔货款客户自己扣了。"),
    english: RuleWords(
      title: "Returned, and nothing happened",
      what: "{quantity} came back on {day}; {days} working days later nothing was replaced, credited or paid back",
      todo: "settle with the customer: have the warehouse send new goods, or finance credit them",
      rule: "What came back is replaced, credited or paid back within seven working days.",
      example: "10 came back on 2 March and nobody cared: the customer took them off his next payment."))

  private static let allowedDays = 7
  private static let settledWords = ["补货", "补发", "換貨", "换货", "退款", "红冲", "抵扣", "折让", "replace", "refund", "credit"]

  /// Looks for what made the last return good.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let returns = line.events(.exception).filter { $0.fields[.returnQuantity]?.number.map { $0 > .zero } ?? false }
    let stated = line.returned.map { $0 > .zero } ?? false
    guard stated || !returns.isEmpty else { return .notApplicable }
    let days = returns.compactMap { ($0.fields[.returnDate] ?? $0.fields[.exceptionOpened])?.day }
    guard let day = (days + [line.returnDay].compactMap(\.self)).max() else { return .lacks([.returnDate]) }
    if isMadeGood(line, order, returns, since: day, context) { return .holds }
    let allowed = allowedDays + context.grace(entry)
    guard let shipped = context.lastWord(of: .shipment), let invoiced = context.lastWord(of: .invoice) else {
      return .lacks([.shippedQuantity, .invoiceAmount])
    }
    let news = min(shipped, invoiced)
    guard context.workingDays(from: day, until: min(news, context.asOf)) > allowed else {
      return context.workingDays(from: day, until: context.asOf) > allowed ? .lacks([.shippedQuantity]) : .holds
    }
    let quantity = line.returned ?? returns.compactMap { $0.fields[.returnQuantity]?.number }.max()
    var found = Violation(.returnQuantity)
    found.details = [
      "day": day.description, "quantity": quantity?.description ?? "–",
      "days": String(context.workingDays(from: day, until: context.asOf)),
    ]
    found.evidence = line.evidence(.returnQuantity, .returnDate, .replacementFlag)
    found.evidence += returns.flatMap { context.evidence($0, .returnQuantity, .exceptionOpened) }
    found.money = quantity.flatMap { quantity in line.number(.unitPrice).flatMap(quantity.multiplied) }
    return .violated([found])
  }

  private static func isMadeGood(
    _ line: LineFacts, _ order: OrderFacts, _ returns: [EventState], since day: Day, _ context: RuleContext
  ) -> Bool {
    let flags = line.stated(.replacementFlag).map(\.value) + returns.compactMap { $0.fields[.replacementFlag] }
    if flags.contains(where: { Confirmation.isYes($0) == true }) { return true }
    let words = returns.compactMap { $0.fields[.exceptionAction]?.description.lowercased() }
    if words.contains(where: { word in settledWords.contains(where: word.contains) }) { return true }
    if !returns.isEmpty, returns.allSatisfy({ $0.isClosedException(context) == true }) { return true }
    let events = line.events + line.looseEvents
    return events.contains { event in
      guard event.fields[event.kind.dateField]?.day.map({ $0 >= day }) ?? false else { return false }
      switch event.kind {
      case .shipment: return event.fields[.shippedQuantity]?.number.map { $0 > .zero } ?? true
      case .invoice: return event.isCredit(context)
      case .payment: return event.fields[.paymentAmount]?.number.map { $0 < .zero } ?? false
      case .change, .exception, .approval: return false
      }
    }
  }
}
