internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Sums of the rows that a step read, by file, sheet, month of the order, currency and fate.
struct ControlTotals {
  private struct Key: Hashable, Comparable {
    var file: String, sheet: String, month: String, currency: String, fate: String

    static func < (left: Key, right: Key) -> Bool {
      [left.file, left.sheet, left.month, left.currency, left.fate].lexicographicallyPrecedes(
        [right.file, right.sheet, right.month, right.currency, right.fate])
    }
  }

  private struct Sum {
    var rows = 0
    var quantity = ExactDecimal.zero
    var amount = ExactDecimal.zero
  }

  /// The totals, in the order of their files.
  ///
  /// - Complexity: O(*n*) in the rows.
  static func totals(of book: RunBook) -> [MigrationRecord.Total] {
    var sums: [Key: Sum] = [:]
    var fates: [RowReference: String] = [:]
    for verdict in book.folded.flatMap(\.verdicts) {
      let reference = RowReference(tableIndex: verdict.tableIndex, rowIndex: verdict.rowIndex)
      if case .rejected = verdict.end { fates[reference] = "rejected" } else { fates[reference] = "duplicate" }
    }
    for unresolved in book.resolution.unresolved {
      fates[RowReference(tableIndex: unresolved.row.tableIndex, rowIndex: unresolved.row.rowIndex)] = "rejected"
    }
    for row in book.reading.deliveries.flatMap(\.rows) where !book.reading.unpivotedTables.contains(row.tableIndex) {
      let table = book.reading.tables[Int(row.tableIndex)]
      let fate = fates[RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)] ?? "used"
      let day = days.lazy.compactMap { row.value($0)?.day }.first
      let key = Key(
        file: table.file, sheet: table.sheet ?? "", month: day.map { String($0.description.prefix(7)) } ?? "",
        currency: row.value(.currency)?.description ?? "", fate: fate)
      sums[key, default: Sum()].rows += 1
      add(first(quantities, row), to: &sums[key, default: Sum()].quantity)
      add(first(amounts, row), to: &sums[key, default: Sum()].amount)
    }
    return sums.sorted { $0.key < $1.key }.map { key, sum in
      MigrationRecord.Total(
        file: key.file, sheet: key.sheet.isEmpty ? nil : key.sheet, month: key.month, currency: key.currency,
        fate: key.fate, rows: sum.rows, quantity: sum.quantity.description, amount: sum.amount.description)
    }
  }

  private static let days: [Field] = [.orderDate, .shipDate, .invoiceDate, .paymentDate, .promisedDate]
  private static let quantities: [Field] = [.quantity, .shippedQuantity, .invoiceQuantity]
  private static let amounts: [Field] = [.amount, .invoiceAmount, .paymentAmount, .orderAmount]

  private static func first(_ fields: [Field], _ row: SourceRow) -> ExactDecimal? {
    fields.lazy.compactMap { row.value($0)?.number }.first
  }

  private static func add(_ number: ExactDecimal?, to sum: inout ExactDecimal) {
    if let number, let more = sum.adding(number) { sum = more }
  }
}
