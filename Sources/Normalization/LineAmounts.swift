internal import OrderModel
internal import TableShaping

/// An 订单金额 that is quantity × price in record after record is the line's amount, whatever its header says.
enum LineAmounts {
  /// Turns such a column of `order_amount` into `amount`, unless another column is that or its cells are merged.
  static func settle(_ mappings: inout [ColumnMapping], table: ShapedTable, evidence: ColumnEvidence) {
    func column(_ field: Field) -> Int? { mappings.first { $0.field == field }?.columnIndex }
    guard let place = mappings.firstIndex(where: { $0.field == .orderAmount && !$0.isRuled }), column(.amount) == nil,
      let quantity = column(.quantity), let price = column(.unitPrice), let arithmetic = evidence.arithmetic,
      !table.hasMergedRows(column: mappings[place].columnIndex)
    else { return }
    let amount = mappings[place].columnIndex
    guard let product = arithmetic.product(quantities: [quantity], prices: [price], amounts: [amount]) else { return }
    mappings[place].field = .amount
    mappings[place].confidence = 0.85
    mappings[place].reasons.append(
      "quantity × price in \(product.hits) of \(product.rows) records, so of the line, not of the order")
  }
}
