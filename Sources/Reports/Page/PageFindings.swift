internal import Discrepancies
internal import ExactValues

/// Lays single discrepancies out for the page: as a cause, an action, a finding with its values side by side, a note.
struct PageFindings {
  let outline: ReportOutline
  private var texts: ReportTexts { outline.texts }
  private var wording: DiscrepancyWording { outline.wording }

  /// One of the ten causes on the first screen.
  func cause(_ cause: Cause) -> PageNode {
    let first = cause.first
    let count = cause.discrepancies.count
    var seen: Set<String> = [first.subject.orderNo ?? ""]
    let others = cause.discrepancies.compactMap(\.subject.orderNo).filter { seen.insert($0).inserted }
    return PageNode([
      "severity": cause.severity.rawValue,
      "urgency": texts.phrase(Self.phrase(cause.urgency)),
      "urgencyClass": Self.cssClass(cause.urgency),
      "subject": orFalse(wording.subject(first)),
      "link": PageAnchor.link(first.subject.orderNo ?? ""),
      "what": wording.what(first),
      "count": count > 1 ? texts.phrase(.manyPlaces, ["count": String(count)]) : false,
      "who": wording.responsible(first),
      "todo": wording.todo(first),
      "due": due(cause.discrepancies.compactMap(\.dueDate).min()),
      "amount": orFalse(cause.money.text(texts)),
      "others": others.prefix(2).map { PageNode(["link": PageAnchor.link($0), "number": $0]) },
      "andMore": others.count > 2 ? texts.phrase(.andMore, ["count": String(others.count - 2)]) : false,
    ])
  }

  /// A line of a department's list.
  func action(_ discrepancy: Discrepancy) -> PageNode {
    PageNode(
      shared(discrepancy).merging([
        "subject": orFalse(wording.subject(discrepancy)),
        "link": PageAnchor.link(discrepancy.subject.orderNo ?? ""),
        "where": orFalse(wording.placeToCorrect(discrepancy).map(wording.place)),
      ]) { _, new in new })
  }

  /// A discrepancy of an order or a sheet, with the values side by side.
  func finding(_ discrepancy: Discrepancy) -> PageNode {
    let isMerge = discrepancy.kind.family != .ingest
    let hasWords = texts.kind(discrepancy.kind.code, .what) != nil
    let field = discrepancy.field
    let product = wording.product(discrepancy.subject)
    return PageNode(
      shared(discrepancy).merging([
        "key": discrepancy.responsibleDepartment ?? "",
        "levelName": texts.word(.severity, discrepancy.severity.rawValue) ?? "",
        "heading": [field.map(texts.label), wording.title(discrepancy)].compactMap(\.self).joined(separator: " · "),
        "lineName": orFalse(wording.line(discrepancy)),
        "product": product.isEmpty ? false : product,
        "detail": hasWords && (discrepancy.kind.family == .ingest || texts.language == .english && !isMerge)
          ? discrepancy.message : false,
        "hasClaims": !discrepancy.claims.isEmpty || discrepancy.baselineValue != nil,
        "baseline": orFalse(discrepancy.baselineValue.map { wording.value($0, field: field) }),
        "claims": discrepancy.claims.map { claim($0, of: discrepancy) },
        "result": isMerge ? orFalse(discrepancy.reconciledValue.map { wording.value($0, field: field) }) : false,
        "resultName": texts.phrase(discrepancy.kind.family == .rule ? .orderSays : .takenValue),
        "reason": orFalse(wording.reason(discrepancy.policy, field: field)),
        "code": discrepancy.kind.code,
        "id": discrepancy.id,
        "follows": orFalse(discrepancy.cause),
      ]) { _, new in new })
  }

  /// A discrepancy as one sentence, with an example's place.
  func sentence(_ discrepancy: Discrepancy) -> PageNode {
    PageNode([
      "subject": orFalse(wording.subject(discrepancy)),
      "sentence": discrepancy.status == .resolved ? wording.ending(discrepancy) : wording.what(discrepancy),
      "where": orFalse(discrepancy.claims.first?.place.map(wording.place)),
    ])
  }

  /// A day by which something matters, or `false`.
  func due(_ day: Day?) -> Any { orFalse(day.map { texts.phrase(.due, ["day": $0.description]) }) }

  private func shared(_ discrepancy: Discrepancy) -> [String: Any] {
    let isDecided = discrepancy.status == .decided
    return [
      "level": discrepancy.severity.rawValue,
      "what": wording.what(discrepancy),
      "who": wording.responsible(discrepancy),
      "todo": wording.todo(discrepancy),
      "tells": orFalse(wording.tellsWhom(discrepancy)),
      "due": due(discrepancy.dueDate),
      "amount": orFalse(MoneyTotal(of: [discrepancy]).text(texts)),
      "decided": isDecided ? orFalse(texts.word(.status, discrepancy.status.rawValue)) : false,
      "since": orFalse(wording.since(discrepancy)),
    ]
  }

  private func claim(_ claim: DisputedClaim, of discrepancy: Discrepancy) -> PageNode {
    let isKept = claim.value != nil && claim.value == discrepancy.reconciledValue
    let isRetyped = claim.rawText != nil && claim.rawText != claim.value && claim.value != nil
    let shown = claim.value ?? claim.rawText
    return PageNode([
      "party": wording.party(claim.source),
      "says": wording.value(shown, field: discrepancy.field),
      "written": isRetyped
        ? texts.phrase(.writtenAs, ["raw": wording.value(claim.rawText, field: nil)]) : false,
      "kept": isKept ? texts.phrase(.taken) : false,
      "claimClass": isKept ? "is-kept" : "",
      "stands": claim.place.map(wording.place) ?? "",
      "edit": texts.phrase(claim.isEdited ? .isEdited : .notEdited),
      "editClass": claim.isEdited ? "yes" : "",
    ])
  }

  private static func phrase(_ urgency: Cause.Urgency) -> Phrase {
    switch urgency {
    case .leavingWrong: .leavingWrong
    case .alreadyWrong: .alreadyWrong
    case .toSettle: .toSettle
    }
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
