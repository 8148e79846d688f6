import Discrepancies
import OrderModel

extension OrderFold {
  /// Follows what people ruled on events whose rows are gone: one that still stands counts though no sheet holds it, one that did
  /// not happen does not, whoever still holds it, and is forgotten when nobody does.
  mutating func ruleOnVanishedEvents() {
    guard !context.decisions.isEmpty else { return }
    var forgotten: Set<String> = []
    for index in order.events.indices {
      let event = order.events[index]
      for source in event.claims.keys.sorted() {
        guard let ruling = ruling(on: event, source) else { continue }
        let isBack = event.isHeld(by: source)
        switch ruling.verb {
        case .stays where !isBack: order.events[index].isVanished = false
        case .deleted where isBack: result.decisionStates[ruling.number] = .stale
        case .deleted:
          order.events[index].isVanished = true
          let isGone = event.claims.values.allSatisfy(\.isVanished)
          result.decisionStates[ruling.number] = isGone ? .complied : .applied
          if isGone { forgotten.insert(event.identity) }
        default: continue
        }
      }
    }
    order.events.removeAll { forgotten.contains($0.identity) }
  }

  /// What was ruled on an event that was gone from a source, where it is in force.
  private func ruling(on event: EventState, _ source: String) -> Decision? {
    guard let ruling = context.decisions.bySubject[order.missingEventID(event, source: source)],
      ruling.state == .applied
    else { return nil }
    return ruling
  }

  /// The sources that still hold an event of which a person has said that it did not happen.
  func wronglyHeld(_ event: EventState, _ source: String) -> [Source] {
    guard ruling(on: event, source)?.verb == .deleted else { return [] }
    return context.sources.filter { event.isHeld(by: $0.id) }
  }

  /// Whether an event that is gone from a source was ruled not to have happened when it was gone from another one.
  func isLeftToOthers(_ event: EventState, _ source: String) -> Bool {
    event.claims.keys.contains { $0 != source && ruling(on: event, $0)?.verb == .deleted }
      && ruling(on: event, source) == nil
  }
}
