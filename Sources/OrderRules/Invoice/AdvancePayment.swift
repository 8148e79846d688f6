/// Terms of payment under which an invoice may come before the goods.
enum AdvancePayment {
  private static let advance = [
    "预付", "预收", "款到", "先款", "全款", "定金", "订金", "先付", "付款后", "先票", "现款", "advance", "prepa", "deposit", "cia", "cwo",
  ]
  private static let againstInvoice = ["票到", "见票", "t/t", "tt", "invoice"]

  /// Whether the customer may be invoiced before the goods leave: paid in advance, a deposit, or payment against the invoice.
  ///
  /// 票到30天 gives credit, as T/T 30 days does.
  static func isMeant(by terms: String) -> Bool {
    let text = terms.lowercased()
    if advance.contains(where: text.contains) || text.contains("%") || text.contains("％") { return true }
    return againstInvoice.contains(where: text.contains) && PaymentTerms(terms).map { $0.days == 0 } ?? true
  }
}
