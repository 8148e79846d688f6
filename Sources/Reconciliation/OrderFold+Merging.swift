import ExactValues
import OrderModel

extension OrderFold {
  /// Merges the fields of the order as a whole.
  mutating func mergeHeader() {
    for source in context.sources where source.grain != .event && context.isUsable(source.id) {
      let wasHeld = order.header.sources[source.id]?.presence == .held
      if wasHeld, source.grain == .order, isMissed(order.header, source) {
        result.counts.held[source.id, default: 0] += 1
      }
      guard let rows = input.rows[source.id], !rows.isEmpty else {
        // What a source says of an order that it holds no more is no dispute.
        guard wasHeld, !standsInUndeliveredFile(order.header, source.id) else { continue }
        order.header.sources[source.id]?.presence = .vanished
        if source.grain == .order, isMissed(order.header, source) {
          result.counts.vanished[source.id, default: 0] += 1
        }
        continue
      }
      order.header.sources[source.id, default: SourceUnitState()].presence = .held
      headerRows[source.id] = collateHeader(rows, of: source.id)
      if source.grain == .order {
        let extras = beside(rows, of: source.id)
        order.header.sources[source.id]?.extras = extras
      }
    }
    var header = order.header
    merge(&header, index: nil)
    order.header = header
  }

  /// One row for the order out of its lines' rows: what they all say, blanks aside.
  private func collateHeader(_ rows: [SourceRow], of source: String) -> CollatedRow {
    var result = CollatedRow(rows[0])
    result.rows = rows
    result.claims = result.claims.filter { isOfHeader($0.key, source) }
    var differing: FieldSet = []
    for row in rows.dropFirst() {
      // One order's number may be written in several ways.
      for claim in row.claims where isOfHeader(claim.field, source) && claim.field != .orderNo {
        guard let known = result.claims[claim.field], known.value != nil else {
          result.claims[claim.field] = claim
          continue
        }
        if let value = claim.value, value != known.value { differing.insert(claim.field) }
      }
    }
    if differing.contains(.paymentDueDate), result.claims.keys.contains(.paymentTotal) {
      // What was paid of one instalment is not what was paid of the order.
      result.contradicted.insert(.paymentTotal)
    }
    for field in differing {
      // Of an order's instalments each has its own day: the rows do not contradict each other.
      if field.isOfOrder { result.contradicted.insert(field) } else { result.claims[field] = nil }
    }
    return result
  }

  /// Whether a source says a field of the order as a whole: one of the order, or what a list of orders has beside it.
  func isOfHeader(_ field: Field, _ source: String) -> Bool {
    if context.lineLevelFields.isOfOrder(field, source) { return true }
    if context.source(source)?.eventKind == .approval { return Self.ofApprovals.contains(field) }
    guard context.source(source)?.grain == .order, !field.isOfOrder else { return false }
    return Self.ofEither.contains(field) || Self.rolledUp.contains(field)
      || !field.isMerged && field.eventKind == nil && !Self.ofRows.contains(field)
  }

  /// What a list of orders says of each order, and a list of lines of each line.
  private static let ofEither: FieldSet = [.paymentDueDate, .approver, .approvalDate]
  /// What a list of orders sums up of their events.
  private static let rolledUp: FieldSet = [.invoiceAmount, .invoiceQuantity, .shippedQuantity]
  static let ofRows: FieldSet = [.rowSeq, .lineNo, .orderNo]

  /// Merges the fields of each line, and settles which sources hold it.
  mutating func mergeLines() {
    for index in order.lines.indices {
      var line = order.lines[index]
      settlePresence(&line, index: index)
      merge(&line, index: index)
      order.lines[index] = line
    }
  }

