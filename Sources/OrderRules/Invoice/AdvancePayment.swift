/// Terms of payment under which an invoice may come before the goods.
enum AdvancePayment {
  private static let advance = [
    "预付", "预收", "款到", "先款", "全款", "定金", "订金", "先付", "付款后", "先票", "票到", "见票", "现款", "advance", "prepa", "deposit",
    "t/t", "tt", "cia", "cwo", "invoice",
  ]

  /// Whether the customer may be invoiced before the goods leave: paid in advance, a deposit, or payment against the invoice.
  static func isMeant(by terms: String) -> Bool {
    let text = terms.lowercased()
    return advance.contains(where: text.contains) || text.contains("%") || text.contains("％")
  }
}
