internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

/// The rulings of a run: those of before, what the new workbooks add to them, and where each stands in the end.
struct DecisionBook: Sendable {
  private(set) var records: [DecisionRecord]
  /// What is to be said of answers that did not end well.
  private(set) var notes: [DecisionNote]
  private let before: [Int: DecisionRecord]
  private let reading: DecisionReading
  /// What is open after the run.
  private var openIDs: Set<String> = []
  private let knownIDs: Set<String>
  private let sources: Set<String>
  private let asOf: Day
  /// Ended in this run, by the answers alone.
  private var withdrawnCount = 0

  /// Takes the ledger's rulings and lays the new answers over them.
  init(_ reading: DecisionReading, state: PriorState, asOf: Day) {
    self.reading = reading
    self.asOf = asOf
    records = state.decisions
    notes = reading.notes
    before = Dictionary(state.decisions.map { ($0.decision.number, $0) }, uniquingKeysWith: { first, _ in first })
    knownIDs = Set(state.discrepancies.map(\.id))
    sources = Set(state.sources.map(\.source.id))
    for answer in uncontradicted(reading.answers) { take(answer) }
  }

  /// Whether anybody was ever asked.
  var isInUse: Bool { !records.isEmpty || !reading.workbooks.isEmpty }

  /// The rulings for the fold.
  var index: DecisionIndex { DecisionIndex(records.map(\.decision)) }

  /// The new workbooks.
  var workbooks: [DecisionWorkbookRecord] { reading.workbooks }

  /// The new workbooks, for the manifest.
  var files: [InputFile] { reading.files }

  /// The rulings that are new or stand elsewhere than before the run.
  var changed: [DecisionRecord] { records.filter { before[$0.decision.number] != $0 } }

  /// Leaves out answers of one workbook that contradict each other, and those that a later workbook contradicts.
  private mutating func uncontradicted(_ answers: [ReadAnswer]) -> [ReadAnswer] {
    var bySubject: [String: [Int]] = [:]
    for (index, answer) in answers.enumerated() { bySubject[answer.cells.id, default: []].append(index) }
    var dropped: Set<Int> = []
    for (index, answer) in answers.enumerated() {
      let alike = bySubject[answer.cells.id] ?? []
      let rivals = alike.filter { answers[$0].content != answer.content }
      if let rival = rivals.first(where: { answers[$0].workbook == answer.workbook }) {
        dropped.insert(index)
        notes.append(contradiction(answer, answers[rival], "neither holds: leave one of the two"))
      } else if let rival = rivals.first(where: { $0 > index }) {
        dropped.insert(index)
        notes.append(contradiction(answer, answers[rival], "the later answer holds; nothing, if that is right"))
      } else if alike.contains(where: { $0 < index && answers[$0].content == answer.content }) {
        dropped.insert(index)
      }
    }
    return answers.indices.filter { !dropped.contains($0) }.map { answers[$0] }
  }

  private func contradiction(_ answer: ReadAnswer, _ rival: ReadAnswer, _ fix: String) -> DecisionNote {
    DecisionNote(
      end: .contradictory, place: answer.place,
      found: "another answer to the same question stands in \(rival.place)", expected: "one answer a question", fix: fix
    )
  }

  private mutating func take(_ answer: ReadAnswer) {
    let cells = answer.cells
    let isGroup = cells.pair.count == 2
    let groupID = Discrepancy.groupIdentity(kind: cells.kind, field: cells.field ?? "", pair: cells.pair)
    guard isGroup ? cells.id == groupID && sources.isSuperset(of: cells.pair) : knownIDs.contains(cells.id) else {
      notes.append(
        DecisionNote(
          end: .refused, place: answer.place,
          found: "no run of this workspace has asked this (\(ShownText.line(cells.id)))",
          expected: "a row of this workspace's decisions.xlsx", fix: "answer in the decisions.xlsx of the last run"))
      return
    }
    if answer.choice.verb == .withdraw { return withdraw(answer) }
    var decision = Decision(
      number: (records.last?.decision.number ?? 0) + 1, subject: cells.id, kind: cells.kind, unit: cells.unit,
      field: cells.field.flatMap(Field.init(id:)), source: cells.source, verb: answer.choice.verb, shown: cells.shown,
      decidedOn: asOf)
    decision.pair = cells.pair
    decision.parties = answer.choice.parties
    decision.target = answer.choice.target
    decision.targetShown = answer.choice.shown
    decision.until = answer.until
    decision.decidedBy = answer.decidedBy
    decision.why = answer.why
    guard !isKnown(decision) else { return }
    for index in records.indices
    where records[index].decision.isLive && isReplaced(records[index].decision, by: decision) {
      records[index].decision.state = .replaced
    }
    records.append(DecisionRecord(decision: decision, workbook: answer.workbook, place: answer.place))
  }

