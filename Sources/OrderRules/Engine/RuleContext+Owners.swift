internal import Normalization
internal import OrderModel
internal import Reconciliation

/// Who answers for a node, by the sheets that say so.
extension RuleContext {
  /// The node that a source's column of owners speaks of: that of its department, in finance that of its own columns.
  func node(of source: Source) -> Node {
    switch source.department {
    case .purchasing: .material
    case .production: .production
    case .quality: .quality
    case .warehouse: .shipment
    case .logistics: .logistics
    case .finance:
      [Field.outstandingAmount, .paymentDueDate, .receivableAmount, .paymentStatus]
        .contains { knows($0, in: source) } ? .payment : .invoice
    case .sales, .merchandiser, .manager: .order
    }
  }

  /// The sources that name owners, openers first.
  var ownerSheets: [Source] {
    settings.sources.filter { knows(.nodeOwner, in: $0) && $0.grain != .event }
  }
}

extension LineFacts {
  /// The owner that a source names for its node.
  func owner(in source: Source) -> StatedValue? { StatedValue(.nodeOwner, source, in: [unit, header]) }
}
