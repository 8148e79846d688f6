internal import OrderModel

/// Which field a stage, its aspects and an attribute make together.
enum HeaderSense {
  /// The field; `nil` where they make none.
  static func field(_ parse: HeaderGrammar.Parse, _ attribute: HeaderAttribute) -> Field? {
    if parse.qualifier == .customer, let theirs = ofCustomer(parse, attribute) { return theirs }
    // 我司付款 is what the company pays, 下次 only what is still planned.
    if parse.aspects.contains(.own), parse.stage == .payment { return nil }
    if parse.aspects.contains(.next), parse.stage != .followUp, parse.stage != .shipment { return nil }
    // 变更确认人 did not change it.
    if attribute == .person, parse.aspects.contains(.confirmed) { return nil }
    // 主管签核 holds a signature.
    if parse.stage == .approval, parse.endsWithStage, attribute == .person { return nil }
    // 发货通知日期 is when the warehouse was told.
    if parse.qualifier == .notice, attribute == .date { return nil }
    if let goods = ofGoods(parse, attribute) { return goods }
    return byAspects(parse, attribute) ?? HeaderSenseTable.field(parse.stage, attribute)
  }

  private static func byAspects(_ parse: HeaderGrammar.Parse, _ attribute: HeaderAttribute) -> Field? {
    let (stage, aspects) = (parse.stage, parse.aspects)
    return switch attribute {
    case .date: stage == .after && parse.qualifier == .delivery ? .revisedPromisedDate : day(stage, aspects)
    case .deadline: deadline(stage, aspects)
    case .month: .periodMonth
    case .quantity: quantity(stage, aspects)
    case .money: money(stage, aspects)
    case .number: number(stage, aspects)
    case .price: price(stage, aspects)
    case .status: status(stage, aspects)
    case .result: stage == .exception || stage == .handling ? .exceptionAction : status(stage, aspects)
    case .person: stage == .customer ? .contactName : person(stage)
    case .method: method(parse)
    case .question: question(parse)
    case .entity, .title: aspects == [.own] && stage == nil ? .ourEntity : nil
    default: nil
    }
  }

  /// What the customer asks for and what the customer calls it.
  private static func ofCustomer(_ parse: HeaderGrammar.Parse, _ attribute: HeaderAttribute) -> Field? {
    switch (parse.stage, attribute) {
    case (.order, .number), (.purchase, .number): .customerPoNo
    case (.product, .number), (.product, .code), (.product, .goodsCode), (.product, .model), (.material, .code),
      (.material, .number):
      .customerProductCode
    case (.shipment, .date), (.receipt, .date), (.delivery, .date), (.shipment, .deadline):
      parse.aspects.contains(.required) ? .requestedDate : nil
    default: nil
    }
  }

  /// Which goods were shipped or invoiced, by their number, name or model.
  private static func ofGoods(_ parse: HeaderGrammar.Parse, _ attribute: HeaderAttribute) -> Field? {
    let isOfGoods = parse.qualifier == .product || parse.qualifier == .material
    switch (parse.stage, attribute) {
    case (.shipment, .goodsCode): return .shippedProductCode
    case (.shipment, .number), (.shipment, .code): return isOfGoods ? .shippedProductCode : nil
    case (.shipment, .model), (.shipment, .spec): return .shippedModel
    case (.invoice, .goodsName): return .invoiceProduct
    case (.invoice, .name): return isOfGoods ? .invoiceProduct : nil
    case (.invoice, .model), (.invoice, .spec), (.invoice, .goodsCode): return .invoiceModel
    case (.invoice, .number): return isOfGoods ? .invoiceModel : nil
    default: return nil
    }
  }

  private static func price(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    if stage == .invoice { return aspects.isSubset(of: [.actual, .taxed]) ? .invoiceUnitPrice : nil }
    guard stage == nil || [.order, .product, .customer, .contract, .selling].contains(stage) else { return nil }
    if aspects == [.taxed] { return .unitPriceInclTax }
    if aspects == [.untaxed] { return .unitPriceExclTax }
    return aspects.isSubset(of: [.confirmed, .final]) ? .unitPrice : nil
  }

  /// 累计完成 over numbers is what was produced, 计划开机 over days when work should begin.
  static func bare(_ aspects: Set<HeaderAspect>, _ profile: ColumnProfile) -> Field? {
    guard profile.filled >= 1, !aspects.isDisjoint(with: [.start, .finish]) else { return nil }
    if profile.share(.day) + profile.share(.dayNumber) > 0.6 { return production(aspects) }
    let isDone = aspects.contains(.finish) && aspects.isDisjoint(with: [.planned, .remaining, .required])
    return isDone && profile.share(.number) > 0.6 ? .producedQuantity : nil
  }

