import Discrepancies
import OrderModel

extension OrderFold {
  /// Leaves out the rows of an order that a person has called none of this book's; they end as rejected, with that reason.
  mutating func dropForeignRows() {
    let rulings = context.decisions.rulings(on: order.key).filter {
      $0.verb == .notOurs && $0.state == .applied && $0.kind == DiscrepancyKind.unexpectedInSource.name
    }
    for ruling in rulings {
      guard let source = ruling.source, let rows = input.rows.removeValue(forKey: source) else { continue }
      result.decisionStates[ruling.number] = .applied
      result.verdicts += rows.map {
        RowVerdict(tableIndex: $0.tableIndex, rowIndex: $0.rowIndex, end: .rejected(reason: "not_ours"))
      }
    }
  }

  /// Whether a person has told that the order is another one, and every sheet that spoke of it was read under that one.
  var isAnotherOrder: Bool {
    guard context.decisions.ruling(on: order.key, kind: .possibleSameOrder, where: { $0.verb == .sameOrder }) != nil
    else { return false }
    let speakers = ([order.header] + order.lines).flatMap(\.sources.keys) + order.events.flatMap(\.claims.keys)
    return input.rows.isEmpty && speakers.allSatisfy(context.isUsable)
  }
}
