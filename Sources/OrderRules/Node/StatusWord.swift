import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A word that a sheet has for where a line stands, of a sheet that came with this run.
struct StatusWord {
  /// The column, and what stands there.
  var field: Field, stated: StatedValue
  /// Which node it speaks of, and how it stands there.
  var node: Node, state: NodeState
  /// The lines that it is about: the one line, or all of the order's.
  var lines: [LineFacts]

  /// The words that speak of a line: its own; those of the order as a whole at its first line only.
  static func all(of line: LineFacts, _ order: OrderFacts, _ context: RuleContext) -> [StatusWord] {
    let isFirst = order.lines.first?.unit.id == line.unit.id
    return [Field.orderStatus, .shipmentStatus, .invoiceStatus].flatMap { field -> [StatusWord] in
      guard context.knows(field) else { return [] }
      return line.stated(field).compactMap { stated in
        guard stated.isHeld, context.isDelivered(stated.source.id) else { return nil }
        let isOfOrder = stated.source.grain == .order
        guard isFirst || !isOfOrder, let (node, state) = meaning(stated.text, field, context) else { return nil }
        return StatusWord(
          field: field, stated: stated, node: node, state: state, lines: isOfOrder ? order.lines : [line])
      }
    }
  }

  private static func meaning(_ text: String, _ field: Field, _ context: RuleContext) -> (Node, NodeState)? {
    switch field {
    case .shipmentStatus: context.state(text, at: .shipment).map { (.shipment, $0) }
    case .invoiceStatus: context.state(text, at: .invoice).map { (.invoice, $0) }
    default: context.overall(text).map { ($0.node, $0.state) }
    }
  }

  /// Whether the word denies outright: 未发货, and not 待发货, which people leave standing for the rest.
  var isDenial: Bool {
    let text = stated.text.lowercased()
    return text.contains("未") || text == "否" || text.hasPrefix("no")
  }

  /// The day since which the source says so, as far as it tells: the node's own day, or that of its last update.
  func day(_ field: Field) -> Day? {
    [field, .updatedAt].lazy.flatMap { field in lines.flatMap { $0.stated(field) } }
      .first { $0.source.id == stated.source.id && $0.value.day != nil }?.value.day
  }
}
