internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// How far a line has come, node by node. An empty cell is no evidence; a day that lies ahead is a plan.
extension LineFacts {
  /// How far a node has come.
  func node(_ node: Node, of order: OrderFacts) -> NodeFacts {
    switch node {
    case .shipment: shipment(order)
    case .logistics: facts(node, ended: lastReceivedDay)
    case .invoice: facts(node, ended: lastDay(.invoice) ?? latestStated(.invoiceDate), moved: invoicedAmount)
    case .payment: facts(node, ended: lastDay(.payment) ?? latestStated(.paymentDate))
    case .production: facts(node, ended: day(.productionFinish), moved: number(.producedQuantity))
    case .order: NodeFacts(progress: .done, ended: past(day(.orderDate)))
    case .closed: NodeFacts(progress: isClosed ? .done : nil)
    case .approval: facts(node, ended: firstApproved ?? day(.approvalDate))
    case .material, .quality: facts(node, ended: node.dayFields.ended.flatMap(day))
    }
  }

  /// The first day on which an approval was given, where they are kept singly: one that follows a change comes later.
  private var firstApproved: Day? {
    (events + looseEvents).lazy.filter { event in
      event.kind == .approval
        && event.fields[.approvalStatus].map { self.context.state($0.description, at: .approval) == .done } ?? false
    }.compactMap { $0.fields[.approvalDate]?.day }.min()
  }

  /// The first day on which something left.
  var firstShipDay: Day? {
    let logged = events.lazy.filter { $0.kind == .shipment }.compactMap { $0.fields[.shipDate]?.day }.min()
    return past(logged ?? stated(.shipDate).compactMap(\.value.day).min())
  }

  /// A day, unless it lies ahead.
  func past(_ day: Day?) -> Day? { day.flatMap { $0 <= context.asOf ? $0 : nil } }

  /// The last day that any source states for a field that is kept per source.
  func latestStated(_ field: Field) -> Day? { stated(field).compactMap(\.value.day).max() }

  /// What the sheets say at a node, where they hold the line.
  func currentStates(_ node: Node) -> [NodeState] {
    guard let field = node.statusField, context.knows(field) else { return [] }
    return stated(field).filter(\.isHeld).compactMap { context.state($0.text, at: node) }
  }

  private func facts(_ node: Node, ended: Day?, moved: ExactDecimal? = nil) -> NodeFacts {
    let states = currentStates(node)
    let (began, ended) = (past(node.dayFields.began.flatMap(day)), past(ended))
    var facts = NodeFacts(progress: nil, began: began, ended: ended)
    if states.contains(.rejected), !states.contains(.done) {
      facts.progress = .rejected
    } else if states.contains(.done) || (ended != nil && !states.contains(where: \.isUnfinished)) {
      facts.progress = .done
    } else if began != nil || ended != nil || moved.map({ $0 > .zero }) == true
      || states.contains(where: { $0 == .inProgress || $0 == .partial || $0 == .exception })
    {
      facts.progress = .started
    } else if states.contains(.notStarted) {
      facts.progress = .notStarted
    }
    return facts
  }

  private func shipment(_ order: OrderFacts) -> NodeFacts {
    var facts = facts(.shipment, ended: lastShipDay, moved: shipped)
    facts.began = firstShipDay
    guard let shipped else { return facts }
    if shipped > .zero {
      let isWhole = ordered.flatMap { context.least($0, of: order) }.map { shipped >= $0 } ?? true
      facts.progress = isWhole ? .done : .started
    } else if facts.progress == nil, hasShippedNothing(order) {
      facts.progress = .notStarted
    }
    return facts
  }

  /// Whether it is known that nothing has left: a complete log is without it, or a sheet says zero.
  ///
  /// A log that may have been cut is complete enough beside a warehouse's list that has the line and a blank total.
  /// - Parameters:
  ///   - day: The day on which something should have left, where one is known.
  ///   - source: The source that says so, which the log must reach where it tells no day.
  func hasShippedNothing(_ order: OrderFacts, by day: Day? = nil, asOf source: Source? = nil) -> Bool {
    guard let shipped, shipped <= .zero, !looseEvents.contains(where: { $0.kind == .shipment }) else { return false }
    guard isLogged(.shipment) else { return true }
    return (order.isLogComplete(.shipment, self) || hasBlankTotal) && context.logReaches(day, .shipment, asOf: source)
  }

  /// Whether a list of the warehouse that is up to date holds the line, and nothing where it counts what has left.
  private var hasBlankTotal: Bool {
    stated(.shippedQuantityTotal).isEmpty
      && context.settings.sources.contains { source in
        source.department == .warehouse && context.knows(.shippedQuantityTotal, in: source) && holds(source)
          && context.isFresh(source)
      }
  }
}

extension NodeState {
  /// Whether the word says that the node is not over, whatever day stands beside it.
  fileprivate var isUnfinished: Bool { self == .notStarted || self == .inProgress || self == .partial }
}

extension LineFacts {
  /// The first source that says of a node that it stands like this.
  func saying(_ state: NodeState, at node: Node) -> StatedValue? {
    node.statusField.flatMap { field in
      stated(field).first {
        $0.isHeld && context.state($0.text, at: node) == state
      }
    }
  }

  /// What is said of a node, with the places: its status and days, and its events.
  func evidence(of node: Node) -> [DisputedClaim] {
    let days = node.dayFields
    let stated = [node.statusField, days.began, days.ended].compactMap(\.self).flatMap { evidence($0) }
    let kind: EventKind? =
      switch node {
      case .shipment, .logistics: .shipment
      case .invoice: .invoice
      case .payment: .payment
      default: nil
      }
    guard let kind, let day = days.ended else { return stated }
    return stated + events(kind).flatMap { context.evidence($0, day) }
  }
}
