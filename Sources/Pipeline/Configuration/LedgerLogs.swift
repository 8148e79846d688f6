internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// How far the logs of events reach, those of earlier runs included, and which lists of inspections are full.
struct LedgerLogs {
  /// How many lines must have left before a list can be called full, and how many of a hundred it may lack.
  private static let leastLines = 20, mostLacking = 5

  /// The first day of the events of each kind.
  private(set) var begin: [EventKind: Day] = [:]
  /// Their last day up to today.
  private(set) var end: [EventKind: Day] = [:]
  /// The lists of inspections that have held nearly every line that left: a line that left and stands in none of them
  /// was missed.
  private(set) var fullRegisters: Set<String> = []

  /// Looks through the orders of the ledger.
  ///
  /// - Complexity: O(*lines* + *events*) of the ledger, side by side.
  init(_ context: FoldContext, _ orders: OrderShelf) {
    let lists = context.sources.filter { $0.department == .quality && $0.grain == .line }.map(\.id)
    let asOf = context.asOf
    var found = Count()
    for source in context.sources {
      guard let kind = source.eventKind, let span = context.eventSpans[source.id] else { continue }
      found.note(kind, span.lowerBound, asOf)
      found.note(kind, min(span.upperBound, asOf), asOf)
    }
    let parts = orders.mapPortions { orders in
      var part = Count()
      for order in orders { part.take(order, lists, asOf) }
      return part
    }
    for part in parts { found.add(part) }
    (begin, end) = (found.begin, found.end)
    guard found.left >= Self.leastLines else { return }
    fullRegisters = Set(found.held.filter { 100 * $0.value >= (100 - Self.mostLacking) * found.left }.keys)
  }

  /// What some orders say.
  private struct Count: Sendable {
    var begin: [EventKind: Day] = [:], end: [EventKind: Day] = [:]
    /// Lines that left, and how many of them each list holds.
    var left = 0, held: [String: Int] = [:]

    mutating func note(_ kind: EventKind, _ day: Day, _ asOf: Day) {
      begin[kind] = min(begin[kind] ?? day, day)
      if day <= asOf { end[kind] = max(end[kind] ?? day, day) }
    }

    mutating func take(_ order: OrderState, _ lists: [String], _ asOf: Day) {
      for event in order.events {
        if let day = event.fields[event.kind.dateField]?.day { note(event.kind, day, asOf) }
      }
      guard !lists.isEmpty else { return }
      let shipped = Set(order.events.lazy.filter { $0.kind == .shipment && !$0.isVanished }.compactMap(\.lineID))
      guard !shipped.isEmpty else { return }
      for line in order.lines where shipped.contains(line.id) {
        left += 1
        for id in lists where line.sources[id] != nil { held[id, default: 0] += 1 }
      }
    }

    mutating func add(_ other: Count) {
      begin.merge(other.begin, uniquingKeysWith: min)
      end.merge(other.end, uniquingKeysWith: max)
      left += other.left
      held.merge(other.held, uniquingKeysWith: +)
    }
  }
}
