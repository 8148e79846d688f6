internal import OrderModel

extension AmbiguityResolver {
  /// What the columns beside a column say of its header.
  func byNeighbours(_ candidates: [Field], column: Int) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if isPlannedExport {
      if among(.shipDate, .shipPlanDate) { return .shipPlanDate }
      if among(.receivedDate, .requestedDate) { return .requestedDate }
    }
    if among(.orderNo, .workOrderNo), taken.contains(.orderNo),
      sheet.kind == .production || candidates == [.orderNo, .workOrderNo]
    {
      return taken.contains(.workOrderNo) ? nil : .workOrderNo
    }
    // Where no money is kept, what was received to date is goods.
    if among(.paymentTotal, .receivedQuantity) {
      let money: Set<Field> = [
        .amount, .orderAmount, .invoiceAmount, .receivableAmount, .outstandingAmount, .paymentAmount,
      ]
      return possible.isDisjoint(with: money) ? .receivedQuantity : .paymentTotal
    }
    if let field = byRegister(candidates) { return field }
    // 交货日期 beside the day of the order and nothing of a shipment is what was agreed.
    if candidates == [.promisedDate, .shipDate], sheet.grain != .event, taken.contains(.orderDate),
      possible.isDisjoint(with: [.shipmentNo, .shippedQuantityTotal, .trackingNo, .carrier, .shippedModel])
    {
      return .promisedDate
    }
    if among(.promisedDate, .requestedDate) { return taken.contains(.promisedDate) ? .requestedDate : .promisedDate }
    if among(.productName, .customerName) || among(.productCode, .customerCode) {
      let isProduct = !possible.isDisjoint(with: [.spec, .model, .unit, .quantity])
      return candidates.first { ($0.level == .line) == isProduct }
    }
    return byPeople(candidates) ?? byProduct(candidates, column) ?? byMoney(candidates) ?? byKeeper(candidates)
  }

  /// What a register keeps of its own, and what a sheet of lines sums up.
  private func byRegister(_ candidates: [Field]) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if among(.paymentDueDate, .promisedDate, .requestedDate), sheet.kind.isOfMoney { return .paymentDueDate }
    if among(.invoiceDate, .shipDate), sheet.kind == .statement, possible.isDisjoint(with: Self.goods) {
      // An account of invoices and payments, no goods in it.
      return possible.contains(.invoiceNo) || !taken.contains(.paymentAmount) ? .invoiceDate : .paymentDate
    }
    if among(.receivedDate, .paymentDate) {
      let isOfPayment = sheet.kind.isOfMoney || !taken.isDisjoint(with: [.paymentStatus, .paymentAmount, .paymentNo])
      return isOfPayment && !taken.contains(.paymentDate) ? .paymentDate : .receivedDate
    }
    if among(.exceptionOpened, .returnDate) {
      // A list of complaints counts what came back as well.
      let isOfComplaint = !possible.isDisjoint(with: [.exceptionType, .exceptionDesc, .exceptionAction])
      let isOfReturn =
        !possible.isDisjoint(with: [.returnNo, .returnReason])
        || (possible.contains(.returnQuantity) && !isOfComplaint)
      if isOfReturn, !taken.contains(.returnDate) { return .returnDate }
      if sheet.kind == .exception, !isOfReturn, !taken.contains(.exceptionOpened) { return .exceptionOpened }
    }
    if among(.shippedQuantity, .shippedQuantityTotal), sheet.grain != .event, possible.contains(.unshippedQuantity) {
      return .shippedQuantityTotal
    }
    if among(.workOrderNo, .purchaseOrderNo) {
      return taken.contains(.workOrderNo) || taken.contains(.supplierName) ? .purchaseOrderNo : .workOrderNo
    }
    if candidates == [.drawingNo, .workOrderNo] {
      // Who makes moulds knows an order by its mould.
      let hasNumber = !possible.isDisjoint(with: [.orderNo, .contractNo, .customerPoNo])
      return hasNumber || taken.contains(.workOrderNo) ? .drawingNo : .workOrderNo
    }
    if candidates == [.unitPrice, .costAmount] { return taken.contains(.supplierName) ? .costAmount : .unitPrice }
    if among(.customerName, .nodeOwner) { return taken.contains(.customerName) ? .nodeOwner : .customerName }
    if among(.invoiceProduct, .productName), sheet.kind == .invoice, !taken.contains(.invoiceProduct) {
      return .invoiceProduct
    }
    return nil
  }

  /// Who: the salesperson, the one who wrote the sheet, the one who holds the node, the customer's contact.
  private func byPeople(_ candidates: [Field]) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if among(.nodeOwner, .salesperson) {
      // In the sheets of a workshop or an inspection the one in charge is theirs, and no salesperson.
      let isOfNode = [SheetKind.production, .material, .qc].contains(sheet.kind)
      return isOfNode || taken.isSuperset(of: [.salesperson, .merchandiser]) ? .nodeOwner : .salesperson
    }
    if among(.contactName, .nodeOwner) {
      return taken.contains(.contactPhone) || sheet.kind == .order || sheet.kind == .master ? .contactName : .nodeOwner
    }
    if among(.nodeOwner, .createdBy) {
      return taken.contains(.createdAt) && !taken.contains(.createdBy) ? .createdBy : .nodeOwner
    }
    return nil
  }

  /// What: model, specification, name.
  private func byProduct(_ candidates: [Field], _ column: Int) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if among(.packageMethod, .productionStatus) {
      // Among the stages of production 包装 is one of them.
      return sheet.kind == .production && !taken.contains(.productionStatus) ? .productionStatus : .packageMethod
    }
    if candidates == [.model, .productName] {
      return isLikelyElsewhere(.productName, than: column) ? .model : .productName
    }
    if among(.model, .spec) { return isLikelyElsewhere(.model, than: column) ? .spec : .model }
    if candidates == [.productName, .remark] {
      let isOfLine = !possible.isDisjoint(with: [.quantity, .unitPrice, .shippedQuantity])
      return isOfLine && !isLikelyElsewhere(.productName, than: column) ? .productName : .remark
    }
    return nil
  }

  /// How much: of the line or of the order, what is left of which.
  private func byMoney(_ candidates: [Field]) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if candidates == [.unitPrice, .incoterm] { return taken.contains(.unitPrice) ? .incoterm : .unitPrice }
    if among(.amount, .invoiceAmount), sheet.kind == .invoice, taken.contains(.invoiceAmount) {
      return .invoiceAmountExcl
    }
    if among(.amount, .orderAmount) { return amount() }
    if among(.outstandingAmount, .balanceAmount), taken.contains(.depositAmount), sheet.kind == .order {
      return .balanceAmount
    }
    if among(.stockQuantity), !taken.isDisjoint(with: [.warehouse, .inboundDate, .inboundQuantity]) {
      return .stockQuantity
    }
    if among(.receivableAmount, .orderAmount), sheet.kind == .order, !taken.contains(.orderAmount) {
      return .orderAmount
    }
    if among(.cartonCount, .quantity) {
      let hasOther = possible.contains(.unit) || taken.contains(.quantity) || taken.contains(.shippedQuantity)
      if hasOther { return .cartonCount }
      return sheet.kind == .shipment && sheet.grain == .event ? .shippedQuantity : .quantity
    }
    if among(.quantity, .producedQuantity), sheet.kind == .production, taken.contains(.quantity),
      !taken.contains(.producedQuantity)
    {
      return .producedQuantity
    }
    if candidates.first == .producedQuantity, among(.producedQuantity, .quantity) { return toMakeOrMade() }
    if candidates.first == .returnQuantity {
      // 补货数量 where nothing comes back and nothing else is counted is what a shop orders.
      let isOrdered = possible.isDisjoint(with: Self.returns) && !isLikelyElsewhere(.quantity)
      return isOrdered ? .quantity : .returnQuantity
    }
    if among(.quantity, .returnQuantity), taken.contains(.returnNo) || taken.contains(.returnDate) {
      return .returnQuantity
    }
    if among(.quantity, .shippedQuantity), sheet.isPaper, taken.isDisjoint(with: Self.quantities) {
      return .shippedQuantity
    }
    return nil
  }

  /// 生产数量 beside a plan and nothing that was done is what is to be made.
  private func toMakeOrMade() -> Field {
    let isPlan = !possible.isDisjoint(with: [
      .productionPlanStart, .productionPlanFinish, .promisedDate, .requestedDate,
    ])
    let isDone = !possible.isDisjoint(with: [
      .productionStart, .productionFinish, .inboundQuantity, .inboundDate, .defectQuantity, .qcPassedQuantity,
    ])
    return isPlan && !isDone && !isLikelyElsewhere(.quantity) ? .quantity : .producedQuantity
  }

  private static let goods: Set<Field> = [
    .productName, .productCode, .model, .spec, .quantity, .shippedQuantity, .unitPrice, .shipmentNo,
  ]

  private static let returns: Set<Field> = [
    .returnNo, .returnDate, .returnReason, .exceptionOpened, .exceptionDesc, .exceptionType, .replacementFlag,
  ]

  private static let quantities: Set<Field> = [.quantity, .shippedQuantity, .shippedQuantityTotal, .unshippedQuantity]

  /// Whether another column is likely the field, whichever is asked for.
  private func isLikelyElsewhere(_ field: Field) -> Bool {
    taken.contains(field) || meanings.contains { $0.value.first == field }
  }

  /// Whose: the buyer's number, the shipment's, the order's.
  private func byKeeper(_ candidates: [Field]) -> Field? {
    if candidates.first == .customerPoNo {
      return sheet.kind == .material ? candidates.dropFirst().first : .customerPoNo
    }
    if candidates == [.shipmentNo, .orderNo] {
      let isOfOrder = sheet.kind == .order && !taken.contains(.orderNo) && !taken.contains(.shipDate)
      return isOfOrder ? .orderNo : .shipmentNo
    }
    return nil
  }

  /// 金额 and 总金额 beside a quantity and a price are the line's; without lines they are the order's.
  private func amount() -> Field? {
    if sheet.grain == .order, !taken.contains(.orderAmount) { return .orderAmount }
    let isOfLine = sheet.grain == .line && possible.contains(.quantity) && possible.contains(.unitPrice)
    return isOfLine && !taken.contains(.amount) ? .amount : nil
  }
}
