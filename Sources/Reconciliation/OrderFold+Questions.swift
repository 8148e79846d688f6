import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Says of each discrepancy what a person can answer, and holds the answers of before against it.
  mutating func askAndSettle() {
    let places = Dictionary(order.lines.enumerated().map { ($1.id, $0) }) { first, _ in first }
    // Taken out while they are asked about: the fold reads itself meanwhile, and the list would be copied for each.
    var asked: [Discrepancy] = []
    swap(&asked, &result.discrepancies)
    for index in asked.indices {
      let unit = self.unit(of: asked[index])
      let state = unit == order.key ? order.header : places[unit].map { order.lines[$0] }
      ask(&asked[index], state)
    }
    swap(&asked, &result.discrepancies)
    guard !context.decisions.isEmpty else { return }
    for index in result.discrepancies.indices {
      var found = result.discrepancies[index]
      guard let end = context.decisions.settle(&found, asOf: context.asOf) else { continue }
      if result.decisionStates[end.number] == .stale, end.state != .stale {
        let note = context.decisions.bySubject[found.id]?.staleNote ?? ""
        result.discrepancies[index].message += "; \(note), and a sheet has moved since"
      } else {
        result.discrepancies[index] = found
        result.decisionStates[end.number] = end.state
      }
    }
    for unit in [order.header] + order.lines {
      for ruling in context.decisions.rulings(on: unit.id) { followUp(ruling, unit) }
    }
  }

  /// Asks what a person can rule; `state` is that of the line or order that it is about.
  private func ask(_ found: inout Discrepancy, _ state: UnitState?) {
    let unit = self.unit(of: found)
    let choices: [Choice]
    var shown: [String: String] = [:]
    switch found.kind {
    case .disagreement where !Self.isMerged(found), .staleCopy where !Self.isMerged(found):
      shown = Dictionary(
        found.claims.map { ($0.source, "t" + ($0.value ?? "")) }, uniquingKeysWith: { first, _ in first })
      choices = [Choice(.tolerate), Choice(.wait)]
    case .conflictingEdit, .disagreement, .unauthorisedEdit, .staleCopy:
      guard let field = found.field.flatMap(Field.init(id:)), let state else { return }
      for (source, said) in state.sources where said.presence == .held { shown[source] = said.fields[field]?.prev.code }
      choices = valueChoices(found, state, field)
    case .suspectEdit:
      guard let source = found.source, let claim = found.claims.first, let field = found.field.flatMap(Field.init(id:))
      else { return }
      let now = claim.value.map { Statement.value(FieldValue(described: $0, as: field)) } ?? .cleared
      shown = [source: now.code]
      choices = [
        Choice(.confirm, parties: [source], target: now.code, shown: claim.value),
        Choice(.refuse, shown: found.reconciledValue),
        Choice(.wait),
      ]
    case .missingInSource where isOfEvent(found): choices = [Choice(.stays), Choice(.deleted), Choice(.wait)]
    case .missingInSource where found.unit == nil: choices = [Choice(.tolerate), Choice(.wait)]
    case .missingInSource, .deletedAndEdited: choices = [Choice(.cancelled), Choice(.stays), Choice(.wait)]
    case .unexpectedInSource: choices = [Choice(.accept), Choice(.notOurs), Choice(.wait)]
    case .possibleSameOrder:
      choices =
        (input.lookAlike?.candidates ?? []).map { Choice(.sameOrder, target: $0.key, shown: $0.orderNo) }
        + [Choice(.differentOrders), Choice(.wait)]
    case .duplicateRow: choices = rowChoices(found, unit)
    case .ambiguousLineMatch: choices = lineChoices(found)
    default: choices = [Choice(.tolerate), Choice(.wait)]
    }
    found.question = Question(unit: unit, shown: shown, choices: choices)
  }

  /// Whether a value of an order or a line is merged, so that one of those that are stated can be ruled.
  private static func isMerged(_ found: Discrepancy) -> Bool { found.field.flatMap(Field.init(id:))?.isMerged ?? true }

  private func isOfEvent(_ found: Discrepancy) -> Bool { found.source.flatMap(context.source)?.grain == .event }

  private func unit(of found: Discrepancy) -> String { found.unit ?? order.key }

  private func valueChoices(_ found: Discrepancy, _ unit: UnitState, _ field: Field) -> [Choice] {
    var choices: [Choice] = []
    for source in context.sources {
      guard let state = unit.sources[source.id], state.presence == .held,
        let statement = state.fields[field]?.prev, let value = statement.value
      else { continue }
      if let known = choices.firstIndex(where: { $0.target.flatMap(Statement.init(code:)) == statement }) {
        choices[known].parties.append(source.id)
      } else {
        choices.append(Choice(.take, parties: [source.id], target: statement.code, shown: value.description))
      }
    }
    for value in [before.unit(unit.id)?.value(field), unit.value(field)].compactMap(\.self) {
      let code = Statement.value(value).code
      guard !choices.contains(where: { $0.target.flatMap(Statement.init(code:)) == .value(value) }) else { continue }
      choices.append(Choice(.keep, target: code, shown: value.description))
    }
    choices += [Choice(.other), Choice(.wait)]
    if found.kind == .disagreement || found.kind == .staleCopy { choices.append(Choice(.tolerate)) }
    return choices
  }

  private func rowChoices(_ found: Discrepancy, _ unit: String) -> [Choice] {
    guard let index = order.lines.firstIndex(where: { $0.id == unit }), let source = found.source,
      let row = aligned[source]?[index], row.rows.count == found.claims.count
    else { return [Choice(.tolerate), Choice(.wait)] }
    var choices = [Choice(.bothCount)]
    for row in row.rows {
      let digest = CollatedRow(row).digest
      guard !choices.contains(where: { $0.target == digest }) else { continue }
      let place = context.place(of: row)
      choices.append(Choice(.oneCounts, target: digest, shown: place.description))
    }
    return choices + [Choice(.wait)]
  }

  /// The ways to lay the rows to the lines that they fit: for one row each line, for two rows both orders.
  private func lineChoices(_ found: Discrepancy) -> [Choice] {
    guard let source = found.source, let rows = ambiguousRows[source], rows.count <= 2 else { return [Choice(.wait)] }
    let collated = rows.map(CollatedRow.init)
    let lines = (held[source] ?? []).sorted().map { order.lines[$0] }
    guard Set(collated.map(\.digest)).count == rows.count, lines.count >= rows.count, lines.count <= 6 else {
      return [Choice(.wait)]
    }
    let homes =
      rows.count == 1
      ? lines.map { [$0] }
      : lines.flatMap { first in lines.filter { $0.id != first.id }.map { [first, $0] } }
    let choices = homes.map { homes in
      let parts = zip(collated, homes).map { "\($0.digest)>\($1.id)" }
      let words = zip(rows, homes).map { row, line in
        "\(context.place(of: row).cell ?? "") → \(lineName(line))"
      }
      return Choice(.belongs, target: parts.joined(separator: ","), shown: words.joined(separator: ", "))
    }
    return choices + [Choice(.wait)]
  }

  private func lineName(_ line: UnitState) -> String {
    let ordinal = line.id.split(separator: "#").last.map(String.init) ?? line.id
    return line.lineNo(context.sources) ?? "#" + ordinal
  }

  /// What is left to say of a ruling whose discrepancy the marks no longer show.
  private mutating func followUp(_ ruling: Decision, _ unit: UnitState) {
    guard !result.discrepancies.contains(where: { $0.id == ruling.subject }) else {
      if ruling.statement != nil, result.decisionStates[ruling.number] == .applied { attachFollowers(ruling, unit) }
      return
    }
    guard ruling.kind != DiscrepancyKind.possibleSameOrder.name else { return }
    let isUsable = ruling.source.map(context.isUsable) ?? true
    guard let field = ruling.field, ruling.verb.rulesValue else {
      if result.decisionStates[ruling.number] == nil {
        result.decisionStates[ruling.number] = ruling.state == .stale ? .ended : isUsable ? .complied : .applied
      }
      return
    }
    let state = result.decisionStates[ruling.number] ?? ruling.state
    let values = Set(unit.sources.values.filter { $0.presence == .held }.compactMap { $0.fields[field]?.prev.value })
    if state == .complied { return }
    guard values.count > 1 || state == .applied else {
      result.decisionStates[ruling.number] = .ended
      return
    }
    result.decisionStates[ruling.number] = state
    restate(ruling, unit, field, isOpen: state == .stale)
    if state == .applied { attachFollowers(ruling, unit) }
  }

  private mutating func attachFollowers(_ ruling: Decision, _ unit: UnitState) {
    for index in result.discrepancies.indices {
      let found = result.discrepancies[index]
      guard found.kind == .staleCopy, found.id != ruling.subject, found.field == ruling.field?.id,
        (found.unit ?? order.key) == unit.id
      else { continue }
      result.discrepancies[index].cause = ruling.subject
    }
  }

  /// Shows a discrepancy that was ruled on and that somebody has yet to follow, or that is open again.
  private mutating func restate(_ ruling: Decision, _ unit: UnitState, _ field: Field, isOpen: Bool) {
    guard let kind = DiscrepancyKind.ruledOnValues.first(where: { $0.name == ruling.kind }) else { return }
    let line = unit.id == order.key ? nil : unit
    let sources = context.sources.filter { unit.sources[$0.id]?.presence == .held }
    let claims = sources.compactMap { source in
      unit.sources[source.id]?.fields[field].map { disputed(source, $0, isEdited: false) }
    }
    let losers = sources.filter {
      guard let prev = unit.sources[$0.id]?.fields[field]?.prev.value else { return false }
      return prev != unit.value(field)
    }
    let names = losers.map(\.id).joined(separator: ", ")
    var found = Discrepancy(
      id: ruling.subject, kind: kind, subject: order.subject(line, sources: context.sources), field: field.id,
      source: ruling.source,
      message: isOpen
        ? "\(ruling.staleNote), and a sheet has moved since: open again"
        : "\(ruling.staleNote); yet to follow: \(names)",
      claims: claims)
    found.unit = line?.id
    found.status = isOpen ? .open : .decided
    found.reconciledValue = unit.value(field)?.description
    found.baselineValue = before.unit(unit.id)?.value(field)?.description
    found.policy = unit.baseline[field]?.policy.rawValue
    found.responsibleDepartment = (isOpen ? field.owner : losers.first?.department)?.rawValue
    found.dueDate = line?.value(.promisedDate)?.day
    found.currency = order.header.value(.currency)?.description
    found.moneyAtStake = moneyAtStake(field, line, losers: losers.map(\.id))
    ask(&found, unit)
    result.discrepancies.append(found)
  }
}

extension DiscrepancyKind {
  /// The kinds that a ruled value settles.
  static let ruledOnValues: [DiscrepancyKind] = [.conflictingEdit, .disagreement, .unauthorisedEdit, .staleCopy]
}
