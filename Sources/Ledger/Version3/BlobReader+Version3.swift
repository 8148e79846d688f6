internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// What `units.state` held in version 3.
struct Version3Unit {
  var baseline: FieldMap<Baseline> = [:]
  var revisionCounts: [Field: Int] = [:]

  init(_ bytes: [UInt8]) throws(LedgerError) {
    var reader = Version3Reader(bytes)
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
  init(version3 bytes: [UInt8]) throws(LedgerError) {
    var reader = Version3Reader(bytes)
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
  init(version3 bytes: [UInt8]) throws(LedgerError) {
    var reader = Version3Reader(bytes)
    let identity = try reader.readText()
    let kind = try reader.readWord(EventKind.self)
    let lineID = try reader.readOptionalText()
    let source = try reader.readText()
    let firstSeen = try reader.readDay()
    let isGone = try reader.readNumber() != 0
    var fields: FieldMap<FieldValue> = [:]
    for _ in 0..<(try reader.readCount()) {
      let field = try reader.readField()
      fields[field] = try FieldValue(stored: try reader.readText())
    }
    var places: FieldMap<ClaimPlace> = [:]
    for _ in 0..<(try reader.readCount()) {
      let field = try reader.readField()
      places[field] = try reader.readPlace()
    }
    try reader.finish()
    self.init(
      identity: identity, kind: kind, lineID: lineID, fields: fields, source: source, places: places,
      firstSeen: firstSeen)
    isVanished = isGone
  }
}

/// Unpacks blobs of version 3: fields and words by name, places as text.
struct Version3Reader {
  private var blob: BlobReader
  private var lastPlace: ClaimPlace?

  init(_ bytes: [UInt8]) { blob = BlobReader(bytes) }

  func finish() throws(LedgerError) { try blob.finish() }
  mutating func readNumber() throws(LedgerError) -> Int { try blob.readNumber() }
  mutating func readCount() throws(LedgerError) -> Int { try blob.readCount() }
  mutating func readText() throws(LedgerError) -> String { try blob.readText() }
  mutating func readOptionalText() throws(LedgerError) -> String? { try blob.readOptionalText() }
  mutating func readDay() throws(LedgerError) -> Day { try blob.readDay() }
  mutating func readField() throws(LedgerError) -> Field { try Field(stored: try readText()) }

  mutating func readWord<Word: RawRepresentable<String>>(_ type: Word.Type) throws(LedgerError) -> Word {
    try type.init(stored: try readText())
  }

  /// Reads a place; file, sheet and version stand only where they differ from the place before.
  mutating func readPlace() throws(LedgerError) -> ClaimPlace? {
    switch try readNumber() {
    case 0: return nil
    case 1:
      guard let last = lastPlace else { throw .damaged("a blob refers to a place before its first") }
      let place = Place(file: last.file, sheet: last.origin.sheet, cell: try readOptionalText())
      return ClaimPlace(place: place, rawText: try readOptionalText(), version: last.version)
    default:
      let file = try readText()
      let sheet = try readOptionalText()
      let version = try readText()
      let cell = try readOptionalText()
      let rawText = try readOptionalText()
      lastPlace = ClaimPlace(place: Place(file: file, sheet: sheet, cell: cell), rawText: rawText, version: version)
      return lastPlace
    }
  }
}
