internal import OrderModel

/// Which field a stage, its aspects and an attribute make together.
enum HeaderSense {
  /// The field; `nil` where they make none.
  static func field(stage: HeaderStage?, aspects: Set<HeaderAspect>, attribute: HeaderAttribute) -> Field? {
    switch attribute {
    case .date: date(stage, aspects)
    case .quantity: quantity(stage, aspects)
    case .money: money(stage, aspects)
    case .number: number(stage, aspects)
    case .price: price(stage, aspects)
    case .status: status(stage)
    case .person: person(stage)
    case .reason: stage == .change ? .changeReason : nil
    case .name: name(stage)
    case .code: stage == .customer ? .customerCode : stage == .product ? .productCode : nil
    }
  }

  private static func name(_ stage: HeaderStage?) -> Field? {
    switch stage {
    case .customer: .customerName
    case .product: .productName
    case .courier: .carrier
    default: nil
    }
  }

  private static func price(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    guard aspects.isEmpty else { return nil }
    switch stage {
    case .order, .product, .customer, .contract, nil: return .unitPrice
    case .invoice: return .invoiceUnitPrice
    default: return nil
    }
  }

  /// The field of a stage named without an attribute, by what stands below: 发货 over √ is a state, over days a day.
  static func bare(_ stage: HeaderStage, _ aspects: Set<HeaderAspect>, _ profile: ColumnProfile) -> Field? {
    guard profile.filled >= 2 else { return nil }
    if profile.share(.day) + profile.share(.dayNumber) > 0.6 { return date(stage, aspects) }
    if profile.share(.code) > 0.6, profile.share(.text) > 0.6 { return number(stage, aspects) }
    if profile.share(.number) > 0.6 { return stage == .payment ? money(stage, aspects) : quantity(stage, aspects) }
    return profile.share(.status) > 0.6 ? status(stage) : nil
  }

  private static func date(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    switch stage {
    case .order: aspects.isEmpty ? .orderDate : aspects == [.required] ? .requestedDate : nil
    case .customer: aspects.contains(.required) ? .requestedDate : nil
    case .shipment: aspects.contains(.planned) || aspects.contains(.required) ? .shipPlanDate : .shipDate
    case .delivery, nil: delivery(aspects)
    case .production: production(aspects)
    case .receipt: aspects.contains(.planned) ? .etaDate : .receivedDate
    case .invoice: aspects.contains(.planned) ? nil : .invoiceDate
    case .payment: aspects.contains(.planned) || aspects.contains(.required) ? .paymentDueDate : .paymentDate
    case .material: .materialReadyDate
    case .inspection: aspects.contains(.planned) ? nil : .qcDate
    case .change: .changeDate
    case .product, .contract, .courier, .merchandising, .selling: nil
    }
  }

  private static func delivery(_ aspects: Set<HeaderAspect>) -> Field? {
    if aspects.contains(.start) || aspects.contains(.finish) { return production(aspects) }
    if aspects == [.own] { return .promisedDate }
    if aspects.contains(.required) { return .requestedDate }
    if aspects.contains(.first) { return aspects.contains(.confirmed) ? .firstConfirmedDate : nil }
    return aspects.contains(.confirmed) ? .promisedDate : nil
  }

  private static func production(_ aspects: Set<HeaderAspect>) -> Field? {
    let isPlanned = aspects.contains(.planned)
    if aspects.contains(.start) { return isPlanned ? .productionPlanStart : .productionStart }
    if aspects.contains(.finish) { return isPlanned ? .productionPlanFinish : .productionFinish }
    if aspects.contains(.confirmed) { return .promisedDate }
    return nil
  }

  private static func quantity(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    let isRemaining = aspects.contains(.remaining)
    switch stage {
    case .order, .customer, .product: return aspects.isSubset(of: [.total, .required]) ? .quantity : nil
    case .shipment, .delivery:
      if isRemaining { return .unshippedQuantity }
      if aspects.contains(.planned) { return nil }
      return aspects.contains(.total) ? .shippedQuantityTotal : .shippedQuantity
    case .production: return isRemaining ? nil : aspects.contains(.planned) ? .quantity : .producedQuantity
    case nil: return aspects.contains(.planned) ? .quantity : aspects.contains(.finish) ? .producedQuantity : nil
    case .receipt: return isRemaining ? nil : .receivedQuantity
    case .invoice: return isRemaining ? nil : .invoiceQuantity
    default: return nil
    }
  }

  private static func money(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    let isRemaining = aspects.contains(.remaining)
    switch stage {
    case .order, .contract: return isRemaining ? nil : .orderAmount
    case .invoice: return isRemaining ? .uninvoicedAmount : .invoiceAmount
    case .payment:
      if isRemaining { return .outstandingAmount }
      if aspects.contains(.planned) { return .receivableAmount }
      return aspects.contains(.total) ? .paymentTotal : .paymentAmount
    default: return nil
    }
  }

  private static func number(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    switch stage {
    case .order: .orderNo
    case .customer: .customerPoNo
    case .contract: .contractNo
    case .production: .workOrderNo
    case .shipment, .delivery: .shipmentNo
    case .invoice: .invoiceNo
    case .payment: .paymentNo
    case .change: .changeNo
    case .product, .material: .productCode
    case .courier: .trackingNo
    case nil: aspects == [.own] ? .orderNo : nil
    default: nil
    }
  }

  private static func status(_ stage: HeaderStage?) -> Field? {
    switch stage {
    case .order: .orderStatus
    case .production: .productionStatus
    case .material: .materialStatus
    case .inspection: .qcStatus
    case .shipment, .delivery: .shipmentStatus
    case .receipt: .receiptStatus
    case .invoice: .invoiceStatus
    case .payment: .paymentStatus
    default: nil
    }
  }

  private static func person(_ stage: HeaderStage?) -> Field? {
    switch stage {
    case .change: .changedBy
    case .merchandising: .merchandiser
    case .selling: .salesperson
    case .inspection: .qcInspector
    default: nil
    }
  }
}
