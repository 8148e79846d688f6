import ExactValues
import OrderModel

extension OrderFold {
  /// Lays this run's events to lines and brings the ledger's events up to date: an event stays once seen.
  mutating func foldEvents() {
    let lines = linesWithTheirRows()
    for source in context.sources where source.grain == .event && context.isUsable(source.id) {
      guard let kind = source.eventKind else { continue }
      let placed = place(source, kind: kind, lines: lines)
      noteViews(placed, of: source, kind: kind)
      let events = identified(
        placed.map { event($0.row, kind: kind, source: source, lineID: $0.lineIndex.map { lines[$0].id }) })
      let stated = Set(events.map(\.identity))
      for event in events { note(event) }
      markVanished(source, kind, stated: stated)
    }
  }

  /// The lines as this run's rows have them, for laying events to what is true now.
  func linesWithTheirRows() -> [UnitState] {
    order.lines.indices.map { index in
      var line = order.lines[index]
      for source in context.sources {
        guard let row = aligned[source.id]?[index] else { continue }
        var state = line.sources[source.id] ?? SourceUnitState()
        for field in row.claims.keys {
          guard let value = row.value(field) else { continue }
          state.fields[field, default: .empty].prev = .value(value)
        }
        line.sources[source.id] = state
      }
      return line
    }
  }

  private mutating func place(_ source: Source, kind: EventKind, lines: [UnitState]) -> [PlacedEvent] {
    let allocator = EventAllocator(lines: lines, sources: context.sources)
    return (input.rows[source.id] ?? []).map { row in
      switch allocator.place(CollatedRow(row), kind: kind) {
      case .line(let index): return PlacedEvent(row: row, lineIndex: index)
      case .order: return PlacedEvent(row: row)
      case .ambiguous:
        ambiguousRows[source.id, default: []].append(row)
        return PlacedEvent(row: row)
      }
    }
  }

  private func event(_ row: SourceRow, kind: EventKind, source: Source, lineID: String?) -> EventState {
    var fields: [Field: FieldValue] = [:]
    var places: [Field: ClaimPlace] = [:]
    for claim in row.claims where claim.field != .rowSeq && claim.field != .orderNo {
      guard let value = claim.value else { continue }
      fields[claim.field] = value
      places[claim.field] = context.place(of: claim, in: row)
    }
    let number = kind.numberField.flatMap { fields[$0] }
    let about =
      lineID ?? [kind.modelField, .productCode].compactMap { $0 }.compactMap { fields[$0]?.description }.first
    let parts: [String?] =
      if let number {
        [kind.rawValue, number.description, about]
      } else {
        [
          kind.rawValue, about, fields[kind.dateField]?.description,
          kind.quantityField.flatMap { fields[$0]?.description },
        ]
      }
    return EventState(
      identity: parts.map { TextFolding.key($0 ?? "") }.joined(separator: "|"), kind: kind, lineID: lineID,
      fields: fields, source: source.id, places: places, firstSeen: context.asOf)
  }

  /// Tells events of one identity apart by their content.
  private func identified(_ events: [EventState]) -> [EventState] {
    var counts: [String: Int] = [:]
    return events.map { ($0, Self.content($0)) }.sorted { $0.1 < $1.1 }.map { event, _ in
      var event = event
      counts[event.identity, default: 0] += 1
      if let count = counts[event.identity], count > 1 { event.identity += "#\(count)" }
      return event
    }
  }

  private static func content(_ event: EventState) -> String {
    let fields = event.fields.sorted { $0.key.id < $1.key.id }.map { "\($0.key.id)=\($0.value.encoded)" }
    return ([event.identity] + fields).joined(separator: "\u{1F}")
  }

  private mutating func note(_ event: EventState) {
    guard let index = order.events.firstIndex(where: { $0.identity == event.identity }) else {
      order.events.append(event)
      order.events.sort { $0.identity < $1.identity }
      return
    }
    let known = order.events[index]
    for field in Set(known.fields.keys).union(event.fields.keys).sorted()
    where known.fields[field] != event.fields[field] {
      result.changes.append(
        FieldChange(
          unitID: event.lineID ?? order.key, field: field, before: known.fields[field].map(Statement.value) ?? .none,
          after: event.fields[field].map(Statement.value) ?? .cleared, policy: "event", sources: [event.source],
          place: event.places[field]))
    }
    order.events[index] = event
    order.events[index].firstSeen = known.firstSeen
  }

  private mutating func markVanished(_ source: Source, _ kind: EventKind, stated: Set<String>) {
    guard let span = context.eventSpans[source.id] else { return }
    for index in order.events.indices where order.events[index].source == source.id {
      let event = order.events[index]
      guard !stated.contains(event.identity), let day = event.fields[kind.dateField]?.day, span.contains(day) else {
        continue
      }
      order.events[index].isVanished = true
    }
  }
}
