internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// Whether a line has left the house, as far as anybody says so.
extension LineFacts {
  /// Whether everything that was ordered has left, within what the customer allows; `nil` where it cannot be told.
  ///
  /// A log that knows of the line counts first. Where it knows of none, a figure or a word of another sheet counts, and
  /// what was due before the log begins, or may be one of the shipments that name no line, is left open.
  func isShippedOut(of order: OrderFacts) -> Bool? {
    guard let ordered else { return isClosed || saysShipped ? true : nil }
    let least = context.least(ordered, of: order) ?? ordered
    if let logged = total(.shippedQuantity, of: .shipment), logged >= least { return true }
    if isClosed { return true }
    if hasShipments { return isLoggedOut }
    if let figures = saysShippedInFigures(least) { return figures }
    if saysShipped || lastShipDay.map({ $0 <= context.asOf }) == true { return true }
    if isLoose(.shipment) { return nil }
    if isUnderWay || [Field.shippedQuantityTotal, .shippedQuantity, .shipmentStatus].contains(where: isBlank) {
      return false
    }
    if isLogged(.shipment) { return isBeforeLog ? nil : false }
    return isBlank(.shipDate) ? false : nil
  }

  /// Whether anything has left, as far as is known.
  var isBegun: Bool {
    hasShipments || shipped.map { $0 > .zero } == true || saysShipped || lastShipDay.map { $0 <= context.asOf } == true
  }

  /// Whether a shipment of the line is logged.
  var hasShipments: Bool { events.contains { $0.kind == .shipment } }

  /// Whether some event of the order may be one of the line.
  func isLoose(_ kind: EventKind) -> Bool { looseEvents.contains { $0.kind == kind } }

  /// What is still to be shipped, in money; the line's amount where nobody says how much has left.
  var unshippedMoney: ExactDecimal? {
    guard let unshipped, let price = number(.unitPrice) else { return amount }
    return unshipped.multiplied(by: price)
  }

  /// The last day up to which it would be known that the line has left.
  var shipmentNews: Day? {
    isLogged(.shipment)
      ? context.lastWord(of: .shipment) : context.lastWord(on: .shippedQuantityTotal, .shipmentStatus, .shipDate)
  }

  /// Whether a log that does not come to the order is all the same said to be the whole.
  private var isLoggedOut: Bool? {
    let shipments = events(.shipment)
    if shipments.contains(where: { $0.fields[.shippedQuantity]?.number == nil }) { return nil }
    let words = stated(.shipmentStatus).filter { $0.source.department == .warehouse }
    if words.contains(where: { context.state($0.text, at: .shipment) == .done }) { return true }
    return isLoose(.shipment) ? nil : false
  }

  /// What roll-ups say; `nil` where there are none.
  private func saysShippedInFigures(_ least: ExactDecimal) -> Bool? {
    let figures = (ownStated(.shippedQuantityTotal) + ownStated(.shippedQuantity)).compactMap(\.value.number)
    let left = ownStated(.unshippedQuantity).compactMap(\.value.number)
    if figures.contains(where: { $0 >= least }) || left.contains(where: { $0 <= .zero }) { return true }
    return figures.isEmpty && left.isEmpty || saysShipped ? nil : false
  }

  /// Whether a status word says that it has left.
  private var saysShipped: Bool {
    states(.shipmentStatus, at: .shipment)?.contains(.done) == true
      || lastDone.contains { $0 >= Node.shipment.rank }
  }

  /// Whether status words that are known say that it has not left.
  private var isUnderWay: Bool {
    states(.shipmentStatus, at: .shipment) != nil || lastDone.contains { $0 < Node.shipment.rank }
  }

  /// The last nodes that are done by the words for the whole order, as far as they speak of a step.
  private var lastDone: [Int] { stated(.orderStatus).compactMap { context.overall($0.text)?.lastDone } }

  private var isBeforeLog: Bool {
    guard let begin = context.settings.logsBegin[.shipment], let promised = day(.promisedDate) else { return false }
    return promised < begin
  }
}
