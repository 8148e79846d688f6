internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Finds columns that calculate with each other: quantity × price = amount.
///
/// What no header says, such products say: which of two 数量 the amount is made of.
struct ColumnArithmetic: Sendable {
  /// Three columns of which the third is the product of the others, and in how many records.
  struct Product: Sendable {
    var quantity: Int
    var price: Int
    var amount: Int
    var hits: Int
    var rows: Int
  }

  /// How many columns of one kind are tried.
  static let columnLimit = 6

  let table: ShapedTable
  let rows: ArraySlice<Int>

  /// The best such three columns; `nil` where fewer than three records or four in five agree.
  ///
  /// - Complexity: O(columnLimit³ × rows).
  func product(quantities: [Int], prices: [Int], amounts: [Int]) -> Product? {
    var best: Product?
    for quantity in quantities.prefix(Self.columnLimit) {
      let first = numbers(quantity)
      for price in prices.prefix(Self.columnLimit) where price != quantity {
        let second = numbers(price)
        for amount in amounts.prefix(Self.columnLimit) where amount != quantity && amount != price {
          let found = check(first, second, numbers(amount))
          guard found.rows >= 3, found.hits * 5 >= found.rows * 4, found.hits > best?.hits ?? 0 else { continue }
          best = Product(quantity: quantity, price: price, amount: amount, hits: found.hits, rows: found.rows)
        }
      }
    }
    return best
  }

  /// The first column that is the sum of `parts` in most records, and in at least two.
  ///
  /// - Complexity: O((parts + columns) × rows).
  func sum(of parts: [Int], among columns: [Int]) -> (column: Int, hits: Int, rows: Int)? {
    var sums = [ExactDecimal?](repeating: nil, count: rows.count)
    for part in parts.lazy.map(numbers) {
      for (place, number) in part.enumerated() {
        if let number { sums[place] = (sums[place] ?? .zero).adding(number) }
      }
    }
    for column in columns {
      var (hits, records) = (0, 0)
      for (sum, total) in zip(sums, numbers(column)) {
        guard let sum, let total else { continue }
        records += 1
        if sum == total { hits += 1 }
      }
      if hits >= 2, hits * 2 >= records { return (column, hits, records) }
    }
    return nil
  }

  private func check(
    _ first: [ExactDecimal?], _ second: [ExactDecimal?], _ third: [ExactDecimal?]
  ) -> (hits: Int, rows: Int) {
    var hits = 0
    var rows = 0
    for index in first.indices {
      guard let one = first[index], let two = second[index], let product = third[index], one != .zero, two != .zero
      else { continue }
      rows += 1
      guard let difference = one.multiplied(by: two)?.subtracting(product) else { continue }
      // A price is written with two decimals: half a cent a piece may lie between.
      let room = one.magnitude.multiplied(by: Self.halfCent)?.adding(Self.cent) ?? Self.cent
      if difference.magnitude <= room { hits += 1 }
    }
    return (hits, rows)
  }

  private func numbers(_ column: Int) -> [ExactDecimal?] {
    rows.map { row in
      switch table.cell(row: row, column: column).value {
      case .number(let number): number
      case .text(let text): ExactDecimal(TextFolding.tidied(text).filter { $0 != "," && $0 != "¥" })
      default: nil
      }
    }
  }

  private static let halfCent = ExactDecimal(significand: 5, scale: 3) ?? .zero
  private static let cent = ExactDecimal(significand: 1, scale: 2) ?? .zero
}
