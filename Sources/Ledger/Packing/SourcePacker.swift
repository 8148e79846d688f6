internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Packs and unpacks what one source has said of one line, under one ledger's words.
///
/// A field that says what the baseline says, and has seen it, takes two bytes.
struct SourcePacker {
  /// The bits of a field's second byte.
  private enum Bit {
    static let likeBaseline: UInt8 = 1, seenBaseline: UInt8 = 2, marked: UInt8 = 4, rawText: UInt8 = 8
  }

  let words: WordTable

  func packed(_ state: SourceUnitState, baseline: FieldMap<Baseline>) throws -> [UInt8] {
    var writer = BlobWriter()
    writer.write(count: try words.number(state.presence.rawValue))
    writer.write(count: state.fields.count)
    for field in FieldOrder.sorted(state.fields.keys) {
      guard let claim = state.fields[field] else { continue }
      writer.write(count: try words.number(field))
      let base = baseline[field] ?? .empty
      var bits: UInt8 = 0
      if claim.prev.isIdentical(to: base.statement) { bits |= Bit.likeBaseline }
      if claim.seen == base.revision { bits |= Bit.seenBaseline }
      if claim.mark != .none { bits |= Bit.marked }
      if claim.place?.rawText != nil { bits |= Bit.rawText }
      writer.write(byte: bits)
      if bits & Bit.likeBaseline == 0 { writer.write(claim.prev) }
      if bits & Bit.seenBaseline == 0 { writer.write(claim.seen) }
      if bits & Bit.marked != 0 { writer.write(count: try words.number(claim.mark.word)) }
      if let raw = claim.place?.rawText { writer.write(raw) }
    }
    writer.write(count: state.extras.count)
    for (header, text) in state.extras.sorted(by: { $0.key < $1.key }) {
      writer.write(count: try words.number(header))
      writer.write(text)
    }
    return writer.bytes
  }

  /// Reads a state; its places stand apart.
  func state(_ bytes: [UInt8], baseline: FieldMap<Baseline>, places: inout PlaceSupply) throws -> SourceUnitState {
    var (state, fields, rawTexts) = try read(bytes, baseline: baseline)
    for (index, place) in try places.next(fields).enumerated() {
      guard var place else { continue }
      place.rawText = rawTexts[index]
      state.fields[fields[index]]?.place = place
    }
    return state
  }

  /// Reads a state without its places.
  func placeless(_ bytes: [UInt8], baseline: FieldMap<Baseline>) throws -> SourceUnitState {
    try read(bytes, baseline: baseline).state
  }

  private func read(
    _ bytes: [UInt8], baseline: FieldMap<Baseline>
  ) throws -> (state: SourceUnitState, fields: [Field], rawTexts: [String?]) {
    var reader = BlobReader(bytes)
    var state = SourceUnitState(presence: try words.word(try reader.readIndex(), as: SourceUnitState.Presence.self))
    let count = try reader.readIndexCount()
    state.fields.reserveCapacity(count)
    var fields: [Field] = []
    var rawTexts: [String?] = []
    for _ in 0..<count {
      let field = try words.field(try reader.readIndex())
      let bits = try reader.readByte()
      let base = baseline[field] ?? .empty
      var claim = SourceFieldState.empty
      claim.prev = bits & Bit.likeBaseline != 0 ? base.statement : try reader.readStatement()
      claim.seen = bits & Bit.seenBaseline != 0 ? base.revision : try reader.readNumber()
      if bits & Bit.marked != 0 { claim.mark = try Mark(stored: try words.text(try reader.readIndex())) }
      rawTexts.append(bits & Bit.rawText != 0 ? try reader.readText() : nil)
      state.fields[field] = claim
      fields.append(field)
    }
    for _ in 0..<(try reader.readIndexCount()) {
      let header = try words.text(try reader.readIndex())
      state.extras[header] = try reader.readText()
    }
    try reader.finish()
    return (state, fields, rawTexts)
  }
}

/// The places of one order, row by row in the order in which they were packed.
struct PlaceSupply {
  private var packer: PlacePacker
  private var reader: BlobReader

  init(_ bytes: [UInt8], register: TableRegister) {
    packer = PlacePacker(register: register)
    reader = BlobReader(bytes)
  }

  /// The places of the next row's fields.
  mutating func next(_ fields: [Field]) throws(LedgerError) -> [ClaimPlace?] {
    try packer.read(fields, from: &reader)
  }

  /// Refuses places that belong to nothing.
  func finish() throws(LedgerError) { try reader.finish() }
}

extension Mark {
  /// The word for it in the ledger.
  var word: String {
    switch self {
    case .none: "none"
    case .stale: "stale"
    case .first: "first"
    case .edit: "edit"
    case .overruled(let dispute): dispute.rawValue
    }
  }

  /// Reads the word.
  init(stored word: String) throws(LedgerError) {
    switch word {
    case "none": self = .none
    case "stale": self = .stale
    case "first": self = .first
    case "edit": self = .edit
    default: self = .overruled(try Dispute(stored: word))
    }
  }
}
