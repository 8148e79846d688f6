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
  func packed(_ event: EventState) throws -> [UInt8] {
    var writer = BlobWriter()
    writer.write(event.identity)
    writer.write(count: try words.number(event.kind.rawValue))
    writer.write(event.lineID)
    writer.write(count: try words.number(event.source))
    writer.write(Int(event.firstSeen.daysSinceEpoch))
    writer.write(byte: event.isVanished ? 1 : 0)
    writer.write(count: event.fields.count)
    for (field, value) in FieldOrder.sorted(event.fields) {
      writer.write(count: try words.number(field))
      writer.write(value)
    }
    writer.write(count: event.places.count)
    for (field, place) in FieldOrder.sorted(event.places) {
      writer.write(count: try words.number(field))
      writer.write(place.rawText)
    }
    return writer.bytes
  }

  func event(_ bytes: [UInt8], places: inout PlaceSupply) throws -> EventState {
    var (event, placed, rawTexts) = try read(bytes)
    for (index, place) in try places.next(placed).enumerated() {
      guard var place else { continue }
      place.rawText = rawTexts[index]
      event.places[placed[index]] = place
    }
    return event
  }

  /// Reads an event without its places.
  func placeless(_ bytes: [UInt8]) throws -> EventState { try read(bytes).event }

  private func read(_ bytes: [UInt8]) throws -> (event: EventState, placed: [Field], rawTexts: [String?]) {
    var reader = BlobReader(bytes)
    let identity = try reader.readText()
    let kind = try words.word(try reader.readIndex(), as: EventKind.self)
    let lineID = try reader.readOptionalText()
    let source = try words.text(try reader.readIndex())
    let firstSeen = try reader.readDay()
    let isGone = try reader.readByte() != 0
    var fields: [Field: FieldValue] = [:]
    for _ in 0..<(try reader.readIndexCount()) {
      let field = try words.field(try reader.readIndex())
      fields[field] = try reader.readValue()
    }
    var placed: [Field] = []
    var rawTexts: [String?] = []
    for _ in 0..<(try reader.readIndexCount()) {
      placed.append(try words.field(try reader.readIndex()))
      rawTexts.append(try reader.readOptionalText())
    }
    try reader.finish()
    var event = EventState(
      identity: identity, kind: kind, lineID: lineID, fields: fields, source: source, places: [:], firstSeen: firstSeen)
    event.isVanished = isGone
    return (event, placed, rawTexts)
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
        try packer.write(FieldOrder.sorted(state.fields).map { ($0.key, $0.value.place) }, to: &writer)
      }
    }
    for event in order.events {
      try packer.write(FieldOrder.sorted(event.places).map { ($0.key, $0.value) }, to: &writer)
    }
    return writer.bytes
  }
}
