internal import ExactValues
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Makes orders of their rows.
final class OrderUnpacker {
  /// What the ledger holds once for all orders, for unpackers on other threads.
  struct Shared: Sendable {
    fileprivate var words: [Int: String]
    fileprivate var tables: [Int: TableRegister.Stored]
    fileprivate var days: [Int: Day]
  }

  let words: WordTable
  let register: TableRegister
  /// The as-of day of each run.
  private(set) var days: [Int: Day]

  init(_ database: Database) throws {
    words = try WordTable(database)
    register = try TableRegister(database, words: words)
    days = try RecordRows.days(in: database)
  }

  /// Makes one that needs no database.
  init(_ shared: Shared) {
    words = WordTable(shared.words)
    register = TableRegister(shared.tables, words: words)
    days = shared.days
  }

  /// What other unpackers share with this one, as the ledger held it when this one was made.
  var shared: Shared { Shared(words: words.texts, tables: register.stored, days: days) }

  /// Takes a run in that was recorded since.
  func note(run: Int, in database: Database) throws {
    if days[run] == nil { days = try RecordRows.days(in: database) }
  }

  /// The order.
  ///
  /// - Throws: `LedgerError.damaged`, which names the line and the field.
  func order(_ rows: OrderRows) throws -> OrderState {
    var order = OrderState(key: rows.key, orderNo: rows.orderNo, firstSeen: try Day(stored: rows.firstSeen))
    order.nextLineOrdinal = rows.nextLine
    var places = PlaceSupply(rows.places, register: register)
    var history = try revisions(rows)
    var sources: [Int: [OrderRows.SourceUnit]] = [:]
    for row in rows.sources { sources[row.unit, default: []].append(row) }
    let units = try rows.units.sorted { $0.position < $1.position }.map { row in
      try unit(row, of: order, sources[row.number] ?? [], history.removeValue(forKey: row.number) ?? [:], &places)
    }
    guard let header = units.first, header.id == order.key else {
      throw LedgerError.damaged("order \(rows.key) is torn")
    }
    order.header = header
    order.lines = Array(units.dropFirst())
    order.events = try rows.events.map { try EventPacker(words: words).event($0.state, places: &places) }
    try places.finish()
    return order
  }

  private func unit(
    _ row: OrderRows.Unit, of order: OrderState, _ sources: [OrderRows.SourceUnit], _ history: FieldMap<[Revision]>,
    _ places: inout PlaceSupply
  ) throws -> UnitState {
    var unit = UnitState(id: UnitNumber.id(row.number, of: order.key))
    let (baseline, counts) = try UnitPacker(words: words).unit(row.state, since: order.firstSeen)
    unit.baseline = baseline
    unit.revisions.reserveCapacity(counts.count)
    for (field, count) in counts {
      let revisions = history[field] ?? []
      guard revisions.count >= count else {
        throw LedgerError.damaged("the history of \(field) in \(unit.id) is torn")
      }
      unit.revisions[field] = revisions.count == count ? revisions : Array(revisions.prefix(count))
    }
    let named = try sources.map { (name: try words.text($0.source), state: $0.state) }
    for source in named.sorted(by: { $0.name < $1.name }) {
      unit.sources[source.name] = try SourcePacker(words: words).state(
        source.state, baseline: baseline, places: &places)
    }
    return unit
  }

  /// Every value that the fields of each unit have had, oldest first.
  private func revisions(_ rows: OrderRows) throws -> [Int: FieldMap<[Revision]>] {
    var result: [Int: FieldMap<[Revision]>] = [:]
    for row in rows.snapshots {
      for entry in try SnapshotPacker(words: words).entries(row.state, day: days[row.run]) {
        guard result[row.unit]?[entry.field] == nil else {
          throw LedgerError.damaged("\(entry.field) in \(rows.key) line \(row.unit) has two first values")
        }
        result[row.unit, default: [:]][entry.field] = [Revision(statement: entry.statement, asOf: entry.asOf)]
      }
    }
    for row in rows.changes {
      let field = try Field(stored: row.field)
      let statement = try Statement(stored: String(decoding: row.value, as: UTF8.self))
      let revision = Revision(statement: statement, asOf: try Day(stored: row.asOf))
      guard result[row.unit]?[field]?.count == row.revision - 1 else {
        throw LedgerError.damaged("the history of \(field) in \(UnitNumber.id(row.unit, of: rows.key)) has a gap")
      }
      result[row.unit]?[field]?.append(revision)
    }
    return result
  }
}

/// The number of a line in its order: its ordinal; 0 for the order as a whole.
enum UnitNumber {
  static func id(_ number: Int, of key: String) -> String { number == 0 ? key : "\(key)#\(number)" }

  /// - Throws: `LedgerError.damaged` for an id that is no line's of the order.
  static func number(_ id: String, of key: String) throws(LedgerError) -> Int {
    if id == key { return 0 }
    let ordinal = id.utf8.lastIndex(of: UInt8(ascii: "#")).map { id[id.index(after: $0)...] } ?? ""
    guard let number = Int(ordinal), number > 0, Self.id(number, of: key) == id else {
      throw .damaged("“\(id)” is no line of \(key)")
    }
    return number
  }
}
