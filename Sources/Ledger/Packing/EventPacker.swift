internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// A field of an event that a run found otherwise.
struct EventChange {
  var field: Field
  var before: Statement
  var after: Statement
}

/// What became of an event that was there before.
enum EventStep: String {
  case changed, vanished, returned, dropped
}

/// Packs and unpacks single events, under one ledger's words.
struct EventPacker {
  let words: WordTable

  /// Packs what `events.state` holds; the places stand apart.
  ///
  /// Where one source states the event, its word is the event's and not packed again.
  func packed(_ event: EventState) throws -> [UInt8] {
    var writer = BlobWriter()
    writer.write(event.identity)
    writer.write(count: try words.number(event.kind.rawValue))
    writer.write(event.lineID)
    writer.write(count: try words.number(event.source))
    writer.write(Int(event.firstSeen.daysSinceEpoch))
    writer.write(byte: standing(event).rawValue)
    try write(event.fields, event.places, to: &writer)
    guard event.hasClaimsApart else { return writer.bytes }
    writer.write(count: event.claims.count)
    for (source, claim) in event.claims.sorted(by: { $0.key < $1.key }) {
      writer.write(count: try words.number(source))
      writer.write(claim.lineID)
      writer.write(byte: claim.isVanished ? 1 : 0)
      try write(claim.fields, claim.places, to: &writer)
    }
    try write(event.former, to: &writer)
    return writer.bytes
  }

  /// Whether an event stands, and whether its only source still states it.
  private enum Standing: UInt8 {
    case stands, gone
    /// Gone from its only source, and a person has ruled that it happened.
    case ruled
  }

  private func standing(_ event: EventState) -> Standing {
    if event.isVanished { return .gone }
    return event.claims.values.allSatisfy(\.isVanished) ? .ruled : .stands
  }

  /// Nothing where nothing was ever corrected.
  private func write(_ former: FieldMap<[FormerValue]>, to writer: inout BlobWriter) throws {
    guard !former.isEmpty else { return }
    writer.write(count: former.count)
    for (field, values) in FieldOrder.sorted(former) {
      writer.write(count: try words.number(field))
      writer.write(count: values.count)
      for entry in values {
        writer.write(entry.value)
        writer.write(Int(entry.until.daysSinceEpoch))
      }
    }
  }

  private func readFormer(_ reader: inout BlobReader) throws -> FieldMap<[FormerValue]> {
    var former: FieldMap<[FormerValue]> = [:]
    guard !reader.isAtEnd else { return former }
    for _ in 0..<(try reader.readIndexCount()) {
      let field = try words.field(try reader.readIndex())
      for _ in 0..<(try reader.readIndexCount()) {
        former[field, default: []].append(FormerValue(value: try reader.readValue(), until: try reader.readDay()))
      }
    }
    return former
  }

  private func write(
    _ fields: FieldMap<FieldValue>, _ places: FieldMap<ClaimPlace>, to writer: inout BlobWriter
  ) throws {
    writer.write(count: fields.count)
    for (field, value) in FieldOrder.sorted(fields) {
      writer.write(count: try words.number(field))
      writer.write(value)
    }
    writer.write(count: places.count)
    for (field, place) in FieldOrder.sorted(places) {
      writer.write(count: try words.number(field))
      writer.write(place.rawText)
    }
  }

  func event(_ bytes: [UInt8], places: inout PlaceSupply) throws -> EventState {
    var (event, own, claims) = try read(bytes)
    event.places = try own.places(from: &places)
    if claims.isEmpty { event.claims[event.source]?.places = event.places }
    for (source, placing) in claims { event.claims[source]?.places = try placing.places(from: &places) }
    return event
  }

  /// Reads an event without its places.
  func placeless(_ bytes: [UInt8]) throws -> EventState { try read(bytes).event }

  /// The fields that have places, with the cells' texts.
  private struct Placing {
    var fields: [Field] = []
    var rawTexts: [String?] = []

