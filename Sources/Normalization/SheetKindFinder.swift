internal import OrderModel

/// Finds what a sheet is about and what one of its rows is, from its names and its unambiguous headers.
struct SheetKindFinder: Sendable {
  /// What was found, and why.
  struct Finding: Sendable {
    var kind: SheetKind
    var grain: Grain
    var reason: String
    /// Whether a name or a header speaks for the kind.
    var isEvident = true
    /// Whether it is one paper that goes with goods.
    var isPaper = false

    /// Lines with invoices or payments beside them are a list of what is to come in.
    mutating func takeForLines(_ why: String) {
      if kind == .invoice || kind == .payment { kind = .receivable }
      reason += "; \(why)"
    }
  }

  /// What a row is, whatever the sheet looks like, and who says so.
  struct RuledGrain: Sendable {
    var grain: Grain
    var reason: String
  }

  let vocabulary: Vocabulary

  /// Finds the kind; `certain` are the fields of unambiguous headers, `possible` those of the others too, `likely` the
  /// first of each.
  ///
  /// `ruled` is what the workspace or the last run says of the rows.
  func find(
    _ names: SheetNames, certain: Set<Field>, likely: Set<Field>, possible: Set<Field>, events: EventEvidence,
    ruled: RuledGrain? = nil, paper: DeliveryPaper? = nil, stated: Set<Field> = []
  ) -> Finding {
    var best = (kind: SheetKind.order, score: 0, words: 0)
    for kind in SheetKind.allCases {
      let words = wordScore(kind, names)
      let score = words + headerScore(kind, isNamed: words > 0, certain: certain, possible: possible)
      if score > best.score { best = (kind, score, words) }
    }
    if best.words == 0, families(certain) >= 3 || isHeadOfOrder(stated) { best.kind = .order }
    let reason = best.words > 0 ? "names and headers" : best.score > 0 ? "headers" : "nothing says otherwise"
    let plans = best.words > 0 ? likely : likely.union(certain.contains(.orderDate) ? [Self.orderPlan] : [])
    let isLine = !Self.lineFields.isDisjoint(with: possible)
    var finding = Finding(
      kind: best.kind, grain: isLine ? .line : .order, reason: reason, isEvident: best.score > 0)
    // Without its day a paper tells of nothing that has happened yet: a packing list may be made before.
    let head = best.kind == .shipment && best.words > 0 ? paper?.fields ?? [] : []
    finding.isPaper = head.contains(.shipDate)
    guard isEventRegister(best.kind, plans: plans, possible: possible.union(head)) else { return finding }
    if let ruled, ruled.grain != .event {
      finding.takeForLines(ruled.reason)
    } else if ruled == nil, isLine, !head.contains(.shipDate), !tellsOfEvents(best.kind, events) {
      finding.takeForLines("many rows say nothing of an event: lines")
    } else {
      finding.grain = .event
    }
    return finding
  }

  /// Whether the rows say that something happened, in columns of the event's own.
  private func tellsOfEvents(_ kind: SheetKind, _ events: EventEvidence) -> Bool {
    guard Self.filledLater.contains(kind), let needs = Self.registerNeeds[kind] else { return true }
    return events.share(sayingOneOf: needs.reduce([]) { $0.union($1) }) >= Self.registerShare
  }

  private func wordScore(_ kind: SheetKind, _ names: SheetNames) -> Int {
    let words = vocabulary.kindWords.first { $0.kind == kind }?.words ?? []
    func hits(_ name: String) -> Bool { words.contains { SheetNames.end(of: $0, in: name) != nil } }
    var score = 0
    if hits(names.stem) { score += 4 }
    if let sheet = names.sheet, hits(sheet) { score += 4 }
    if names.titles.contains(where: { $0.count <= 40 && hits($0) }) { score += 3 }
    if names.folders.contains(where: hits) { score += 2 }
    return kind == .order ? score / 2 : score
  }

  /// Headers of several meanings count only beside one that is certain, or under a name that says the same.
  private func headerScore(_ kind: SheetKind, isNamed: Bool, certain: Set<Field>, possible: Set<Field>) -> Int {
    let own = Self.ownFields[kind] ?? []
    if kind == .approval, !isOfRequests(certain: certain, possible: possible) { return 0 }
    let sure = own.intersection(certain).count
    guard sure > 0 || isNamed else { return 0 }
    return sure * 2 + own.intersection(possible.subtracting(certain)).count
  }

