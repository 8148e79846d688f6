internal import OrderModel

extension AmbiguityResolver {
  /// What the values of a column say of its header.
  func byValues(_ candidates: [Field], column: Int) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if let field = ofWorkshop(candidates, column) { return field }
    if candidates.contains(.rowSeq) || candidates.contains(.lineNo) { return byCounting(candidates, column: column) }
    if among(.unit, .customerName) { return unitOrCustomer(column) }
    if candidates.first == .depositAmount {
      let rates = sample.share(column) { $0.hasSuffix("%") || $0.hasPrefix("0.") }
      return rates > 0.5 ? candidates.dropFirst().first : nil
    }
    if among(.paymentTerms, .paymentMethod) { return paymentWords(column) }
    if among(.paymentTerms, .incoterm) { return tradeTerms(column) }
    if among(.destinationPort, .receiptStatus) {
      return share(column, .status) + share(column, .day) > 0.5 ? .receiptStatus : .destinationPort
    }
    if candidates.first == .productionFinish { return finish(candidates, column) }
    if candidates.first == .ourEntity || candidates == [.customerName, .ourEntity] {
      return ourselves(candidates, column)
    }
    if candidates == [.orderStatus, .productionStatus], isOfWork(column) { return .productionStatus }
    if among(.taxRate, .taxAmount) { return holdsRates(column) ? .taxRate : .taxAmount }
    if among(.discountRate, .discountAmount) { return holdsRates(column) ? .discountRate : .discountAmount }
    if among(.approvalStatus) { return review(candidates, column) }
    if among(.trackingNo), sample.share(column, where: Self.isCourierNumber) > 0.8 { return .trackingNo }
    if among(.orderDate, .createdAt), share(column, .time) > 0.5, taken.contains(.orderDate) { return .createdAt }
    if among(.salesperson, .orderType), !sample.filled(column).isEmpty, share(column, .person) < 0.3 {
      return .orderType
    }
    if among(.customerCode, .customerPoNo) { return codeOrOrder(column) }
    if among(.spec, .shippedModel), !candidates.contains(.model) { return specOrModel(candidates, column) }
    if candidates.first == .orderType, candidates.contains(.model) {
      return sample.share(column, where: Self.beginsLikeCode) > 0.5 ? .model : .orderType
    }
    if candidates.first == .productCode, candidates.contains(.productName) {
      return sample.share(column, where: { CellShapeReader.isCode($0) }) > 0.5 ? .productCode : .productName
    }
    if among(.customerName, .contactName) {
      return share(column, .company) > 0.3 || !taken.contains(.customerName) ? .customerName : .contactName
    }
    if among(.supplierName, .productionDept) {
      // 一厂 is a workshop, 东莞XX五金厂 a company.
      let companies = sample.share(column) { $0.count >= 4 && CellShapeReader.isCompany($0) }
      if companies > 0.3 { return .supplierName }
    }
    return nil
  }

  /// What the paper and the place of a workshop's work are called elsewhere.
  private func ofWorkshop(_ candidates: [Field], _ column: Int) -> Field? {
    // Line over A, B is a line of the workshop.
    if candidates == [.lineNo, .productionDept] {
      return sample.filled(column).count > 1 && share(column, .text) > 0.5 ? .productionDept : .lineNo
    }
    // 制单 over codes is the order for the workshop, over names who wrote it.
    if candidates.contains(.createdBy), candidates.contains(.workOrderNo) {
      return share(column, .code) <= 0.5 ? .createdBy : taken.contains(.orderNo) ? .workOrderNo : .orderNo
    }
    return nil
  }

  /// Whether a column of progress tells of the work: percentages, steps that no order goes through (印刷, 模切), and no
  /// word of another department.
  private func isOfWork(_ column: Int) -> Bool {
    let values = sample.filled(column)
    guard values.count >= 2 else { return false }
    if share(column, .share) > 0.5 { return true }
    let nodes = values.map { NodeStatus.overall($0)?.node }
    guard nodes.allSatisfy({ $0 == nil || $0 == .production || $0 == .closed }) else { return false }
    let work = nodes.count { $0 == .production }
    let steps = zip(values, nodes).count { value, node in
      node == nil && value.count <= 4 && !value.contains(where: \.isNumber)
    }
    return steps > 0 && work > 0 && (work + steps) * 2 > values.count
  }

  /// Whether most values are rates; a nought is a rate and an amount, and tells nothing beside other values.
  private func holdsRates(_ column: Int) -> Bool {
    let values = sample.filled(column).filter { $0.contains { $0.isNumber && $0 != "0" } }
    guard !values.isEmpty else { return share(column, .share) > 0.5 }
    let rates = values.count { $0.contains("%") || $0.contains("％") || $0.hasPrefix("0.") || $0 == "1" }
    return rates * 2 > values.count
  }

  /// FOB, CIF Hamburg are terms of trade (Incoterms 2020); Net 30 is a term of payment.
  private func tradeTerms(_ column: Int) -> Field {
    let trade = sample.share(column) { text in
      Self.incoterms.contains { text.uppercased().hasPrefix($0) }
    }
    return trade > 0.5 ? .incoterm : .paymentTerms
  }

  private static let incoterms = [
    "EXW", "FCA", "FAS", "FOB", "CFR", "CNF", "C&F", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DDU",
  ]

  /// Finish over days is an end of work, over words what the surface is.
  private func finish(_ candidates: [Field], _ column: Int) -> Field? {
    guard candidates.contains(.colour), !sample.filled(column).isEmpty else { return nil }
    return share(column, .day) + share(column, .dayNumber) > 0.5 ? .productionFinish : .colour
  }

  /// One name throughout is the company itself, many names are its partners.
  private func ourselves(_ candidates: [Field], _ column: Int) -> Field? {
    let names = Set(sample.filled(column))
    guard names.count > 2 else { return .ourEntity }
    return candidates.first { $0 != .ourEntity && !isLikelyElsewhere($0, than: column) } ?? .ourEntity
  }

  private func share(_ column: Int, _ shape: CellShape) -> Double { evidence.profile(column)?.share(shape) ?? 0 }

  private func unitOrCustomer(_ column: Int) -> Field {
    let units = sample.share(column) { vocabulary.unit($0) != nil }
    let isName = units < 0.5 && sample.share(column, where: { $0.count >= 4 }) > 0.5
    return isName && !taken.contains(.customerName) ? .customerName : .unit
  }

  /// 审核中, 创建 are steps of an approval; 执行中, 完成 are an order's.
  private func review(_ candidates: [Field], _ column: Int) -> Field? {
    let reviews = sample.share(column) { text in ["审", "创建", "暂存", "自由"].contains { text.contains($0) } }
    if reviews > 0 { return .approvalStatus }
    let isOfOrder = candidates.contains(.orderStatus) && !sample.filled(column).isEmpty
    return isOfOrder && sheet.kind != .approval ? .orderStatus : nil
  }

  /// A number that differs where the customer is the same is the customer's order, not the customer.
  private func codeOrOrder(_ column: Int) -> Field? {
    let values = sample.filled(column)
    guard values.count >= 3 else { return nil }
    if sample.share(column, where: { $0.uppercased().hasPrefix("PO") }) > 0.5 { return .customerPoNo }
    guard let names = meanings.filter({ $0.value.first == .customerName }).keys.min() else { return nil }
    return Set(values).count > Set(sample.filled(names)).count ? .customerPoNo : .customerCode
  }

  /// 规格 in a register is its model where it holds models and no other column does.
  private func specOrModel(_ candidates: [Field], _ column: Int) -> Field? {
    let own = candidates.first {
      $0 == .shippedModel && sheet.kind == .shipment || $0 == .invoiceModel && sheet.kind == .invoice
    }
    guard let own, sheet.grain == .event, sample.share(column, where: Self.beginsLikeCode) > 0.5,
      !meanings.contains(where: { $0.key != column && $0.value.contains(.model) })
    else { return .spec }
    return own
  }

  /// `LK-330`, `A100`: a Latin letter in front, digits behind; `450mm` is a size.
  private static func beginsLikeCode(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.contains(where: \.isNumber) && !text.contains(" ")
  }

  /// 月结30天, 30 % deposit are terms; 银行, PayPal are ways to pay; of T/T and L/C a register of payments tells the way.
  private func paymentWords(_ column: Int) -> Field {
    let terms = sample.share(column) { text in
      text.contains("%") || Self.termWords.contains { text.lowercased().contains($0) } || text.contains("天")
    }
    if terms > 0.3 { return .paymentTerms }
    let ways = sample.share(column) { text in Self.wayWords.contains { text.lowercased().contains($0) } }
    return ways > 0.3 || sheet.kind == .payment ? .paymentMethod : .paymentTerms
  }

  private static let termWords = ["月结", "月結", "到发货", "定金", "预付", "net ", "days", "deposit", "款到", "货到"]
  private static let wayWords = [
    "银行", "銀行", "微信", "支付宝", "承兑", "现金", "現金", "电汇", "電匯", "转账", "轉帳", "支票", "paypal", "cash", "wire", "bank",
    "cheque", "check", "card", "western union", "alipay",
  ]

  /// 项次, Item, 编号: positions inside orders, positions in the sheet, or a code.
  private func byCounting(_ candidates: [Field], column: Int) -> Field? {
    guard sample.counts(column) else { return named(candidates, column) }
    let isPosition = sample.countsInsideGroups(column) || sample.filled(column).count == 1
    if isPosition, candidates.contains(.lineNo), !taken.contains(.lineNo) { return .lineNo }
    return candidates.contains(.rowSeq) ? .rowSeq : .lineNo
  }

  /// What a column names that does not count: in a list of customers or products these, else by what is missing.
  private func named(_ candidates: [Field], _ column: Int) -> Field? {
    if sheet.kind == .master, candidates.contains(.customerCode), candidates.contains(.productCode) {
      let isProduct = !possible.isDisjoint(with: [.spec, .unit, .unitPrice]) && !taken.contains(.customerName)
      return isProduct ? .productCode : .customerCode
    }
    let isCode = candidates.contains(.productCode) && share(column, .code) > 0.5
    if candidates.contains(.productName), !isCode, !isLikelyElsewhere(.productName, than: column),
      !possible.isDisjoint(with: [.quantity, .unitPrice])
    {
      return .productName
    }
    return candidates.first { $0 != .rowSeq && $0 != .lineNo && !taken.contains($0) && isAtHome($0) }
  }

  /// SF with digits, or 12 to 15 digits.
  private static func isCourierNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("SF") ? text.dropFirst(2) : text[...]
    return (digits.count >= 12 || (digits.count >= 10 && text.hasPrefix("SF"))) && digits.count <= 18
      && digits.allSatisfy(\.isNumber)
  }
}
