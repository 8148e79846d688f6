internal import Discrepancies
internal import ExactValues

/// A discrepancy in words: what every rendering shows of it.
///
/// An object, for it stands in many lists: its department's, its person's, its order's.
final class FindingEntry: Sendable {
  /// The facts behind the words, for cells that hold dates and numbers.
  let discrepancy: Discrepancy
  /// The word for its severity.
  let severity: String
  /// What it is, without values; the label of its field.
  let title: String, field: String?
  /// The order with its line; the line alone; the product.
  let subject: String?, line: String?, product: String?
  /// What is wrong, with this case's values; more in English, where the words say less than the message.
  let what: String, detail: String?
  /// Who must act, and what to do; who must tell whom.
  let who: String, todo: String, tells: String?
  /// By when it matters, how much money stands on it, since when it is known, whether a person has ruled.
  let due: String?, money: String?, since: String?, decided: String?
  /// Whether its day is past.
  let isOverdue: Bool
  /// The cell that whoever acts has to look at.
  let place: PlaceEntry?
  /// The value after the last run, and each source's.
  let baseline: String?, claims: [ClaimEntry]
  /// What that value is called, the value taken, and why it was taken.
  let resultLabel: String, result: String?, reason: String?
  /// What merely follows from it.
  let followers: [FindingEntry]

  fileprivate init(_ discrepancy: Discrepancy, by writer: FindingWriter, followers: [FindingEntry]) {
    let (texts, wording) = (writer.texts, writer.wording)
    let (field, isMerge) = (discrepancy.field, discrepancy.kind.family != .ingest)
    let product = wording.product(discrepancy.subject)
    self.discrepancy = discrepancy
    self.followers = followers
    severity = texts.word(.severity, discrepancy.severity.rawValue) ?? discrepancy.severity.rawValue
    title = wording.title(discrepancy)
    self.field = field.map(texts.label)
    subject = wording.subject(discrepancy)
    line = wording.line(discrepancy)
    self.product = product.isEmpty ? nil : product
    what = wording.what(discrepancy)
    detail = writer.detail(discrepancy)
    who = wording.responsible(discrepancy)
    todo = wording.todo(discrepancy)
    tells = wording.tellsWhom(discrepancy)
    due = discrepancy.dueDate.map { texts.phrase(.due, ["day": $0.description]) }
    money = MoneyTotal(of: [discrepancy]).text(texts)
    since = wording.since(discrepancy)
    decided = discrepancy.status == .decided ? texts.word(.status, discrepancy.status.rawValue) : nil
    isOverdue = discrepancy.dueDate.map { $0 < writer.asOf } ?? false
    place = wording.placeToCorrect(discrepancy).map { PlaceEntry(text: wording.place($0), place: $0) }
    baseline = discrepancy.baselineValue.map { wording.value($0, field: field) }
    claims = discrepancy.claims.map { writer.claim($0, of: discrepancy) }
    resultLabel = texts.phrase(discrepancy.kind.family == .rule ? .orderSays : .takenValue)
    result = isMerge ? discrepancy.reconciledValue.map { wording.value($0, field: field) } : nil
    reason = wording.reason(discrepancy.policy, field: field)
  }

  /// Itself and what follows from it.
  var withFollowers: [FindingEntry] { [self] + followers }
}

/// What one source says, in words.
struct ClaimEntry: Sendable {
  /// Whose sheet, what it says, and how it is written there, where that differs.
  let party: String, value: String, written: String?
  /// Where it stands.
  let place: PlaceEntry?
  /// Whether it is the value taken, and whether it was changed since the last run.
  let isTaken: Bool, isEdited: Bool
}

/// A place in words, with what a link to it needs.
struct PlaceEntry: Sendable {
  /// As people read it.
  let text: String
  /// The file inside the workspace, sheet and cell.
  let place: Place
}

/// Words discrepancies.
struct FindingWriter {
  let texts: ReportTexts
  let wording: DiscrepancyWording
  let asOf: Day
  private let followers: [String: [Discrepancy]]

  init(_ outline: ReportOutline) {
    texts = outline.texts
    wording = outline.wording
    asOf = outline.report.asOf
    followers = outline.followers
  }

  /// A discrepancy in words, with what follows from it.
  func entryWithFollowers(_ discrepancy: Discrepancy) -> FindingEntry {
    FindingEntry(discrepancy, by: self, followers: (followers[discrepancy.id] ?? []).map(entry))
  }

  /// A discrepancy in words.
  func entry(_ discrepancy: Discrepancy) -> FindingEntry { FindingEntry(discrepancy, by: self, followers: []) }

  /// The message beside the words: sheets' oddities are told in English only there.
  fileprivate func detail(_ discrepancy: Discrepancy) -> String? {
    let hasWords = texts.kind(discrepancy.kind.code, .what) != nil
    return hasWords && discrepancy.kind.family == .ingest ? discrepancy.message : nil
  }

  fileprivate func claim(_ claim: DisputedClaim, of discrepancy: Discrepancy) -> ClaimEntry {
    let isRetyped = claim.rawText != nil && claim.rawText != claim.value && claim.value != nil
    return ClaimEntry(
      party: wording.party(claim.source), value: wording.value(claim.value ?? claim.rawText, field: discrepancy.field),
      written: isRetyped ? texts.phrase(.writtenAs, ["raw": wording.value(claim.rawText, field: nil)]) : nil,
      place: claim.place.map { PlaceEntry(text: wording.place($0), place: $0) },
      isTaken: claim.value != nil && claim.value == discrepancy.reconciledValue, isEdited: claim.isEdited)
  }
}
