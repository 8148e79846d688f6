internal import OrderModel

/// Strengthens the guesses of columns that calculate with each other: quantity × price = amount.
struct ArithmeticBonus: Sendable {
  let evidence: ColumnEvidence

  /// Adds the evidence of a product to the columns that it joins.
  func add(to guesses: inout [[ColumnGuess]]) {
    guard let arithmetic = evidence.arithmetic else { return }
    let quantities = columns(guesses) { $0.valueType == .quantity }
    let prices = columns(guesses, where: Self.prices.contains)
    let amounts = columns(guesses, where: Self.amounts.contains)
    guard let product = arithmetic.product(quantities: quantities, prices: prices, amounts: amounts) else { return }
    let reason = "quantity × price = amount in \(product.hits) of \(product.rows) records"
    strengthen(&guesses, product.quantity, reason) { $0.valueType == .quantity }
    strengthen(&guesses, product.price, reason, where: Self.prices.contains)
    strengthen(&guesses, product.amount, reason, where: Self.amounts.contains)
  }

  private func columns(_ guesses: [[ColumnGuess]], where test: (Field) -> Bool) -> [Int] {
    guesses.compactMap { list in list.contains { test($0.field) } ? list.first?.column : nil }
  }

  private func strengthen(
    _ guesses: inout [[ColumnGuess]], _ column: Int, _ reason: String, where test: (Field) -> Bool
  ) {
    guard let place = guesses.firstIndex(where: { $0.first?.column == column }) else { return }
    for index in guesses[place].indices where test(guesses[place][index].field) {
      let confidence = guesses[place][index].confidence
      guesses[place][index].confidence = min(confidence, 1) + (1 - min(confidence, 1)) * 0.3
      guesses[place][index].reasons.append(reason)
    }
    guesses[place].sort(by: ColumnGuess.precedes)
  }

  private static let prices: Set<Field> = [
    .unitPrice, .unitPriceInclTax, .unitPriceExclTax, .invoiceUnitPrice,
  ]
  private static let amounts: Set<Field> = [
    .amount, .amountInclTax, .amountExclTax, .invoiceAmount, .orderAmount,
  ]
}
