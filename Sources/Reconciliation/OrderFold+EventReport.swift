import Discrepancies
import ExactValues
import OrderModel

extension OrderFold {
  /// Says which events are gone from a source's new version.
  mutating func reportVanishedEvents() {
    for event in order.events where event.claims.values.contains(where: \.isVanished) {
      let line = order.lines.first { $0.id == event.lineID }
      for source in context.sources {
        guard let claim = event.claims[source.id], claim.isVanished, !isLeftToOthers(event, source.id) else { continue }
        let rivals = wronglyHeld(event, source.id)
        add(
          .missingInSource, line, source: source.id, event: event.identity,
          department: rivals.first?.department ?? source.department,
          message: "\(event.title) was in \(source.id) and is not in its new version"
            + (rivals.isEmpty ? "" : "; still in \(rivals.map(\.id).joined(separator: ", "))"),
          claims: event.kind.namingFields.filter { claim.fields[$0] != nil }.compactMap { disputed(source, claim, $0) })
      }
    }
  }

  /// Says where sources state one event differently.
  mutating func reportEventDisputes() {
    for event in order.events where event.holders.count > 1 && !event.isVanished {
      for field in event.fields.keys.sorted() where field.eventKind == event.kind { report(event, field) }
    }
  }

  private mutating func report(_ event: EventState, _ field: Field) {
    let held = context.sources.filter { event.isHeld(by: $0.id) && event.claims[$0.id]?.fields[field] != nil }
    let values = held.compactMap { event.claims[$0.id]?.fields[field] }
    guard let kept = event.fields[field], values.contains(where: { $0 != kept }), !agreesInSum(event, field, held)
    else { return }
    let stale = zip(held, values).compactMap { source, value in
      value == kept ? nil : event.former[field]?.last { $0.value == value }.map { (source: source, former: $0) }
    }
    for copy in stale { reportStale(event, field, copy.former, held: copy.source) }
    guard
      zip(held, values).contains(where: { source, value in
        value != kept && !stale.contains { $0.source == source }
      })
    else { return }
    let line = order.lines.first { $0.id == event.lineID }
    let sides = zip(held, values).map { "\($0.id) says \($1)" }.joined(separator: ", ")
    add(
      .disagreement, line, field: field, event: event.identity, department: field.owner,
      severity: field.saysWhatHappened ? nil : .info, message: "\(event.title), \(field.id): \(sides); kept: \(kept)",
      claims: held.compactMap { source in event.claims[source.id].flatMap { disputed(source, $0, field) } })
    let last = result.discrepancies.count - 1
    result.discrepancies[last].reconciledValue = kept.description
    result.discrepancies[last].policy = Policy.authority.rawValue
  }

  /// Whether the sources come to the same over all rows of the event's number and line: one row of 50, or 30 and 20.
  private func agreesInSum(_ event: EventState, _ field: Field, _ sources: [Source]) -> Bool {
    guard field.valueType == .quantity || field.valueType == .money, let numberField = event.kind.numberField,
      let number = event.fields[numberField]
    else { return false }
    let parts = order.events.filter {
      $0.kind == event.kind && $0.lineID == event.lineID && $0.fields[numberField] == number
    }
    let sums = sources.map { source in
      RowSums.sum(
        parts.filter { $0.isHeld(by: source.id) }.compactMap { $0.claims[source.id]?.fields[field]?.number })
    }
    return parts.count > 1 && sums.allSatisfy { $0 != nil && $0 == sums[0] }
  }

  /// Says that a source still states an event as it was before it was corrected.
  private mutating func reportStale(_ event: EventState, _ field: Field, _ former: FormerValue, held source: Source) {
    guard let kept = event.fields[field] else { return }
    let line = order.lines.first { $0.id == event.lineID }
    let sides = context.sources.filter { event.isHeld(by: $0.id) && event.claims[$0.id]?.fields[field] != nil }
    let changer = sides.first { event.claims[$0.id]?.fields[field] == kept }
    add(
      .staleCopy, line, field: field, source: source.id, event: event.identity, department: source.department,
      severity: field.saysWhatHappened ? staleSeverity(line, movedOn: former.until) : .info,
      message:
        "\(event.title), \(field.id): \(source.id) still holds \(former.value) from before the correction to \(kept)",
      claims: sides.compactMap { side in event.claims[side.id].flatMap { disputed(side, $0, field) } })
    let last = result.discrepancies.count - 1
    result.discrepancies[last].baselineValue = former.value.description
    result.discrepancies[last].reconciledValue = kept.description
    result.discrepancies[last].policy = Policy.authority.rawValue
    result.discrepancies[last].changedBySource = changer?.id
  }

  func disputed(_ source: Source, _ claim: EventClaim, _ field: Field) -> DisputedClaim? {
    guard let place = claim.places[field] ?? claim.places.sorted(by: { $0.key < $1.key }).first?.value else {
      return nil
    }
    let value = claim.fields[field]?.description
    return DisputedClaim(
      source: source.id, department: source.department.rawValue, version: place.version, value: value,
      rawText: claim.places[field]?.rawText ?? value, place: place.place, isEdited: false)
  }
}

extension OrderState {
  /// The identity of the discrepancy that an event is gone from a source.
  public func missingEventID(_ event: EventState, source: String) -> String {
    let line = lines.first { $0.id == event.lineID }
    return ContentDigest.identity(
      [DiscrepancyKind.missingInSource.name, line?.id ?? key, "", source, event.identity])
  }
}

extension EventKind {
  /// The fields by which people know an event in their sheet.
  fileprivate var namingFields: [Field] { [numberField, quantityField ?? dateField].compactMap(\.self) }
}

extension EventState {
  /// The event in a person's words: `shipment FH-1 of 2026-03-05 (100)`.
  var title: String {
    let number = kind.numberField.flatMap { fields[$0] }.map { " \($0)" } ?? ""
    let day = fields[kind.dateField].map { " of \($0)" } ?? ""
    let measure = (kind.quantityField.flatMap { fields[$0] } ?? fields[.invoiceAmount]).map { " (\($0))" } ?? ""
    return kind.rawValue + number + day + measure
  }
}

extension Field {
  /// Whether a field of an event tells what was done, and not merely under which name or by whom.
  fileprivate var saysWhatHappened: Bool {
    switch self {
    case .shipmentNo, .carrier, .invoiceNo, .changeReason, .changedBy, .exceptionOwner: false
    default: true
    }
  }
}
