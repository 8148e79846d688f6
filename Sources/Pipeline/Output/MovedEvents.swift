internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation

/// Events whose rows name another order than before: they are gone from the one and new in the other, and nothing is missing.
struct MovedEvents {
  /// What stays of a row whose order number alone is corrected.
  private struct Row: Hashable {
    var source: String, kind: EventKind
    var number: String
    var day: Day?
    var quantity: FieldValue?
  }

  /// The orders in which a row was seen last, with the day on which it was first seen there.
  private var homes: [Row: (day: Day, orderNo: String)] = [:]
  private var gone: [String: (row: Row, day: Day)] = [:]

  /// Looks for events that are gone from one order; only then at what stands in the others.
  ///
  /// - Complexity: O(*e*) in the events of all orders where one is gone, nothing else.
  init(_ found: [Discrepancy], _ book: RunBook) {
    let isAnyGone = found.contains { found in
      found.kind == .missingInSource && found.source.flatMap(book.context.source)?.grain == .event
    }
    guard isAnyGone else { return }
    for order in book.folded.orders {
      for event in order.events {
        for (source, claim) in event.claims { take(claim, of: source, event, order) }
      }
    }
  }

  private mutating func take(_ claim: EventClaim, of source: String, _ event: EventState, _ order: OrderState) {
    guard let number = event.kind.numberField.flatMap({ claim.fields[$0] }) else { return }
    let row = Row(
      source: source, kind: event.kind, number: OrderNumberFolding.key(number.description),
      day: claim.fields[event.kind.dateField]?.day, quantity: event.kind.quantityField.flatMap { claim.fields[$0] })
    if claim.isVanished {
      gone[order.missingEventID(event, source: source)] = (row, event.firstSeen)
    } else {
      let known = homes[row]
      if known.map({ ($0.day, $0.orderNo) < (event.firstSeen, order.orderNo) }) ?? true {
        homes[row] = (event.firstSeen, order.orderNo)
      }
    }
  }

  /// Says of an event that is gone in which order it stands now.
  func note(_ found: inout Discrepancy) {
    guard let (row, day) = gone[found.id], let home = homes[row], home.day > day else { return }
    found.severity = .info
    found.message += "; it stands under \(home.orderNo) now"
  }
}
