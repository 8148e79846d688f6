import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A shipment is entered once (SHP-13).
///
/// Certain where number or tracking number is the same as well. Two equal loads on one day happen: where nothing but the
/// number tells them apart, they are asked about when more has left than was ordered; without any number always.
enum ShipmentIsEnteredOnce: LineRule {
  /// SHP-13.
  static let entry = RuleEntry(
    "SHP-13", "shipment_entered_twice", .high, acts: .warehouse, needs: [[.shipDate], [.shippedQuantity]],
    compares: [],
    chinese: RuleWords(
      title: "发货登记了两次", what: "{ship_date} 发 {quantity}，登记了两次（{first}、{second}）", todo: "核对发货单，重复的一条删掉",
      rule: "同一天、同数量、同运单（或同单号）的一次发货只登记一次。",
      example: "3 月 5 日发 60 台，发货记录里有两条一样的：累计多算了 60 台。",
      variants: [
        "over": "{ship_date} 有两条发 {quantity} 的记录（{first}、{second}），加起来超过了订单：是不是登记了两次？",
        "unnumbered": "{ship_date} 有两条发 {quantity} 的记录（{first}、{second}），没写单号：是两车，还是登记了两次？",
      ]),
    english: RuleWords(
      title: "A shipment entered twice",
      what: "{quantity} shipped on {ship_date} was entered twice ({first}, {second})",
      todo: "check the delivery notes, and take out the row that is too many",
      rule: "A shipment of one day, quantity and tracking number (or own number) is entered once.",
      example: "60 left on 5 March and the log has two equal rows: the total is 60 too high.",
      variants: [
        "over":
          "two rows say {quantity} left on {ship_date} ({first}, {second}), more than was ordered: one entered twice?",
        "unnumbered":
          "two rows without numbers say {quantity} left on {ship_date} ({first}, {second}): two loads, or one?",
      ]
    ))

  private enum Likeness { case none, possible, sameNumber, sameTracking }

  /// Compares the shipments of the line with each other.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let shipments = line.events(.shipment)
    guard !shipments.isEmpty else { return .notApplicable }
    guard shipments.count > 1 else { return .holds }
    let told = shipments.filter { $0.fields[.shipDate] != nil && $0.fields[.shippedQuantity]?.number != nil }
    guard told.count > 1 else { return .lacks([.shipDate]) }
    var found: [Violation] = []
    for (index, second) in told.enumerated() {
      let earlier = told[..<index].filter { isAlike($0, second) }
      guard !earlier.isEmpty else { continue }
      let pairs = earlier.map { ($0, likeness($0, second)) }
      let certain = pairs.first { $0.1 == .sameNumber || $0.1 == .sameTracking }
      guard let pair = certain ?? pairs.first(where: { $0.1 == .possible }) else { continue }
      guard let severity = severity(pair.1, pair.0, second, line, order) else { continue }
      found.append(violation(line, pair.0, second, pair.1, severity))
    }
    return .of(found)
  }

  private static func isAlike(_ first: EventState, _ second: EventState) -> Bool {
    first.fields[.shippedQuantity] == second.fields[.shippedQuantity]
      && first.fields[.shipDate]?.day == second.fields[.shipDate]?.day
  }

  /// How alike two shipments of one day and quantity are: whatever else both state must agree.
  private static func likeness(_ first: EventState, _ second: EventState) -> Likeness {
    func agree(_ field: Field) -> Bool? {
      guard let one = first.fields[field], let other = second.fields[field] else { return nil }
      return one == other
    }
    let free: Set<Field> = [.shipmentNo, .remark]
    let contradicts = first.fields.keys.contains { !free.contains($0) && agree($0) == false }
    guard !contradicts else { return .none }
    if agree(.shipmentNo) == true { return .sameNumber }
    return agree(.trackingNo) == true ? .sameTracking : .possible
  }

  /// How grave it is; `nil` for two loads that nothing speaks against.
  private static func severity(
    _ likeness: Likeness, _ first: EventState, _ second: EventState, _ line: LineFacts, _ order: OrderFacts
  ) -> Severity? {
    guard likeness == .possible else { return .high }
    if let shipped = line.total(.shippedQuantity, of: .shipment), let ordered = line.ordered,
      let most = line.context.most(ordered, of: order), shipped > most
    {
      return .high
    }
    let isNumbered = first.fields[.shipmentNo] != nil && second.fields[.shipmentNo] != nil
    return isNumbered ? nil : .low
  }

  private static func violation(
    _ line: LineFacts, _ first: EventState, _ second: EventState, _ likeness: Likeness, _ severity: Severity
  ) -> Violation {
    let names = names(first, second)
    var found = Violation(.shipmentNo, event: second)
    found.severity = severity
    found.details = [
      "ship_date": second.fields[.shipDate]?.description ?? "",
      "quantity": second.fields[.shippedQuantity]?.description ?? "",
      "first": names[0], "second": names[1],
      "variant": likeness != .possible ? "certain" : severity == .high ? "over" : "unnumbered",
    ]
    found.evidence = [first, second].flatMap {
      line.context.evidence($0, .shippedQuantity, .shipmentNo, .trackingNo)
    }
    found.money = second.fields[.shippedQuantity]?.number.flatMap { quantity in
      line.number(.unitPrice).flatMap(quantity.multiplied)
    }
    return found
  }

  /// What a person knows the two by: their numbers, or where these do not tell them apart, their cells.
  private static func names(_ first: EventState, _ second: EventState) -> [String] {
    let numbers = [first, second].map { $0.fields[.shipmentNo]?.description }
    if let one = numbers[0], let other = numbers[1], one != other { return [one, other] }
    return [first, second].map { $0.places[.shippedQuantity]?.place.cell ?? "-" }
  }
}
