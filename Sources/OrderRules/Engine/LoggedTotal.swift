import ExactValues
import OrderModel
import Reconciliation

/// What the logged events of a line or an order come to, for holding the sums that other sheets state against it.
struct LoggedTotal {
  let events: [EventState]
  /// When what the events are about was ordered, where that is known.
  let ordered: Day?
  let kind: EventKind
  /// The quantity or the amount of an event.
  let field: Field
  let context: RuleContext

  /// The total of a line's events.
  init(line: LineFacts, kind: EventKind, field: Field, context: RuleContext) {
    (events, ordered) = (line.events(kind), line.day(.orderDate))
    (self.kind, self.field, self.context) = (kind, field, context)
  }

  /// The total of an order's events, those included that name no line.
  init(order: OrderFacts, kind: EventKind, field: Field, context: RuleContext) {
    (events, ordered) = (order.events(kind), order.value(.orderDate)?.day)
    (self.kind, self.field, self.context) = (kind, field, context)
  }

  /// The sum of the log, zero where it has none; `nil` where some event does not say how much.
  ///
  /// Only for what is logged: where nobody keeps such events there is no sum.
  var sum: ExactDecimal? {
    events.reduce(ExactDecimal?.some(.zero)) { sum, event in event.fields[field]?.number.flatMap { sum?.adding($0) } }
  }

  /// Whether a sum that is not the log's may be one of the last days; `nil` where the log may be behind or short.
  func mayLag(_ stated: ExactDecimal, behind sum: ExactDecimal, of source: Source) -> Bool? {
    guard let day = context.lastDay(of: source) else { return nil }
    if stated > sum {
      guard let news = context.lastWord(of: kind), news >= day, !reachesBeforeLog else { return nil }
      return false
    }
    return lacksOnlyRecent(stated, day)
  }

  private var reachesBeforeLog: Bool {
    guard let begin = context.settings.logsBegin[kind] else { return false }
    return ordered.map { $0 < begin } ?? true
  }

  private func lacksOnlyRecent(_ stated: ExactDecimal, _ day: Day) -> Bool {
    var sum = self.sum ?? .zero
    let latestFirst = events.sorted {
      ($0.fields[kind.dateField]?.day ?? day, $0.identity) > ($1.fields[kind.dateField]?.day ?? day, $1.identity)
    }
    for event in latestFirst {
      let isRecent = event.fields[kind.dateField]?.day.map {
        context.workingDays(from: $0, until: day) <= context.thresholds.staleDays
      }
      guard isRecent ?? true, let part = event.fields[field]?.number, let before = sum.subtracting(part) else {
        return false
      }
      if before == stated { return true }
      sum = before
    }
    return false
  }
}
