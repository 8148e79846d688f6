import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// The value that a person ruled for a field, while no source has moved to something else.
  mutating func ruledValue(
    _ unit: UnitState, _ field: Field, parties: [FieldMerge.Party], states: SourceMap<SourceFieldState>
  ) -> Statement? {
    guard !context.decisions.isEmpty else { return nil }
    var now: [String: Statement] = [:]
    for party in parties where unit.sources[party.id]?.presence == .held {
      let prev = states[party.id]?.prev ?? .none
      switch party.now {
      case nil: now[party.id] = prev
      case .blank: now[party.id] = prev == .none ? Statement.none : .cleared
      case .value(let value): now[party.id] = .value(value)
      }
    }
    now = now.filter { $0.value != .none }
    if let decision = context.decisions.ruling(on: unit.id, field: field, where: { $0.statement != nil }),
      decision.kind != DiscrepancyKind.suspectEdit.name, let value = decision.statement
    {
      return ruled(value, by: decision, field, now)
    }
    return groupSide(field, now)
  }

  private mutating func ruled(
    _ value: Statement, by decision: Decision, _ field: Field, _ now: [String: Statement]
  ) -> Statement? {
    let isStale = now.contains { source, statement in
      !follows(field, of: source, statement, value) && decision.isStray(statement, of: source, ruled: value)
    }
    guard !isStale else {
      result.decisionStates[decision.number] = .stale
      return nil
    }
    let isFollowed = now.allSatisfy { follows(field, of: $0.key, $0.value, value) }
    result.decisionStates[decision.number] = isFollowed ? .complied : .applied
    return value
  }

  private func follows(_ field: Field, of source: String, _ now: Statement, _ ruled: Statement) -> Bool {
    guard let one = now.value, let other = ruled.value else { return now == ruled }
    return agrees(field, source, one, other)
  }

  /// The side of a group ruling, where nobody but its two sources stands against the other.
  private mutating func groupSide(_ field: Field, _ now: [String: Statement]) -> Statement? {
    for group in context.decisions.groups(field).reversed() where group.state == .applied && group.verb == .take {
      guard let taken = group.parties.first, let side = now[taken],
        let other = group.pair.first(where: { $0 != taken }).flatMap({ now[$0] })
      else { continue }
      result.decisionStates[group.number] = .applied
      guard side != other, now.values.allSatisfy({ $0 == side || $0 == other }) else { continue }
      return side
    }
    return nil
  }

  /// What a person ruled on an edit that looks like a slip; `nil` where nobody has.
  mutating func ruledEdit(
    _ unit: UnitState, _ field: Field, source: String, _ now: FieldMerge.CellStatement
  ) -> FieldMerge.CellStatement? {
    let statement: Statement
    switch now {
    case .blank: statement = .cleared
    case .value(let value): statement = .value(value)
    }
    let ruling = context.decisions.ruling(on: unit.id, kind: .suspectEdit, field: field, source: source) {
      $0.verb == .confirm && $0.target == statement.code
    }
    guard let ruling else { return nil }
    result.decisionStates[ruling.number] = .complied
    return now
  }

  /// Rows that a person has told to be several, or one of which counts.
  mutating func ruledRows(_ row: CollatedRow, unit: String, source: String) -> CollatedRow {
    guard row.origin == .duplicate,
      let ruling = context.decisions.ruling(
        on: unit, kind: .duplicateRow, source: source,
        where: { $0.verb == .bothCount || $0.verb == .oneCounts })
    else { return row }
    if ruling.verb == .bothCount {
      result.decisionStates[ruling.number] = .applied
      return .split(row.rows)
    }
    guard let chosen = row.rows.first(where: { CollatedRow($0).digest == ruling.target }) else {
      result.decisionStates[ruling.number] = .stale
      return row
    }
    result.decisionStates[ruling.number] = .applied
    var result = CollatedRow(chosen)
    result.rows = [chosen] + row.rows.filter { $0.tableIndex != chosen.tableIndex || $0.rowIndex != chosen.rowIndex }
    result.origin = .ruled
    return result
  }

  /// Lays rows that fitted several lines to those that a person named.
  mutating func layRuledRows(_ alignment: inout LineAligner.Result, of source: Source) {
    guard !alignment.ambiguous.isEmpty,
      let ruling = context.decisions.ruling(
        on: order.key, kind: .ambiguousLineMatch, source: source.id, where: { $0.verb == .belongs })
    else { return }
    var homes: [String: Int] = [:]
    for part in (ruling.target ?? "").split(separator: ",") {
      let ends = part.split(separator: ">").map(String.init)
      guard ends.count == 2, let index = order.lines.firstIndex(where: { $0.id == ends[1] }) else { continue }
      homes[ends[0]] = index
    }
    alignment.ambiguous.removeAll { row in
      guard let index = homes[row.digest], alignment.rowOfLine[index] == nil else { return false }
      alignment.rowOfLine[index] = row
      return true
    }
    if alignment.ambiguous.isEmpty {
      alignment.heldLines = []
      result.decisionStates[ruling.number] = .applied
    }
  }

  /// Cancels the lines that a person called off, until a source brings one back.
  mutating func settleCancellations() {
    guard !context.decisions.isEmpty else { return }
    for index in order.lines.indices {
      let rulings = context.decisions.rulings(on: order.lines[index].id).filter {
        $0.verb == .cancelled && $0.state == .applied
      }
      for ruling in rulings {
        let isBack = ruling.source.map { aligned[$0]?[index] != nil } ?? false
        let isHeld = order.lines[index].sources.values.contains { $0.presence == .held }
        result.decisionStates[ruling.number] = isBack ? .stale : isHeld ? .applied : .complied
        setCancelled(!isBack, index)
      }
    }
    guard !order.lines.isEmpty, order.lines.allSatisfy({ $0.value(.isCancelled) == .flag(true) }) else { return }
    order.header = moved(order.header, .isCancelled, to: .flag(true))
  }

  /// Whether a person has called a line off.
  func isCalledOff(_ line: UnitState) -> Bool { line.value(.isCancelled) == .flag(true) }

  /// Whether a source's missing row of a line that was called off is still to be followed by others.
  func awaitsCancellation(_ line: UnitState, of source: String) -> Bool {
    line.sources.values.contains { $0.presence == .held }
      && context.decisions.rulings(on: line.id).contains { $0.source == source && $0.verb == .cancelled }
  }

  private mutating func setCancelled(_ isCancelled: Bool, _ index: Int) {
    guard (order.lines[index].value(.isCancelled) == .flag(true)) != isCancelled else { return }
    order.lines[index] = moved(order.lines[index], .isCancelled, to: .flag(isCancelled))
  }

  private mutating func moved(_ unit: UnitState, _ field: Field, to value: FieldValue) -> UnitState {
    var unit = unit
    let before = unit.baseline[field] ?? .empty
    guard before.statement.value != value else { return unit }
    unit.baseline[field] = Baseline(
      statement: .value(value), revision: before.revision + 1, movedOn: context.asOf, policy: .decision)
    unit.revisions[field, default: []].append(Revision(statement: .value(value), asOf: context.asOf))
    result.changes.append(
      FieldChange(
        unitID: unit.id, field: field, before: before.statement, after: .value(value),
        policy: Policy.decision.rawValue, sources: [], place: nil))
    return unit
  }
}

extension CollatedRow {
  /// 12 hex digits of what the row says, whatever its position.
  var digest: String { ContentDigest.identity([content]) }
}
