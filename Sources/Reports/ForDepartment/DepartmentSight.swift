internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import OrderRules

/// What a department may be told in its own files: no amount of a money field that its own sheets do not hold.
///
/// Money at stake stands in no sheet, so no department is told it.
struct DepartmentSight {
  /// The department's id.
  let department: String
  /// Money fields that none of its sheets holds.
  private let withheld: Set<String>
  private let texts: ReportTexts

  init(_ department: String, sources: [SourceSummary], texts: ReportTexts) {
    self.department = department
    self.texts = texts
    let held = sources.filter { $0.department == department }.reduce(into: Set<String>()) { $0.formUnion($1.fields) }
    // What a change record says of a value before and after it may be a price.
    let money = Set(
      Field.all.filter { $0.valueType == .money || [.changeBefore, .changeAfter].contains($0) }.map(\.id))
    withheld = money.subtracting(held)
  }

  /// Whether a discrepancy can be told with its values; else its title and its place are told, and no sentence.
  func mayTellValues(_ discrepancy: Discrepancy, saying sentences: [String]) -> Bool {
    // A statement of balances quotes itself alone, and belongs to no source.
    if RuleList.isAboutBalances(discrepancy.kind.code) {
      return !discrepancy.claims.isEmpty && discrepancy.claims.allSatisfy { $0.department == department }
    }
    if let field = discrepancy.field, withheld.contains(field) { return false }
    if discrepancy.claims.contains(where: { $0.field.map(withheld.contains) ?? false }) { return false }
    if !withheld.isEmpty, readsWithheld(discrepancy) { return false }
    let secrets = secrets(of: discrepancy)
    return !sentences.contains { sentence in secrets.contains { sentence.contains($0) } }
  }

  /// Whether the words come out of withheld fields: a rule about them, or a message that no catalogue knows the parts of.
  private func readsWithheld(_ discrepancy: Discrepancy) -> Bool {
    let code = discrepancy.kind.code
    if let rule = RuleList.entry(code) {
      let read = rule.needs.flatMap(\.self) + rule.compares
      return read.contains { withheld.contains($0.id) }
    }
    guard texts.kind(code, .what) == nil else { return false }
    // The message of a sheet's oddity quotes that sheet alone.
    let isOwn = !discrepancy.claims.isEmpty && discrepancy.claims.allSatisfy { $0.department == department }
    return discrepancy.kind.family != .ingest || !isOwn
  }

  /// Amounts that may be of a withheld field: what others say where no field is named, and what stands on it.
  private func secrets(of discrepancy: Discrepancy) -> [String] {
    var secrets: [String] = []
    if let money = discrepancy.moneyAtStake, discrepancy.field.map({ !isMoney($0) }) ?? true {
      secrets += [money.description, MoneyTotal.grouped(money)].filter { $0.count > 3 }
    }
    guard discrepancy.field == nil else { return secrets }
    let subject = discrepancy.subject
    let known = Set([subject.orderNo, subject.lineNo, subject.productCode, subject.model].compactMap(\.self))
    for claim in discrepancy.claims where claim.department != department {
      guard let value = claim.value ?? claim.rawText, ExactDecimal(value) != nil, !known.contains(value) else {
        continue
      }
      secrets += [value, claim.rawText].compactMap(\.self)
    }
    return secrets
  }

  private func isMoney(_ field: String) -> Bool { Field(id: field)?.valueType == .money }
}
