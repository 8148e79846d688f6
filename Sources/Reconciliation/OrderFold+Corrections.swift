import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Keeps what an event was before the source whose word counts corrected its own row.
  ///
  /// A source that changes to such a value says it anew, and no longer holds an old copy.
  mutating func noteCorrections(since before: [String: EventState]) {
    for index in order.events.indices {
      let event = order.events[index]
      guard let known = before[event.identity], !known.isVanished, !event.isVanished else { continue }
      for (source, claim) in event.claims {
        for (field, value) in claim.fields where known.claims[source]?.fields[field].map({ $0 != value }) ?? false {
          order.events[index].forget(value, of: field)
        }
      }
      for (field, value) in event.fields where field.eventKind == event.kind {
        guard let old = known.fields[field], old != value, isCorrected(field, in: event, from: known) else { continue }
        order.events[index].forget(old, of: field)
        order.events[index].former[field, default: []].append(FormerValue(value: old, until: context.asOf))
      }
    }
  }

  /// Whether a source that stated the value of before states the new one: nobody else has merely been heard first.
  private func isCorrected(_ field: Field, in event: EventState, from known: EventState) -> Bool {
    event.claims.contains { source, claim in
      claim.fields[field] == event.fields[field] && known.claims[source]?.fields[field] == known.fields[field]
    }
  }

  /// The sums of events that a sheet of lines may copy.
  private static let rollUps: [(field: Field, summed: Field)] = [
    (.shippedQuantity, .shippedQuantity), (.shippedQuantityTotal, .shippedQuantity),
    (.invoiceQuantity, .invoiceQuantity),
    (.invoiceAmount, .invoiceAmount),
  ]

  /// Says which sheets of lines hold a sum of events from before one of them was corrected.
  ///
  /// A sum that merely lags behind new events, or covers other days than the log, is none.
  mutating func reportStaleRollUps() {
    guard order.events.contains(where: { !$0.former.isEmpty }) else { return }
    for index in order.lines.indices where !isCalledOff(order.lines[index]) {
      let line = order.lines[index]
      for (field, summed) in Self.rollUps {
        guard let kind = summed.eventKind, let now = order.total(summed, line: line) else { continue }
        let past = order.formerTotals(kind, summed, line: line)
        guard !past.isEmpty else { continue }
        for source in context.sources where source.grain != .event && line.sources[source.id]?.presence == .held {
          guard let claim = line.sources[source.id]?.fields[field], let held = claim.prev.value?.number, held != now,
            let former = past.last(where: { $0.total == held })
          else { continue }
          reportStale(line, field, summed, source: source, claim, now: now, until: former.until)
        }
      }
    }
  }

  private mutating func reportStale(
    _ line: UnitState, _ field: Field, _ summed: Field, source: Source, _ claim: SourceFieldState, now: ExactDecimal,
    until day: Day
  ) {
    let events = order.events.filter { $0.lineID == line.id && $0.former[summed]?.last?.until == day }
    let corrected = events.compactMap { event in
      context.source(event.source).flatMap { source in
        event.claims[source.id].flatMap { disputed(source, $0, summed) }
      }
    }
    add(
      .staleCopy, line, field: field, source: source.id, department: source.department,
      severity: staleSeverity(line, movedOn: day),
      message: "\(source.id) still holds the sum from before the correction of "
        + events.map(\.title).joined(separator: ", ") + " to \(now)",
      claims: [disputed(source, claim, isEdited: false)] + corrected)
    let last = result.discrepancies.count - 1
    result.discrepancies[last].baselineValue = claim.prev.value?.description
    result.discrepancies[last].reconciledValue = now.description
    result.discrepancies[last].changedBySource = events.first?.source
  }
}

extension EventState {
  fileprivate mutating func forget(_ value: FieldValue, of field: Field) {
    former[field]?.removeAll { $0.value == value }
    if former[field]?.isEmpty == true { former[field] = nil }
  }
}

extension OrderState {
  /// What the events of a line added up to before each day on which one of them was corrected, oldest first.
  ///
  /// - Complexity: O(*e* · *c*) in events and corrections.
  fileprivate func formerTotals(_ kind: EventKind, _ field: Field, line: UnitState) -> [(
    until: Day, total: ExactDecimal
  )] {
    let events = events(of: kind, line: line)
    let days = Set(events.flatMap { $0.former[field] ?? [] }.map(\.until)).sorted()
    return days.compactMap { day in
      let values = events.filter { $0.firstSeen < day }.compactMap { event in
        (event.former[field]?.first { $0.until >= day }?.value ?? event.fields[field])?.number
      }
      return RowSums.sum(values).map { (day, $0) }
    }
  }
}
