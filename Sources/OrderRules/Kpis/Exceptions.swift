import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

extension EventState {
  /// The days on which an exception was opened and closed.
  var openedOn: Day? { fields[.exceptionOpened]?.day }
  var closedOn: Day? { fields[.exceptionClosed]?.day }
}

/// K07: how many active orders met an exception, as logged and as found.
enum ExceptionRate: Kpi {
  static let entry = KpiEntry(
    "K07", "异常率", "Exception rate",
    chinese: "本期在手订单中，登记过异常的比例；查出紧急或高级问题的比例",
    english:
      "of orders active in the period, the share with a logged exception, and the share with a critical or high finding"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard order.isActive(in: period) else { return }
    let isLogged = order.facts.events(.exception).contains { period.contains($0.openedOn) }
    counts.add("K07", "logged", isIn: isLogged)
    guard period.isCurrent else { return }
    counts.add("K07", "detected", isIn: order.findings.contains { $0.severity >= .high })
  }
}

/// K08: of the grave findings, how many come of a change that did not reach somebody.
enum SyncCausedShare: Kpi {
  static let entry = KpiEntry(
    "K08", "信息未同步占比", "Caused by news that did not arrive",
    chinese: "查出的紧急、高级问题中，因变更没有传到而起的比例（VER-03、VER-06、CHG-01 到 04、CHG-09）",
    english: "of critical and high findings, the share that is, or follows from, a change that did not reach somebody")

  static let codes: Set<String> = [
    "VER-03", "VER-06", "CHG-01", "CHG-02", "CHG-03", "CHG-04", "CHG-09",
  ]

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    let causes = Set(order.findings.filter { codes.contains($0.kind.code) }.map(\.id))
    for finding in order.findings where finding.severity >= .high && finding.kind.family != .ingest {
      let isCaused = causes.contains(finding.id) || finding.cause.map(causes.contains) == true
      counts.add("K08", "share", isIn: isCaused)
    }
  }
}

/// K09: how long exceptions stay open, and how many are closed in time.
enum ExceptionClosing: Kpi {
  static let entry = KpiEntry(
    "K09", "异常闭环时长", "Time to close exceptions",
    chinese: "本期关闭的异常从发现到关闭的工作日数；按时关闭的占本期关闭和超时未关的比例",
    english:
      "working days from opening to closing of exceptions closed in the period; and those closed in time, of those closed and those open too long"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    count(order.facts.events(.exception), as: "K09", "", order.context, period, &counts)
  }

  /// Counts some exceptions for a figure, or a part of one.
  static func count(
    _ exceptions: [EventState], as kpi: String, _ breakdown: String, _ context: RuleContext, _ period: KpiPeriod,
    _ counts: inout KpiCounts
  ) {
    let limit = context.thresholds.exceptionDays[.medium] ?? 5
    for event in exceptions {
      guard let opened = event.openedOn else {
        counts.exclude(kpi, "closed_in_time", breakdown)
        continue
      }
      if let closed = event.closedOn, closed <= period.last {
        guard period.contains(closed) else { continue }
        let days = context.workingDays(from: opened, until: closed)
        counts.add(kpi, "open_days", breakdown, days: days)
        counts.add(kpi, "closed_in_time", breakdown, isIn: days <= limit)
      } else if opened <= period.last, context.workingDays(from: opened, until: period.last) > limit {
        counts.add(kpi, "closed_in_time", breakdown, isIn: false)
      }
    }
  }
}

/// K10: exceptions that are open, by age and by owner.
enum OpenExceptions: Kpi {
  static let entry = KpiEntry(
    "K10", "未关闭异常", "Open exceptions",
    chinese: "期末未关闭的异常，按天数段和负责人", english: "exceptions open at the end of the period, by age and by owner")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    for event in order.facts.events(.exception) {
      guard let opened = event.openedOn, opened <= period.last, event.closedOn.map({ $0 > period.last }) ?? true
      else { continue }
      let age = order.context.workingDays(from: opened, until: period.last)
      let bucket = age <= 1 ? "0-1" : age <= 3 ? "2-3" : age <= 5 ? "4-5" : "6+"
      counts.add("K10", "by_age", bucket, total: ExactDecimal(1), .count)
      counts.add("K10", "by_owner", event.fields[.exceptionOwner]?.description ?? "-", total: ExactDecimal(1), .count)
    }
  }
}