  private mutating func settlePresence(_ line: inout UnitState, index: Int) {
    for source in context.sources where source.grain == .line && context.isUsable(source.id) {
      let wasHeld = line.sources[source.id]?.presence == .held
      let isMissed = wasHeld && isMissed(line, source)
      if isMissed { result.counts.held[source.id, default: 0] += 1 }
      if let row = aligned[source.id]?[index] {
        line.sources[source.id, default: SourceUnitState()].presence = .held
        line.sources[source.id]?.extras = extras(of: row)
      } else if wasHeld, held[source.id]?.contains(index) != true, !standsInUndeliveredFile(line, source.id) {
        line.sources[source.id]?.presence = .vanished
        vanishing[source.id, default: []].insert(index)
        if isMissed { result.counts.vanished[source.id, default: 0] += 1 }
      }
    }
  }

  /// Whether a row that vanished would be reported: not that of what is finished or cancelled.
  private func isMissed(_ unit: UnitState, _ source: Source) -> Bool { !isCancelled && !isArchived(unit, source) }

  /// Whether the row was last read in a part of its source that did not come, or may be one that could be laid to no order.
  private func standsInUndeliveredFile(_ line: UnitState, _ source: String) -> Bool {
    if input.doubtful.contains(source) { return true }
    guard let files = context.undeliveredFiles[source], let state = line.sources[source] else { return false }
    return state.fields.values.contains { $0.place.map { files.contains($0.place.file) } ?? false }
  }

  var isCancelled: Bool { order.header.value(.isCancelled) == .flag(true) }

