internal import Discrepancies
internal import ExactValues

/// One thing that a department has to do, in words that it may read.
struct DepartmentTask: Sendable {
  let severity: Severity, severityWord: String
  /// The order with its line, the product, and the customer.
  let subject: String?, product: String?, customer: String?
  /// What is wrong and what to do; who tells whom.
  let what: String, todo: String, tells: String?
  /// The cell to look at.
  let place: String?
  /// By when it matters, since when it is known, whether a person has ruled.
  let dueDay: Day?, due: String?, since: String?, decided: String?
  let isOverdue: Bool

  /// Words a finding for a department.
  init(_ entry: FindingEntry, sight: DepartmentSight, texts: ReportTexts) {
    let found = entry.discrepancy
    let isPlain = sight.mayTellValues(found, saying: [entry.what, entry.todo])
    severity = found.severity
    severityWord = entry.severity
    subject = entry.subject
    product = entry.product
    customer = found.subject.customerName
    what = isPlain ? entry.what : [entry.field, entry.title].compactMap(\.self).joined(separator: " · ")
    todo = isPlain ? entry.todo : texts.phrase(.toldWithoutValues)
    tells = entry.tells
    place = entry.place?.text
    dueDay = found.dueDate
    due = entry.due
    since = entry.since
    decided = entry.decided
    isOverdue = entry.isOverdue
  }
}
