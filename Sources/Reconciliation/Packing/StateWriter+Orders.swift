import ExactValues
import OrderModel

extension StateWriter {
  mutating func write(_ order: OrderState) {
    write(text: order.key)
    write(text: order.orderNo)
    write(day: order.firstSeen)
    write(number: order.nextLineOrdinal)
    write(order.header, of: order)
    write(count: order.lines.count)
    for line in order.lines { write(line, of: order) }
    write(count: order.events.count)
    for event in order.events { write(event, of: order) }
  }

  /// A unit's id, which is mostly the order's key with an ordinal behind it.
  private mutating func write(id: String?, of order: OrderState) {
    guard let id else { return write(byte: UnitName.none.rawValue) }
    if id.isSame(order.key) { return write(byte: UnitName.order.rawValue) }
    let tail = id.utf8.dropFirst(order.key.utf8.count + 1)
    if let ordinal = Int(Substring(tail)), ordinal >= 0, id.isSame(order.key + "#" + String(ordinal)) {
      write(byte: UnitName.line.rawValue)
      return write(count: ordinal)
    }
    write(byte: UnitName.other.rawValue)
    write(text: id)
  }

  private mutating func write(_ unit: UnitState, of order: OrderState) {
    write(id: unit.id, of: order)
    write(count: unit.baseline.count)
    for (field, baseline) in unit.baseline {
      write(field: field)
      write(baseline.statement)
      write(number: baseline.revision)
      write(byte: baseline.policy.code << 1 | (baseline.movedOn == nil ? 0 : 1))
      if let day = baseline.movedOn { write(day: day) }
    }
    write(count: unit.revisions.count)
    for (field, revisions) in unit.revisions {
      write(field: field)
      write(revisions, beside: unit.baseline[field])
    }
    write(count: unit.sources.count)
    for (source, state) in unit.sources {
      write(word: source)
      write(state, beside: unit.baseline)
    }
  }

  /// Mostly a field has had one value, the one that it has, since the day that it has it.
  private mutating func write(_ revisions: [Revision], beside baseline: Baseline?) {
    if revisions.count == 1, let baseline, revisions[0].asOf == baseline.movedOn,
      revisions[0].statement.isSame(baseline.statement)
    {
      return write(count: 0)
    }
    write(count: revisions.count + 1)
    for revision in revisions {
      write(revision.statement)
      write(day: revision.asOf)
    }
  }

  private mutating func write(_ state: SourceUnitState, beside baselines: FieldMap<Baseline>) {
    write(byte: state.presence.code)
    write(count: state.extras.count)
    for (header, text) in state.extras.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      write(word: header)
      write(text: text)
    }
    write(count: state.fields.count)
    var near = NearbyPlace()
    for (field, claim) in state.fields {
      let baseline = baselines[field]
      let isSame = baseline.map { $0.statement.isSame(claim.prev) } ?? false
      let isSeen = baseline.map { $0.revision == claim.seen } ?? false
      write(field: field)
      write(byte: (isSame ? 1 : 0) | (isSeen ? 2 : 0) | claim.mark.code << 2)
      if !isSame { write(claim.prev) }
      if !isSeen { write(number: claim.seen) }
      write(claim.place, &near)
    }
  }

  private mutating func write(_ event: EventState, of order: OrderState) {
    write(text: event.identity)
    write(byte: event.kind.code)
    write(id: event.lineID, of: order)
    write(word: event.source)
    write(day: event.firstSeen)
    var near = NearbyPlace()
    write(event.fields, event.places, &near)
    let isOnly = event.claims.count == 1 && event.claims.first.map { event.isSame($0.key, $0.value) } ?? false
    write(byte: (event.isVanished ? 1 : 0) | (isOnly ? 2 : 0) | (event.former.isEmpty ? 0 : 4))
    if !isOnly {
      write(count: event.claims.count)
      for (source, claim) in event.claims {
        write(word: source)
        write(id: claim.lineID, of: order)
        write(byte: claim.isVanished ? 1 : 0)
        write(claim.fields, claim.places, &near)
      }
    }
    guard !event.former.isEmpty else { return }
    write(count: event.former.count)
    for (field, values) in event.former {
      write(field: field)
      write(count: values.count)
      for entry in values {
        write(entry.value)
        write(day: entry.until)
      }
    }
  }

  private mutating func write(
    _ fields: FieldMap<FieldValue>, _ places: FieldMap<ClaimPlace>, _ near: inout NearbyPlace
  ) {
    write(count: fields.count)
    for (field, value) in fields {
      write(field: field)
      write(value)
    }
    write(count: places.count)
    for (field, place) in places {
      write(field: field)
      write(place, &near)
    }
  }

  /// A place beside the one before: mostly the same row of the same sheet, and a column further.
  private mutating func write(_ place: ClaimPlace?, _ near: inout NearbyPlace) {
    guard let place else { return write(byte: 0) }
    let isHere = near.origin == place.origin && near.row == place.row
    write(byte: 1 | (isHere ? 2 : 0) | (place.rawText == nil ? 0 : 4))
    if !isHere {
      write(origin: place.origin)
      write(number: Int(place.row))
    }
    write(number: Int(place.column) - Int(near.column))
    if let text = place.rawText { write(text: text) }
    near = NearbyPlace(origin: place.origin, row: place.row, column: place.column)
  }
}

/// How a unit's id is packed.
enum UnitName: UInt8 {
  case none, order, line, other
}

/// The place that was packed before.
struct NearbyPlace {
  var origin: ClaimOrigin?
  var row: Int32 = 0, column: Int32 = 0
}

extension EventState {
  /// Whether a claim says to the byte what the event does.
  func isSame(_ source: String, _ claim: EventClaim) -> Bool {
    source.isSame(self.source) && claim.isVanished == isVanished && claim.lineID == lineID
      && claim.fields.keys == fields.keys && zip(claim.fields.values, fields.values).allSatisfy { $0.isSame($1) }
      && claim.places.keys == places.keys && zip(claim.places.values, places.values).allSatisfy { $0.isSame($1) }
  }
}

extension ClaimPlace {
  /// Whether the two are one to the byte.
  func isSame(_ other: ClaimPlace) -> Bool {
    origin == other.origin && row == other.row && column == other.column
      && rawText?.utf8.count == other.rawText?.utf8.count
      && rawText == other.rawText
  }
}
