import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Says which orders and lines never reached a source that should hold them, by its scope.
  ///
  /// Told as `info` once a copy should have come, and in earnest when the source's node falls due.
  mutating func reportNeverReached() {
    guard context.hasOpener, !isCancelled, isHeldByOpener(order.header) else { return }
    for source in context.sources where owes(source) {
      if order.header.sources[source.id] == nil {
        reportNeverReached(source, nil)
      } else if source.grain == .line {
        for index in order.lines.indices where held[source.id]?.contains(index) != true {
          reportNeverReached(source, index)
        }
      }
    }
  }

  /// Whether a source that has usably come, in all its parts, should hold orders that it was never seen with.
  private func owes(_ source: Source) -> Bool {
    source.scope != .listed && !source.isOpener && source.grain != .event && context.isUsable(source.id)
      && context.undeliveredFiles[source.id] == nil
  }

  private func isHeldByOpener(_ unit: UnitState) -> Bool {
    context.sources.contains { $0.isOpener && unit.sources[$0.id]?.presence == .held }
  }

  private mutating func reportNeverReached(_ source: Source, _ index: Int?) {
    let units = index.map { [order.lines[$0]] } ?? (order.lines.isEmpty ? [order.header] : order.lines)
    let wanted = units.filter { isHeldByOpener($0) && $0.sources[source.id] == nil && !isCalledOff($0) }
    guard !wanted.isEmpty else { return }
    let isFinished = wanted.allSatisfy { isArchived($0, source) }
    let opened = order.header.value(.orderDate)?.day ?? order.firstSeen
    guard context.calendar.workingDays(from: opened, until: context.asOf) > context.propagateDays,
      !isFinished || source.scope == .all
    else { return }
    let due = wanted.compactMap { $0.dueDay(of: source.department) }.min()
    let isUrgent =
      due.map {
        context.calendar.workingDays(from: context.asOf, until: $0) <= context.dueSoonDays || $0 < context.asOf
      } ?? true
    let what = index == nil ? order.orderNo : "a line of \(order.orderNo)"
    let until = due.map { "; its part falls due on \($0)" } ?? ""
    add(
      .neverReached, index == nil ? nil : wanted.first, source: source.id,
      department: context.hasMerchandisers ? .merchandiser : context.sources.first(where: \.isOpener)?.department,
      severity: isFinished || !isUrgent ? .info : nil,
      message: "\(source.id) has never held \(what), opened on \(opened)\(until)",
      claims: openerClaims(index.map { order.lines[$0] } ?? order.header))
  }

  private func openerClaims(_ unit: UnitState) -> [DisputedClaim] {
    context.sources.filter(\.isOpener).flatMap { source -> [DisputedClaim] in
      let fields = unit.sources[source.id]?.fields.sorted { $0.key < $1.key } ?? []
      return fields.prefix(1).map { disputed(source, $0.value, isEdited: false) }
    }
  }
}

extension UnitState {
  /// The day by which a department's own work on a line is due, as planned or promised; `nil` where nothing says.
  func dueDay(of department: Department) -> Day? {
    let fields: [Field] =
      switch department {
      case .production: [.productionPlanStart]
      case .quality: [.productionPlanFinish, .shipPlanDate, .promisedDate]
      case .warehouse, .logistics: [.shipPlanDate, .promisedDate, .requestedDate]
      case .finance: [.promisedDate, .requestedDate]
      case .sales, .merchandiser, .purchasing, .manager: []
      }
    return fields.lazy.compactMap { value($0)?.day }.first
  }
}
