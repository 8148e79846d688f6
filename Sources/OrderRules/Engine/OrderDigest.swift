public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// What the rules over all orders have to know of one: small enough for a million of them.
public struct OrderDigest: Sendable {
  /// What is known of one line.
  public struct Line: Sendable {
    /// The ledger's id, and the line's number.
    public var id: String, lineNo: String?
    /// The product: its code, else its model, else its name, folded.
    public var product: String?
    /// What was ordered, and for how much.
    public var quantity, unitPrice: ExactDecimal?
    /// The invoices and shipments of the line.
    public var events: [EventState]
    /// What makes goods the same in everything that has a price; `nil` without code and model.
    public var goods: UInt64?
    /// The shop that makes it.
    public var shop: String?
    /// What is in stock of it, and how its planned finish moved: one element, or none where nobody says.
    public var supply: [Supply] = [], planMoves: [PlanMove] = []
  }

  /// The folded order number, and the number as the opener writes it.
  public var key: String, orderNo: String
  /// The run that first knew it.
  public var firstSeen: Day
  /// The fields of the order.
  public var header: UnitState
  /// Its lines.
  public var lines: [Line]
  /// Events that were laid to no line.
  public var looseEvents: [EventState]
  /// Whether it was cancelled.
  public var isCancelled: Bool
  private var subjects: [String?: Discrepancy.Subject]

  /// Digests an order.
  public init(_ order: OrderState, sources: [Source]) {
    key = order.key
    orderNo = order.orderNo
    firstSeen = order.firstSeen
    header = order.header
    isCancelled = order.header.value(.isCancelled) == .flag(true)
    let standing = order.events.filter { !$0.isVanished }
    looseEvents = standing.filter { $0.lineID == nil }
    subjects = [nil: order.subject(nil, sources: sources)]
    lines = order.lines.map { unit in
      let product = unit.value(.productCode) ?? unit.value(.model) ?? unit.value(.productName)
      let events = standing.filter { $0.lineID == unit.id }
      return Line(
        id: unit.id, lineNo: unit.lineNo(sources), product: product.map { TextFolding.key($0.description) },
        quantity: unit.value(.quantity)?.number, unitPrice: unit.value(.unitPrice)?.number,
        events: events, goods: Self.goods(unit), shop: Self.stated(.productionDept, unit, sources)?.description,
        supply: Self.supply(unit, events, sources), planMoves: Self.planMoves(unit))
    }
    for unit in order.lines { subjects[unit.id] = order.subject(unit, sources: sources) }
  }

  /// Who ordered, in the form in which names are compared: the code, else the name.
  var customer: String? {
    (header.value(.customerCode) ?? header.value(.customerName)).map { TextFolding.key($0.description) }
  }

  /// The day of the order.
  var day: Day? { header.value(.orderDate)?.day }

  /// What the order comes to: its amount, else the sum of its lines; `nil` where a line has no price.
  var amount: ExactDecimal? {
    header.value(.orderAmount)?.number
      ?? lines.reduce(ExactDecimal?.some(.zero)) { sum, line in
        guard let quantity = line.quantity, let price = line.unitPrice else { return nil }
        return quantity.multiplied(by: price).flatMap { sum?.adding($0) }
      }
  }

  /// What every source says of a field of the order, with the places.
  func evidence(_ field: Field, _ context: RuleContext) -> [DisputedClaim] {
    context.settings.sources.compactMap { StatedValue(field, $0, in: [header]).map { DisputedClaim($0, field) } }
  }

  /// The columns of a discrepancy that name a line, or the order alone.
  public func subject(_ lineID: String?) -> Discrepancy.Subject {
    subjects[lineID] ?? Discrepancy.Subject(orderNo: orderNo)
  }
}
