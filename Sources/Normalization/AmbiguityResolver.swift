internal import OrderModel

/// Settles a header of several meanings: by what the sheet is about, by its other columns, by its values.
///
/// 数量 in a register of shipments is `shipped_quantity`, unless 实发数量 stands beside it.
struct AmbiguityResolver: Sendable {
  /// A settled header.
  struct Choice: Sendable {
    var field: Field
    var confidence: Double
    var reason: String
  }

  let vocabulary: Vocabulary
  let sheet: SheetKindFinder.Finding
  /// The fields of unambiguous headers.
  let taken: Set<Field>
  /// The fields that the other headers may mean.
  let possible: Set<Field>
  let sample: TableSample
  /// Whether the sheet is an order export of Yonyou, which calls planned days 发货日期 and 到货日期.
  var isPlannedExport = false

  /// The field of a header, `nil` where nothing tells.
  func resolve(_ candidates: [Field], column: Int) -> Choice? {
    if let field = byValues(candidates, column: column) {
      return Choice(field: field, confidence: 0.88, reason: "its values")
    }
    if let field = byNeighbours(candidates) {
      return Choice(field: field, confidence: 0.85, reason: "the columns beside it")
    }
    if let field = byKind(candidates) {
      return Choice(field: field, confidence: 0.87, reason: "a sheet about \(sheet.kind.rawValue)")
    }
    guard let usual = candidates.first(where: { isAtHome($0) && !taken.contains($0) }) else { return nil }
    return Choice(field: usual, confidence: candidates.count == 1 ? 1 : 0.75, reason: "its usual meaning")
  }

  /// All candidates, each with what speaks for it: the field of `resolve` first, the others in the order of the list.
  func ranking(_ candidates: [Field], column: Int) -> [Choice] {
    let choice = resolve(candidates, column: column)
    var ranking = choice.map { [$0] } ?? []
    for (place, field) in candidates.enumerated() where field != choice?.field {
      var confidence = max(0.3, 0.6 - 0.06 * Double(place))
      if !isAtHome(field) || taken.contains(field) { confidence *= 0.6 }
      ranking.append(Choice(field: field, confidence: confidence, reason: "another meaning of the header"))
    }
    return ranking
  }

  /// A field of events is at home in registers of its kind, a line's day not in any register.
  private func isAtHome(_ field: Field) -> Bool {
    if sheet.grain == .event, let kind = field.eventKind { return kind == sheet.kind.eventKind }
    if field.eventKind == .change || field.eventKind == .exception { return field.eventKind == sheet.kind.eventKind }
    if field == .productionStart { return sheet.kind == .production }
    return field != .orderDate || sheet.kind == .order || sheet.kind == .approval
  }

  private func byKind(_ candidates: [Field]) -> Field? {
    if candidates.contains(.spec), !candidates.contains(.model) { return .spec }
    if sheet.grain == .event, let level = sheet.kind.eventLevel,
      let own = candidates.first(where: { $0.level == level && !taken.contains($0) })
    {
      return own
    }
    if candidates.contains(.approvalStatus), candidates.contains(.changeApproval) {
      return sheet.kind == .changeLog ? .changeApproval : .approvalStatus
    }
    guard let preferred = Self.preferences[sheet.kind] else { return nil }
    return candidates.first { preferred.contains($0) && !taken.contains($0) }
  }

  private func byNeighbours(_ candidates: [Field]) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if isPlannedExport {
      if among(.shipDate, .shipPlanDate) { return .shipPlanDate }
      if among(.receivedDate, .requestedDate) { return .requestedDate }
    }
    if among(.promisedDate, .requestedDate) { return taken.contains(.promisedDate) ? .requestedDate : .promisedDate }
    if among(.productName, .customerName) || among(.productCode, .customerCode) {
      let isProduct = !possible.isDisjoint(with: [.spec, .model, .unit, .quantity])
      return candidates.first { ($0.level == .line) == isProduct }
    }
    if among(.nodeOwner, .salesperson) {
      return taken.isSuperset(of: [.salesperson, .merchandiser]) ? .nodeOwner : .salesperson
    }
    if candidates.first == .customerPoNo {
      return sheet.kind == .material ? candidates.dropFirst().first : .customerPoNo
    }
    if among(.model, .spec) { return taken.contains(.model) ? .spec : .model }
    if among(.amount, .orderAmount) { return amount() }
    if among(.orderNo, .workOrderNo), sheet.kind == .production, taken.contains(.orderNo) {
      return taken.contains(.workOrderNo) ? nil : .workOrderNo
    }
    return nil
  }

  /// 金额 and 总金额 beside a quantity and a price are the line's; without lines they are the order's.
  private func amount() -> Field? {
    if sheet.grain == .order, !taken.contains(.orderAmount) { return .orderAmount }
    let isOfLine = sheet.grain == .line && possible.contains(.quantity) && possible.contains(.unitPrice)
    return isOfLine && !taken.contains(.amount) ? .amount : nil
  }

  private func byValues(_ candidates: [Field], column: Int) -> Field? {
    func among(_ fields: Field...) -> Bool { fields.allSatisfy(candidates.contains) }
    if candidates.contains(.rowSeq) || candidates.contains(.lineNo) { return byCounting(candidates, column: column) }
    if among(.unit, .customerName) {
      let units = sample.share(column) { vocabulary.unit($0) != nil }
      let isName = units < 0.5 && sample.share(column, where: { $0.count >= 4 }) > 0.5
      return isName && !taken.contains(.customerName) ? .customerName : .unit
    }
    if candidates.first == .depositAmount {
      let rates = sample.share(column) { $0.hasSuffix("%") || $0.hasPrefix("0.") }
      return rates > 0.5 ? candidates.dropFirst().first : nil
    }
    if among(.paymentTerms, .paymentMethod) { return paymentWords(column) }
    if among(.approvalStatus) {
      let reviews = sample.share(column) { text in ["审", "创建", "暂存", "自由"].contains { text.contains($0) } }
      return reviews > 0.5 || !sample.filled(column).isEmpty && reviews > 0 ? .approvalStatus : nil
    }
    if among(.trackingNo), sample.share(column, where: Self.isCourierNumber) > 0.8 { return .trackingNo }
    return nil
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
    guard sample.counts(column) else {
      return candidates.first { $0 != .rowSeq && $0 != .lineNo && !taken.contains($0) && isAtHome($0) }
    }
    let isPosition = sample.countsInsideGroups(column) || sample.filled(column).count == 1
    if isPosition, candidates.contains(.lineNo), !taken.contains(.lineNo) { return .lineNo }
    return candidates.contains(.rowSeq) ? .rowSeq : .lineNo
  }

  /// SF with digits, or 12 to 15 digits.
  private static func isCourierNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("SF") ? text.dropFirst(2) : text[...]
    return (digits.count >= 12 || (digits.count >= 10 && text.hasPrefix("SF"))) && digits.count <= 18
      && digits.allSatisfy(\.isNumber)
  }

  private static let preferences: [SheetKind: Set<Field>] = [
    .production: [.productionStatus, .productionFinish],
    .shipment: [.shipmentStatus, .shipDate],
    .invoice: [.invoiceStatus, .invoiceNo, .invoiceDate],
    .payment: [.paymentStatus, .paymentDate, .outstandingAmount],
    .receivable: [.paymentStatus, .paymentDueDate, .receivableAmount, .outstandingAmount],
    .statement: [.paymentStatus, .receivableAmount, .outstandingAmount],
    .changeLog: [.changeDate, .changeReason, .changeApproval],
    .exception: [.exceptionOwner, .exceptionClosed],
  ]
}