  /// The stages that are named alone for what happens in them; 采购 alone is a department as well.
  private static let spoken: Set<HeaderStage> = [
    .order, .customer, .product, .contract, .production, .material, .inspection, .shipment, .receipt, .invoice,
    .payment, .change, .delivery, .courier, .merchandising, .selling, .inbound, .defect, .stock, .port,
  ]

  /// The field of a stage named without an attribute, by what stands below: 发货 over √ is a state, over days a day.
  static func bare(_ stage: HeaderStage, _ aspects: Set<HeaderAspect>, _ profile: ColumnProfile) -> Field? {
    guard profile.filled >= 1 else { return nil }
    // 尾款 over 已收, 未收.
    if stage == .balance || stage == .deposit {
      // 尾款到账 over days.
      if profile.share(.day) > 0.6 { return date(stage, aspects) }
      return profile.share(.status) > 0.6 ? status(stage, aspects) : nil
    }
    guard spoken.contains(stage) else { return nil }
    if profile.share(.day) + profile.share(.dayNumber) > 0.6 {
      return date(stage, aspects) ?? (aspects.isEmpty ? HeaderSenseTable.field(stage, .date) : nil)
    }
    if profile.share(.code) > 0.6, profile.share(.text) > 0.6 { return number(stage, aspects) }
    if profile.share(.number) > 0.6 {
      if stage == .payment { return money(stage, aspects) }
      return quantity(stage, aspects) ?? (aspects.isEmpty ? HeaderSenseTable.field(stage, .quantity) : nil)
    }
    if profile.share(.person) > 0.6, let person = person(stage) { return person }
    return profile.share(.status) > 0.6 ? status(stage, aspects) : nil
  }

  /// 结案日 ends a complaint; 预计交付日期 is when the goods are promised.
  private static func day(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    if aspects.contains(.closing) {
      return [nil, .exception, .handling, .returning].contains(stage) ? .exceptionClosed : nil
    }
    if stage == .delivery, aspects == [.planned] { return .promisedDate }
    return date(stage, aspects)
  }

  private static func deadline(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    switch stage {
    case .after: .revisedPromisedDate
    case .payment: .paymentDueDate
    case nil where aspects == [.planned]: .promisedDate
    // 完成期限 is by when, never when.
    case nil where aspects.contains(.finish): .productionPlanFinish
    default: date(stage, aspects)
    }
  }

  private static func date(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    switch stage {
    case .order: aspects.isEmpty ? .orderDate : aspects == [.required] ? .requestedDate : nil
    case .customer: aspects.contains(.required) ? .requestedDate : nil
    case .shipment where aspects.contains(.next): .shipPlanDate
    case .shipment where aspects.contains(.actual): .shipDate
    case .shipment where aspects.contains(.confirmed) && !aspects.contains(.final): .promisedDate
    case .shipment where aspects.contains(.again): .revisedPromisedDate
    case .due: .paymentDueDate
    case .handling: aspects.contains(.finish) ? .exceptionClosed : nil
    case .shipment: aspects.contains(.planned) || aspects.contains(.required) ? .shipPlanDate : .shipDate
    case .delivery, nil: delivery(aspects)
    case .production: production(aspects)
    case .receipt: aspects.contains(.planned) ? .etaDate : aspects.contains(.required) ? .requestedDate : .receivedDate
    case .invoice: aspects.contains(.planned) ? nil : .invoiceDate
    case .payment: aspects.contains(.planned) || aspects.contains(.required) ? .paymentDueDate : .paymentDate
    case .material: .materialReadyDate
    case .inspection: aspects.contains(.planned) ? nil : .qcDate
    case .change: .changeDate
    case .selling, .merchandising: aspects.contains(.confirmed) ? .promisedDate : nil
    case .overdue: aspects.contains(.planned) ? .paymentDueDate : nil
    case .contract: aspects.isEmpty ? .orderDate : nil
    case .deposit: aspects.contains(.planned) ? nil : .depositDate
    case .balance: aspects.contains(.planned) ? nil : .balanceDate
    case .inbound: aspects.contains(.planned) ? .productionPlanFinish : .inboundDate
    case .exception: aspects.contains(.finish) ? .exceptionClosed : .exceptionOpened
    case .followUp: aspects.isDisjoint(with: [.next, .planned, .remaining]) ? .lastFollowupAt : .nextFollowupAt
    default: nil
    }
  }

  /// 付款方式 is how one pays or on what terms; what is agreed or the contract's are the terms.
  private static func method(_ parse: HeaderGrammar.Parse) -> Field? {
    if parse.stage == .courier || parse.stage == .shipment { return .shipMethod }
    guard parse.stage == .payment else { return nil }
    return parse.qualifier == .contract || parse.aspects.contains(.planned) ? .paymentTerms : nil
  }

