import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// Cartons × pieces a carton are the quantity, the last carton full or not, and all sheets count in one unit (ORD-08).
///
/// A sheet's cartons are held against its own quantity. Units of which the workspace says how many of the one make the
/// other have been converted before; here are those of which nobody says it.
enum CartonsHoldTheQuantity: LineRule {
  /// ORD-08.
  static let entry = RuleEntry(
    "ORD-08", "packing_mismatch", .high, acts: .warehouse, needs: [[.quantity], [.cartonCount, .unit]],
    compares: [.quantity, .unit],
    chinese: RuleWords(
      title: "箱数和数量对不上", what: "{cartons} 箱 × 每箱 {pieces} = {packed}，数量却是 {found}",
      todo: "核对箱数、每箱装数和数量；单位不一样的，在 duidan.yml 里写明怎么换算",
      rule: "箱数乘每箱装数等于数量（最后一箱可以不满）；各表用同一个单位，或写明了换算。",
      example: "每箱 20 台，发 6 箱应是 120 台以内、100 台以上，表里写 130 台：箱数或数量有一个不对。",
      variants: ["unit": "各表单位不一样（{units}），没有写明怎么换算，数量比不了"]),
    english: RuleWords(
      title: "Cartons and quantity do not match",
      what: "{cartons} cartons of {pieces} are {packed}; the quantity says {found}",
      todo: "check cartons, pieces a carton and quantity; where units differ, state the conversion in duidan.yml",
      rule:
        "Cartons × pieces per carton make the quantity (the last carton may be part-full); all sheets use one unit, or the conversion is stated.",
      example: "20 a carton and 6 cartons are 101 to 120 pieces; the sheet says 130: one of the two is wrong.",
      variants: [
        "unit": "the sheets count in different units ({units}), and nobody says how many of one make the other"
      ]))

  /// Compares the cartons and the unit of each sheet.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let packed = context.knows(.cartonCount) ? packs(line, context) : []
    let units = line.stated(.unit).filter(\.isHeld)
    let distinct = units.reduce(into: [FieldValue]()) { if !$0.contains($1.value) { $0.append($1.value) } }
    if packed.isEmpty, distinct.count < 2 {
      if !line.stated(.cartonCount).isEmpty { return .lacks([.packageMethod]) }
      guard units.count > 1 else { return units.isEmpty ? .lacks([.unit]) : .notApplicable }
    }
    var found = packed.filter { !$0.packing.holds($0.quantity, in: $0.cartons) }.map { violation($0, line, context) }
    if distinct.count > 1 { found.append(violation(distinct, line)) }
    return .of(found)
  }

  private struct Pack {
    var cartons, quantity: ExactDecimal
    var packing: Packing
    var source: String
    var event: EventState?
  }

  private static func packs(_ line: LineFacts, _ context: RuleContext) -> [Pack] {
    let method = line.stated(.packageMethod)
    let stated = line.stated(.cartonCount).compactMap { cartons -> Pack? in
      let id = cartons.source.id
      let own = line.unit.sources[id]?.fields
      guard let count = cartons.value.number, count > .zero,
        let packing = (method.first { $0.source.id == id } ?? method.first).flatMap({ Packing($0.text) }),
        let quantity = own?[.shippedQuantity]?.prev.value?.number ?? own?[.quantity]?.prev.value?.number
      else { return nil }
      return Pack(cartons: count, quantity: quantity, packing: packing, source: id)
    }
    let shipped = line.events(.shipment).compactMap { event -> Pack? in
      guard let count = event.fields[.cartonCount]?.number, count > .zero,
        let packing = (event.fields[.packageMethod]?.description ?? method.first?.text).flatMap(Packing.init),
        let quantity = event.fields[.shippedQuantity]?.number
      else { return nil }
      return Pack(cartons: count, quantity: quantity, packing: packing, source: event.source, event: event)
    }
    return stated + shipped
  }

  private static func violation(_ pack: Pack, _ line: LineFacts, _ context: RuleContext) -> Violation {
    let packed = pack.cartons.multiplied(by: pack.packing.pieces)
    var found = Violation(
      .cartonCount, event: pack.event,
      details: [
        "cartons": pack.cartons.description, "pieces": pack.packing.pieces.description,
        "packed": packed?.description ?? "", "found": pack.quantity.description,
      ])
    found.source = pack.source
    found.department = context.department(of: pack.source)
    found.expected = packed?.description
    found.money = packed.flatMap { pack.quantity.subtracting($0)?.magnitude }
      .flatMap { gap in line.number(.unitPrice).flatMap(gap.multiplied) }
    found.evidence =
      pack.event.map { context.evidence($0, .cartonCount, .packageMethod, .shippedQuantity) }
      ?? line.evidence(.cartonCount, .packageMethod, .quantity).filter { $0.source == pack.source }
    return found
  }

  private static func violation(_ units: [FieldValue], _ line: LineFacts) -> Violation {
    var found = Violation(
      .unit, details: ["variant": "unit", "units": units.map(\.description).joined(separator: " / ")])
    found.evidence = line.evidence(.unit, .quantity)
    return found
  }
}
