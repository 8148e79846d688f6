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
        .contains { hasColumn($0, in: source) } ? .payment : .invoice
    case .sales, .merchandiser, .manager: .order
    }
  }

  /// The sources that name owners and came with this run, openers first.
  var ownerSheets: [Source] {
    settings.sources.filter { hasColumn(.nodeOwner, in: $0) && isDelivered($0.id) && $0.grain != .event }
  }
}

extension LineFacts {
  /// Whether a source holds a row of the line, or of its order where it has a row an order.
  func isHeld(by source: Source) -> Bool {
    (source.grain == .order ? header : unit).sources[source.id]?.presence == .held
  }

  /// The owner that a source names for its node.
  func owner(in source: Source) -> StatedValue? { StatedValue(.nodeOwner, source, in: [unit, header]) }
}
