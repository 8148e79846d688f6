/// Which of two stages that a header names it speaks of: 客户 + 发货 of the shipment, 定金 + 到账 of the deposit.
enum HeaderStagePair {
  /// The stage that the header is about; `nil` where the two do not go together.
  static func joined(_ known: HeaderStage?, _ next: HeaderStage) -> HeaderStage? {
    guard let known, known != next else { return next }
    if known == .change, next == .approval { return .changeApproval }
    if known == .supplier, [.order, .purchase, .contract, .customer].contains(next) { return .supplierOrder }
    if keeping[known]?.contains(next) == true { return known }
    if known == .contract, away.contains(next) { return nil }
    if known == .customer, next == .stock || next == .cost { return nil }
    if narrowing.contains(known) || yielding[known]?.contains(next) == true { return next }
    return nil
  }

  /// Whose it is: they narrow whatever follows.
  private static let narrowing: Set<HeaderStage> = [.customer, .order, .product, .contract, .project]

  /// A contract that is sent or signed for is no shipment.
  private static let away: Set<HeaderStage> = [.receipt, .shipment, .courier, .sample, .due]

  /// What stays the subject whatever happens to it.
  private static let keeping: [HeaderStage: Set<HeaderStage>] = [
    .deposit: [.payment, .receipt], .balance: [.payment, .receipt],
    .material: [.receipt, .inbound, .production], .order: [.handling, .foreign], .contract: [.foreign],
    .returning: [.receipt, .inbound, .shipment, .product, .order, .handling],
    .exception: [.handling, .followUp, .inspection, .order], .sample: [.approval, .receipt, .shipment, .countersign],
    .shipment: [.product, .material, .notice], .invoice: [.product, .customer, .material], .cancellation: [.order],
    .notice: [.production, .purchase, .change], .before: everyGoods, .after: everyGoods, .change: [.order, .notice],
    .purchase: [.order, .contract],
    .supplierOrder: [.production, .order, .purchase, .product], .overdue: [.payment], .payment: [.receipt],
    .discount: [.order], .inbound: [.product],
  ]

  private static let yielding: [HeaderStage: Set<HeaderStage>] = [
    .payment: [.deposit, .balance, .overdue, .due], .invoice: [.due], .returning: [.courier],
    .statement: [.due], .receipt: [.deposit, .balance, .order, .contract],
    .inspection: [.defect, .passed], .production: [.defect, .passed, .inspection, .inbound, .order, .shipment],
    .selling: [.order], .passed: [.inbound], .acceptance: [.passed], .material: [.purchase],
  ]

  private static let everyGoods: Set<HeaderStage> = [.order, .product, .material, .delivery, .shipment, .contract]
}
