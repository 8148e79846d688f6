public import ExactValues
public import OrderModel
public import Reconciliation

/// What the rules over all orders look through: small enough for a million of them.
///
/// What they found something about, they look up whole in `DigestedOrders`. An object, for rules lay many of them side by
/// side.
public final class OrderDigest: Sendable {
  /// What is known of one line.
  public struct Line: Sendable {
    /// The ledger's id.
    public var id: String
    /// The product: its code, else its model, else its name, folded.
    public var product: String?
    /// What was ordered, and for how much.
    public var quantity, unitPrice: ExactDecimal?
    /// What makes goods the same in everything that has a price; `nil` without code and model.
    public var goods: UInt64?
    /// The shop that makes it.
    public var shop: String?
    /// What is in stock of it, and how its planned finish moved: one element, or none where nobody says.
    public var supply: [Supply] = [], planMoves: [PlanMove] = []
  }

  /// An event that still stands, without its places and without what each source says of it.
  public struct Event: Sendable {
    /// What it is told by, and what happened.
    public var identity: String, kind: EventKind
    /// The line; `nil` where it was laid to none.
    public var lineID: String?
    /// Its fields.
    public var fields: FieldMap<FieldValue>
  }

  /// The fields of an order that are kept.
  private static let kept: [Field] = [
    .customerCode, .customerName, .customerPoNo, .orderDate, .orderAmount, .currency, .merchandiser, .salesperson,
  ]
  /// The fields that are kept as each source states them.
  private static let keptAsStated: [Field] = [.orderStatus, .urgency]
  /// The events that rules over all orders look at, and what they look at.
  private static let kinds: Set<EventKind> = [.invoice, .shipment, .exception, .change]
  private static let keptOfEvents: FieldSet = [
    .invoiceNo, .invoiceCode, .invoiceDate, .invoiceTitle, .invoiceAmount, .invoiceQuantity, .invoiceStatus,
    .trackingNo, .shipDate, .exceptionType, .exceptionOpened, .changeField,
  ]

  /// The folded order number, and the number as the opener writes it.
  public let key: String, orderNo: String
  /// The run that first knew it.
  public let firstSeen: Day
  /// Its lines.
  public let lines: [Line]
  /// Its events.
  public let events: [Event]
  /// Whether it was cancelled, and whether a source that opens orders has ever held it as a whole.
  public let isCancelled: Bool, isOpened: Bool
  private let values: FieldMap<FieldValue>
  private let texts: FieldMap<[String]>

  /// Digests an order.
  public init(_ order: OrderState, sources: [Source]) {
    key = order.key
    orderNo = order.orderNo
    firstSeen = order.firstSeen
    isCancelled = order.header.value(.isCancelled) == .flag(true)
    isOpened = order.header.isOpened(by: sources)
    values = FieldMap(Self.kept.compactMap { field in order.header.value(field).map { (field, $0) } }) { first, _ in
      first
    }
    events = order.events.filter { !$0.isVanished && Self.kinds.contains($0.kind) }.map {
      Event(
        identity: $0.identity, kind: $0.kind, lineID: $0.lineID,
        fields: $0.fields.filter { Self.keptOfEvents.contains($0.key) })
    }
    let stated = Self.keptAsStated.map { field in
      (field, sources.compactMap { StatedValue(field, $0, in: [order.header])?.text })
    }
    texts = FieldMap(stated.lazy.filter { !$0.1.isEmpty }) { first, _ in first }
    lines = order.lines.map { unit in
      let product = unit.value(.productCode) ?? unit.value(.model) ?? unit.value(.productName)
      return Line(
        id: unit.id, product: product.map { TextFolding.key($0.description) },
        quantity: unit.value(.quantity)?.number, unitPrice: unit.value(.unitPrice)?.number, goods: Self.goods(unit),
        shop: Self.stated(.productionDept, unit, sources)?.description, supply: Self.supply(unit, order, sources),
        planMoves: Self.planMoves(unit))
    }
  }

  /// The reconciled value of a field of the order, of those that are kept.
  func value(_ field: Field) -> FieldValue? { values[field] }

  /// What the sources say of a field of the order, of those that are kept so.
  func stated(_ field: Field) -> [String] { texts[field] ?? [] }

  /// The line with an id.
  func line(_ id: String?) -> Line? { id.flatMap { id in lines.first { $0.id == id } } }

  /// Who ordered, in the form in which names are compared: the code, else the name.
  var customer: String? { (value(.customerCode) ?? value(.customerName)).map { TextFolding.key($0.description) } }

  /// The day of the order.
  var day: Day? { value(.orderDate)?.day }

  /// What the order comes to: its amount, else the sum of its lines; `nil` where a line has no price.
  var amount: ExactDecimal? {
    value(.orderAmount)?.number
      ?? lines.reduce(ExactDecimal?.some(.zero)) { sum, line in
        guard let quantity = line.quantity, let price = line.unitPrice else { return nil }
        return quantity.multiplied(by: price).flatMap { sum?.adding($0) }
      }
  }
}
