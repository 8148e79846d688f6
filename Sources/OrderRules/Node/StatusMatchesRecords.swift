import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A status word says what the records say: shipped means that something left, not invoiced that there is no invoice (NODE-05).
///
/// Each sheet answers for its own word. Words for a part are spared; 完成 and closed are NODE-07's, payment columns PAY-05's.
enum StatusMatchesRecords: LineRule {
  /// NODE-05.
  static let entry = RuleEntry(
    "NODE-05", "status_contradicts_records", .high, acts: .sales,
    needs: [[.orderStatus, .shipmentStatus, .invoiceStatus], recorded],
    chinese: RuleWords(
      title: "状态与记录矛盾", what: "状态是“{found}”，可是没有发货记录", todo: "核实实际情况：状态写早了就改回来，记录漏了就补上",
      rule: "状态写“已发货”的有发货记录，“未发货”的没有；“已开票”的有发票，“未开票”的没有；“已结清”的没有欠款（刚发生的等一个工作日）。",
      example: "业务的表写“已发货”，仓库的发货记录里没有这张订单，客户一问就露馅。",
      variants: [
        "not_shipped": "状态还是“{found}”，实际已发 {moved}", "invoiced": "状态是“{found}”，可是没有开票记录",
        "not_invoiced": "状态还是“{found}”，实际已开票", "settled": "状态是“{found}”，还有 {moved} 没收",
      ]),
    english: RuleWords(
      title: "The status contradicts the records", what: "the status is “{found}”, and no shipment is recorded",
      todo: "find out how it is: take the status back, or enter what is missing",
      rule:
        "What is called shipped has a shipment and what is called not shipped has none; likewise invoices; what is called settled owes nothing; what has just happened may wait a working day.",
      example: "Sales says “shipped”, and the warehouse's log has no shipment of the order.",
      variants: [
        "not_shipped": "the status is still “{found}”, and {moved} have been shipped",
        "invoiced": "the status is “{found}”, and no invoice is recorded",
        "not_invoiced": "the status is still “{found}”, and it was invoiced",
        "settled": "the status is “{found}”, and {moved} are still owed",
      ]))

  private static let recorded: [Field] = [
    .shippedQuantity, .shippedQuantityTotal, .invoiceAmount, .invoiceQuantity, .outstandingAmount,
  ]

  /// Holds each status word of the line against what is recorded of it.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let words = StatusWord.all(of: line, order, context).filter(isTelling)
    guard !words.isEmpty else { return .notApplicable }
    let records = LineRecords(line, order, context, entry)
    var isJudged = false
    var found: [Violation] = []
    for word in words {
      guard let verdict = judge(word, records) else { continue }
      isJudged = true
      guard let variant = verdict.variant else { continue }
      found.append(violation(variant, verdict.moved, word, line))
    }
    return isJudged ? .of(found) : .lacks([words[0].node == .invoice ? .invoiceAmount : .shippedQuantity])
  }

  /// Whether records can contradict a word: parts, plans and steps that leave no record cannot.
  private static func isTelling(_ word: StatusWord) -> Bool {
    switch word.node {
    case .shipment, .invoice: word.state == .done || word.state == .notStarted
    case .logistics: word.state == .done || word.state == .inProgress
    case .payment: word.state == .done
    default: false
    }
  }

  /// What is wrong with a word; `nil` where the records do not tell.
  private static func judge(_ word: StatusWord, _ records: LineRecords) -> (variant: String?, moved: ExactDecimal?)? {
    switch (word.node, word.state) {
    case (.shipment, .done), (.logistics, _):
      records.hasShippedNothing(word).map { ($0 ? "shipped" : nil, nil) }
    case (.shipment, .notStarted):
      records.shipped.map { (records.contradictsNotShipped(word) ? "not_shipped" : nil, $0) }
    case (.invoice, .done): records.hasInvoicedNothing(word).map { ($0 ? "invoiced" : nil, nil) }
    case (.invoice, .notStarted):
      records.invoiced.map { (records.contradictsNotInvoiced(word) ? "not_invoiced" : nil, $0) }
    case (.payment, _): records.outstanding.map { ($0 > .zero && !records.isSettled ? "settled" : nil, $0) }
    default: nil
    }
  }

  private static func violation(
    _ variant: String, _ moved: ExactDecimal?, _ word: StatusWord, _ line: LineFacts
  ) -> Violation {
    var found = Violation(word.field)
    found.source = word.stated.source.id
    found.department = word.stated.source.department
    found.details = ["variant": variant, "found": word.stated.text, "moved": moved?.description ?? ""]
    found.evidence = [DisputedClaim(word.stated, word.field)]
    if word.node == .payment {
      found.evidence += line.evidence(.outstandingAmount)
      found.money = moved
    } else {
      found.evidence += line.evidence(of: word.node == .invoice ? .invoice : .shipment)
      found.money = line.amount
    }
    return found
  }
}