  /// The values of unmapped columns; of several rows the first that has one.
  private func extras(of row: CollatedRow) -> [String: String] {
    guard !context.extras.isEmpty else { return [:] }
    return row.rows.reduce(into: [:]) { result, row in
      let reference = RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)
      result.merge(context.extras[reference] ?? [:]) { first, _ in first }
    }
  }

  private mutating func merge(_ unit: inout UnitState, index: Int?) {
    // The sources of a unit stay the same while its fields are merged: their rows are looked up once.
    let rows = unit.sources.map { row(of: $0.key, index: index) }
    var fields = unit.claimedFields
    for (place, row) in rows.enumerated() {
      guard let row else { continue }
      let source = unit.sources[place].key
      for field in row.claims.keys {
        let isOwn = index == nil ? isOfHeader(field, source) : !context.lineLevelFields.isOfOrder(field, source)
        if isOwn { fields.insert(field) }
      }
      // Lines of one order finish one by one: each keeps its own word.
      if index != nil, row.claims.keys.contains(.orderStatus) { fields.insert(.orderStatus) }
    }
    for field in fields {
      if isUntouched(unit, field, rows) {
        renewPlaces(&unit, field, rows)
      } else if field.isMerged {
        if !takeFirstClaims(&unit, field, rows, index: index) { merge(&unit, field, index: index) }
      } else {
        keep(&unit, field, rows)
      }
    }
  }

  /// Whether every source that speaks of a field says what it said, and all agree with the baseline: nothing to merge.
  private func isUntouched(_ unit: UnitState, _ field: Field, _ rows: [CollatedRow?]) -> Bool {
    guard context.decisions.isEmpty, field.isMerged, let baseline = unit.baseline[field],
      case .value(let base) = baseline.statement, !isOfApprovals(field)
    else {
      return false
    }
    for place in unit.sources.indices {
      let known = unit.sources.value(at: place).fields[field]
      if let known, known.mark != .none || known.seen != baseline.revision { return false }
      guard let row = rows[place], let claim = row.claims[field] else { continue }
      guard case .value(let now) = claim.state, case .value(let last)? = known?.prev, now.isSame(last), last == base,
        !row.contradicted.contains(field)
      else { return false }
    }
    return true
  }

  private func renewPlaces(_ unit: inout UnitState, _ field: Field, _ rows: [CollatedRow?]) {
    unit.sources.updateEach { source, state in
      guard let row = rows[source], let place = place(field, row) else { return }
      state.fields.update(field) { $0.place = place }
    }
  }

  private func row(of source: String, index: Int?) -> CollatedRow? {
    guard let index else { return headerRows[source] }
    return aligned[source]?[index]
  }

  private mutating func merge(_ unit: inout UnitState, _ field: Field, index: Int?) {
    var baseline = unit.baseline[field] ?? .empty
    let before = baseline.statement
    var states: SourceMap<SourceFieldState> = [:]
    var parties: [FieldMerge.Party] = []
    let policies =
      context.policies.isEmpty ? SettlingPolicy.standard : context.policies[field] ?? SettlingPolicy.standard
    for source in context.sources {
      guard let state = unit.sources[source.id] else { continue }
      states[source.id] = state.fields[field] ?? .empty
      let now = cellStatement(unit, field, source: source.id, index: index)
      let rank = context.authorityRank(of: source, field)
      parties.append(
        FieldMerge.Party(
          id: source.id, isAuthority: rank != nil, rank: rank ?? 0, now: now,
          department: context.party(source.department),
          recency: policies.contains(.latest) ? recency(unit, source: source.id, index: index) : nil))
    }
    let ruling = ruledValue(unit, field, parties: parties, states: states)
    let outcome = FieldMerge.merge(
      baseline: &baseline, states: &states, parties: parties, decision: ruling,
      recorded: recordedSide(field, index: index, parties: parties, states: states, base: before),
      policies: policies, asOf: context.asOf,
      agrees: { agrees(field, $0, $1, $2) })
    if ruling != nil { baseline.policy = .decision }
    if baseline.revision > 0 { unit.baseline[field] = baseline }
    for (id, state) in states { store(state, in: &unit, field, source: id, index: index) }
    if outcome.moved {
      unit.revisions[field, default: []].append(Revision(statement: outcome.statement, asOf: context.asOf))
      noteChange(unit, field, from: before, outcome, isNewUnit: index.map { $0 >= linesBefore } ?? isNewOrder)
    }
    if outcome.policy == .manual { unsettled[index ?? -1, default: [:]][field] = outcome.dispute }
    if !outcome.editors.isEmpty { noteEdit(unit, field, outcome, index: index ?? -1) }
  }

  /// Whether a source's claim is near enough to a value.
  func agrees(_ field: Field, _ source: String, _ claim: FieldValue, _ base: FieldValue) -> Bool {
    guard !context.tolerance.isEmpty else { return claim == base }
    return context.tolerance.agrees(
      field, source: source, customer: order.header.value(.customerName), claim, base)
  }

  /// How recent a source's word on a line or order is, by what its row says now, or said last.
  private func recency(_ unit: UnitState, source: String, index: Int?) -> Recency? {
    func said(_ field: Field) -> FieldValue? {
      let now = (row(of: source, index: index)?.rows ?? []).compactMap { $0.value(field) }
      if let latest = now.max(by: { $0.description < $1.description }) { return latest }
      return unit.sources[source]?.fields[field]?.prev.value ?? order.header.sources[source]?.fields[field]?.prev.value
    }
    return Recency(revision: said(.revisionNo), changed: said(.changeDate) ?? said(.updatedAt))
  }

  private mutating func cellStatement(
    _ unit: UnitState, _ field: Field, source: String, index: Int?
  ) -> FieldMerge.CellStatement? {
    guard let row = row(of: source, index: index), let claim = row.claims[field],
      !row.contradicted.contains(field)
    else { return nil }
    let prev = unit.sources[source]?.fields[field]?.prev ?? .none
    if prev.value != nil { result.counts.filled[source, default: [:]][field, default: 0] += 1 }
    let now: FieldMerge.CellStatement
    switch claim.state {
    case .unusable: return nil
    case .blank:
      if prev.value != nil { result.counts.emptied[source, default: [:]][field, default: 0] += 1 }
      if context.emptiedColumns[source]?.contains(field) == true { return nil }
      now = .blank
    case .value(let stated):
      let value = lastApproval(field, stated, index: index)
      if let before = prev.value, before != value { result.counts.changed[source, default: 0] += 1 }
      if isFallback(value, prev: prev, unit, field) { result.counts.fellBack[source, default: 0] += 1 }
      now = .value(value)
    }
    guard prev.value != nil else { return now }
    let reason = SuspectEdits.reason(
      field: field, now: now, prev: prev,
      base: unit.baseline[field]?.statement ?? .none,
      others: unit.sources.keys.filter { $0 != source }.map { standing(unit, field, source: $0, index: index) },
      shipped: order.total(.shippedQuantity, line: unit))
    guard let reason else { return now }
    if let ruled = ruledEdit(unit, field, source: source, now) { return ruled }
    suspects.append((index ?? -1, field, source, reason))
    return nil
  }

  /// Whether a source that held the baseline holds an older one again.
  private func isFallback(_ value: FieldValue, prev: Statement, _ unit: UnitState, _ field: Field) -> Bool {
    guard let before = prev.value, before != value, unit.baseline[field]?.statement == prev else { return false }
    return (unit.revisions[field] ?? []).dropLast().contains { $0.statement.value == value }
  }

  /// What a source says of a field now, or said last where it states nothing usable.
  private func standing(_ unit: UnitState, _ field: Field, source: String, index: Int?) -> Statement {
    let last = unit.sources[source]?.fields[field]?.prev ?? .none
    guard let row = row(of: source, index: index), let claim = row.claims[field], !row.contradicted.contains(field)
    else { return last }
    return switch claim.state {
    case .unusable: last
    case .blank: context.emptiedColumns[source]?.contains(field) == true ? last : .cleared
    case .value(let value): .value(value)
    }
  }

  private func store(
    _ state: SourceFieldState, in unit: inout UnitState, _ field: Field, source: String, index: Int?
  ) {
    guard state.prev != .none else { return }
    var state = state
    if let row = row(of: source, index: index), let place = place(field, row) { state.place = place }
    unit.sources[source]?.fields[field] = state
  }

  func place(_ field: Field, _ row: CollatedRow) -> ClaimPlace? {
    guard let merged = row.claims[field], let first = row.rows.first else { return nil }
    let holder = row.rows.count == 1 ? first : row.rows.first { $0[field]?.value != nil } ?? first
    let own = holder[field]
    var place = context.place(of: own ?? merged, in: holder)
    // A number brought onto another basis is shown as it stands in the sheet.
    if row.rows.count == 1, own == nil || merged.value != own?.value { place.rawText = merged.rawText }
    return place
  }

  /// Keeps what a source says of a field that is never merged: the last word stands.
  private func keep(_ unit: inout UnitState, _ field: Field, _ rows: [CollatedRow?]) {
    unit.sources.updateEach { source, state in
      guard let row = rows[source], let claim = row.claims[field], !row.contradicted.contains(field) else { return }
      guard let value = claim.value else {
        if claim.state == .blank { state.fields[field] = nil }
        return
      }
      state.fields[field] = SourceFieldState(prev: .value(value), seen: 0, mark: .none, place: place(field, row))
    }
  }

  mutating func noteChange(
    _ unit: UnitState, _ field: Field, from before: Statement, _ outcome: FieldMerge.Outcome, isNewUnit: Bool
  ) {
    guard !isNewUnit else { return }
    let holders = context.sources.map(\.id).filter { unit.sources[$0]?.fields[field]?.prev == outcome.statement }
    result.changes.append(
      FieldChange(
        unitID: unit.id, field: field, before: before, after: outcome.statement, policy: outcome.policy.rawValue,
        sources: holders, place: holders.first.flatMap { unit.sources[$0]?.fields[field]?.place }))
  }

  private mutating func noteEdit(_ unit: UnitState, _ field: Field, _ outcome: FieldMerge.Outcome, index: Int) {
    editors[index, default: []].formUnion(outcome.edited)
    edited[index, default: [:]][field] = outcome.edited
    if outcome.moved, field.group != nil, unit.baseline[field]?.revision ?? 0 > 1 {
      let holders = outcome.editors.filter { unit.sources[$0]?.fields[field]?.prev == outcome.statement }
      let owners = holders.filter { context.source($0)?.department == field.owner }
      movedFields[index, default: [:]][field] = Set(owners.isEmpty ? holders : owners)
    }
  }
}
