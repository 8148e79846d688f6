import ExactValues
import OrderModel

extension OrderFold {
  /// Lays this run's events to lines and brings the ledger's events up to date: an event stays once seen.
  mutating func foldEvents() {
    let sources = context.sources.filter {
      $0.grain == .event && $0.eventKind != nil && context.isUsable($0.id)
    }
    guard sources.contains(where: { input.rows[$0.id] != nil }) || !order.events.isEmpty else { return }
    let before = Dictionary(order.events.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    let hasRows = sources.contains { input.rows[$0.id]?.isEmpty == false }
    let lines = hasRows ? linesWithTheirRows() : []
    for source in sources {
      guard let kind = source.eventKind else { continue }
      let placed = place(source, kind: kind, lines: lines)
      noteViews(placed, of: source, kind: kind)
      let claims = placed.map { event in
        let line = event.lineIndex.map { lines[$0] }
        return converted(claim(event.row, lineID: line?.id), kind, line: line)
      }
      note(claims, of: source, kind)
    }
    var events = order.events
    order.events = []
    for index in events.indices {
      events[index].settle { id, field in context.source(id).flatMap { context.authorityRank(of: $0, field) } }
    }
    order.events = events
    noteCorrections(since: before)
    ruleOnVanishedEvents()
    order.events.sort { $0.identity < $1.identity }
    noteEventChanges(since: before)
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
      // What an approval's form says of the goods is a sketch: it is about the order in any case.
      case .ambiguous where kind == .approval: return PlacedEvent(row: row)
      case .ambiguous:
        ambiguousRows[source.id, default: []].append(row)
        return PlacedEvent(row: row)
      }
    }
  }

  private func claim(_ row: SourceRow, lineID: String?) -> EventClaim {
    var claim = EventClaim(lineID: lineID, fields: [:], places: [:])
    for stated in row.claims where stated.field != .rowSeq && stated.field != .orderNo {
      guard let value = stated.value else { continue }
      claim.fields[stated.field] = value
      claim.places[stated.field] = context.place(of: stated, in: row)
    }
    return claim
  }

  /// Lays a source's claims to the events that it stated before, then to those of other sources; the rest are new.
  private mutating func note(_ claims: [EventClaim], of source: Source, _ kind: EventKind) {
    guard order.events.contains(where: { $0.kind == kind }) else {
      result.counts.held[source.id, default: 0] += 0
      return add(claims, of: source, kind)
    }
    let span = context.eventSpans[source.id]
    let own = order.events.indices.filter {
      order.events[$0].kind == kind && order.events[$0].claims[source.id] != nil
    }
    let unchanged = unchanged(claims, own, of: source)
    let entries = unchanged == nil ? claims.map { EventMatcher.Entry(traits: EventTraits($0, kind)) } : []
    var eventOfClaim =
      unchanged
      ?? EventMatcher.match(entries, toOwn: own.map { entry(order.events[$0], of: source, span) })
      .mapValues { own[$0] }
    result.counts.held[source.id, default: 0] += own.count { order.events[$0].isHeld(by: source.id) }
    let left = claims.indices.filter { eventOfClaim[$0] == nil }
    if !left.isEmpty {
      let foreign = order.events.indices.filter {
        order.events[$0].kind == kind && order.events[$0].claims[source.id] == nil
      }
      let found = EventMatcher.match(
        left.map { entries[$0] }, toForeign: foreign.map { entry(order.events[$0], of: source, nil) },
        commonNumbers: commonNumbers(entries, source, kind))
      for (claim, event) in found { eventOfClaim[left[claim]] = foreign[event] }
    }
    let stated = Set(eventOfClaim.values)
    markVanished(own.filter { !stated.contains($0) }, of: source, kind, span)
    for (claim, event) in eventOfClaim { order.events[event].claims[source.id] = claims[claim] }
    add(claims.indices.filter { eventOfClaim[$0] == nil }.map { claims[$0] }, of: source, kind)
  }

  /// The event of each claim, where every one says of one line what its source said of one event before, and no other.
  private func unchanged(_ claims: [EventClaim], _ own: [Int], of source: Source) -> [Int: Int]? {
    guard claims.count <= own.count, claims.count * own.count <= 4_096 else { return nil }
    var eventOfClaim: [Int: Int] = [:]
    for (place, claim) in claims.enumerated() {
      let same = own.filter { event in
        guard let before = order.events[event].claims[source.id] else { return false }
        return before.lineID == claim.lineID && before.fields == claim.fields
      }
      guard same.count == 1 else { return nil }
      eventOfClaim[place] = same[0]
    }
    return Set(eventOfClaim.values).count == claims.count ? eventOfClaim : nil
  }

  private func entry(_ event: EventState, of source: Source, _ span: ClosedRange<Day>?) -> EventMatcher.Entry {
    let claim = event.claims[source.id] ?? EventClaim(lineID: event.lineID, fields: event.fields, places: [:])
    let day = claim.fields[event.kind.dateField]?.day
    return EventMatcher.Entry(
      traits: EventTraits(claim, event.kind), isInSpan: day.map { span?.contains($0) ?? true } ?? true)
  }

  /// The numbers under which a source and others know events of the order.
  private func commonNumbers(_ entries: [EventMatcher.Entry], _ source: Source, _ kind: EventKind) -> Set<String> {
    guard let field = kind.numberField else { return [] }
    let others = order.events.lazy.filter { $0.kind == kind }.flatMap(\.claims).filter { $0.key != source.id }
      .compactMap { $0.value.fields[field] }.map { OrderNumberFolding.key($0.description) }
    return Set(entries.map(\.traits.number)).intersection(others)
  }

  /// Adds events that nobody has met, in the order of their content.
  private mutating func add(_ claims: [EventClaim], of source: Source, _ kind: EventKind) {
    guard !claims.isEmpty else { return }
    let sorted =
      claims.count == 1
      ? claims : claims.map { ($0, EventTraits.content($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    var used = Set(order.events.map(\.identity))
    for claim in sorted {
      let name = EventTraits.identity(claim, kind)
      var identity = name
      var count = 1
      while !used.insert(identity).inserted {
        count += 1
        identity = "\(name)#\(count)"
      }
      order.events.append(
        EventState(
          identity: identity, kind: kind, lineID: claim.lineID, fields: claim.fields, source: source.id,
          places: claim.places, firstSeen: context.asOf))
    }
  }

  /// Only what lies inside the dates of the new version, and was not read in a part that did not come, can vanish from it.
  private mutating func markVanished(
    _ events: [Int], of source: Source, _ kind: EventKind, _ span: ClosedRange<Day>?
  ) {
    guard let span, !input.doubtful.contains(source.id) else { return }
    let undelivered = context.undeliveredFiles[source.id] ?? []
    for index in events where order.events[index].isHeld(by: source.id) {
      guard let claim = order.events[index].claims[source.id], let day = claim.fields[kind.dateField]?.day,
        span.contains(day), !claim.places.values.contains(where: { undelivered.contains($0.place.file) })
      else { continue }
      order.events[index].claims[source.id]?.isVanished = true
      if order.header.value(.isCancelled) != .flag(true) { result.counts.vanished[source.id, default: 0] += 1 }
    }
  }

  private mutating func noteEventChanges(since before: [String: EventState]) {
    for event in order.events where !event.isVanished {
      guard let known = before[event.identity], known.fields != event.fields else { continue }
      for field in Set(known.fields.keys).union(event.fields.keys).sorted()
      where known.fields[field] != event.fields[field] {
        result.changes.append(
          FieldChange(
            unitID: event.lineID ?? order.key, field: field, before: known.fields[field].map(Statement.value) ?? .none,
            after: event.fields[field].map(Statement.value) ?? .cleared, policy: "event",
            sources: event.holders.filter { event.claims[$0]?.fields[field] == event.fields[field] },
            place: event.places[field]))
      }
    }
  }
}
