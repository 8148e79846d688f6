internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import OrderRules

/// Says a discrepancy in words for people: who changed what, who still has the old value, what to do.
struct DiscrepancyWording: Sendable {
  /// The catalogue of texts.
  let texts: ReportTexts
  private let parties: [String: String]

  /// Takes the sources of a run, whose departments stand for them in sentences.
  init(texts: ReportTexts, sources: [SourceSummary]) {
    self.texts = texts
    var parties: [String: String] = [:]
    for source in sources {
      let name = texts.department(source.department)
      let isAlone = sources.count { $0.department == source.department } == 1
      parties[source.id] = isAlone ? name : "\(name) (\(source.id))"
    }
    self.parties = parties
  }

  /// What a source is called: its department, with its id where the department keeps several.
  func party(_ sourceID: String) -> String { parties[sourceID] ?? texts.department(sourceID) }

  /// What the discrepancy is, without values.
  func title(_ discrepancy: Discrepancy) -> String { texts.title(of: discrepancy.kind) }

  /// The word for its kind: one for each kind, whatever more precise code it bears.
  func kind(_ discrepancy: Discrepancy) -> String {
    texts.title(of: DiscrepancyKind.listed.first { $0.name == discrepancy.kind.name } ?? discrepancy.kind)
  }

  /// What is wrong, with this case's values; the discrepancy's own message where the catalogue has no words for it.
  func what(_ discrepancy: Discrepancy) -> String {
    guard
      let sentence = texts.rule(discrepancy.kind.code)?.what(discrepancy.details)
        ?? texts.kind(discrepancy.kind.code, .what)
    else { return discrepancy.message }
    let filled = ReportTexts.fill(sentence, values(of: discrepancy))
    return filled.prefix(1).uppercased() + filled.dropFirst()
  }

  /// How a resolved discrepancy ended: what it was, and what all say now.
  func ending(_ discrepancy: Discrepancy) -> String {
    let field = discrepancy.field
    let subject = [field.map(texts.label), title(discrepancy)].compactMap(\.self).joined(separator: " · ")
    guard let value = discrepancy.reconciledValue else { return subject }
    return subject + " · " + texts.phrase(.resolvedAs, ["new": self.value(value, field: field)])
  }

  /// What the responsible party should do.
  func todo(_ discrepancy: Discrepancy) -> String {
    guard var sentence = texts.kind(discrepancy.kind.code, .todo) else { return texts.phrase(.unknownTodo) }
    let isSettled = discrepancy.policy != "manual" && (discrepancy.reconciledValue ?? discrepancy.baselineValue) != nil
    if !isSettled, sentence.contains("{new}"), discrepancy.kind.name != DiscrepancyKind.staleCopy.name {
      sentence = texts.phrase(.settle)
    }
    return ReportTexts.fill(sentence, values(of: discrepancy))
  }

  /// Why the reconciled value was taken.
  func reason(_ policy: String?, field: String?) -> String? {
    guard let policy, !policy.isEmpty else { return nil }
    let owner = field.flatMap { Field(id: $0)?.owner?.rawValue }.map(texts.department) ?? texts.phrase(.somebody)
    return ReportTexts.fill(texts.word(.policy, policy) ?? policy, ["owner": owner])
  }

