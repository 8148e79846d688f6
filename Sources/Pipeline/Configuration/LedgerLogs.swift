internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// How far the logs of events reach, those of earlier runs included, and which lists of inspections are full.
struct LedgerLogs {
  /// How many lines must have left before a list can be called full, and how many of a hundred it may lack.
  fileprivate static let leastLines = 20, mostLacking = 5

  /// The first day of the events of each kind.
  private(set) var begin: [EventKind: Day] = [:]
  /// Their last day up to today.
  private(set) var end: [EventKind: Day] = [:]
  /// The lists of inspections that have held nearly every line that left: a line that left and stands in none of them
  /// was missed.
  private(set) var fullRegisters: Set<String> = []
  /// The lists of production that have held nearly every approved line, and those of the warehouse that have held
  /// nearly every finished one: a line that stands in none of them was not handed over.
  private(set) var fullLists: Set<String> = []

  /// Looks through the orders of the ledger.
  ///
  /// - Complexity: O(*lines* + *events*) of the ledger, side by side.
  init(_ context: FoldContext, _ orders: OrderShelf) {
    let lists = LineLists(context.sources)
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
    fullRegisters = found.left.fullLists
    fullLists = found.approved.fullLists.union(found.finished.fullLists)
  }

  /// The lists that hold a row a line, by who keeps them.
  private struct LineLists: Sendable {
    let quality, production, warehouse: [String]

    init(_ sources: [Source]) {
      func ids(_ department: Department) -> [String] {
        sources.filter { $0.department == department && $0.grain == .line }.map(\.id)
      }
      (quality, production, warehouse) = (ids(.quality), ids(.production), ids(.warehouse))
    }
  }

  /// Lines that came somewhere, and how many of them each list holds.
  private struct Held: Sendable {
    var lines = 0, byList: [String: Int] = [:]

    mutating func take(_ line: UnitState, _ lists: [String]) {
      lines += 1
      for id in lists where line.sources[id] != nil { byList[id, default: 0] += 1 }
    }

    mutating func add(_ other: Held) {
      lines += other.lines
      byList.merge(other.byList, uniquingKeysWith: +)
    }

    var fullLists: Set<String> {
      guard lines >= LedgerLogs.leastLines else { return [] }
      return Set(byList.filter { 100 * $0.value >= (100 - LedgerLogs.mostLacking) * lines }.keys)
    }
  }

  /// What some orders say.
  private struct Count: Sendable {
    var begin: [EventKind: Day] = [:], end: [EventKind: Day] = [:]
    var left = Held(), approved = Held(), finished = Held()

    mutating func note(_ kind: EventKind, _ day: Day, _ asOf: Day) {
      begin[kind] = min(begin[kind] ?? day, day)
      if day <= asOf { end[kind] = max(end[kind] ?? day, day) }
    }

    mutating func take(_ order: OrderState, _ lists: LineLists, _ asOf: Day) {
      for event in order.events {
        if let day = event.fields[event.kind.dateField]?.day { note(event.kind, day, asOf) }
      }
      let shipped = Set(order.events.lazy.filter { $0.kind == .shipment && !$0.isVanished }.compactMap(\.lineID))
      for line in order.lines {
        if shipped.contains(line.id) { left.take(line, lists.quality) }
        if isStated(.approvalDate, line, order) { approved.take(line, lists.production) }
        if isStated(.productionFinish, line, order) { finished.take(line, lists.warehouse) }
      }
    }

    private func isStated(_ field: Field, _ line: UnitState, _ order: OrderState) -> Bool {
      (line.value(field) ?? order.header.value(field)) != nil
    }

    mutating func add(_ other: Count) {
      begin.merge(other.begin, uniquingKeysWith: min)
      end.merge(other.end, uniquingKeysWith: max)
      left.add(other.left)
      approved.add(other.approved)
      finished.add(other.finished)
    }
  }
}
