internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Packs and unpacks what is known of lines and orders as a whole, under one ledger's words.
struct UnitPacker {
  let words: WordTable

  /// Packs what `units.state` holds: the baseline, and how many values of each field the history has where that is
  /// not the number of the baseline's revision.
  func packed(_ unit: UnitState, since firstSeen: Day) throws -> [UInt8] {
    var writer = BlobWriter()
    writer.write(count: unit.baseline.count)
    for field in FieldOrder.sorted(unit.baseline.keys) {
      guard let baseline = unit.baseline[field] else { continue }
      writer.write(count: try words.number(field))
      writer.write(baseline.statement)
      writer.write(count: baseline.revision)
      writer.write(baseline.movedOn, since: firstSeen)
      writer.write(count: try words.number(baseline.policy.rawValue))
    }
    let odd = oddFields(unit)
    writer.write(count: odd.count)
    for field in odd {
      writer.write(count: try words.number(field))
      writer.write(unit.revisions[field]?.count ?? -1)
    }
    return writer.bytes
  }

  /// The fields whose history has not as many values as the baseline's revision says: mostly none.
  private func oddFields(_ unit: UnitState) -> [Field] {
    let isUsual =
      unit.baseline.keys == unit.revisions.keys
      && zip(unit.baseline.values, unit.revisions.values).allSatisfy { $0.revision == $1.count }
    guard !isUsual else { return [] }
    let fields = Set(unit.baseline.keys).union(unit.revisions.keys)
    return fields.filter { unit.revisions[$0]?.count != unit.baseline[$0]?.revision }.sorted { $0.id < $1.id }
  }

  /// Reads the baseline, and how many values each field's history has.
  func unit(_ bytes: [UInt8], since firstSeen: Day) throws -> (baseline: FieldMap<Baseline>, counts: [Field: Int]) {
    var reader = BlobReader(bytes)
    var baselines: FieldMap<Baseline> = [:]
    var counts: [Field: Int] = [:]
    let count = try reader.readIndexCount()
    baselines.reserveCapacity(count)
    counts.reserveCapacity(count)
    for _ in 0..<count {
      let field = try words.field(try reader.readIndex())
      let statement = try reader.readStatement()
      let revision = try reader.readIndex()
      let movedOn = try reader.readDay(since: firstSeen)
      let policy = try words.word(try reader.readIndex(), as: Policy.self)
      baselines[field] = Baseline(statement: statement, revision: revision, movedOn: movedOn, policy: policy)
      counts[field] = revision
    }
    for _ in 0..<(try reader.readIndexCount()) {
      let field = try words.field(try reader.readIndex())
      let count = try reader.readNumber()
      counts[field] = count < 0 ? nil : count
    }
    try reader.finish()
    return (baselines, counts)
  }
}

extension BlobWriter {
  /// Writes a day as its distance from another one: mostly a byte.
  fileprivate mutating func write(_ day: Day?, since first: Day) {
    guard let day else { return write(0) }
    let days = first.days(until: day)
    write(days < 0 ? days : days + 1)
  }
}

extension BlobReader {
  fileprivate mutating func readDay(since first: Day) throws(LedgerError) -> Day? {
    let number = try readNumber()
    guard number != 0 else { return nil }
    let (days, isTooLarge) = (number < 0 ? number : number - 1).addingReportingOverflow(Int(first.daysSinceEpoch))
    guard !isTooLarge else { throw .damaged("a blob holds a day that is none") }
    return try Day(stored: days)
  }
}
