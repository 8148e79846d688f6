internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import Reports
internal import SheetFormats

/// Understands what a person put into one row.
struct AnswerReader {
  enum Result {
    case unanswered
    case note(DecisionNote)
    case answer(Choice, until: Day?)
  }

  let cells: DecisionCells
  let row: AnswerSheet.Row
  let answerPlace: Place
  let valuePlace: Place

  /// The answer, or why there is none.
  func read() -> Result {
    guard !row.answerText.isEmpty else {
      guard !row.valueText.isEmpty else { return .unanswered }
      return .note(
        refused(
          answerPlace, "the value “\(ShownText.line(row.valueText))” stands without an answer", "one of: \(offered)",
          "choose an answer from the list"))
    }
    let fitting = offers(for: row.answerText)
    guard fitting.count == 1, let choice = fitting.first?.choice else {
      return .note(
        refused(
          answerPlace, "“\(ShownText.line(row.answerText))” is not one of the answers of this row",
          "one of: \(offered)",
          "choose an answer from the list"))
    }
    if choice.verb == .wait { return waiting(choice) }
    if choice.verb == .other { return free(choice) }
    if let note = contradiction(choice) { return .note(note) }
    return .answer(choice, until: nil)
  }

  private var offered: String {
    cells.offers.map { "“\(ShownText.line($0.label, limit: 100))”" }.joined(separator: ", ")
  }

  /// The offers that a text is, or that it begins.
  private func offers(for text: String) -> [DecisionCells.Offer] {
    let key = TextFolding.key(text)
    let exact = cells.offers.filter { TextFolding.key($0.label) == key }
    if !exact.isEmpty { return exact }
    return cells.offers.filter { key.count > 1 && TextFolding.key($0.label).hasPrefix(key) }
  }

  private func waiting(_ choice: Choice) -> Result {
    switch ValueParser(field: .promisedDate).parse(row.value, rawText: row.valueText).value {
    case .value(let value) where value.day != nil: return .answer(choice, until: value.day)
    case .blank, .value:
      return .note(
        refused(
          valuePlace, "“\(ShownText.line(row.answerText))” has no day beside it", "a day such as 2026-03-09",
          "fill in the day"))
    case .unusable(let problem):
      return .note(refused(valuePlace, problem.found, "a day such as 2026-03-09", "write the day so"))
    }
  }

  private func free(_ choice: Choice) -> Result {
    guard let field = cells.field.flatMap(Field.init(id:)) else { return .unanswered }
    switch ValueParser(field: field).parse(row.value, rawText: row.valueText).value {
    case .value(let value):
      var choice = choice
      choice.target = Statement.value(value).code
      choice.shown = value.description
      return .answer(choice, until: nil)
    case .blank:
      return .note(
        refused(
          valuePlace, "“\(ShownText.line(row.answerText))” has no value beside it", "a value of \(field.id)",
          "fill in the value"))
    case .unusable(let problem):
      return .note(refused(valuePlace, problem.found, problem.expected, "write such a value, or choose another answer"))
    }
  }

  /// A value beside an answer that says something else.
  private func contradiction(_ choice: Choice) -> DecisionNote? {
    guard !row.valueText.isEmpty, choice.verb.rulesValue, let target = choice.target.flatMap(Statement.init(code:)),
      let field = cells.field.flatMap(Field.init(id:))
    else { return nil }
    let beside = ValueParser(field: field).parse(row.value, rawText: row.valueText).value
    if case .value(let value) = beside, .value(value) == target { return nil }
    return DecisionNote(
      end: .contradictory, place: valuePlace,
      found:
        "“\(ShownText.line(row.answerText))” and the value “\(ShownText.line(row.valueText))” say different things",
      expected: "one of the two", fix: "empty the value, or choose the answer for another value")
  }

  private func refused(_ place: Place, _ found: String, _ expected: String, _ fix: String) -> DecisionNote {
    DecisionNote(end: .refused, place: place, found: found, expected: expected, fix: fix)
  }
}
