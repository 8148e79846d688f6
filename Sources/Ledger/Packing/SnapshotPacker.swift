internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Packs and unpacks the first values of the fields of a line or order: one row for the run that brought them.
struct SnapshotPacker {
  /// The first value of a field.
  struct Entry {
    var field: Field
    var statement: Statement
    var asOf: Day
    /// What chose it; `nil` where an older ledger did not keep it.
    var policy: Policy?
  }

  let words: WordTable

  /// Packs entries; days only where they are not the run's.
  func packed(_ entries: [Entry], day: Day) throws -> [UInt8] {
    var writer = BlobWriter()
    for entry in entries {
      writer.write(count: try words.number(entry.field))
      writer.write(entry.statement)
      let policy = try entry.policy.map { try words.number($0.rawValue) } ?? 0
      writer.write(count: policy << 1 | (entry.asOf == day ? 0 : 1))
      if entry.asOf != day { writer.write(Int(entry.asOf.daysSinceEpoch)) }
    }
    return writer.bytes
  }

  /// Reads the entries.
  ///
  /// - Parameter day: the as-of day of the run that brought them.
  func entries(_ bytes: [UInt8], day: Day?) throws -> [Entry] {
    var reader = BlobReader(bytes)
    var entries: [Entry] = []
    while !reader.isAtEnd {
      let field = try words.field(try reader.readIndex())
      let statement = try reader.readStatement()
      let code = try reader.readIndex()
      let asOf = code & 1 == 0 ? day : try reader.readDay()
      guard let asOf else { throw LedgerError.damaged("a snapshot is of a run that is not there") }
      let policy = code >> 1 == 0 ? nil : try words.word(code >> 1, as: Policy.self)
      entries.append(Entry(field: field, statement: statement, asOf: asOf, policy: policy))
    }
    return entries
  }
}
