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
  let evidence: ColumnEvidence
  /// Whether the sheet is an order export of Yonyou, which calls planned days 发货日期 and 到货日期.
  var isPlannedExport = false
  /// What each other column may mean, by column.
  var meanings: [Int: [Field]] = [:]

  var sample: TableSample { evidence.sample }

  /// Whether another column is likely the field.
  func isLikelyElsewhere(_ field: Field, than column: Int) -> Bool {
    taken.contains(field) || meanings.contains { $0.key != column && $0.value.first == field }
  }

  /// The field of a header, `nil` where nothing tells.
  func resolve(_ candidates: [Field], column: Int) -> Choice? {
    if let field = byValues(candidates, column: column) {
      return Choice(field: field, confidence: 0.88, reason: "its values")
    }
    if let field = byNeighbours(candidates, column: column) {
      return Choice(field: field, confidence: 0.85, reason: "the columns beside it")
    }
    if let field = byKind(candidates) {
      return Choice(field: field, confidence: 0.87, reason: "a sheet about \(sheet.kind.rawValue)")
    }
    if candidates.contains(.vesselContainer) { return container(column) }
    guard let usual = candidates.first(where: { isAtHome($0) && !taken.contains($0) }) else { return nil }
    return Choice(field: usual, confidence: candidates.count == 1 ? 1 : 0.75, reason: "its usual meaning")
  }

  /// Four letters and seven digits name a container (ISO 6346); other numbers count cartons and are kept as they are.
  private func container(_ column: Int) -> Choice {
    let containers = sample.share(column) { text in
      let bare = text.filter { !$0.isWhitespace && $0 != "-" }
      return bare.count == 11 && bare.prefix(4).allSatisfy(\.isLetter) && bare.suffix(7).allSatisfy(\.isNumber)
    }
    return Choice(
      field: .vesselContainer, confidence: containers > 0.5 ? 0.88 : 0.3,
      reason: "\(Int(containers * 100)) % are containers")
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
  func isAtHome(_ field: Field) -> Bool {
    if sheet.grain == .event, let kind = field.eventKind { return kind == sheet.kind.eventKind }
    if field.eventKind == .change || field.eventKind == .exception { return field.eventKind == sheet.kind.eventKind }
    if field.level == .exception { return sheet.kind == .exception }
    if field == .productionStart { return sheet.kind == .production }
    return field != .orderDate || sheet.kind == .order || sheet.kind == .approval
  }

  private func byKind(_ candidates: [Field]) -> Field? {
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

  private static let preferences: [SheetKind: Set<Field>] = [
    .production: [.productionStatus, .productionFinish, .productionStart, .productionDept],
    .qc: [.qcPassedQuantity],
    .shipment: [.shipmentStatus, .shipDate, .unshippedQuantity],
    .invoice: [.invoiceStatus, .invoiceNo, .invoiceDate],
    .payment: [.paymentStatus, .paymentDate, .outstandingAmount],
    .receivable: [.paymentStatus, .paymentDueDate, .receivableAmount, .outstandingAmount],
    .statement: [.paymentStatus, .receivableAmount, .outstandingAmount],
    .changeLog: [.changeDate, .changeReason, .changeApproval],
    .exception: [
      .exceptionOwner, .exceptionClosed, .exceptionOpened, .exceptionStatus, .exceptionType, .exceptionDesc,
    ],
  ]
}
