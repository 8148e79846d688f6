import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What was invoiced of a cancelled or returned line is taken back by a credit note (INV-09).
///
/// Asked for five working days after the cancellation or the return, and only where the register of invoices came
/// since.
enum CancelledOrderIsCredited: LineRule {
  /// INV-09.
  static let entry = RuleEntry(
    "INV-09", "cancelled_not_credited", .high, .all, acts: .finance,
    needs: [[.isCancelled, .returnQuantity], [.invoiceAmount, .invoiceQuantity]],
    chinese: RuleWords(
      title: "已取消或退货，发票没红冲", what: "{day} 已取消，开过的发票还有 {open} 没红冲", todo: "把原发票作废或开红字发票；货照样要的，把取消改回来",
      rule: "取消或全部退货后 5 个工作日（stale_days 可改）内，开过的发票红冲或作废；差 0.05 元或万分之五以内不算。",
      example: "客户 3 月 2 日取消订单，先开的 1,000 元发票到 3 月 16 日还挂着：税交了，应收也是假的。",
      variants: ["returned": "{day} 已全部退货，开过的发票还有 {open} 没红冲"]),
    english: RuleWords(
      title: "Cancelled or returned, and not credited",
      what: "cancelled on {day}; of what was invoiced {open} were not credited",
      todo: "void the invoice or issue a credit note; if the goods are wanted after all, take the cancellation back",
      rule:
        "Within five working days (stale_days) of a cancellation or a full return the invoices are voided or credited, to within 0.05 or 0.05 %.",
      example: "Cancelled on 2 March; the invoice of 1,000 still stands on the 16th: taxed, and owed by nobody.",
      variants: ["returned": "all was returned by {day}; of what was invoiced {open} were not credited"]))

  /// Adds up invoices and credit notes of what was cancelled or came back.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let invoices = line.events(.invoice)
    guard !invoices.isEmpty else { return .notApplicable }
    let isReturned = isReturned(line)
    guard line.isCancelled || isReturned else { return .notApplicable }
    guard !line.isLoose(.invoice), let open = open(invoices, context) else { return .lacks([.invoiceAmount]) }
    guard open > .zero, !Money.isNear(open, .zero) else { return .holds }
    guard let day = line.isCancelled ? line.cancellationDay : line.returnDay,
      let news = context.lastWord(of: .invoice)
    else { return .lacks([line.isCancelled ? .isCancelled : .returnDate]) }
    let patience = context.thresholds.staleDays + context.grace(entry)
    guard context.workingDays(from: day, until: news) > patience else { return .holds }
    var found = Violation(.invoiceStatus)
    found.details = [
      "variant": line.isCancelled ? "cancelled" : "returned", "day": day.description, "open": open.description,
    ]
    found.evidence = line.evidence(.isCancelled, .returnQuantity)
    found.evidence += invoices.flatMap { context.evidence($0, .invoiceNo, .invoiceAmount, .invoiceStatus) }
    found.money = open
    return .violated([found])
  }

  private static func isReturned(_ line: LineFacts) -> Bool {
    guard let returned = line.returned, let shipped = line.shipped, shipped > .zero else { return false }
    return returned >= shipped
  }

  /// What the invoices come to with their credit notes; `nil` where one has no amount.
  ///
  /// A row that is marked is the void invoice itself, or the credit note that takes another one back.
  private static func open(_ invoices: [EventState], _ context: RuleContext) -> ExactDecimal? {
    let amounts = invoices.map { (isCredit: $0.isCredit(context), amount: $0.fields[.invoiceAmount]?.number) }
    var standing = amounts.filter { !$0.isCredit }.map(\.amount)
    var sum = ExactDecimal.zero
    for credit in amounts where credit.isCredit {
      guard let amount = credit.amount else { return nil }
      if amount < .zero {
        sum = sum.adding(amount) ?? sum
      } else if let place = standing.firstIndex(of: amount) {
        standing.remove(at: place)
      }
    }
    for amount in standing {
      guard let amount, let next = sum.adding(amount) else { return nil }
      sum = next
    }
    return max(sum, .zero)
  }
}

extension LineFacts {
  /// The last day on which a sheet says that something came back.
  var returnDay: Day? { latestStated(.returnDate) }
}
