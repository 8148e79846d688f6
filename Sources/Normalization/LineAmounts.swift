internal import OrderModel
internal import TableShaping

/// An 订单金额 that is quantity × price in record after record is the line's amount, whatever its header says.
enum LineAmounts {
  private static let quantities: [Field] = [.quantity, .shippedQuantity, .invoiceQuantity]

  /// Turns such a column of `order_amount` into `amount`, unless another column is that or its cells are merged.
  ///
  /// Where no column is the price, one that no word tells anything of may be it: that alone does not map it.
  static func settle(_ mappings: inout [ColumnMapping], table: ShapedTable, evidence: ColumnEvidence) {
    func column(_ field: Field) -> Int? { mappings.first { $0.field == field }?.columnIndex }
    guard let place = mappings.firstIndex(where: { $0.field == .orderAmount && !$0.isRuled }), column(.amount) == nil,
      let quantity = quantities.compactMap({ column($0) }).first, let arithmetic = evidence.arithmetic,
      !table.hasMergedRows(column: mappings[place].columnIndex)
    else { return }
    let amount = mappings[place].columnIndex
    let open = mappings.filter { $0.field == nil && !$0.isIgnored && !$0.header.isEmpty }.map(\.columnIndex)
    let prices = column(.unitPrice).map { [$0] } ?? open
    guard let product = arithmetic.product(quantities: [quantity], prices: prices, amounts: [amount]) else { return }
    mappings[place].field = .amount
    mappings[place].confidence = 0.85
    mappings[place].reasons.append(
      "quantity × price in \(product.hits) of \(product.rows) records, so of the line, not of the order")
  }
}
