internal import OrderModel

/// Settles whether a plain 单价 holds the tax, where amounts with and without tax stand beside it.
///
/// Quantity × price is one of the two amounts in record after record; with one amount only nothing is decided.
struct TaxBasisSettler: Sendable {
  let evidence: ColumnEvidence

  /// Turns `unit_price` into the price on the basis that the amounts show.
  func settle(_ mappings: inout [ColumnMapping]) {
    func column(_ field: Field) -> Int? { mappings.first { $0.field == field }?.columnIndex }
    guard let arithmetic = evidence.arithmetic, let place = mappings.firstIndex(where: { $0.field == .unitPrice }),
      mappings[place].candidates.contains(.unitPriceInclTax), let quantity = column(.quantity),
      let inclusive = column(.amountInclTax), let exclusive = column(.amountExclTax),
      column(.unitPriceInclTax) == nil, column(.unitPriceExclTax) == nil
    else { return }
    let price = mappings[place].columnIndex
    let product = arithmetic.product(quantities: [quantity], prices: [price], amounts: [inclusive, exclusive])
    guard let product else { return }
    mappings[place].field = product.amount == inclusive ? .unitPriceInclTax : .unitPriceExclTax
    mappings[place].confidence = 0.88
    let name = mappings.first { $0.columnIndex == product.amount }?.header ?? ""
    mappings[place].reasons.append("quantity × price = “\(name)” in \(product.hits) of \(product.rows) records")
  }
}
