internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

/// Makes the history that is told of what the ledger knows of an order, cut to the line and field that are asked for.
struct HistoryAssembly {
  private let chronicle: OrderChronicle
  private let sources: [Source]
  private let departments: [String: String]
  private let field: String?
  /// The line that is asked for, by the ledger's id.
  private let unit: String?

  /// The history of the whole order.
  init(_ chronicle: OrderChronicle, sources: [Source]) {
    self.chronicle = chronicle
    self.sources = Self.openersFirst(sources)
    departments = Self.departments(sources)
    field = nil
    unit = nil
  }

  /// A line is called what the openers call it.
  private static func openersFirst(_ sources: [Source]) -> [Source] {
    sources.sorted { ($0.isOpener ? 0 : 1, $0.id) < ($1.isOpener ? 0 : 1, $1.id) }
  }

  private static func departments(_ sources: [Source]) -> [String: String] {
    Dictionary(sources.map { ($0.id, $0.department.rawValue) }) { first, _ in first }
  }

  /// - Throws: `PipelineError` with status 65 for a line that the order never had.
  init(_ chronicle: OrderChronicle, sources: [Source], request: HistoryRequest) throws(PipelineError) {
    self.chronicle = chronicle
    let ordered = Self.openersFirst(sources)
    self.sources = ordered
    departments = Self.departments(sources)
    field = request.field
    if let wanted = request.line {
      unit = try Self.unit(wanted, of: chronicle, sources: ordered)
    } else {
      unit = nil
    }
  }

  private static func unit(
    _ wanted: String, of chronicle: OrderChronicle, sources: [Source]
  ) throws(PipelineError) -> String {
    let lines = chronicle.state.lines
    if let line = lines.first(where: { $0.lineNo(sources) == wanted }) { return line.id }
    let id = "\(chronicle.key)#\(wanted)"
    let hasIt = chronicle.chapters.contains { $0.values.contains { $0.unit == id } }
    if hasIt { return id }
    let known = lines.map { $0.lineNo(sources) ?? String($0.id.dropFirst(chronicle.key.count + 1)) }
    throw PipelineError(
      65,
      Wording.error(
        "\(chronicle.orderNo) › --line \(ShownText.line(wanted))", "unknown_line", "the order has no such line",
        known.isEmpty ? "an order with lines" : "one of \(known.joined(separator: ", "))",
        "correct --line, or leave it out"))
  }

  func history() -> OrderHistory {
    var history = OrderHistory(orderNo: chronicle.orderNo, key: chronicle.key)
    history.customerName = chronicle.state.header.value(.customerName)?.description
    history.removedIn = chronicle.removedBy?.name
    history.statementsSince = chronicle.statementsSince?.name
    history.lines = chronicle.state.lines.map { line in
      let ordinal = Int(line.id.dropFirst(chronicle.key.count + 1)) ?? 0
      return OrderHistory.Line(lineNo: line.lineNo(sources) ?? String(ordinal), ordinal: ordinal)
    }
    var values: [String: Statement] = [:]
    for chapter in chronicle.chapters {
      for value in chapter.values { values[value.unit + "|" + value.field.id] = value.after }
      var run = run(chapter)
      for index in run.discrepancies.indices where run.discrepancies[index].step == "resolved" {
        settle(&run.discrepancies[index].discrepancy, values)
      }
      if !run.isEmpty { history.runs.append(run) }
    }
    return history
  }

  /// What was resolved ended with the value of then, not with the one that stood while it was open.
  private func settle(_ discrepancy: inout Discrepancy, _ values: [String: Statement]) {
    guard let field = discrepancy.field else { return }
    let isOfOrder = discrepancy.subject.lineNo == nil && discrepancy.subject.lineID == nil
    let unit = isOfOrder ? chronicle.key : line(of: discrepancy)?.id
    if let value = unit.flatMap({ values[$0 + "|" + field] })?.value { discrepancy.reconciledValue = value.description }
  }

