internal import ExactValues
internal import OrderModel

/// Sums up columns of quantities and amounts and holds total rows against them.
struct SubtotalChecker: Sendable {
  /// The running sums of one column; `nil` once a cell in them could not be read or added.
  private struct Sums: Sendable {
    var sinceTotal: ExactDecimal? = .zero
    var sinceHeading: ExactDecimal? = .zero
    var all: ExactDecimal? = .zero
  }

  private var columns: [Sums?] = []

  /// Takes in a cell of a record; `nil` for one that could not be read.
  mutating func add(_ value: ExactDecimal?, column: Int) {
    while columns.count <= column { columns.append(nil) }
    var sums = columns[column] ?? Sums()
    func plus(_ sum: ExactDecimal?) -> ExactDecimal? {
      guard let sum, let value else { return nil }
      return sum.adding(value)
    }
    sums.sinceTotal = plus(sums.sinceTotal)
    sums.sinceHeading = plus(sums.sinceHeading)
    sums.all = plus(sums.all)
    columns[column] = sums
  }

  /// Begins a group of rows.
  mutating func passHeading() {
    for column in columns.indices { columns[column]?.sinceHeading = .zero }
  }

  /// Ends the group that a total row sums up.
  mutating func passTotal() {
    for column in columns.indices { columns[column]?.sinceTotal = .zero }
  }

  /// The sum that a total should have shown; `nil` when it shows a right one, or when nothing can be said.
  func expected(for total: ExactDecimal, column: Int, tolerance: ExactDecimal) -> ExactDecimal? {
    guard columns.indices.contains(column), let sums = columns[column], let expected = sums.sinceTotal,
      let all = sums.all
    else { return nil }
    let right = [expected, all, sums.sinceHeading].compactMap(\.self)
    let isRight = right.contains { sum in
      sum.subtracting(total).map { $0.magnitude <= tolerance } ?? false
    }
    return isRight ? nil : expected
  }
}

extension Field {
  /// Whether values of the field may be added up: quantities and amounts, not prices.
  var isAdditive: Bool {
    switch valueType {
    case .quantity: true
    case .money: !id.hasPrefix("unit_price") && self != .invoiceUnitPrice
    default: false
    }
  }
}
