import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Says what does not agree: presence first, then rows, then fields.
  mutating func report() {
    let isUnexpected = context.hasOpener && !order.isOpened(by: context.sources)
    if isUnexpected { reportUnexpectedOrder() }
    if !isUnexpected, input.lookAlike != nil {
      for source in context.sources where source.isOpener && holdsOrder(source.id) { reportLookAlike(source) }
    }
    reportAmbiguousRows()
    reportVanishedEvents()
    reportEventDisputes()
    reportStaleRollUps()
    reportOrderPresence()
    reportNeverReached()
    reportFields(of: order.header, index: nil)
    reportRows(headerRows, line: nil)
    for index in order.lines.indices {
      reportPresence(index)
      reportRows(aligned.compactMapValues { $0[index] }, line: order.lines[index])
      if !isUnexpected, context.hasOpener { reportUnexpectedLine(index) }
      if !isCalledOff(order.lines[index]) { reportFields(of: order.lines[index], index: index) }
      reportMixedGroups(index)
    }
    reportSuspects()
  }

  mutating func add(
    _ kind: DiscrepancyKind, _ line: UnitState?, field: Field? = nil, source: String? = nil, event: String? = nil,
    department: Department?, severity: Severity? = nil, message: String, claims: [DisputedClaim] = []
  ) {
    let identity = [kind.name, line?.id ?? order.key, field?.id ?? "", source ?? "", event ?? ""]
    var found = Discrepancy(
      id: ContentDigest.identity(identity), kind: kind, severity: severity,
      subject: order.subject(line, sources: context.sources), field: field?.id, source: source, message: message,
      claims: claims)
    found.responsibleDepartment = department?.rawValue
    found.unit = event == nil ? line?.id : nil
    found.responsiblePerson = person(of: department)
    if let field {
      let unit = field.isOfOrder && line?.baseline[field] == nil ? order.header : line
      found.reconciledValue = unit?.value(field)?.description
      found.policy = unit?.baseline[field]?.policy.rawValue
    }
    found.dueDate = line?.value(.promisedDate)?.day
    found.currency = order.header.value(.currency)?.description
    result.discrepancies.append(found)
  }

  /// Who acts for a department: the merchandiser for sales too, unless the two are kept apart.
  private func person(of department: Department?) -> String? {
    let fields: [Field] =
      switch department {
      case .sales: context.hasMerchandisers ? [.salesperson] : [.merchandiser, .salesperson]
      case .merchandiser: [.merchandiser]
      default: []
      }
    return fields.lazy.compactMap { order.header.value($0)?.description }.first
  }

  private func department(_ source: String) -> Department? { context.source(source)?.department }

  private mutating func reportUnexpectedOrder() {
    for source in context.sources where !source.isOpener && holdsOrder(source.id) && !waitsToBeEntered(source) {
      if input.lookAlike != nil {
        reportLookAlike(source)
        continue
      }
      let parent = input.parentOrderNo.map { "; by its number it hangs on \($0)" } ?? ""
      add(
        .unexpectedInSource, nil, source: source.id, department: source.department,
        message: "\(source.id) holds \(numberWithPlace(source)), an order that no opener has ever held\(parent)",
        claims: rowClaims(source.id))
    }
  }

  /// Says which orders the number of this one may mean.
  private mutating func reportLookAlike(_ source: Source) {
    guard let lookAlike = input.lookAlike else { return }
    add(
      .possibleSameOrder, nil, source: source.id, department: source.department,
      message: "\(numberWithPlace(source)) may be \(lookAlike.numbers): \(lookAlike.evidence)",
      claims: rowClaims(source.id))
    guard lookAlike.candidates.count == 1 else { return }
    result.discrepancies[result.discrepancies.count - 1].subject.orderNo = lookAlike.candidates[0].orderNo
  }

  private func numberWithPlace(_ source: Source) -> String {
    order.orderNo + (input.rows[source.id]?.first.map { " (\(context.place(of: $0).description))" } ?? "")
  }

  /// Whether a source's last usable version speaks of the order: what is not delivered stands as it was.
  private func holdsOrder(_ id: String) -> Bool {
    order.header.sources[id]?.presence == .held || order.events.contains { $0.isHeld(by: id) }
  }

  private func rowClaims(_ source: String) -> [DisputedClaim] {
    guard let source = context.source(source) else { return [] }
    guard let rows = input.rows[source.id], !rows.isEmpty else {
      return lastPlace(of: source.id).map { [lastClaim($0, source)] } ?? []
    }
    return rows.map { rowClaim($0, source, value: order.orderNo) }
  }

  /// Where a source that did not come last spoke of the order.
  private func lastPlace(of source: String) -> ClaimPlace? {
    let states = ([order.header] + order.lines).compactMap { $0.sources[source] }
    let places = states.flatMap { $0.fields.sorted { $0.key < $1.key }.compactMap(\.value.place) }
    return places.first
      ?? order.events.lazy.compactMap { $0.claims[source]?.places.min { $0.key < $1.key }?.value }.first
  }

  private func lastClaim(_ last: ClaimPlace, _ source: Source) -> DisputedClaim {
    DisputedClaim(
      source: source.id, department: source.department.rawValue, version: last.version, value: order.orderNo,
      rawText: order.orderNo, place: last.place, isEdited: false)
  }

  private func rowClaim(_ row: SourceRow, _ source: Source, value: String?) -> DisputedClaim {
    DisputedClaim(
      source: source.id, department: source.department.rawValue,
      version: context.tables[Int(row.tableIndex)].version, value: value,
      rawText: row[.orderNo].map { $0.rawText ?? $0.value?.description ?? "" }, place: context.place(of: row),
      isEdited: false)
  }

  private mutating func reportUnexpectedLine(_ index: Int) {
    let line = order.lines[index]
    guard !line.isOpened(by: context.sources) else { return }
    for source in context.sources where line.sources[source.id]?.presence == .held {
      let row = aligned[source.id]?[index]
      add(
        .unexpectedInSource, line, source: source.id, department: source.department,
        message: "\(source.id) holds a line of \(order.orderNo) that no opener has ever held",
        claims: row?.rows.map { rowClaim($0, source, value: order.orderNo) } ?? lastClaims(line, source))
    }
  }

  private mutating func reportAmbiguousRows() {
    for source in context.sources {
      guard let rows = ambiguousRows[source.id], !rows.isEmpty else { continue }
      let places = rows.map { context.place(of: $0).description }.sorted()
      add(
        .ambiguousLineMatch, nil, source: source.id, department: source.department,
        message: "\(places.joined(separator: ", ")) fits several lines of \(order.orderNo) equally well",
        claims: rows.map { rowClaim($0, source, value: $0.value(.model)?.description) })
    }
  }

  /// A row that is gone while another source changed the line is more than missing.
  private mutating func markRivalledRows(_ index: Int) {
    for (id, lines) in vanishing where lines.contains(index) {
      guard editors[index]?.subtracting([id]).isEmpty == false else { continue }
      order.lines[index].sources[id]?.presence = .vanishedWhileEdited
    }
  }

  /// Of sources with a row an order: those of lines are missed line by line.
  private mutating func reportOrderPresence() {
    guard !context.hasOpener || order.isOpened(by: context.sources), order.header.value(.isCancelled) != .flag(true)
    else { return }
    for source in context.sources where source.grain == .order {
      guard let state = order.header.sources[source.id], state.presence != .held else { continue }
      add(
        .missingInSource, nil, source: source.id, department: source.department,
        message: "the order was in \(source.id)\(Self.lastPlace(state)) and is not in its new version",
        claims: state.fields.sorted { $0.key < $1.key }.prefix(3).map { disputed(source, $0.value, isEdited: false) })
    }
  }

  private static func lastPlace(_ state: SourceUnitState) -> String {
    let places = state.fields.sorted { $0.key < $1.key }.compactMap(\.value.place)
    return places.first.map { " (last at \($0.place.file))" } ?? ""
  }

  private mutating func reportPresence(_ index: Int) {
    markRivalledRows(index)
    let line = order.lines[index]
    guard !context.hasOpener || line.isOpened(by: context.sources),
      order.header.value(.isCancelled) != .flag(true) || isCalledOff(line)
    else { return }
    for source in context.sources where !isCalledOff(line) || awaitsCancellation(line, of: source.id) {
      guard let state = line.sources[source.id], state.presence != .held, !isArchived(line, source) else { continue }
      let last = Self.lastPlace(state)
      if state.presence == .vanishedWhileEdited {
        let rivals = (editors[index] ?? []).subtracting([source.id])
        let names = rivals.isEmpty ? "another sheet" : rivals.sorted().joined(separator: ", ")
        add(
          .deletedAndEdited, line, source: source.id, department: context.sources.first(where: \.isOpener)?.department,
          message: "the row is gone from \(source.id)\(last), and \(names) changed it",
          claims: lastClaims(line, source))
      } else {
        add(
          .missingInSource, line, source: source.id, department: source.department,
          message: "the row was in \(source.id)\(last) and is not in its new version", claims: lastClaims(line, source))
      }
    }
  }

  /// Whether a line was finished, as far as the source itself or an opener last said: its row may go.
  func isArchived(_ line: UnitState, _ source: Source) -> Bool {
    func isFinished(_ id: String) -> Bool {
      let word = line.sources[id]?.fields[.orderStatus] ?? order.header.sources[id]?.fields[.orderStatus]
      return word?.prev.value.map(context.isFinished) ?? false
    }
    return isFinished(source.id) || context.sources.contains { $0.isOpener && $0.id != source.id && isFinished($0.id) }
  }

  private func lastClaims(_ line: UnitState, _ source: Source) -> [DisputedClaim] {
    guard let state = line.sources[source.id] else { return [] }
    let fields: [Field] = [.model, .quantity, .promisedDate].filter { state.fields[$0] != nil }
    return fields.map { disputed(source, state.fields[$0] ?? .empty, isEdited: false) }
  }

  func disputed(_ source: Source, _ state: SourceFieldState, isEdited: Bool) -> DisputedClaim {
    let value = state.prev.value?.description
    return DisputedClaim(
      source: source.id, department: source.department.rawValue, version: state.place?.version ?? "", value: value,
      rawText: state.place?.rawText ?? value, place: state.place?.place, isEdited: isEdited)
  }

  private mutating func reportRows(_ rows: SourceMap<CollatedRow>, line: UnitState?) {
    for source in context.sources {
      guard let row = rows[source.id] else { continue }
      let fields = row.contradicted.filter { line != nil || $0.isCore }.map(\.id).sorted()
      guard row.origin == .duplicate || (line == nil && !fields.isEmpty) else { continue }
      let places = row.rows.map { context.place(of: $0).description }.sorted().joined(separator: ", ")
      let differing = fields.isEmpty ? "alike" : "different in \(fields.joined(separator: ", "))"
      // That two customers stand in one order says more than whatever else is different.
      let shown = row.contradicted.contains(.customerName) ? Field.customerName.id : fields.first
      add(
        .duplicateRow, line, source: source.id, department: source.department,
        severity: fields.isEmpty ? .low : (line == nil ? .medium : nil),
        message: "\(source.id) states this in several rows, \(differing): \(places)",
        claims: row.rows.map {
          rowClaim($0, source, value: shown.flatMap(Field.init(id:)).flatMap($0.value)?.description)
        })
      guard let shown else { continue }
      let details = ["differing": shown, "withheld": fields.joined(separator: " ")]
      result.discrepancies[result.discrepancies.count - 1].details = details
    }
  }

  private mutating func reportSuspects() {
    for suspect in suspects.sorted(by: { ($0.line, $0.field, $0.source) < ($1.line, $1.field, $1.source) }) {
      let line = suspect.line < 0 ? nil : order.lines[suspect.line]
      let row = suspect.line < 0 ? headerRows[suspect.source] : aligned[suspect.source]?[suspect.line]
      guard let source = context.source(suspect.source), let holder = row?.rows.first, let claim = holder[suspect.field]
      else { continue }
      let place = context.place(of: claim, in: holder)
      let now = DisputedClaim(
        source: source.id, department: source.department.rawValue, version: place.version,
        value: claim.value?.description, rawText: place.rawText ?? claim.value?.description, place: place.place,
        isEdited: true)
      add(
        .suspectEdit, line, field: suspect.field, source: suspect.source, department: source.department,
        message: "\(suspect.field.id) in \(suspect.source) \(suspect.reason)", claims: [now])
    }
  }

  private mutating func reportFields(of unit: UnitState, index: Int?) {
    // Mostly everybody agrees: only what somebody does not hold is looked at.
    let doubted = FieldDisputes.markedFields(of: unit)
    guard !doubted.isEmpty else { return }
    for field in unit.claimedFields where field.isMerged && doubted.contains(field) {
      let disputes = FieldDisputes(
        unit: unit, field: field, sources: context.sources, unsettled: unsettled[index ?? -1]?[field])
      for dispute in disputes.found { add(dispute, unit, field, index: index) }
    }
  }

  private mutating func add(_ dispute: FieldDisputes.Found, _ unit: UnitState, _ field: Field, index: Int?) {
    let line = index == nil ? nil : unit
    let claims = context.sources.compactMap { source -> DisputedClaim? in
      guard let state = unit.sources[source.id]?.fields[field] else { return nil }
      return disputed(
        source, state, isEdited: edited[index ?? -1]?[field]?.contains(source.id) == true)
    }
    let losers = dispute.losers.compactMap { context.source($0) }
    add(
      dispute.kind, line, field: field, source: dispute.source,
      department: dispute.answersOwner ? field.owner : losers.first?.department,
      severity: severity(dispute, unit, field, line: line),
      message: dispute.message(unit.baseline[field]?.statement.value?.description), claims: claims)
    let last = result.discrepancies.count - 1
    result.discrepancies[last].changedBySource = dispute.changedBy
    result.discrepancies[last].baselineValue = before.unit(unit.id)?.value(field)?.description
    result.discrepancies[last].moneyAtStake = moneyAtStake(field, line, losers: dispute.losers)
  }

  /// How much money stands on a difference, what was paid of the line taken off.
  func moneyAtStake(_ field: Field, _ line: UnitState?, losers: [String]) -> ExactDecimal? {
    let paid = line.flatMap { order.total(.paymentAmount, line: $0) }
    return MoneyAtStake.amount(field, line: line, losers: losers, paid: paid)
  }

  private func severity(_ dispute: FieldDisputes.Found, _ unit: UnitState, _ field: Field, line: UnitState?) -> Severity
  {
    let isSoon = isDueSoon(line)
    switch dispute.kind {
    case .staleCopy: return staleSeverity(line, movedOn: unit.baseline[field]?.movedOn)
    case .conflictingEdit: return isSoon ? .critical : .high
    case .disagreement:
      if !field.isProtected, unit.baseline[field]?.policy != .manual, !dispute.answersNobody { return .info }
      return field.isProtected ? .high : .medium
    default: return field.isProtected ? .high : .medium
    }
  }

  /// How grave it is that somebody holds a value from before a day.
  func staleSeverity(_ line: UnitState?, movedOn day: Day?) -> Severity {
    if isDueSoon(line) { return .critical }
    guard let day, context.calendar.workingDays(from: day, until: context.asOf) > context.propagateDays else {
      return .info
    }
    return .high
  }

  private func isDueSoon(_ line: UnitState?) -> Bool {
    guard let line, let due = line.value(.promisedDate)?.day else { return false }
    return context.calendar.workingDays(from: context.asOf, until: due) <= context.dueSoonDays && due >= context.asOf
  }
}
