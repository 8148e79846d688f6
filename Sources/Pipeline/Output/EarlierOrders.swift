internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Tells orders that lie before the openers' earliest one: older than the book, rather than unexpected.
struct EarlierOrders {
  /// The first day of the openers' orders.
  let firstDay: Day?
  /// The first of their numbers, by the form of the number.
  private let firstNumbers: [String: String]
  private let sources: [Source]

  /// Finds the beginning of the openers' orders.
  ///
  /// - Complexity: O(*n*) in the orders.
  init(_ orders: some Sequence<OrderState>, sources: [Source]) {
    self.sources = sources
    var firstDay: Day?
    var firstNumbers: [String: String] = [:]
    for order in orders where order.isOpened(by: sources) {
      if let day = order.header.value(.orderDate)?.day { firstDay = min(firstDay ?? day, day) }
      let form = Self.form(order.key)
      firstNumbers[form] = min(firstNumbers[form] ?? order.key, order.key)
    }
    (self.firstDay, self.firstNumbers) = (firstDay, firstNumbers)
  }

  /// Whether an order that no opener holds is older than theirs: by its date, else by its number among those of its form.
  func contain(_ order: OrderState) -> Bool {
    if let day = order.header.value(.orderDate)?.day, let firstDay { return day < firstDay }
    guard let first = firstNumbers[Self.form(order.key)] else { return false }
    return order.key < first
  }

  /// The number with every digit as 0: of `SO-2026-0118` it is `SO-0000-0000`.
  private static func form(_ number: String) -> String {
    String(String.UnicodeScalarView(number.unicodeScalars.map { ("0"..."9").contains($0) ? "0" : $0 }))
  }
}
