internal import Discrepancies
internal import ExactValues

/// Lays single findings out for the page: as a cause, an action, a finding with its values side by side, a note.
struct PageFindings {
  let texts: ReportTexts
  let tokens: PageTokens

  /// One of the ten causes on the first screen.
  func cause(_ cause: CauseEntry) -> PageNode {
    let first = cause.first, others = cause.otherOrders
    return PageNode([
      "severity": cause.severity.rawValue,
      "urgency": cause.urgencyWord,
      "urgencyClass": Self.cssClass(cause.urgency),
      "subject": orFalse(first.subject),
      "link": PageAnchor.link(first.discrepancy.subject.orderNo ?? ""),
      "what": first.what,
      "count": orFalse(cause.places),
      "who": first.who,
      "todo": first.todo,
      "due": orFalse(cause.due),
      "amount": orFalse(cause.money),
      "others": others.prefix(2).map { PageNode(["link": PageAnchor.link($0), "number": $0]) },
      "andMore": others.count > 2 ? texts.phrase(.andMore, ["count": String(others.count - 2)]) : false,
    ])
  }

  /// A line of somebody's list.
  func action(_ entry: FindingEntry) -> PageNode {
    PageNode(
      shared(entry).merging([
        "subject": orFalse(entry.subject),
        "link": PageAnchor.link(entry.discrepancy.subject.orderNo ?? ""),
        "where": orFalse(entry.place?.text),
      ]) { _, new in new })
  }

  /// A finding of an order or a sheet, with the values side by side.
  func finding(_ entry: FindingEntry) -> PageNode {
    let found = entry.discrepancy
    return PageNode(
      shared(entry).merging([
        "t": PhraseNode(texts: texts),
        "levelName": entry.severity,
        "heading": [entry.field, entry.title].compactMap(\.self).joined(separator: " · "),
        "lineName": orFalse(entry.line),
        "product": orFalse(entry.product),
        "detail": orFalse(entry.detail),
        "hasClaims": !entry.claims.isEmpty || entry.baseline != nil,
        "baseline": orFalse(entry.baseline),
        "claims": entry.claims.map(claim),
        "result": orFalse(entry.result),
        "resultName": entry.resultLabel,
        "reason": orFalse(entry.reason),
        "code": found.kind.code,
        "id": found.id,
        "follows": orFalse(found.cause),
        "alsos": entry.followers.map(follower),
      ]) { _, new in new })
  }

  /// What follows from a finding, as one line below it.
  private func follower(_ entry: FindingEntry) -> PageNode {
    PageNode([
      "level": entry.discrepancy.severity.rawValue, "levelName": entry.severity,
      "heading": [entry.field, entry.title].compactMap(\.self).joined(separator: " · "),
      "what": entry.what, "who": entry.who, "code": entry.discrepancy.kind.code, "id": entry.discrepancy.id,
    ])
  }

  /// A finding as one sentence.
  func sentence(_ entry: FindingEntry, _ words: String) -> PageNode {
    PageNode([
      "subject": orFalse(entry.subject), "sentence": words,
      "where": orFalse(entry.claims.first?.place?.text),
    ])
  }

  private func shared(_ entry: FindingEntry) -> [String: Any] {
    [
      "level": entry.discrepancy.severity.rawValue,
      "tokens": tokens.row(entry),
      "what": entry.what,
      "who": entry.who,
      "todo": entry.todo,
      "tells": orFalse(entry.tells),
      "due": orFalse(entry.due),
      "dueClass": entry.isOverdue ? "late" : "",
      "amount": orFalse(entry.money),
      "decided": orFalse(entry.decided),
      "since": orFalse(entry.since),
    ]
  }

  private func claim(_ claim: ClaimEntry) -> PageNode {
    PageNode([
      "party": claim.party,
      "says": claim.value,
      "written": orFalse(claim.written),
      "kept": claim.isTaken ? texts.phrase(.taken) : false,
      "claimClass": claim.isTaken ? "is-kept" : "",
      "stands": claim.place?.text ?? "",
      "edit": texts.phrase(claim.isEdited ? .isEdited : .notEdited),
      "editClass": claim.isEdited ? "yes" : "",
    ])
  }

  private static func cssClass(_ urgency: Cause.Urgency) -> String {
    switch urgency {
    case .leavingWrong: "leaving"
    case .alreadyWrong: "wrong"
    case .toSettle: "settle"
    }
  }
}

/// A value for a template: `false`, which a section takes as absent, in place of `nil`.
func orFalse(_ text: String?) -> Any {
  guard let text, !text.isEmpty else { return false }
  return text
}
