internal import OrderModel

extension AmbiguityResolver {
  /// The meanings of a header that may as well be of no field: only what the sheet is about speaks for one.
  ///
  /// 结果 is `qc_status` in a list of inspections and nothing in a list of orders; 采购数量 is what the customer bought,
  /// unless the list is about buying.
  func doubtfulRanking(_ candidates: [Field], column: Int) -> [Choice] {
    let open = candidates.filter { !taken.contains($0) && isSpokenFor($0) }
    guard !open.isEmpty else { return [] }
    return ranking(open, column: column).map { choice in
      Choice(field: choice.field, confidence: min(choice.confidence, SheetSense.confidence), reason: choice.reason)
    }
  }

  private func isSpokenFor(_ field: Field) -> Bool {
    if field == .quantity { return sheet.kind != .material && sheet.kind != .master }
    // 小计 beside the days of a calendar counts pieces.
    if field == .amount {
      return !possible.isDisjoint(with: Self.prices) || ![.production, .material, .qc].contains(sheet.kind)
    }
    guard let home = Self.homes[field] else { return true }
    return home.kinds.contains(sheet.kind) || !taken.isDisjoint(with: home.companions)
  }

  private static let prices: Set<Field> = [.unitPrice, .unitPriceInclTax, .unitPriceExclTax, .invoiceUnitPrice]

  private static let homes: [Field: (kinds: Set<SheetKind>, companions: Set<Field>)] = [
    .exceptionOpened: ([.exception], exceptions), .exceptionClosed: ([.exception], exceptions),
    .exceptionType: ([.exception], exceptions), .exceptionDesc: ([.exception], exceptions),
    .qcStatus: ([.qc], [.qcDate, .qcInspector, .defectQuantity, .defectReason, .qcPassedQuantity]),
    .changeApproval: ([.changeLog], [.changeBefore, .changeAfter, .changeContent, .changeNo]),
    .overdueDays: ([.receivable, .payment, .statement, .invoice], [.receivableAmount, .outstandingAmount]),
    .productionStatus: ([.production], [.workOrderNo, .producedQuantity]),
    .producedQuantity: ([.production], [.workOrderNo, .productionStart, .productionFinish]),
    .receivableAmount: ([.statement, .receivable], []), .paymentAmount: ([.statement, .receivable, .payment], []),
    .paymentMethod: ([.payment, .receivable], [.paymentAmount]), .shipMethod: ([.shipment], [.shipDate]),
    .invoiceDate: ([.invoice], [.invoiceNo]), .shipPlanDate: ([.order, .shipment], [.shipDate]),
    .orderType: ([.order, .approval], []),
  ]

  private static let exceptions: Set<Field> = [
    .exceptionType, .exceptionDesc, .exceptionAction, .exceptionOwner, .returnNo,
  ]
}
