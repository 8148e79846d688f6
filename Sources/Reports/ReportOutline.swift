internal import Discrepancies
internal import ExactValues

/// What readers look at, worked out once for page, workbook and terminal.
struct ReportOutline {
  /// An order that needs somebody.
  struct Order {
    let number: String
    let discrepancies: [Discrepancy]
  }

  /// What one department has to do.
  struct Department {
    /// The department's id, `nil` where nobody is named.
    let id: String?
    /// Its discrepancies in groups of like ones, most urgent first.
    let groups: [[Discrepancy]]

    /// How many there are.
    var count: Int { groups.reduce(0) { $0 + $1.count } }
  }

  let report: RunReport
  let texts: ReportTexts
  let wording: DiscrepancyWording
  /// Open ones above `info`, and decided ones that somebody has yet to follow, without what merely follows from another.
  let needing: [Discrepancy]
  /// What follows from one of those, by its id.
  let followers: [String: [Discrepancy]]
  /// Open ones of severity `info`.
  let notes: [Discrepancy]
  let waived: [Discrepancy]
  let resolved: [Discrepancy]
  let causes: [Cause]
  let departments: [Department]
  let orders: [Order]
  /// What needs somebody and is about no order.
  let withoutOrder: [Discrepancy]

  /// Sorts a report's discrepancies into what its readers look for.
  ///
  /// - Complexity: O(*discrepancies*).
  init(_ report: RunReport) {
    self.report = report
    texts = ReportTexts(ReportLanguage(tag: report.language))
    wording = DiscrepancyWording(texts: texts, sources: report.sources)
    let active = report.discrepancies.filter { $0.status == .open || $0.status == .decided }
    let tree = CauseTree(active)
    needing = tree.roots
    followers = tree.followers
    notes = active.filter { $0.severity == .info }
    waived = report.discrepancies.filter { $0.status == .waived }
    resolved = report.discrepancies.filter { $0.status == .resolved }
    causes = Cause.all(of: needing, asOf: report.asOf)
    departments = Cause.grouped(needing) { $0.responsibleDepartment }
      .map { Department(id: $0[0].responsibleDepartment, groups: Cause.groups($0)) }
    orders = Cause.grouped(needing.filter { $0.subject.orderNo != nil }) { $0.subject.orderNo }
      .map { Order(number: $0[0].subject.orderNo ?? "", discrepancies: $0) }
    withoutOrder = needing.filter { $0.subject.orderNo == nil }
  }

  /// What needs somebody, each followed by what merely follows from it.
  var needingWithFollowers: [Discrepancy] { needing.flatMap { [$0] + (followers[$0.id] ?? []) } }

  /// How many causes are open above `info`: what a run is compared by.
  var openCount: Int { needing.count { $0.status == .open } }

  /// How many of what needs somebody are of this urgency.
  func count(_ urgency: Cause.Urgency) -> Int {
    needing.count { Cause.urgency(of: $0, asOf: report.asOf) == urgency }
  }

  /// What to do first, in one or two sentences.
  var verdict: String {
    let separator = texts.language == .zhHans ? "" : " "
    let underway = underwaySentence.map { [$0] } ?? []
    guard !needing.isEmpty else { return ([texts.phrase(.verdictNothing)] + underway).joined(separator: separator) }
    var sentences: [String] = []
    let leaving = count(.leavingWrong)
    let wrong = count(.alreadyWrong)
    if leaving > 0 { sentences.append(texts.phrase(.verdictLeaving, ["count": String(leaving)])) }
    if wrong > 0 { sentences.append(texts.phrase(.verdictWrong, ["count": String(wrong)])) }
    if sentences.isEmpty {
      sentences.append(texts.phrase(.verdictSome, ["orders": String(report.summary.ordersNeedingSomebody)]))
    }
    sentences.append(texts.phrase(.startWithFirst))
    return (sentences + underway).joined(separator: separator)
  }

  /// Changes that a sheet does not show yet, and need not by now, by its department.
  ///
  /// They need nobody as long as they are on their way, but whoever reads of no problem should know of them.
  var underway: [(department: String, count: Int)] {
    let stale = notes.filter { $0.kind == .staleCopy }
    return Cause.grouped(stale) { $0.responsibleDepartment }.map { group in
      (group[0].responsibleDepartment.map(texts.department) ?? texts.phrase(.nobody), group.count)
    }
  }

  private var underwaySentence: String? {
    let parts = underway
    guard !parts.isEmpty else { return nil }
    let count = parts.reduce(0) { $0 + $1.count }
    let who = parts.map { "\($0.department) \($0.count)" }.joined(separator: wording.separator)
    return texts.phrase(.verdictUnderway, ["count": String(count), "who": who])
  }

  /// Better or worse than last run, in words.
  var development: String {
    guard let before = report.summary.openBefore else { return texts.phrase(.nothingToCompare) }
    let difference = openCount - before
    if difference == 0 { return texts.phrase(.same) }
    return texts.phrase(difference < 0 ? .fewer : .more, ["count": String(abs(difference))])
  }
}
