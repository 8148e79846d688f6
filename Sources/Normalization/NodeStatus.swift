internal import OrderModel

/// A step on the way of an order through the company.
public enum Node: String, Sendable, CaseIterable, Comparable {
  case order, approval, material, production
  case quality = "qc"
  case shipment, logistics, invoice, payment, closed

  /// Orders by the way of an order.
  public static func < (left: Node, right: Node) -> Bool { left.rank < right.rank }

  /// The place on the way, counted from 0.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where an order stands at a node.
public enum NodeState: String, Sendable, CaseIterable {
  case notStarted = "not_started"
  case inProgress = "in_progress"
  case partial, done, rejected, cancelled
  case onHold = "on_hold"
  case exception
  case notApplicable = "not_applicable"
}

/// The status words of order-tracking sheets, by node.
///
///     NodeStatus.state("检验合格", at: .quality)   // done
///     NodeStatus.overall("待发货")                 // shipment, not started
public enum NodeStatus {
  /// What a status cell of one node says; `nil` for words that are not in the vocabulary.
  ///
  /// The node's own words count before those that every node uses. Dates and numbers beside the word do not count.
  public static func state(_ text: String, at node: Node) -> NodeState? {
    look(text) { words[node]?[$0] ?? words[nil]?[$0] }
  }

  /// What a cell says of the order as a whole: the last node of the way that the word speaks of, and how it stands there.
  ///
  /// A word that every node uses (`已完成`) is about the whole order and taken for closed; `nil` for unknown words.
  public static func overall(_ text: String) -> (node: Node, state: NodeState)? {
    look(text) { key in
      if let state = words[nil]?[key] { return (.closed, state) }
      for node in [
        Node.closed, .shipment, .production, .logistics, .quality, .invoice, .payment, .material, .approval, .order,
      ] {
        if let state = words[node]?[key] { return (node, state) }
      }
      return nil
    }
  }

  private static func look<Found>(_ text: String, _ find: (String) -> Found?) -> Found? {
    if let found = find(HeaderFolding.key(text)) { return found }
    let bare = text.filter { !$0.isNumber && !"月日号年.-/: ".contains($0) }
    return bare.isEmpty || bare == text ? nil : find(HeaderFolding.key(bare))
  }

  private static let words = table(NodeStatusText.lines)

  private static func table(_ text: String) -> [Node?: [String: NodeState]] {
    var table: [Node?: [String: NodeState]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard let head = parts.first?.split(separator: "."), head.count == 2,
        let state = NodeState(rawValue: String(head[1]))
      else { continue }
      let node = Node(rawValue: head[0].filter { $0 != " " })
      for word in parts.dropFirst() {
        let key = HeaderFolding.key(String(word))
        if !key.isEmpty, table[node]?[key] == nil { table[node, default: [:]][key] = state }
      }
    }
    return table
  }
}
