import ExactValues
import OrderModel
import Reconciliation

/// What the logged events of a line come to, for holding the sums that other sheets state against it.
struct LoggedTotal {
  let line: LineFacts
  let kind: EventKind
  /// The quantity or the amount of an event.
  let field: Field
  let context: RuleContext

  /// The sum of the log; `nil` where some event does not say how much.
  var sum: ExactDecimal? {
    guard line.events(kind).allSatisfy({ $0.fields[field] != nil }) else { return nil }
    return line.total(field, of: kind)
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
    return line.day(.orderDate).map { $0 < begin } ?? true
  }

  private func lacksOnlyRecent(_ stated: ExactDecimal, _ day: Day) -> Bool {
    var sum = line.total(field, of: kind) ?? .zero
    let latestFirst = line.events(kind).sorted {
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
