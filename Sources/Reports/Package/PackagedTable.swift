/// A table as the data package describes it.
struct PackagedTable {
  /// A column whose values all stand in a column of another table.
  struct Reference {
    let column: String, table: String, to: String

    /// As a table schema states it.
    var json: JSONValue {
      .object([
        ("fields", .array([.string(column)])),
        ("reference", .object([("resource", .string(table)), ("fields", .array([.string(to)]))])),
      ])
    }
  }

  let id: String
  let columns: [OutputTable.Column]
  /// The column that names each row once, where one does.
  var primaryKey: String?
  var reference: Reference?

  /// Takes a table; a key or a reference that its rows do not keep is left out.
  init(_ table: OutputTable, key: String? = nil, reference: Reference? = nil, known: Set<String> = []) {
    id = table.id
    columns = table.columns
    if let key, let index = table.columns.firstIndex(where: { $0.id == key }) {
      let cells = Set(table.cells(ofColumn: index).lazy.compactMap(\.self).filter { !$0.isEmpty })
      if cells.count == table.rows.count { primaryKey = key }
    }
    if let reference, let index = table.columns.firstIndex(where: { $0.id == reference.column }),
      table.cells(ofColumn: index).allSatisfy({ $0.map(known.contains) ?? true })
    {
      self.reference = reference
    }
  }
}
