internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Packs and unpacks what a source said first or anew of a line in one run, with where it stands.
struct StatementPacker {
  /// What one source said in one run.
  struct Spoken {
    /// Where it stands with the line now, where that changed.
    var presence: SourceUnitState.Presence?
    var entries: [Entry] = []

    var isEmpty: Bool { presence == nil && entries.isEmpty }
  }

  struct Entry {
    var field: Field
    var statement: Statement
    /// `nil` for a field that is no longer stated.
    var place: ClaimPlace?
  }

  let words: WordTable
  let register: TableRegister

  /// Packs what was said; a value that is the baseline's after the run is not written out.
  func packed(_ spoken: Spoken, baseline: FieldMap<Baseline>) throws -> [UInt8] {
    var writer = BlobWriter()
    writer.write(count: try spoken.presence.map { try words.number($0.rawValue) } ?? 0)
    writer.write(count: spoken.entries.count)
    for entry in spoken.entries {
      let isLikeBaseline = baseline[entry.field]?.statement.isIdentical(to: entry.statement) == true
      let raw = entry.place?.rawText
      // The number of the field, whether it says what the baseline says, and whether the cell's text follows.
      writer.write(count: try words.number(entry.field) << 2 | (isLikeBaseline ? 1 : 0) | (raw == nil ? 0 : 2))
      if !isLikeBaseline { writer.write(entry.statement) }
      if let raw { writer.write(raw) }
    }
    var packer = PlacePacker(register: register)
    try packer.write(spoken.entries.map { ($0.field, $0.place) }, to: &writer)
    return writer.bytes
  }

  /// Reads what was said.
  ///
  /// - Parameter baseline: the value of a field after the run.
  func spoken(_ bytes: [UInt8], baseline: (Field) -> Statement?) throws -> Spoken {
    var reader = BlobReader(bytes)
    var spoken = Spoken()
    let presence = try reader.readIndex()
    if presence > 0 { spoken.presence = try words.word(presence, as: SourceUnitState.Presence.self) }
    var rawTexts: [String?] = []
    for _ in 0..<(try reader.readIndexCount()) {
      let code = try reader.readIndex()
      let field = try words.field(code >> 2)
      var statement: Statement?
      if code & 1 == 0 { statement = try reader.readStatement() } else { statement = baseline(field) }
      guard let statement else { throw LedgerError.damaged("\(field) is said to be what the baseline had not") }
      rawTexts.append(code & 2 == 0 ? nil : try reader.readText())
      spoken.entries.append(Entry(field: field, statement: statement))
    }
    var packer = PlacePacker(register: register)
    for (index, place) in try packer.read(spoken.entries.map(\.field), from: &reader).enumerated() {
      spoken.entries[index].place = place
      spoken.entries[index].place?.rawText = rawTexts[index]
    }
    try reader.finish()
    return spoken
  }
}
