internal import Discrepancies

/// Says answers in a manager's words.
struct AnswerWording {
  let wording: DiscrepancyWording
  private var texts: ReportTexts { wording.texts }

  /// The answers of a question as they are offered: no two alike.
  func offers(_ choices: [Choice], field: String?, pair: [String] = []) -> [DecisionCells.Offer] {
    var used: Set<String> = []
    return choices.map { choice in
      let text = label(choice, field: field, isGroup: !pair.isEmpty)
      var label = text
      var count = 1
      while !used.insert(label).inserted {
        count += 1
        label = "\(text) (\(count))"
      }
      return DecisionCells.Offer(choice: choice, label: label)
    }
  }

  /// One answer.
  func label(_ choice: Choice, field: String?, isGroup: Bool) -> String {
    var id = choice.verb.rawValue
    if isGroup, choice.verb == .take { id = "take_always" }
    if choice.verb == .confirm, choice.target == nil { id = "confirm_all" }
    let who = choice.parties.map(wording.party).joined(separator: wording.separator)
    let value =
      choice.verb == .belongs || choice.verb == .oneCounts
      ? choice.shown ?? "" : wording.value(choice.shown, field: field)
    return ReportTexts.fill(texts.word(.answer, id) ?? id, ["who": who, "value": value])
  }
}
