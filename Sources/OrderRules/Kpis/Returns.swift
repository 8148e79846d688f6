import ExactValues
import OrderModel
import Reconciliation

/// K15: how much comes back, and of how many orders.
enum ReturnRate: Kpi {
  static let entry = KpiEntry(
    "K15", "退货率", "Return rate",
    chinese: "本期退回的数量除以本期发出的数量；有退货的订单数除以有发货的订单数；没有一张表登记退货数量时不算",
    english:
      "what came back in the period over what left in it; and orders of which something came back over orders of which something left; not told where no sheet has a column for returns"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.context.knows(.returnQuantity) else { return }
    let shipped = order.shipped(in: period)
    let returns = order.returns
    for item in returns where item.day == nil { counts.exclude("K15", "quantity") }
    let own = returns.filter { period.contains($0.day) }
    let returned = own.reduce(ExactDecimal.zero) { $0.adding($1.quantity) ?? $0 }
    counts.add("K15", "quantity", part: returned, of: shipped.quantity)
    counts.add(
      "K15", "orders", part: own.isEmpty ? .zero : ExactDecimal(1), of: shipped.isAny ? ExactDecimal(1) : .zero)
    for _ in 0..<shipped.unknown { counts.exclude("K15", "quantity") }
  }
}

/// K16: how many orders bring a complaint.
enum ComplaintRate: Kpi {
  static let entry = KpiEntry(
    "K16", "投诉率", "Complaint rate",
    chinese: "本期新开的投诉件数除以本期有发货的订单数；异常登记里类型（没有类型看说明）写着投诉、客诉、索赔的算投诉",
    english:
      "complaints opened in the period over orders of which something left in it; a complaint is an exception whose type, else description, says so"
  )

  private static let words = ["投诉", "投訴", "客诉", "客訴", "索赔", "索賠", "complain", "claim"]

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.context.loggedEvents.contains(.exception) else { return }
    var complaints = 0
    for event in order.events(.exception) {
      guard let words = (event.fields[.exceptionType] ?? event.fields[.exceptionDesc])?.description.lowercased(),
        let opened = event.openedOn
      else {
        counts.exclude("K16", "rate")
        continue
      }
      guard period.contains(opened), Self.words.contains(where: words.contains) else { continue }
      complaints += 1
    }
    let isShipped = order.shipped(in: period).isAny
    counts.add("K16", "rate", part: ExactDecimal(Int64(complaints)), of: isShipped ? ExactDecimal(1) : .zero)
  }
}

extension KpiOrder {
  /// The events of a kind that are of no cancelled line.
  func events(_ kind: EventKind) -> [EventState] {
    lines.flatMap { $0.events(kind) } + facts.looseEvents.filter { $0.kind == kind }
  }

  /// What came back, each with its day: the entries of registers, else what a sheet says of a line in one figure.
  var returns: [(day: Day?, quantity: ExactDecimal)] {
    var found: [(day: Day?, quantity: ExactDecimal)] = events(.exception).compactMap { event in
      guard let quantity = event.fields[.returnQuantity]?.number, quantity > .zero else { return nil }
      return (event.fields[.returnDate]?.day ?? event.openedOn, quantity)
    }
    guard found.isEmpty else { return found }
    for line in lines {
      guard let quantity = line.ownStated(.returnQuantity).compactMap(\.value.number).max(), quantity > .zero else {
        continue
      }
      found.append((line.returnDay, quantity))
    }
    return found
  }

  /// What left in a period: how much, whether anything, and how many lines or shipments do not say how much.
  func shipped(in period: KpiPeriod) -> (quantity: ExactDecimal, isAny: Bool, unknown: Int) {
    var shipped = (quantity: ExactDecimal.zero, isAny: false, unknown: 0)
    func add(_ quantity: ExactDecimal?) {
      shipped.isAny = true
      guard let quantity else { return shipped.unknown += 1 }
      shipped.quantity = shipped.quantity.adding(quantity) ?? shipped.quantity
    }
    for event in events(.shipment) where period.contains(event.fields[.shipDate]?.day) {
      add(event.fields[.shippedQuantity]?.number)
    }
    for line in lines where !line.isLogged(.shipment) && period.contains(line.lastShipDay) { add(line.shipped) }
    return shipped
  }
}
