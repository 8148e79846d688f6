public import ExactValues
internal import OrderModel
internal import Reconciliation

/// What rules over all orders ask of single lines; most lines have none of it.
extension OrderDigest {
  /// What is in stock of a line's goods, and what of it is still to leave.
  public struct Supply: Sendable {
    /// The stock that a sheet states beside the line, and what has not left.
    public var stock, unshipped: ExactDecimal?
    /// The promised day.
    public var promise: Day?
    /// Whether production plans it, makes it or has made it.
    public var isMade: Bool
  }

  /// A planned finish that moved.
  public struct PlanMove: Sendable {
    /// The run that saw it, the day before and after it, and the promise.
    public var asOf, before, after, promise: Day
  }

  /// A number that two lines share whose goods have one code or model, one spec, size and unit; `nil` without code
  /// and model.
  static func goods(_ unit: UnitState) -> UInt64? {
    guard unit.value(.productCode) != nil || unit.value(.model) != nil else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in [Field.productCode, .model, .spec, .size, .unit] {
      for byte in TextFolding.key(unit.value(field)?.description ?? "").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// What a source says of a field that is kept per source; the first that says anything.
  static func stated(_ field: Field, _ unit: UnitState, _ sources: [Source]) -> FieldValue? {
    sources.lazy.compactMap { unit.sources[$0.id]?.fields[field]?.prev.value }.first
  }

  /// The stock beside a line, where a sheet states one.
  static func supply(_ unit: UnitState, _ order: OrderState, _ sources: [Source]) -> [Supply] {
    guard let stock = stated(.stockQuantity, unit, sources)?.number else { return [] }
    let logged = order.events(of: .shipment, line: unit).compactMap { $0.fields[.shippedQuantity]?.number }
    let shipped =
      logged.isEmpty
      ? stated(.shippedQuantityTotal, unit, sources)?.number ?? .zero
      : logged.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
    let isMade =
      [
        Field.productionPlanStart, .productionPlanFinish, .productionStart, .productionFinish, .producedQuantity,
        .workOrderNo,
      ].contains { unit.value($0) != nil } || stated(.productionStatus, unit, sources) != nil
    let unshipped = unit.value(.quantity)?.number?.subtracting(shipped).map { max($0, .zero) }
    return [Supply(stock: stock, unshipped: unshipped, promise: unit.value(.promisedDate)?.day, isMade: isMade)]
  }

  /// How the planned finish last moved, where it did.
  static func planMoves(_ unit: UnitState) -> [PlanMove] {
    guard let revisions = unit.revisions[.productionPlanFinish], revisions.count > 1, let last = revisions.last,
      let after = last.statement.value?.day, let before = revisions[revisions.count - 2].statement.value?.day,
      let promise = unit.value(.promisedDate)?.day
    else { return [] }
    return [PlanMove(asOf: last.asOf, before: before, after: after, promise: promise)]
  }
}
