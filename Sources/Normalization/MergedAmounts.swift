internal import OrderModel
internal import TableShaping

/// An amount in a cell merged over the lines of an order is the order's amount, not a line's.
enum MergedAmounts {
  /// Turns such a column of `amount` into `order_amount`, unless another column is that.
  static func settle(_ mappings: inout [ColumnMapping], table: ShapedTable) {
    guard !mappings.contains(where: { $0.field == .orderAmount }),
      let place = mappings.firstIndex(where: { $0.field == .amount && table.hasMergedRows(column: $0.columnIndex) })
    else { return }
    mappings[place].field = .orderAmount
    mappings[place].confidence = 0.85
    mappings[place].reasons.append("its cells are merged over the lines of an order")
  }
}