  private static func delivery(_ aspects: Set<HeaderAspect>) -> Field? {
    if aspects.contains(.start) || aspects.contains(.finish) { return production(aspects) }
    if aspects == [.own] { return .promisedDate }
    if !aspects.isEmpty, aspects.isSubset(of: [.actual, .already]) { return .shipDate }
    if !aspects.isDisjoint(with: [.again, .repeated]) { return .revisedPromisedDate }
    if aspects.contains(.required) { return .requestedDate }
    if aspects.contains(.first) { return aspects.contains(.confirmed) ? .firstConfirmedDate : nil }
    return aspects.contains(.confirmed) ? .promisedDate : nil
  }

  private static func production(_ aspects: Set<HeaderAspect>) -> Field? {
    let isPlanned = aspects.contains(.planned)
    if aspects.contains(.start) { return isPlanned ? .productionPlanStart : .productionStart }
    if aspects.contains(.finish) {
      return isPlanned || aspects.contains(.required) ? .productionPlanFinish : .productionFinish
    }
    if aspects.contains(.confirmed) { return .promisedDate }
    return nil
  }

  private static func quantity(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    let isRemaining = aspects.contains(.remaining)
    switch stage {
    case .order where aspects == [.remaining]: return .unshippedQuantity
    case .order, .customer, .product: return aspects.isSubset(of: [.total, .required]) ? .quantity : nil
    case .shipment, .delivery:
      if isRemaining { return .unshippedQuantity }
      if aspects.contains(.planned) { return nil }
      return aspects.isDisjoint(with: [.total, .already]) ? .shippedQuantity : .shippedQuantityTotal
    case .production: return isRemaining ? nil : aspects.contains(.planned) ? .quantity : .producedQuantity
    case nil where aspects == [.required] || aspects == [.confirmed]: return .quantity
    case nil where aspects == [.remaining]: return .unshippedQuantity
    case nil where isRemaining: return nil
    case nil: return aspects.contains(.planned) ? .quantity : aspects.contains(.finish) ? .producedQuantity : nil
    case .inbound: return isRemaining || aspects.contains(.planned) ? nil : .inboundQuantity
    case .receipt: return isRemaining ? nil : .receivedQuantity
    case .invoice: return isRemaining ? nil : .invoiceQuantity
    default: return nil
    }
  }

  private static func money(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    let isRemaining = aspects.contains(.remaining)
    switch stage {
    case .order, .contract: return isRemaining || aspects.contains(.untaxed) ? nil : .orderAmount
    case .product, .selling, nil:
      let basis = aspects.subtracting([.total])
      return basis == [.taxed] ? .amountInclTax : basis == [.untaxed] ? .amountExclTax : nil
    case .invoice:
      if isRemaining { return .uninvoicedAmount }
      if aspects.contains(.planned) { return nil }
      return aspects.contains(.untaxed) ? .invoiceAmountExcl : .invoiceAmount
    case .payment:
      if isRemaining { return .outstandingAmount }
      if aspects.contains(.planned) { return .receivableAmount }
      return aspects.isDisjoint(with: [.total, .already]) ? .paymentAmount : .paymentTotal
    case .deposit: return isRemaining ? nil : .depositAmount
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
    case .purchase: aspects == [.own] ? .purchaseOrderNo : nil
    case .supplierOrder: .purchaseOrderNo
    default: nil
    }
  }

  private static func status(_ stage: HeaderStage?, _ aspects: Set<HeaderAspect>) -> Field? {
    switch stage {
    case .order, .contract, .project: .orderStatus
    case .production: .productionStatus
    case .material, .purchase: .materialStatus
    case .inspection, .passed: .qcStatus
    case .shipment, .delivery: .shipmentStatus
    case .receipt: .receiptStatus
    case .invoice: .invoiceStatus
    case .payment, .deposit, .balance: .paymentStatus
    case nil: aspects == [.finish] || aspects == [.start] ? .productionStatus : nil
    default: nil
    }
  }

  /// 是否: of an order whether it was placed, of the rest its state.
  private static func question(_ parse: HeaderGrammar.Parse) -> Field? {
    let (stage, aspects) = (parse.stage, parse.aspects)
    // 是否未发: what is asked for is the bad case.
    guard !aspects.contains(.remaining) else { return nil }
    if stage == .order { return aspects.isSubset(of: [.already]) ? .isOrdered : nil }
    if stage == .exception {
      return parse.qualifier == .handling || !aspects.isDisjoint(with: [.finish, .closing]) ? .exceptionStatus : nil
    }
    return status(stage, aspects)
  }

  private static func person(_ stage: HeaderStage?) -> Field? {
    switch stage {
    case .change: .changedBy
    case .merchandising: .merchandiser
    case .selling: .salesperson
    case .inspection: .qcInspector
    case .exception: .exceptionOwner
    case .receipt: .contactName
    default: nil
    }
  }
}
