import ExactValues
import OrderModel
import Reconciliation

/// The dates of a line and of what happened to it.
struct LineDates {
  /// One date.
  struct Date: Equatable {
    var field: Field
    var day: Day
    var event: EventState?
  }

  /// All dates, plans too.
  let all: [Date]
  /// The dates of what is said to have happened.
  let past: [Date]

  private static let planned: [Field] = [.promisedDate, .requestedDate, .shipPlanDate, .productionPlanFinish]
  /// What happened, and the plan without whose column the date itself may be the plan.
  private static let happened: [(field: Field, plan: Field?)] = [
    (.orderDate, nil), (.productionStart, .productionPlanStart), (.productionFinish, .productionPlanFinish),
    (.receivedDate, nil),
  ]

  init(_ line: LineFacts, _ context: RuleContext) {
    func date(_ field: Field) -> Date? { line.day(field).map { Date(field: field, day: $0, event: nil) } }
    let stated = Self.happened.compactMap { entry in date(entry.field).map { (date: $0, plan: entry.plan) } }
    let logged = line.events.compactMap { event -> Date? in
      guard event.kind != .change, event.kind != .exception, context.source(event.source)?.grain == .event else {
        return nil
      }
      return event.fields[event.kind.dateField]?.day.map { Date(field: event.kind.dateField, day: $0, event: event) }
    }
    past = stated.filter { $0.plan.map(context.knows) ?? true }.map(\.date) + logged
    all = stated.map(\.date) + Self.planned.compactMap(date) + logged
  }

  /// The date of a field of the line.
  subscript(_ field: Field) -> Date? { all.first { $0.field == field && $0.event == nil } }

  /// The one date that a year more or less would bring among the others, and what it would then be.
  ///
  /// The others have to be two at least, within two months of each other; the goods of a year are not made in a day.
  var ofAnotherYear: (date: Date, meant: Day)? {
    guard all.count > 2, let first = all.map(\.day).min(), let last = all.map(\.day).max(),
      first.days(until: last) >= Self.nearlyAYear
    else { return nil }
    for (index, date) in all.enumerated() {
      var others = all
      others.remove(at: index)
      let days = others.map(\.day)
      guard let start = days.min(), let end = days.max(), start.days(until: end) <= Self.months else { continue }
      for years in [1, -1] {
        guard let meant = date.day.adding(years: years), start.days(until: meant) >= -Self.margin,
          meant.days(until: end) >= -Self.margin
        else { continue }
        return (date, meant)
      }
    }
    return nil
  }

  private static let nearlyAYear = 270, months = 62, margin = 45
}

extension Day {
  /// The same day of another year; `nil` for 29 February.
  func adding(years: Int) -> Day? {
    let civil = civil
    return Day(year: civil.year + years, month: civil.month, day: civil.day)
  }
}
