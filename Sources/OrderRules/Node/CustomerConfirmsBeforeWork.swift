import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What waits for the customer's consent is not made or shipped without it (NODE-10).
///
/// Only a word that says no is told: an empty cell may mean that nobody asks for consent.
enum CustomerConfirmsBeforeWork: LineRule {
  /// NODE-10.
  static let entry = RuleEntry(
    "NODE-10", "work_without_consent", .medium, acts: .sales,
    needs: [
      [.confirmedByCustomer], [.productionStart, .productionStatus, .producedQuantity, .shipDate, .shippedQuantity],
    ],
    chinese: RuleWords(
      title: "客户没确认就做了", what: "客户确认是“{found}”，已经开工（{day}）", todo: "今天找客户确认；没确认前先别往下做",
      rule: "客户确认一栏写着未确认、待确认的，不开工、不发货。",
      example: "图纸客户还没签回，车间先做了：客户改一个孔位，全部重做。", variants: ["shipped": "客户确认是“{found}”，已经发货（{day}）"]),
    english: RuleWords(
      title: "Work without the customer's consent",
      what: "the customer's consent is “{found}”, and production has begun ({day})",
      todo: "have the customer confirm today, and stop until he has",
      rule: "What a sheet calls not confirmed by the customer is neither made nor shipped.",
      example: "The drawing is not signed and the workshop began: the customer moves one hole, and all is scrap.",
      variants: ["shipped": "the customer's consent is “{found}”, and it was shipped ({day})"]))

  /// Compares the word for the customer's consent with what has begun.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let production = line.node(.production, of: order), shipment = line.node(.shipment, of: order)
    guard production.isStarted || shipment.isStarted, !line.isClosed else { return .notApplicable }
    guard let isConfirmed = line.isConfirmed else { return .lacks([.confirmedByCustomer]) }
    guard !isConfirmed,
      let word = line.stated(.confirmedByCustomer).first(where: { $0.isHeld && Confirmation.isYes($0.value) == false })
    else { return .holds }
    let node = shipment.isStarted ? shipment : production
    let day = node.began ?? node.ended
    // Patience begins with the first step that should have waited: a later one changes nothing.
    let first = [production, shipment].compactMap { $0.began ?? $0.ended }.min()
    guard context.shouldKnow(word.source, of: first, [line], entry) else { return .holds }
    var found = Violation(.confirmedByCustomer)
    found.details = [
      "variant": shipment.isStarted ? "shipped" : "begun", "found": word.text, "day": day?.description ?? "–",
    ]
    found.evidence = [DisputedClaim(word, .confirmedByCustomer)]
    found.evidence += line.evidence(of: shipment.isStarted ? .shipment : .production)
    found.money = line.amount
    return .violated([found])
  }
}
