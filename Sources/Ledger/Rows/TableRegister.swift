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
    let file: String
    let sheet: String?
    let version: String
    /// The usual column of each field.
    fileprivate(set) var columns: FieldMap<Int> = [:]

    init(file: String, sheet: String?, version: String) {
      self.file = file
      self.sheet = sheet
      self.version = version
    }
  }

  private let database: Database
  private let words: WordTable
  private var tables: [Int: Table] = [:]
  private var numbers: [[UInt8]: Int] = [:]
  private var changed: Set<Int> = []
  private var last: (table: Table, number: Int)?

  init(_ database: Database, words: WordTable) throws {
    self.database = database
    self.words = words
    let rows = try Row.fetchCursor(database, sql: "SELECT id, file, sheet, version, columns FROM place_tables")
    while let row = try rows.next() {
      let number: Int = try row.decode(atIndex: 0)
      let table = Table(
        file: try row.decode(atIndex: 1), sheet: try row.decode(atIndex: 2), version: try row.decode(atIndex: 3))
      var reader = BlobReader(try row.bytes(atIndex: 4))
      while !reader.isAtEnd { table.columns[try words.field(try reader.readIndex())] = try reader.readIndex() }
      tables[number] = table
      numbers[Self.key(table.file, table.sheet, table.version)] = number
    }
  }

  func table(_ number: Int) throws(LedgerError) -> Table {
    guard let table = tables[number] else { throw .damaged("there is no table number \(number)") }
    return table
  }

  /// The number of the table that a claim stands in, a new one where it is new.
  func number(_ place: ClaimPlace) throws -> Int {
    if let last, last.table.isHome(of: place) { return last.number }
    let key = Self.key(place.place.file, place.place.sheet, place.version)
    if let number = numbers[key], let table = tables[number] {
      last = (table, number)
      return number
    }
    let table = Table(file: place.place.file, sheet: place.place.sheet, version: place.version)
    let number = try add(table, key)
    last = (table, number)
    return number
  }

  /// The usual column of a field; the first one that is asked about becomes it.
  func usualColumn(of field: Field, in number: Int, seen column: Int) -> Int {
    let table = last?.number == number ? last?.table : tables[number]
    if let known = table?.columns[field] { return known }
    table?.columns[field] = column
    changed.insert(number)
    return column
  }

  /// Writes what became known of the tables' columns.
  func save() throws {
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

  private func add(_ table: Table, _ key: [UInt8]) throws -> Int {
    try database.execute(
      sql: "INSERT INTO place_tables (file, sheet, version, columns) VALUES (?, ?, ?, x'')",
      arguments: [table.file, table.sheet, table.version])
    let number = Int(database.lastInsertedRowID)
    tables[number] = table
    numbers[key] = number
    return number
  }

  private static func key(_ file: String, _ sheet: String?, _ version: String) -> [UInt8] {
    var writer = BlobWriter()
    writer.write(file)
    writer.write(sheet)
    writer.write(version)
    return writer.bytes
  }
}

extension TableRegister.Table {
  /// Whether a claim stands in the table, byte for byte.
  fileprivate func isHome(of place: ClaimPlace) -> Bool {
    place.version == version && place.place.file.isIdentical(to: file) && (place.place.sheet == nil) == (sheet == nil)
      && (place.place.sheet ?? "").isIdentical(to: sheet ?? "")
  }
}

extension Row {
  /// The bytes of a blob.
  func bytes(atIndex index: Int) throws -> [UInt8] { Array(try decode(Data.self, atIndex: index)) }
}
