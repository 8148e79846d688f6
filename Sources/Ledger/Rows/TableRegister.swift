internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// The tables that claims were read from, each a sheet of one version of a file, by number.
///
/// A field mostly stands in one column of its table, which is kept here once and not with every claim.
final class TableRegister {
  /// One sheet of one version of a file.
  final class Table {
    let origin: ClaimOrigin
    /// The usual column of each field.
    fileprivate(set) var columns: FieldMap<Int> = [:]

    init(_ origin: ClaimOrigin) { self.origin = origin }
  }

  /// What the ledger holds of a table.
  struct Stored: Sendable {
    fileprivate var origin: ClaimOrigin
    fileprivate var columns: FieldMap<Int> = [:]
  }

  /// `nil` for one that only reads.
  private let database: Database?
  private let words: WordTable
  /// The tables as they were read, by number.
  let stored: [Int: Stored]
  private var tables: [Int: Table] = [:]
  private var numbers: [ClaimOrigin: Int] = [:]
  private var changed: Set<Int> = []
  private var last: (origin: ClaimOrigin, table: Table, number: Int)?

  init(_ database: Database, words: WordTable) throws {
    self.database = database
    self.words = words
    let rows = try Row.fetchCursor(database, sql: "SELECT id, file, sheet, version, columns FROM place_tables")
    var stored: [Int: Stored] = [:]
    while let row = try rows.next() {
      let number: Int = try row.decode(atIndex: 0)
      var table = Stored(
        origin: ClaimOrigin(
          file: try row.decode(atIndex: 1), sheet: try row.decode(atIndex: 2), version: try row.decode(atIndex: 3)))
      var reader = BlobReader(try row.bytes(atIndex: 4))
      while !reader.isAtEnd { table.columns[try words.field(try reader.readIndex())] = try reader.readIndex() }
      stored[number] = table
      numbers[table.origin] = number
    }
    self.stored = stored
  }

  /// Makes a register of tables that were read: it only reads.
  init(_ stored: [Int: Stored], words: WordTable) {
    database = nil
    (self.stored, self.words) = (stored, words)
  }

  func table(_ number: Int) throws(LedgerError) -> Table {
    if let table = tables[number] { return table }
    guard let kept = stored[number] else { throw .damaged("there is no table number \(number)") }
    let table = Table(kept.origin)
    table.columns = kept.columns
    tables[number] = table
    return table
  }

  /// The number of the table that a claim stands in, a new one where it is new.
  func number(_ place: ClaimPlace) throws -> Int {
    let origin = place.origin
    if let last, last.origin == origin { return last.number }
    if let number = numbers[origin] {
      last = (origin, try table(number), number)
      return number
    }
    // A place that is no cell has an origin of its own; its table is that of the cells.
    let home = ClaimOrigin(file: origin.file, sheet: origin.sheet, version: origin.version)
    let number = try numbers[home] ?? add(home)
    numbers[origin] = number
    last = (origin, try table(number), number)
    return number
  }

  /// The usual column of a field; the first one that is asked about becomes it.
  func usualColumn(of field: Field, in number: Int, seen column: Int) throws(LedgerError) -> Int {
    let table = if let last, last.number == number { last.table } else { try table(number) }
    if let known = table.columns[field] { return known }
    table.columns[field] = column
    changed.insert(number)
    return column
  }

  /// Writes what became known of the tables' columns.
  func save() throws {
    guard let database else { return }
    for number in changed.sorted() {
      var writer = BlobWriter()
      for (field, column) in FieldOrder.sorted(tables[number]?.columns ?? [:]) {
        writer.write(count: try words.number(field))
        writer.write(count: column)
      }
      try database.execute(
        sql: "UPDATE place_tables SET columns = ? WHERE id = ?", arguments: [Data(writer.bytes), number])
    }
    changed = []
  }

  private func add(_ origin: ClaimOrigin) throws -> Int {
    guard let database else { throw LedgerError.damaged("\(origin.file) is to be added to tables that are only read") }
    try database.execute(
      sql: "INSERT INTO place_tables (file, sheet, version, columns) VALUES (?, ?, ?, x'')",
      arguments: [origin.file, origin.sheet, origin.version])
    let number = Int(database.lastInsertedRowID)
    tables[number] = Table(origin)
    numbers[origin] = number
    return number
  }
}

extension Row {
  /// The bytes of a blob.
  func bytes(atIndex index: Int) throws -> [UInt8] { Array(try decode(Data.self, atIndex: index)) }
}
