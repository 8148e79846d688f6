internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Packs where the claims of one row stand: table, row, and what is not in its field's usual column.
///
/// Apart from the states, so that a line whose row number alone has changed is not written again.
struct PlacePacker {
  private enum Code {
    static let none = 0, column = 1, row = 2, cell = 3, text = 4
  }

  let register: TableRegister
  private var lastRow = 0

  init(register: TableRegister) { self.register = register }

  /// Writes the places of a row's fields.
  mutating func write(_ places: [(field: Field, place: ClaimPlace?)], to writer: inout BlobWriter) throws {
    let addresses = places.map { $0.place.flatMap { $0.address } }
    var home: (table: Int, row: Int)?
    if let index = addresses.firstIndex(where: { $0 != nil }), let place = places[index].place {
      home = (try register.number(place), addresses[index]?.rowIndex ?? 0)
    }
    writer.write(count: home?.table ?? 0)
    if let home {
      writer.write(home.row - lastRow)
      lastRow = home.row
    }
    var exceptions = BlobWriter()
    var count = 0
    for (index, entry) in places.enumerated() {
      if try isUsual(entry.field, entry.place, addresses[index], home) { continue }
      count += 1
      exceptions.write(count: index)
      try write(entry.place, addresses[index], home, to: &exceptions)
    }
    writer.write(count: count)
    writer.append(exceptions.bytes)
  }

  private func isUsual(
    _ field: Field, _ place: ClaimPlace?, _ address: CellAddress?, _ home: (table: Int, row: Int)?
  ) throws -> Bool {
    guard let place, let address, let home, address.rowIndex == home.row, try register.number(place) == home.table
    else { return false }
    return try register.usualColumn(of: field, in: home.table, seen: address.columnIndex) == address.columnIndex
  }

  private func write(
    _ place: ClaimPlace?, _ address: CellAddress?, _ home: (table: Int, row: Int)?, to writer: inout BlobWriter
  ) throws {
    guard let place else { return writer.write(count: Code.none) }
    let table = try register.number(place)
    guard let address else {
      writer.write(count: Code.text)
      writer.write(count: table)
      return writer.write(place.place.cell)
    }
    if home?.table == table, home?.row == address.rowIndex {
      writer.write(count: Code.column)
    } else if home?.table == table {
      writer.write(count: Code.row)
      writer.write(count: address.rowIndex)
    } else {
      writer.write(count: Code.cell)
      writer.write(count: table)
      writer.write(count: address.rowIndex)
    }
    writer.write(count: address.columnIndex)
  }

  /// Reads the places of a row's fields; the raw texts stand elsewhere.
  mutating func read(_ fields: [Field], from reader: inout BlobReader) throws(LedgerError) -> [ClaimPlace?] {
    let number = try reader.readIndex()
    let home = number == 0 ? nil : try register.table(number)
    if home != nil { lastRow &+= try reader.readNumber() }
    var exceptions: [Int: ClaimPlace?] = [:]
    for _ in 0..<(try reader.readIndexCount()) {
      let index = try reader.readIndex()
      exceptions[index] = .some(try readException(home, from: &reader))
    }
    var places: [ClaimPlace?] = []
    places.reserveCapacity(fields.count)
    for (index, field) in fields.enumerated() {
      if let exception = exceptions[index] {
        places.append(exception)
      } else if let home, let column = home.columns[field] {
        places.append(try home.place(row: lastRow, column: column))
      } else {
        throw .damaged("the place of \(field) is torn")
      }
    }
    return places
  }

  private func readException(
    _ home: TableRegister.Table?, from reader: inout BlobReader
  ) throws(LedgerError) -> ClaimPlace? {
    switch try reader.readIndex() {
    case Code.none: return nil
    case Code.column:
      guard let home else { throw .damaged("a place has a column and no row") }
      return try home.place(row: lastRow, column: try reader.readIndex())
    case Code.row:
      guard let home else { throw .damaged("a place has a row and no table") }
      return try home.place(row: try reader.readIndex(), column: try reader.readIndex())
    case Code.cell:
      let table = try register.table(try reader.readIndex())
      return try table.place(row: try reader.readIndex(), column: try reader.readIndex())
    case Code.text:
      let table = try register.table(try reader.readIndex())
      let origin = table.origin
      let place = Place(file: origin.file, sheet: origin.sheet, cell: try reader.readOptionalText())
      return ClaimPlace(place: place, rawText: nil, version: origin.version)
    case let code: throw .damaged("a place is of the unknown kind \(code)")
    }
  }
}

extension TableRegister.Table {
  fileprivate func place(row: Int, column: Int) throws(LedgerError) -> ClaimPlace {
    guard let row = Int32(exactly: row), let column = Int32(exactly: column), row >= 0, column >= 0 else {
      throw .damaged("a place is outside of any sheet")
    }
    return ClaimPlace(origin, row: row, column: column, rawText: nil)
  }
}
