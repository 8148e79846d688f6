internal import Discrepancies
internal import OrderModel

/// Lays what merely follows to its cause: one finding a cause.
///
/// Causes are disputes and stale copies of the merge, and the rules that are marked as causes. A finding follows from one
/// that is about the same line, or its order, and a field that the finding's rule compares, its own field first; from a
/// stale copy, and from a settled conflict, only what their holder has to put right: that others have not followed
/// excuses nobody else. Of causes about other fields one that is no more than `info` (a copy that may still follow)
/// comes last: nobody is asked about it, so that what hangs on it stays on the list.
enum CauseAttachment {
  private static let mergeCauses: Set<DiscrepancyKind> = [
    .conflictingEdit, .disagreement, .staleCopy, .unauthorisedEdit, .mixedGroup, .suspectEdit,
  ]

  static func attach(_ found: inout [Discrepancy], to merged: [Discrepancy]) {
    guard !found.isEmpty else { return }
    let disputes = merged.filter { mergeCauses.contains($0.kind) }
    let ruled = found.filter { RuleList.entry($0.kind.code)?.isCause == true }
    guard !disputes.isEmpty || !ruled.isEmpty else { return }
    let causes = disputes.filter { $0.severity > .info } + ruled + disputes.filter { $0.severity == .info }
    let places = Dictionary(grouping: causes.indices) { causes[$0].subject.lineID }
    for index in found.indices {
      guard let entry = RuleList.entry(found[index].kind.code), !entry.isCause else { continue }
      let line = found[index].subject.lineID
      let near = line == nil ? Array(causes.indices) : ((places[line] ?? []) + (places[nil] ?? [])).sorted()
      let possible = near.map { causes[$0] }.filter { isCause($0, of: found[index], entry.compares) }
      found[index].cause = (possible.first { isAboutTheSame($0, found[index]) } ?? possible.first)?.id
    }
  }

  private static func isCause(_ cause: Discrepancy, of found: Discrepancy, _ fields: Set<Field>) -> Bool {
    let lines = (cause.subject.lineID, found.subject.lineID)
    guard lines.0 == lines.1 || lines.0 == nil || lines.1 == nil, let field = cause.field.flatMap(Field.init(id:)),
      fields.contains(field) || fields.contains(field.ordered)
    else { return false }
    return !isForItsHolder(cause) || cause.responsibleDepartment == found.responsibleDepartment
  }

  /// Whether both are about one field: a wrong quantity follows from what is said of the quantity, not of the model.
  private static func isAboutTheSame(_ cause: Discrepancy, _ found: Discrepancy) -> Bool {
    guard let field = cause.field, let own = found.field.flatMap(Field.init(id:)) else { return false }
    return field == own.id || field == own.ordered.id
  }

  /// Whether the value is known, and one party has yet to take it over.
  private static func isForItsHolder(_ cause: Discrepancy) -> Bool {
    cause.kind == .staleCopy || cause.kind == .conflictingEdit && cause.changedBySource != nil
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