  /// Who must act: the department, and the person where one is named.
  func responsible(_ discrepancy: Discrepancy) -> String {
    let department = discrepancy.responsibleDepartment.map(texts.department)
    return [department ?? texts.phrase(.nobody), discrepancy.responsiblePerson].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Who must tell whom; `nil` where the party that must act needs nobody's word.
  func tellsWhom(_ discrepancy: Discrepancy) -> String? {
    guard let doer = discrepancy.responsibleDepartment.map(texts.department) else { return nil }
    let tellers =
      discrepancy.changedBySource.map { [party($0)] }
      ?? distinct(discrepancy.claims.filter(\.isEdited).map { party($0.source) })
    let others = tellers.filter { $0 != doer && !$0.hasPrefix(doer + " (") }
    guard !others.isEmpty else { return nil }
    return texts.phrase(.tellsWhom, ["teller": others.joined(separator: separator), "doer": doer])
  }

  /// The order and the line that it is about; `nil` for a file or a source.
  func subject(_ discrepancy: Discrepancy) -> String? {
    guard let order = discrepancy.subject.orderNo else { return nil }
    return [order, line(discrepancy)].compactMap(\.self).joined(separator: " ")
  }

  /// The line, `nil` for a whole order.
  func line(_ discrepancy: Discrepancy) -> String? {
    discrepancy.subject.lineNo.map { texts.phrase(.line, ["line": $0]) }
  }

  /// The product, with what tells it from others.
  func product(_ subject: Discrepancy.Subject) -> String {
    [subject.productCode, subject.productName, subject.model, subject.colour, subject.size].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Since when it has been known.
  func since(_ discrepancy: Discrepancy) -> String? {
    guard let day = discrepancy.firstSeen else { return nil }
    guard discrepancy.ageDays > 0 else { return texts.phrase(.today) }
    let age = texts.phrase(.days, ["count": String(discrepancy.ageDays)])
    return texts.phrase(.since, ["day": day.description]) + (texts.language == .zhHans ? "，" : ", ") + age
  }

  /// Where something stands, rows of text files in the run's language.
  func place(_ place: Place) -> String {
    var place = place
    if let cell = place.cell, cell.hasPrefix("row ") {
      place.cell = texts.phrase(.rowNumber, ["row": String(cell.dropFirst(4))])
    }
    return place.description
  }

  /// The cell that the responsible party has to look at.
  func placeToCorrect(_ discrepancy: Discrepancy) -> Place? {
    let claims = discrepancy.claims
    let own =
      claims.first { $0.source == discrepancy.source }
      ?? claims.first { $0.department == discrepancy.responsibleDepartment && $0.value != discrepancy.reconciledValue }
      ?? claims.first { $0.department == discrepancy.responsibleDepartment } ?? claims.first
    return own?.place
  }

  /// A value as people read it: blanks named, flags as words, long texts cut.
  func value(_ text: String?, field: String?) -> String {
    guard let text, !text.isEmpty else { return texts.phrase(.blank) }
    if field.flatMap({ Field(id: $0)?.valueType }) == .bool { return texts.word(.flag, text) ?? text }
    return cut(text)
  }

  /// What each party says, equal values together.
  func claims(_ discrepancy: Discrepancy) -> String {
    let parts = discrepancy.claims.map { claim in
      let value = value(claim.value ?? claim.rawText, field: discrepancy.field)
      return texts.phrase(.valueOf, ["who": party(claim.source), "value": value])
    }
    let all = distinct(parts)
    return all.prefix(5).joined(separator: separator) + (all.count > 5 ? texts.phrase(.textCut) : "")
  }

  /// What stands between the parts of a list.
  var separator: String { texts.language == .zhHans ? "、" : ", " }

  private func values(of discrepancy: Discrepancy) -> [String: String] {
    let field = discrepancy.field
    let held = discrepancy.claims.first { $0.source == discrepancy.source }
    let holder = discrepancy.source.map(party) ?? discrepancy.responsibleDepartment.map(texts.department)
    let raw = discrepancy.claims.first.flatMap { $0.rawText ?? $0.value }
    let own = [
      "field": field.map(texts.label) ?? title(discrepancy),
      "values": claims(discrepancy),
      "new": value(discrepancy.reconciledValue ?? discrepancy.baselineValue, field: field),
      "old": value(held.map(\.value) ?? discrepancy.baselineValue, field: field),
      "holder": holder ?? discrepancy.claims.first.map { party($0.source) } ?? texts.phrase(.somebody),
      "changed": discrepancy.changedBySource.map(party) ?? texts.phrase(.someone),
      "raw": raw.map { "“" + cut($0) + "”" } ?? texts.phrase(.blank),
    ]
    return own.merging(discrepancy.details.mapValues(cut)) { $1 }
  }

  private func cut(_ text: String) -> String {
    text.count > 80 ? text.prefix(80) + texts.phrase(.textCut) : text
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
