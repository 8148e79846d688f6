internal import OrderModel

/// What headers of one meaning mean in a sheet about something else: 责任人 in a list of complaints owns the complaint.
struct SheetSense: Sendable {
  let sheet: SheetKindFinder.Finding

  /// What is said of a kind's own fields by a header that is known for another is never certain, not
  /// even where the amounts agree with it.
  static let confidence = 0.84

  /// Turns meanings to the sheet's own fields where no other column is them.
  func turn(_ meanings: inout [HeaderMeaning], certain: inout Set<Field>) {
    var possible = Set(meanings.flatMap(\.fields))
    for place in meanings.indices where !meanings[place].isRuled && meanings[place].fields.count == 1 {
      guard let field = meanings[place].fields.first else { continue }
      if let own = own(field), !possible.contains(own) {
        meanings[place].fields = [own]
        certain.insert(own)
        possible.insert(own)
        // 价税合计 in a register of invoices is what the invoice is about.
        guard !(own == .invoiceAmount && sheet.grain == .event) else { continue }
        meanings[place].confidence = min(meanings[place].confidence, Self.confidence)
      } else if isPlanOfWork(field), meanings[place].confidence < 0.9 {
        meanings[place].fields = []
      } else if isStrange(field) || isAlone(field, in: meanings) {
        meanings[place].confidence = min(meanings[place].confidence, Self.confidence)
      }
    }
  }

  private func own(_ field: Field) -> Field? {
    sheet.kind == .invoice && sheet.grain != .event ? nil : Self.turns[sheet.kind]?[field]
  }

  /// What has to be done by when in a list of complaints is no production.
  private func isPlanOfWork(_ field: Field) -> Bool {
    sheet.kind == .exception && (field == .productionPlanFinish || field == .productionFinish)
  }

  /// A request for invoices speaks of invoices in the words of orders, an inspector calls what is to be shipped 出货数.
  private func isStrange(_ field: Field) -> Bool {
    if sheet.kind == .qc { return field == .shippedQuantity }
    // 需求数量 in a list of materials may be theirs.
    if sheet.kind == .material { return field == .quantity }
    return sheet.kind == .invoice && Self.turns[.invoice]?[field] != nil
  }

  /// Whether a header speaks of returns, changes or complaints in a sheet about something else, and no other does: 补货数量
  /// in a list of orders may as well be ordered.
  private func isAlone(_ field: Field, in meanings: [HeaderMeaning]) -> Bool {
    guard [.returned, .change, .exception].contains(field.level), sheet.kind.eventLevel != field.level,
      sheet.kind != .exception
    else { return false }
    return meanings.count { $0.fields.first?.level == field.level } == 1
  }

  private static let turns: [SheetKind: [Field: Field]] = [
    // 发出日期 in a list of changes is when the notice went out.
    .changeLog: [.approvalStatus: .changeApproval, .shipDate: .changeDate],
    .exception: [.nodeOwner: .exceptionOwner, .orderStatus: .exceptionStatus],
    .invoice: [
      .amountInclTax: .invoiceAmount, .unitPriceInclTax: .invoiceUnitPrice, .amountExclTax: .invoiceAmountExcl,
      .taxAmount: .invoiceTax,
    ],
  ]
}
