internal import Discrepancies
internal import ExactValues

/// One thing to deal with, however often it occurs, in words.
struct CauseEntry: Sendable {
  let urgency: Cause.Urgency
  /// The word for the urgency.
  let urgencyWord: String
  let severity: Severity
  /// The first of its cases, which stands for all.
  let first: FindingEntry
  /// How many cases there are.
  let count: Int
  /// How many, in words; `nil` for one.
  let places: String?
  /// The earliest day by which it matters, and the money that stands on all cases.
  let dueDay: Day?, due: String?, money: String?
  /// The other orders with such a case.
  let otherOrders: [String]

  init(_ cause: Cause, outline: ReportOutline, first: FindingEntry? = nil) {
    let texts = outline.texts
    urgency = cause.urgency
    urgencyWord = texts.phrase(Self.phrase(cause.urgency))
    severity = cause.severity
    self.first = first ?? FindingWriter(outline).entry(cause.first)
    count = cause.discrepancies.count
    let counts = ["count": String(count), "pressing": String(cause.pressing), "urgency": urgencyWord]
    places = count > 1 ? texts.phrase(cause.pressing < count ? .manyPlacesSome : .manyPlaces, counts) : nil
    dueDay = cause.discrepancies.compactMap(\.dueDate).min()
    due = dueDay.map { texts.phrase(.due, ["day": $0.description]) }
    money = cause.money.text(texts)
    var seen: Set<String> = [cause.first.subject.orderNo ?? ""]
    otherOrders = cause.discrepancies.compactMap(\.subject.orderNo).filter { seen.insert($0).inserted }
  }

  private static func phrase(_ urgency: Cause.Urgency) -> Phrase {
    switch urgency {
    case .leavingWrong: .leavingWrong
    case .alreadyWrong: .alreadyWrong
    case .toSettle: .toSettle
    }
  }
}
