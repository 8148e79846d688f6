internal import OrderModel
internal import TableShaping

/// A mapped column as `PlainRowReader` needs it.
struct PlainColumn {
  let reader: ColumnReader
  let field: Field
  let index: Int
  let plain: PlainCells
  let isAdditive: Bool
  /// Whether it names the order.
  let isKey: Bool
  /// Where the field stands among those whose words may cancel an order.
  let stateRank: Int?
  /// Whether its cells say more than their own bytes: merged ones, codes of another system.
  let isIndirect: Bool
  /// Its place among the claims of a row.
  var slot = 0
  var memory = TextMemory()

  init(_ reader: ColumnReader, _ table: ShapedTable) {
    self.reader = reader
    field = reader.field
    index = reader.index
    plain = reader.plainCells
    isAdditive = reader.field.isAdditive
    isKey = OrderKeys.fields.contains(reader.field)
    stateRank = DerivedClaims.statusFields.firstIndex(of: reader.field)
    isIndirect = reader.isIndirect || table.hasMergedRows(column: reader.index)
  }
}