  /// Whether the sheet lists requests with their results, and not orders that carry the number of an approval; those
  /// for changes are changes.
  private func isOfRequests(certain: Set<Field>, possible: Set<Field>) -> Bool {
    certain.contains(.approvalNo) && possible.isDisjoint(with: [.changeBefore, .changeAfter, .changeContent])
      && (Self.registerNeeds[.approval] ?? []).allSatisfy { !$0.isDisjoint(with: possible) }
  }

  /// Whether what is stated above a header is of an order: 合同号, 签约日, 付款条件.
  private func isHeadOfOrder(_ stated: Set<Field>) -> Bool {
    !stated.isDisjoint(with: [.contractNo, .orderNo]) && !stated.isDisjoint(with: [.orderDate, .paymentTerms])
      && stated.isDisjoint(with: [.shipDate, .shipmentNo, .invoiceNo, .invoiceDate])
  }

  /// How many departments' work the sheet follows.
  private func families(_ fields: Set<Field>) -> Int {
    [SheetKind.order, .production, .shipment, .invoice, .payment].count { kind in
      (Self.ownFields[kind] ?? []).intersection(fields).count >= 2
    }
  }

  /// A register has its own day and number, and no plan of another kind: such a column belongs to a sheet of lines.
  private func isEventRegister(_ kind: SheetKind, plans: Set<Field>, possible: Set<Field>) -> Bool {
    guard let needs = Self.registerNeeds[kind], needs.allSatisfy({ !$0.isDisjoint(with: possible) }) else {
      return false
    }
    return kind == .changeLog || kind == .approval || Self.planFields.isDisjoint(with: plans)
  }

  /// Stands for the plan of an order in a sheet that is not named for its events.
  private static let orderPlan = Field.promisedDate

  private static let lineFields: Set<Field> = [
    .lineNo, .productCode, .customerProductCode, .productName, .model, .spec, .colour, .size, .quantity, .unitPrice,
    .unitPriceInclTax, .unitPriceExclTax,
  ]

  private static let planFields: Set<Field> = [
    .promisedDate, .requestedDate, .productionPlanStart, .productionPlanFinish, .shipPlanDate, .paymentDueDate,
    .receivableAmount,
  ]

  /// The kinds whose columns people add to a sheet of order lines, to be filled in when it has happened.
  private static let filledLater: Set<SheetKind> = [.shipment, .invoice, .payment]
  /// In a register nearly every row says what happened; a few may wait for their number.
  private static let registerShare = 0.8

  private static let registerNeeds: [SheetKind: [Set<Field>]] = [
    .shipment: [[.shipDate], [.shippedQuantity, .shipmentNo, .trackingNo]],
    .invoice: [[.invoiceDate], [.invoiceNo, .invoiceAmount, .invoiceQuantity]],
    .payment: [[.paymentDate], [.paymentAmount]],
    .changeLog: [[.changeDate, .orderDate, .createdAt], [.changeAfter, .changeBefore, .changeContent]],
    .exception: [[.exceptionOpened, .exceptionClosed, .orderDate], [.exceptionType, .exceptionDesc]],
    .approval: [[.approvalNo], [.approvalStatus], [.createdAt], [.createdBy]],
  ]

  private static let ownFields: [SheetKind: Set<Field>] = [
    .order: [
      .orderDate, .salesperson, .merchandiser, .contractNo, .paymentTerms, .promisedDate, .requestedDate, .customerPoNo,
    ],
    .production: [
      .workOrderNo, .productionPlanStart, .productionPlanFinish, .productionStart, .productionFinish, .producedQuantity,
      .productionStatus,
    ],
    .material: [.materialReadyDate, .supplierName],
    .qc: [.qcDate],
    .shipment: [.shipDate, .shipmentNo, .shippedQuantity, .shippedModel, .trackingNo, .carrier],
    .invoice: [.invoiceNo, .invoiceDate, .invoiceAmount, .invoiceQuantity, .invoiceModel, .invoiceUnitPrice],
    .payment: [.paymentDate, .paymentAmount, .paymentNo],
    .receivable: [.paymentDueDate, .receivableAmount, .outstandingAmount],
    .approval: [.approvalNo, .approvalStatus, .approvalDate, .createdAt, .createdBy],
    .changeLog: [
      .changeNo, .changeDate, .changeField, .changeBefore, .changeAfter, .changeContent, .changeReason, .changedBy,
    ],
    .exception: [
      .exceptionType, .exceptionDesc, .exceptionOpened, .exceptionClosed, .exceptionOwner, .exceptionAction, .returnNo,
      .returnDate, .returnReason,
    ],
  ]
}