  private func run(_ chapter: OrderChronicle.Chapter) -> OrderHistory.Run {
    var run = OrderHistory.Run(name: chapter.run.name, asOf: chapter.run.asOf)
    let values = chapter.values.filter { isWanted($0.unit, $0.field.id) }
    run.snapshots = snapshots(values.filter { $0.revision == 1 })
    run.changes = values.filter { $0.revision > 1 }.map(change)
    let adopted = Set(values.map { $0.unit + "|" + $0.field.id })
    run.statements = chapter.statements.filter { isWanted($0.unit, $0.field.id) }.compactMap { statement in
      self.statement(statement, isAdopted: adopted.contains(statement.unit + "|" + statement.field.id))
    }
    run.rows = rows(chapter)
    run.events = chapter.events.compactMap(event)
    run.discrepancies = chapter.discrepancies.filter { isWanted($0.discrepancy) }.map {
      OrderHistory.Finding(step: $0.step.rawValue, discrepancy: renumbered($0.discrepancy))
    }
    run.decisions = chapter.decisions.filter { note in
      let decision = note.record.decision
      return (field == nil || decision.field?.id == field) && (unit == nil || decision.unit == unit)
    }.map(ruling)
    return run
  }

  private func isWanted(_ unit: String, _ field: String) -> Bool {
    (self.unit == nil || self.unit == unit) && (self.field == nil || self.field == field)
  }

  private func isWanted(_ discrepancy: Discrepancy) -> Bool {
    (field == nil || discrepancy.field == field)
      && (unit == nil || line(of: discrepancy)?.id == unit)
  }

  /// The line that a discrepancy is about, wherever its number stands now.
  private func line(of discrepancy: Discrepancy) -> UnitState? {
    let lines = chronicle.state.lines
    guard let id = discrepancy.subject.lineID, id.hasPrefix(chronicle.key + "#") else {
      return discrepancy.subject.lineNo.flatMap { number in lines.first { lineNo($0.id) == number } }
    }
    return lines.first { $0.id == id }
  }

  /// A discrepancy with the number that its line has now, as all else in the history.
  private func renumbered(_ discrepancy: Discrepancy) -> Discrepancy {
    var result = discrepancy
    if let line = line(of: discrepancy), let number = line.lineNo(sources) { result.subject.lineNo = number }
    return result
  }

  /// What a line is called: as the opener numbers it, else by its ordinal; `nil` for the order as a whole.
  private func lineNo(_ unit: String) -> String? {
    guard unit != chronicle.key else { return nil }
    let line = chronicle.state.lines.first { $0.id == unit }
    return line?.lineNo(sources) ?? String(unit.dropFirst(chronicle.key.count + 1))
  }

  private func snapshots(_ values: [OrderChronicle.AdoptedValue]) -> [OrderHistory.Snapshot] {
    var snapshots: [OrderHistory.Snapshot] = []
    var last: String?
    for value in values {
      let entry = OrderHistory.Value(
        field: value.field.id, value: value.after.value?.description, policy: value.policy?.rawValue,
        holders: value.holders.map(holder))
      if last == value.unit {
        snapshots[snapshots.count - 1].values.append(entry)
      } else {
        snapshots.append(OrderHistory.Snapshot(lineNo: lineNo(value.unit), values: [entry]))
        last = value.unit
      }
    }
    return snapshots
  }

  private func change(_ value: OrderChronicle.AdoptedValue) -> OrderHistory.Change {
    var change = OrderHistory.Change(
      lineNo: lineNo(value.unit), field: value.field.id, revision: value.revision,
      before: value.before.value?.description, after: value.after.value?.description,
      holders: value.holders.map(holder))
    change.policy = value.policy?.rawValue
    change.decision = value.decision
    return change
  }

  /// What a source said that is not told with the value taken; keys and line numbers are of no interest.
  private func statement(
    _ statement: OrderChronicle.SourceStatement, isAdopted: Bool
  ) -> OrderHistory.Statement? {
    let isMerged = statement.field.isMerged
    if isMerged, statement.after == statement.adopted, isAdopted || statement.before == .none { return nil }
    if !isMerged, [Field.orderNo, .lineNo].contains(statement.field), statement.before == .none { return nil }
    var holder = OrderHistory.Holder(
      source: statement.source, department: departments[statement.source] ?? "", person: statement.person,
      place: statement.place?.place, isNew: true)
    holder.rawText = statement.place?.rawText
    holder.version = statement.place?.version
    var entry = OrderHistory.Statement(
      lineNo: lineNo(statement.unit), field: statement.field.id, before: statement.before.value?.description,
      after: statement.after.value?.description, isMerged: isMerged, holder: holder)
    entry.taken = isMerged ? statement.adopted.value?.description : nil
    return entry
  }