  /// Whether an answer stood already in an earlier workbook that was saved again.
  private func isKnown(_ new: Decision) -> Bool {
    records.contains { record in
      let old = record.decision
      return old.subject == new.subject && old.verb == new.verb && old.target == new.target && old.until == new.until
        && old.parties == new.parties && old.shown == new.shown && old.state != .replaced && old.state != .withdrawn
    }
  }

  private func isReplaced(_ old: Decision, by new: Decision) -> Bool {
    if old.subject == new.subject { return true }
    guard old.pair.isEmpty, new.pair.isEmpty, old.statement != nil, new.statement != nil else { return false }
    return old.unit == new.unit && old.field == new.field
  }

  private mutating func withdraw(_ answer: ReadAnswer) {
    let live = records.indices.filter { records[$0].decision.isLive && records[$0].decision.subject == answer.cells.id }
    for index in live { records[index].decision.state = .withdrawn }
    if live.isEmpty {
      notes.append(
        DecisionNote(
          end: .refused, place: answer.place, found: "there is no answer in force to withdraw",
          expected: "an answer of before", fix: "delete the row"))
    } else {
      withdrawnCount += 1
    }
  }

  /// Notes where rulings came to stand; what nothing was said of any more is done.
  mutating func close(_ states: [Int: Decision.State], open: Set<String>, delivered: Set<String>) {
    openIDs = open
    for index in records.indices where records[index].decision.isLive {
      let decision = records[index].decision
      let isGone =
        states[decision.number] == nil && decision.pair.isEmpty
        && (decision.source.map(delivered.contains) ?? true)
      let end: Decision.State = decision.state == .stale ? .ended : .complied
      let state = states[decision.number] ?? (isGone ? end : decision.state)
      records[index].decision.state = state
      if state == .stale, decision.state != .stale { noteStale(records[index]) }
    }
  }

  private mutating func noteStale(_ record: DecisionRecord) {
    let decision = record.decision
    let isWait = decision.verb == .wait
    notes.append(
      DecisionNote(
        end: .stale, place: record.place,
        found: isWait
          ? "it was to wait until \(decision.until?.description ?? "a day"), and that day is past"
          : "a sheet has moved to something that was neither shown nor decided",
        expected: "the sheets as they were shown, or as it was decided",
        fix: "answer again in the decisions.xlsx of this run"))
  }

  /// How the answers ended; `nil` where nobody was ever asked.
  var counts: DecisionCounts? {
    guard isInUse else { return nil }
    var counts = DecisionCounts()
    for record in records {
      let was = before[record.decision.number]?.decision.state
      switch record.decision.state {
      case .applied: counts.applied += 1
      case .complied where was != .complied: counts.complied += 1
      case .stale where was != .stale: counts.stale += 1
      default: continue
      }
    }
    counts.applied += withdrawnCount
    counts.contradictory = notes.count { $0.end == .contradictory }
    counts.refused = notes.count { $0.end == .refused }
    let answered = Set(records.filter(\.decision.isLive).map(\.decision.subject))
    counts.unanswered = Set(reading.unanswered).filter { openIDs.contains($0) && !answered.contains($0) }.count
    return counts
  }

  /// The rulings in force, for the report.
  var standing: [StandingRuling] {
    records.filter { $0.decision.state == .applied }.map { record in
      let decision = record.decision
      var ruling = StandingRuling(
        subject: decision.subject, kind: decision.kind, field: decision.field?.id, pair: decision.pair,
        choice: Choice(decision.verb, parties: decision.parties, target: decision.target, shown: decision.targetShown),
        decidedBy: decision.decidedBy, decidedOn: decision.decidedOn)
      ruling.until = decision.until
      return ruling
    }
  }
}
