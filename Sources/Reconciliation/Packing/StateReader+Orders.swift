import ExactValues
import OrderModel

extension StateReader {
  mutating func readOrder() -> OrderState {
    let key = readText(), orderNo = readText()
    var order = OrderState(key: key, orderNo: orderNo, firstSeen: readDay())
    order.nextLineOrdinal = readNumber()
    order.header = readUnit(of: key)
    let lines = readCount()
    order.lines.reserveCapacity(lines)
    for _ in 0..<lines { order.lines.append(readUnit(of: key)) }
    let events = readCount()
    order.events.reserveCapacity(events)
    for _ in 0..<events { order.events.append(readEvent(of: key)) }
    return order
  }

  private mutating func readID(of key: String) -> String? {
    switch UnitName(rawValue: readByte()) {
    case .order: key
    case .line: key + "#" + String(readCount())
    case .other: readText()
    case .some(.none), nil: nil
    }
  }

  private mutating func readUnit(of key: String) -> UnitState {
    var unit = UnitState(id: readID(of: key) ?? key)
    let baselines = readCount()
    unit.baseline.reserveCapacity(baselines)
    for _ in 0..<baselines {
      let field = readField(), statement = readStatement(), revision = readNumber(), code = readByte()
      unit.baseline[field] = Baseline(
        statement: statement, revision: revision, movedOn: code & 1 == 0 ? nil : readDay(),
        policy: Policy(code: code >> 1))
    }
    let revised = readCount()
    unit.revisions.reserveCapacity(revised)
    for _ in 0..<revised {
      let field = readField()
      unit.revisions[field] = readRevisions(beside: unit.baseline[field])
    }
    for _ in 0..<readCount() {
      let source = readWord()
      unit.sources[source] = readSource(beside: unit.baseline)
    }
    return unit
  }

  private mutating func readRevisions(beside baseline: Baseline?) -> [Revision] {
    let code = readCount()
    if code == 0, let baseline, let day = baseline.movedOn {
      return [Revision(statement: baseline.statement, asOf: day)]
    }
    var revisions: [Revision] = []
    for _ in 0..<max(0, code - 1) {
      let statement = readStatement()
      revisions.append(Revision(statement: statement, asOf: readDay()))
    }
    return revisions
  }

  private mutating func readSource(beside baselines: FieldMap<Baseline>) -> SourceUnitState {
    var state = SourceUnitState(presence: SourceUnitState.Presence(code: readByte()))
    for _ in 0..<readCount() {
      let header = readWord()
      state.extras[header] = readText()
    }
    let fields = readCount()
    state.fields.reserveCapacity(fields)
    var near = NearbyPlace()
    for _ in 0..<fields {
      let field = readField(), code = readByte()
      let baseline = baselines[field] ?? .empty
      let statement = code & 1 == 1 ? baseline.statement : readStatement()
      let seen = code & 2 == 2 ? baseline.revision : readNumber()
      state.fields[field] = SourceFieldState(
        prev: statement, seen: seen, mark: Mark(code: code >> 2), place: readPlace(&near))
    }
    return state
  }

  private mutating func readEvent(of key: String) -> EventState {
    let identity = readText(), kind = EventKind(code: readByte()), line = readID(of: key), source = readWord()
    let firstSeen = readDay()
    var near = NearbyPlace()
    let fields = readFields(), places = readPlaces(&near)
    var event = EventState(
      identity: identity, kind: kind, lineID: line, fields: fields, source: source, places: places,
      firstSeen: firstSeen)
    let code = readByte()
    event.isVanished = code & 1 == 1
    if code & 2 == 2 {
      event.claims[source]?.isVanished = event.isVanished
    } else {
      event.claims = readClaims(of: key, &near)
    }
    guard code & 4 == 4 else { return event }
    for _ in 0..<readCount() {
      let field = readField()
      var values: [FormerValue] = []
      for _ in 0..<readCount() {
        let value = readValue()
        values.append(FormerValue(value: value, until: readDay()))
      }
      event.former[field] = values
    }
    return event
  }

  private mutating func readClaims(of key: String, _ near: inout NearbyPlace) -> SourceMap<EventClaim> {
    var claims: SourceMap<EventClaim> = [:]
    for _ in 0..<readCount() {
      let source = readWord(), line = readID(of: key), isVanished = readByte() == 1
      let fields = readFields()
      claims[source] = EventClaim(
        lineID: line, fields: fields, places: readPlaces(&near), isVanished: isVanished)
    }
    return claims
  }

  private mutating func readFields() -> FieldMap<FieldValue> {
    let count = readCount()
    var fields: FieldMap<FieldValue> = [:]
    fields.reserveCapacity(count)
    for _ in 0..<count {
      let field = readField()
      fields[field] = readValue()
    }
    return fields
  }

  private mutating func readPlaces(_ near: inout NearbyPlace) -> FieldMap<ClaimPlace> {
    let count = readCount()
    var places: FieldMap<ClaimPlace> = [:]
    places.reserveCapacity(count)
    for _ in 0..<count {
      let field = readField()
      places[field] = readPlace(&near)
    }
    return places
  }

  private mutating func readPlace(_ near: inout NearbyPlace) -> ClaimPlace? {
    let code = readByte()
    guard code & 1 == 1 else { return nil }
    if code & 2 == 0 {
      near.origin = readOrigin()
      near.row = Int32(truncatingIfNeeded: readNumber())
    }
    near.column = Int32(truncatingIfNeeded: readNumber() + Int(near.column))
    let text = code & 4 == 4 ? readText() : nil
    return near.origin.map { ClaimPlace($0, row: near.row, column: near.column, rawText: text) }
  }
}
