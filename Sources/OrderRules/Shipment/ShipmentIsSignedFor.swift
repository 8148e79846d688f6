import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// What left is signed for within days: seven, and 45 by sea (SHP-08).
///
/// Judged where receipts are noted, up to the day on which the sheet that notes them last came. A receipt is that of
/// all that left before it. What is paid or closed has arrived; what left more than a quarter ago is a note.
enum ShipmentIsSignedFor: LineRule {
  /// SHP-08.
  static let entry = RuleEntry(
    "SHP-08", "not_signed_for", .medium, acts: .logistics,
    needs: [[.receivedDate, .receiptStatus], [.shipDate]],
    chinese: RuleWords(
      title: "发货后一直没签收", what: "{ship_date} 发的货，过了 {days} 天还没有签收", todo: "查物流到哪了，向客户要签收单；已经收到的补登记",
      rule: "发货后 7 天内（unsigned_days 可改，海运 45 天）有签收日期；已收款、已结案的不算。",
      example: "3 月 2 日发的货，到 3 月 16 日没有签收：丢了没人知道，账期也没法开始算。"),
    english: RuleWords(
      title: "Not signed for", what: "what left on {ship_date} is not signed for {days} days later",
      todo: "find out where the goods are and ask the customer for the receipt; enter it if they have arrived",
      rule:
        "Goods are signed for within seven days (unsigned_days), or 45 by sea; what was paid or is closed does not count.",
      example: "Shipped on 2 March and not signed for on the 16th: perhaps lost, and the term of payment has not begun."
    ))

  private static let daysAtSea = 45, oldDays = 90
  private static let seaWords = ["海运", "海運", "船", "sea", "vessel", "fob", "cif", "cfr", "fca", "b/l"]

  /// Compares the last shipment that should have arrived with the last receipt.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard line.hasShipments || line.isBegun else { return .notApplicable }
    let days = shipDays(line)
    guard !days.isEmpty else { return .lacks([.shipDate]) }
    guard let news = context.lastWord(on: .receivedDate, .receiptStatus) else { return .lacks([.receivedDate]) }
    let limit = max(context.thresholds.unsignedDays, isBySea(line, order) ? daysAtSea : 0)
    guard let due = days.filter({ $0.adding(days: limit) < context.asOf }).max() else { return .holds }
    if line.lastReceivedDay.map({ $0 >= due }) == true || line.currentStates(.logistics).contains(.done) {
      return .holds
    }
    if line.isClosed || line.node(.payment, of: order).progress == .done { return .notApplicable }
    // A sheet from before that day cannot tell.
    guard due.adding(days: limit) < news, context.hasPassed(due.adding(days: limit), for: entry) else {
      return .lacks([.receivedDate])
    }
    var found = Violation(.receivedDate)
    if due.days(until: context.asOf) > oldDays { found.severity = .info }
    found.details = ["ship_date": due.description, "days": String(due.days(until: context.asOf))]
    found.evidence = line.events(.shipment).flatMap { context.evidence($0, .shipDate, .trackingNo) }
    if found.evidence.isEmpty { found.evidence = line.evidence(.shipDate) }
    found.evidence += line.evidence(.receivedDate, .receiptStatus)
    found.money = line.shipped.flatMap { shipped in line.number(.unitPrice).flatMap(shipped.multiplied) } ?? line.amount
    found.due = due.adding(days: limit)
    return .violated([found])
  }

  /// The days on which goods left; what took something back is none.
  private static func shipDays(_ line: LineFacts) -> [Day] {
    let sent = line.events(.shipment).filter { $0.fields[.shippedQuantity]?.number.map { $0 > .zero } ?? true }
    guard sent.isEmpty else { return sent.compactMap { $0.fields[.shipDate]?.day } }
    return line.lastShipDay.map { [$0] } ?? []
  }

  /// Whether it goes by sea, as far as a sheet says how it goes, and whether it goes abroad.
  private static func isBySea(_ line: LineFacts, _ order: OrderFacts) -> Bool {
    let fields: [Field] = [.shipMethod, .incoterm, .vesselContainer]
    let logged = line.events(.shipment).flatMap { event in fields.compactMap { event.fields[$0]?.description } }
    let words = logged + fields.flatMap { line.stated($0) }.map(\.text)
    if words.map({ $0.lowercased() }).contains(where: { word in seaWords.contains(where: word.contains) }) {
      return true
    }
    let isVesselNamed =
      !line.stated(.vesselContainer).isEmpty
      || line.events(.shipment).contains { $0.fields[.vesselContainer] != nil }
    return isVesselNamed || order.value(.currency).map { !["CNY", "TWD"].contains($0.description) } ?? false
  }
}
