internal import Discrepancies
internal import ExactValues

/// What a run's report says, counted, sorted and worded once: page, workbook, department files and terminal only render
/// it.
struct ReportModel: Sendable {
  let outline: ReportOutline
  var report: RunReport { outline.report }
  var texts: ReportTexts { outline.texts }
  var wording: DiscrepancyWording { outline.wording }

  /// The day, and the run before.
  let dayLine: String
  /// What to do first, in one or two sentences, and how bad it is.
  let verdict: String, mood: Mood
  /// The figures of the first screen.
  let figures: [FigureEntry]
  /// Causes, most pressing first.
  let causes: [CauseEntry]
  /// What each department and person has to do, most pressing department first.
  let actions: [DepartmentActions]
  /// How problems spread over kinds, departments and customers.
  let breakdowns: [Breakdown]
  /// What came, stayed and went since the last run.
  let development: Development
  /// The run's key figures, each with its past.
  let kpis: [KeyFigure]
  /// Whom the changes since the last run concern.
  let bulletin: ChangeBulletin
  /// How much the rules could judge.
  let judgedRules: JudgedRules
  /// What was ordered, shipped, invoiced and received, a currency each.
  let months: [MonthlyAmounts]
  /// Orders that need somebody.
  let orders: [OrderEntry]
  /// What needs somebody and is about no order.
  let sheetProblems: [FindingGroup]
  /// What is solved, what was waived; notes in groups.
  let resolved: [FindingEntry], waived: [FindingEntry], notes: [FindingGroup]
  /// Open or decided above `info`, most severe first, each with what merely follows from it.
  let needing: [FindingEntry]

  /// How bad things are.
  enum Mood: Sendable { case good, some, bad }

  /// Works the model out.
  ///
  /// - Complexity: O(*discrepancies and their claims*).
  init(_ report: RunReport) {
    let outline = ReportOutline(report)
    let writer = FindingWriter(outline)
    let texts = outline.texts
    self.outline = outline
    let last = report.previousAsOf.map { texts.phrase(.lastRun, ["day": $0.description]) }
    dayLine =
      texts.phrase(.asOf, ["day": report.asOf.description]) + " · " + (last ?? texts.phrase(.firstRun))
    verdict = outline.verdict
    let isBad = outline.count(.leavingWrong) + outline.count(.alreadyWrong) > 0
    mood = isBad ? .bad : outline.needing.isEmpty ? .good : .some
    needing = outline.needing.map(writer.entryWithFollowers)
    let entries = Dictionary(needing.map { ($0.discrepancy.id, $0) }) { first, _ in first }
    figures = FigureEntry.all(of: outline)
    causes = outline.causes.map { CauseEntry($0, outline: outline, first: entries[$0.first.id]) }
    actions = DepartmentActions.all(of: needing, texts: texts)
    breakdowns = Breakdown.all(of: needing, texts: texts)
    development = Development(outline)
    kpis = KeyFigure.all(of: report, texts: texts)
    bulletin = ChangeBulletin(of: report)
    judgedRules = JudgedRules(of: report, texts: texts)
    months = MonthlyAmounts.all(of: report, texts: texts)
    orders = OrderEntry.all(of: needing, outline: outline)
    sheetProblems = FindingGroup.groups(needing.filter { $0.subject == nil })
    resolved = outline.resolved.map(writer.entry)
    waived = outline.waived.map(writer.entry)
    notes = Cause.groups(outline.notes).map { members in
      FindingGroup(members.prefix(FindingGroup.examples).map(writer.entry), count: members.count)
    }
  }
}