    func places(from supply: inout PlaceSupply) throws -> FieldMap<ClaimPlace> {
      var result: FieldMap<ClaimPlace> = [:]
      for (index, place) in try supply.next(fields).enumerated() {
        guard var place else { continue }
        place.rawText = rawTexts[index]
        result[fields[index]] = place
      }
      return result
    }
  }

  private func read(
    _ bytes: [UInt8]
  ) throws -> (event: EventState, own: Placing, claims: [(source: String, placing: Placing)]) {
    var reader = BlobReader(bytes)
    let identity = try reader.readText()
    let kind = try words.word(try reader.readIndex(), as: EventKind.self)
    let lineID = try reader.readOptionalText()
    let source = try words.text(try reader.readIndex())
    let firstSeen = try reader.readDay()
    let standing = Standing(rawValue: try reader.readByte()) ?? .gone
    let (fields, own) = try readFields(&reader)
    var event = EventState(
      identity: identity, kind: kind, lineID: lineID, fields: fields, source: source, places: [:], firstSeen: firstSeen)
    event.isVanished = standing == .gone
    event.claims[source]?.isVanished = standing != .stands
    var placings: [(String, Placing)] = []
    if !reader.isAtEnd {
      event.claims = [:]
      for _ in 0..<(try reader.readIndexCount()) {
        let source = try words.text(try reader.readIndex())
        let lineID = try reader.readOptionalText()
        let isGone = try reader.readByte() != 0
        let (fields, placing) = try readFields(&reader)
        event.claims[source] = EventClaim(lineID: lineID, fields: fields, places: [:], isVanished: isGone)
        placings.append((source, placing))
      }
    }
    event.former = try readFormer(&reader)
    try reader.finish()
    return (event, own, placings)
  }

  private func readFields(_ reader: inout BlobReader) throws -> (FieldMap<FieldValue>, Placing) {
    var fields: FieldMap<FieldValue> = [:]
    for _ in 0..<(try reader.readIndexCount()) {
      let field = try words.field(try reader.readIndex())
      fields[field] = try reader.readValue()
    }
    var placing = Placing()
    for _ in 0..<(try reader.readIndexCount()) {
      placing.fields.append(try words.field(try reader.readIndex()))
      placing.rawTexts.append(try reader.readOptionalText())
    }
    return (fields, placing)
  }

  /// Packs what changed in an event: fields with what they were and what they are.
  func packed(_ changes: [EventChange]) throws -> [UInt8] {
    var writer = BlobWriter()
    for change in changes {
      writer.write(count: try words.number(change.field))
      writer.write(change.before)
      writer.write(change.after)
    }
    return writer.bytes
  }

  func changes(_ bytes: [UInt8]) throws -> [EventChange] {
    var reader = BlobReader(bytes)
    var result: [EventChange] = []
    while !reader.isAtEnd {
      let field = try words.field(try reader.readIndex())
      result.append(
        EventChange(field: field, before: try reader.readStatement(), after: try reader.readStatement()))
    }
    return result
  }
}

/// Packs where all claims of an order stand, in the order in which its rows are read.
struct OrderPlaces {
  let register: TableRegister

  func packed(_ order: OrderState) throws -> [UInt8] {
    var packer = PlacePacker(register: register)
    var writer = BlobWriter()
    for unit in [order.header] + order.lines {
      for (_, state) in unit.sources.sorted(by: { $0.key < $1.key }) {
        try packer.write(FieldOrder.sorted(state.fields.keys).map { ($0, state.fields[$0]?.place) }, to: &writer)
      }
    }
    for event in order.events {
      try packer.write(FieldOrder.sorted(event.places.keys).map { ($0, event.places[$0]) }, to: &writer)
      guard event.hasClaimsApart else { continue }
      for (_, claim) in event.claims.sorted(by: { $0.key < $1.key }) {
        try packer.write(FieldOrder.sorted(claim.places.keys).map { ($0, claim.places[$0]) }, to: &writer)
      }
    }
    return writer.bytes
  }
}

extension EventState {
  /// Whether what its sources say is packed beside the event's own fields.
  fileprivate var hasClaimsApart: Bool { claims.count > 1 || !former.isEmpty }
}
