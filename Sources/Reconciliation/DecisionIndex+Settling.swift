public import Discrepancies
public import ExactValues
internal import OrderModel

extension DecisionIndex {
  /// What a ruling means for a discrepancy that is there all the same, and where the ruling stands then.
  public func settle(_ discrepancy: inout Discrepancy, asOf: Day) -> (number: Int, state: Decision.State)? {
    if let decision = bySubject[discrepancy.id] { return settle(&discrepancy, by: decision, asOf) }
    guard let field = discrepancy.field.flatMap(Field.init(id:)), let pair = discrepancy.pair else { return nil }
    for group in groups(field).reversed() where group.pair == pair {
      let isWaived =
        group.verb == .doNotCompare || (group.verb == .tolerate && group.kind == discrepancy.kind.name)
      guard isWaived else { continue }
      discrepancy.status = .waived
      return (group.number, .applied)
    }
    return nil
  }

  private func settle(
    _ discrepancy: inout Discrepancy, by decision: Decision, _ asOf: Day
  ) -> (number: Int, state: Decision.State) {
    guard decision.state == .applied else {
      discrepancy.message += "; " + decision.staleNote
      return (decision.number, .stale)
    }
    if decision.verb == .wait {
      guard let until = decision.until, asOf <= until else {
        discrepancy.message += "; it was to wait until \(decision.until?.description ?? "a day")"
        return (decision.number, .stale)
      }
      discrepancy.status = .decided
      return (decision.number, .applied)
    }
    let kept = discrepancy.question?.shown ?? [:]
    let strays = kept.keys.sorted().filter { decision.isMoved(kept[$0], of: $0) }
    guard strays.isEmpty else {
      discrepancy.message += "; " + decision.staleNote + ", and \(strays.joined(separator: ", ")) has moved since"
      return (decision.number, .stale)
    }
    discrepancy.status = decision.verb.waives ? .waived : .decided
    return (decision.number, .applied)
  }
}

extension Decision {
  /// Whether a source says something that was neither ruled nor shown; where no value was ruled, of any source.
  func isMoved(_ code: String?, of source: String) -> Bool {
    guard let now = code.flatMap(Statement.init(code:)) else { return false }
    if let statement { return isStray(now, of: source, ruled: statement) }
    return now != .none && !shown.values.contains { Statement(code: $0) == now }
  }

  /// That something else was ruled before.
  var staleNote: String {
    let value = statement?.value.map { " " + $0.description } ?? ""
    return "\(decidedBy ?? "somebody") ruled \(verb.rawValue)\(value) as of \(decidedOn)"
  }
}

extension AnswerVerb {
  /// Whether nobody has to do anything after the answer.
  var waives: Bool {
    switch self {
    case .tolerate, .doNotCompare, .notOurs, .differentOrders, .bothCount, .oneCounts: true
    default: false
    }
  }
}