  private func holder(_ holder: OrderChronicle.Holder) -> OrderHistory.Holder {
    var result = OrderHistory.Holder(
      source: holder.source, department: departments[holder.source] ?? "", person: holder.person,
      place: holder.place?.place, isNew: holder.isNew)
    result.rawText = holder.place?.rawText
    result.version = holder.place?.version
    return result
  }

  /// Rows that came with the order or the line itself are told by its first values.
  private func rows(_ chapter: OrderChronicle.Chapter) -> [OrderHistory.Row] {
    guard field == nil else { return [] }
    let new = Set(chapter.values.filter { $0.revision == 1 }.map(\.unit))
    var rows = chapter.presences.compactMap { presence -> OrderHistory.Row? in
      guard unit == nil || unit == presence.unit else { return nil }
      // Who holds lines tells of them line by line.
      let holdsLines = sources.contains { $0.id == presence.source && $0.grain == .line }
      if presence.unit == chronicle.key, holdsLines, !chronicle.state.lines.isEmpty { return nil }
      let isHeld = presence.presence == .held
      // An older ledger knew who holds a row, not since when.
      if presence.isFirst, isHeld, chapter.run.name == chronicle.statementsSince?.name { return nil }
      if presence.isFirst, isHeld, new.contains(presence.unit) || presence.unit == chronicle.key { return nil }
      return OrderHistory.Row(
        lineNo: lineNo(presence.unit), step: !isHeld ? .vanished : presence.isFirst ? .appeared : .returned,
        source: presence.source, department: departments[presence.source])
    }
    for gone in chapter.linesGone where unit == nil || unit == gone {
      rows.append(OrderHistory.Row(lineNo: lineNo(gone), step: .dropped, source: nil, department: nil))
    }
    return rows
  }

  private func event(_ note: OrderChronicle.EventNote) -> OrderHistory.Event? {
    if let unit, note.event?.lineID != unit { return nil }
    var event = OrderHistory.Event(step: note.step.rawValue, kind: note.event?.kind.rawValue, identity: note.identity)
    event.number = note.event.flatMap { event in
      let number = event.kind.numberField.flatMap { event.fields[$0] } ?? event.fields[event.kind.dateField]
      return number?.description
    }
    event.lineNo = note.event?.lineID.flatMap(lineNo)
    if note.step == .seen {
      let fields = (note.event?.fields ?? [:]).sorted { $0.key < $1.key }
      event.fields = fields.map { (field: $0.key.id, before: nil, after: $0.value.description) }
    } else {
      event.fields = note.changes.map {
        (field: $0.field.id, before: $0.before.value?.description, after: $0.after.value?.description)
      }
    }
    if let field {
      event.fields = event.fields.filter { $0.field == field }
      if event.fields.isEmpty { return nil }
    }
    guard let stored = note.event else { return event }
    let first = stored.places.sorted { $0.key < $1.key }.first?.value
    var holder = OrderHistory.Holder(
      source: stored.source, department: departments[stored.source] ?? "", person: nil, place: first?.place,
      isNew: true)
    holder.version = first?.version
    event.holder = holder
    return event
  }

  private func ruling(_ note: OrderChronicle.DecisionNote) -> OrderHistory.Ruling {
    let decision = note.record.decision
    var ruling = StandingRuling(
      subject: decision.subject, kind: decision.kind, field: decision.field?.id, pair: decision.pair,
      choice: Choice(decision.verb, parties: decision.parties, target: decision.target, shown: decision.targetShown),
      decidedBy: decision.decidedBy, decidedOn: decision.decidedOn)
    ruling.until = decision.until
    return OrderHistory.Ruling(
      ruling: ruling, number: decision.number, state: note.state.rawValue, why: decision.why, place: note.record.place)
  }
}
