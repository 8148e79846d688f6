internal import ExactValues
internal import Normalization
internal import OrderModel

/// How far rows have come by their status words, each word looked up once.
struct ProgressWords {
  private struct Key: Hashable { var field: Field, text: String }

  private var known: [Key: UInt16] = [:]

  /// Above 0 where the row says how far it is: a later state has the higher number.
  mutating func progress(of row: SourceRow) -> UInt16 {
    var sum: UInt16 = 0
    for (field, node) in Self.fields {
      guard case .text(let text)? = row.value(field) else { continue }
      let key = Key(field: field, text: text)
      if let rank = known[key] {
        sum += rank
        continue
      }
      let rank = Self.rank(text, at: node)
      known[key] = rank
      sum += rank
    }
    return sum
  }

  private static let fields: [(Field, Node?)] = [
    (.orderStatus, nil), (.productionStatus, .production), (.shipmentStatus, .shipment), (.paymentStatus, .payment),
  ]

  /// A node after another, and at a node not begun, in part, done; 0 for words that speak of no step.
  private static func rank(_ text: String, at node: Node?) -> UInt16 {
    let said =
      node.map { node in NodeStatus.state(text, at: node).map { (node: node, state: $0) } }
      ?? NodeStatus.overall(text)
    guard let said else { return 0 }
    let base = node == nil ? said.node.rank * 4 : 0
    switch said.state {
    case .notStarted: return UInt16(base + 1)
    case .inProgress: return UInt16(base + 2)
    case .partial: return UInt16(base + 3)
    case .done: return UInt16(base + 4)
    case .rejected, .cancelled, .onHold, .exception, .notApplicable: return 0
    }
  }
}
