internal import Discrepancies
internal import OrderModel

/// Lays what merely follows to its cause: one finding a cause.
///
/// Causes are disputes and stale copies of the merge, and the rules that are marked as causes. A finding follows from one
/// that is about the same line, or its order, and a field that the finding's rule compares. One that is no more than `info`
/// (a copy that may still follow) comes last: nobody is asked about it, so that what hangs on it stays on the list.
enum CauseAttachment {
  private static let mergeCauses: Set<DiscrepancyKind> = [
    .conflictingEdit, .disagreement, .staleCopy, .unauthorisedEdit, .mixedGroup, .suspectEdit, .neverReached,
  ]

  static func attach(_ found: inout [Discrepancy], to merged: [Discrepancy]) {
    guard !found.isEmpty else { return }
    let disputes = merged.filter { mergeCauses.contains($0.kind) }
    let ruled = found.filter { RuleList.entry($0.kind.code)?.isCause == true }
    guard !disputes.isEmpty || !ruled.isEmpty else { return }
    let causes = disputes.filter { $0.severity > .info } + ruled + disputes.filter { $0.severity == .info }
    for index in found.indices {
      guard let entry = RuleList.entry(found[index].kind.code), !entry.isCause else { continue }
      let line = found[index].subject.lineID
      let cause = causes.first { cause in
        cause.subject.lineID == line || cause.subject.lineID == nil || line == nil
          ? isAbout(cause, entry.compares, isSameLine: cause.subject.lineID == line) : false
      }
      found[index].cause = cause?.id
    }
  }

  /// Whether a cause is about one of the fields; a whole order that never came is about all of its line's.
  private static func isAbout(_ cause: Discrepancy, _ fields: Set<Field>, isSameLine: Bool) -> Bool {
    guard let field = cause.field.flatMap(Field.init(id:)) else { return false }
    return fields.contains(field) || fields.contains(field.ordered)
  }
}

extension Field {
  /// The field of the order that an event's field repeats: the model that was shipped, the quantity that was invoiced.
  var ordered: Field {
    switch self {
    case .shippedModel, .invoiceModel: .model
    case .shippedProductCode: .productCode
    case .shippedQuantity, .invoiceQuantity, .producedQuantity: .quantity
    case .invoiceUnitPrice: .unitPrice
    case .invoiceAmount, .paymentAmount: .amount
    default: self
    }
  }
}
