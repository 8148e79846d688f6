internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// The order in which fields are packed: by id, so that two builds pack alike whatever their catalogue's order.
private enum FieldOrder {
  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 0, count: Field.all.count)
    for (rank, field) in Field.all.sorted(by: { $0.id < $1.id }).enumerated() { ranks[Int(field.index)] = rank }
    return ranks
  }()

  static func sorted<Value>(_ entries: [Field: Value]) -> [(key: Field, value: Value)] {
    entries.sorted { ranks[Int($0.key.index)] < ranks[Int($1.key.index)] }
  }
}

extension Statement {
  /// The form in the ledger: `-` for none, `x` for cleared, else the value's own form.
  var encoded: String {
    switch self {
    case .none: "-"
    case .cleared: "x"
    case .value(let value): value.encoded
    }
  }

  /// Reads the form in the ledger.
  init(stored text: String) throws(LedgerError) {
    switch text.utf8.first {
    case UInt8(ascii: "-"): self = .none
    case UInt8(ascii: "x"): self = .cleared
    default: self = .value(try FieldValue(stored: text))
    }
  }
}

extension FieldValue {
  /// Reads a value's form in the ledger.
  init(stored text: String) throws(LedgerError) {
    // A combining mark at the start of a text forms one character with the letter of the kind: bytes know better.
    if text.utf8.first == UInt8(ascii: "t") {
      self = .text(String(decoding: text.utf8.dropFirst(), as: UTF8.self))
    } else if let value = FieldValue(encoded: text) {
      self = value
    } else {
      throw .damaged("“\(text)” is no value")
    }
  }
}

extension BlobWriter {
  /// Packs what `units.state` holds: the baseline, and how many revisions of each field the history has.
  static func packed(_ unit: UnitState) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(unit.baseline.count)
    for (field, baseline) in FieldOrder.sorted(unit.baseline) {
      writer.write(field.id)
      writer.write(baseline.statement.encoded)
      writer.write(baseline.revision)
      writer.write(baseline.movedOn == nil ? 0 : 1)
      if let day = baseline.movedOn { writer.write(Int(day.daysSinceEpoch)) }
      writer.write(baseline.policy.rawValue)
    }
    writer.write(unit.revisions.count)
    for (field, revisions) in FieldOrder.sorted(unit.revisions) {
      writer.write(field.id)
      writer.write(revisions.count)
    }
    return writer.bytes
  }

  /// Packs what `source_units.state` holds.
  static func packed(_ unit: SourceUnitState) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(unit.presence.rawValue)
    writer.write(unit.fields.count)
    for (field, state) in FieldOrder.sorted(unit.fields) {
      writer.write(field.id)
      writer.write(state.prev.encoded)
      writer.write(state.seen)
      writer.write(state.mark)
      writer.write(state.place)
    }
    writer.write(unit.extras.count)
    for (header, text) in unit.extras.sorted(by: { $0.key < $1.key }) {
      writer.write(header)
      writer.write(text)
    }
    return writer.bytes
  }

  /// Packs what `events.state` holds.
  ///
  /// Where one source states the event, its word is the event's and not packed again.
  static func packed(_ event: EventState) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(event.identity)
    writer.write(event.kind.rawValue)
    writer.write(event.lineID)
    writer.write(event.source)
    writer.write(Int(event.firstSeen.daysSinceEpoch))
    writer.write(event.isVanished ? 1 : 0)
    writer.write(event.fields, event.places)
    guard event.claims.count > 1 else { return writer.bytes }
    writer.write(event.claims.count)
    for (source, claim) in event.claims.sorted(by: { $0.key < $1.key }) {
      writer.write(source)
      writer.write(claim.lineID)
      writer.write(claim.isVanished ? 1 : 0)
      writer.write(claim.fields, claim.places)
    }
    return writer.bytes
  }

  private mutating func write(_ fields: [Field: FieldValue], _ places: [Field: ClaimPlace]) {
    write(fields.count)
    for (field, value) in FieldOrder.sorted(fields) {
      write(field.id)
      write(value.encoded)
    }
    write(places.count)
    for (field, place) in FieldOrder.sorted(places) {
      write(field.id)
      write(Optional(place))
    }
  }

  private mutating func write(_ mark: Mark) {
    switch mark {
    case .none: write("none")
    case .stale: write("stale")
    case .first: write("first")
    case .edit: write("edit")
    case .overruled(let dispute): write(dispute.rawValue)
    }
  }
}
