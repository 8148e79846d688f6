internal import OrderModel
internal import Reconciliation

/// What `units.state` holds.
struct StoredUnit {
  var baseline: [Field: Baseline] = [:]
  var revisionCounts: [Field: Int] = [:]

  init(packed bytes: [UInt8]) throws(LedgerError) {
    var reader = BlobReader(bytes)
    for _ in 0..<(try reader.readCount()) {
      let field = try reader.readField()
      let statement = try Statement(stored: try reader.readText())
      let revision = try reader.readNumber()
      let movedOn = try reader.readNumber() == 0 ? nil : try reader.readDay()
      let policy = try reader.readWord(Policy.self)
      baseline[field] = Baseline(statement: statement, revision: revision, movedOn: movedOn, policy: policy)
    }
    for _ in 0..<(try reader.readCount()) {
      let field = try reader.readField()
      revisionCounts[field] = try reader.readNumber()
    }
    try reader.finish()
  }
}

extension SourceUnitState {
  init(packed bytes: [UInt8]) throws(LedgerError) {
    var reader = BlobReader(bytes)
    self.init(presence: try reader.readWord(Presence.self))
    for _ in 0..<(try reader.readCount()) {
      let field = try reader.readField()
      let prev = try Statement(stored: try reader.readText())
      let seen = try reader.readNumber()
      let mark = try Mark(stored: try reader.readText())
      fields[field] = SourceFieldState(prev: prev, seen: seen, mark: mark, place: try reader.readPlace())
    }
    for _ in 0..<(try reader.readCount()) {
      let header = try reader.readText()
      extras[header] = try reader.readText()
    }
    try reader.finish()
  }
}

extension EventState {
  init(packed bytes: [UInt8]) throws(LedgerError) {
    var reader = BlobReader(bytes)
    let identity = try reader.readText()
    let kind = try reader.readWord(EventKind.self)
    let lineID = try reader.readOptionalText()
    let source = try reader.readText()
    let firstSeen = try reader.readDay()
    let isGone = try reader.readNumber() != 0
    let (fields, places) = try reader.readEventFields()
    self.init(
      identity: identity, kind: kind, lineID: lineID, fields: fields, source: source, places: places,
      firstSeen: firstSeen)
    isVanished = isGone
    claims[source]?.isVanished = isGone
    if !reader.isAtEnd { claims = try reader.readEventClaims() }
    try reader.finish()
  }
}

extension BlobReader {
  fileprivate mutating func readEventFields() throws(LedgerError) -> ([Field: FieldValue], [Field: ClaimPlace]) {
    var fields: [Field: FieldValue] = [:]
    for _ in 0..<(try readCount()) {
      let field = try readField()
      fields[field] = try FieldValue(stored: try readText())
    }
    var places: [Field: ClaimPlace] = [:]
    for _ in 0..<(try readCount()) {
      let field = try readField()
      places[field] = try readPlace()
    }
    return (fields, places)
  }

  /// What each of several sources says of an event.
  fileprivate mutating func readEventClaims() throws(LedgerError) -> [String: EventClaim] {
    var claims: [String: EventClaim] = [:]
    for _ in 0..<(try readCount()) {
      let source = try readText()
      let lineID = try readOptionalText()
      let isGone = try readNumber() != 0
      let (fields, places) = try readEventFields()
      claims[source] = EventClaim(lineID: lineID, fields: fields, places: places, isVanished: isGone)
    }
    return claims
  }
}

extension Mark {
  fileprivate init(stored word: String) throws(LedgerError) {
    switch word {
    case "none": self = .none
    case "stale": self = .stale
    case "first": self = .first
    case "edit": self = .edit
    default: self = .overruled(try Dispute(stored: word))
    }
  }
}
