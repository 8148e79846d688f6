public import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// How far a line has come, put together from logs, roll-ups and dates.
extension LineFacts {
  /// What was ordered.
  public var ordered: ExactDecimal? { number(.quantity) }

  /// What has been shipped: the sum of the logged shipments, else the warehouse's roll-up; `nil` where nobody says.
  public var shipped: ExactDecimal? {
    total(.shippedQuantity, of: .shipment)
      ?? rollUp(.shippedQuantityTotal, by: .warehouse) ?? rollUp(.shippedQuantity, by: .warehouse)
  }

  /// What came back; `nil` where nobody says.
  public var returned: ExactDecimal? { stated(.returnQuantity).first?.value.number }

  /// What is left to ship; `nil` where that cannot be told.
  public var unshipped: ExactDecimal? {
    guard let ordered, let shipped else { return nil }
    return ordered.subtracting(shipped).map { max($0, .zero) }
  }

  /// The last day on which something left.
  public var lastShipDay: Day? { lastDay(.shipment) ?? latest(.shipDate) }

  /// The last day on which something was received.
  public var lastReceivedDay: Day? {
    latest(.receivedDate) ?? events(.shipment).compactMap { $0.fields[.receivedDate]?.day }.max()
  }

  /// What has been invoiced, in goods; `nil` where nobody says.
  public var invoicedQuantity: ExactDecimal? {
    total(.invoiceQuantity, of: .invoice) ?? rollUp(.invoiceQuantity, by: .finance)
  }

  /// What has been invoiced, in money; `nil` where nobody says.
  public var invoicedAmount: ExactDecimal? {
    total(.invoiceAmount, of: .invoice) ?? rollUp(.invoiceAmount, by: .finance)
  }

  /// What the line costs: its amount, else quantity × price.
  public var amount: ExactDecimal? {
    number(.amount) ?? ordered.flatMap { quantity in number(.unitPrice).flatMap(quantity.multiplied) }
  }

  /// Whether production is finished: by its date, its status or its quantity; `nil` where nobody says.
  public var isProduced: Bool? {
    if day(.productionFinish) != nil { return true }
    if let states = states(.productionStatus, at: .production) { return states.contains(.done) }
    if let produced = number(.producedQuantity), let ordered { return produced >= ordered }
    return isBlank(.productionFinish) ? false : nil
  }

  /// What the sheets say of the line at a node, where some source says something that is known.
  func states(_ field: Field, at node: Node) -> [NodeState]? {
    let states = stated(field).filter(\.isHeld).compactMap { context.state($0.text, at: node) }
    return states.isEmpty ? nil : states
  }

  /// A figure that is kept per source: that of the department whose it is, else the first.
  func rollUp(_ field: Field, by department: Department) -> ExactDecimal? {
    let all = ownStated(field)
    return (all.first { $0.source.department == department } ?? all.first)?.value.number
  }

  private func latest(_ field: Field) -> Day? {
    field.isMerged ? day(field) : stated(field).compactMap(\.value.day).max()
  }
}
