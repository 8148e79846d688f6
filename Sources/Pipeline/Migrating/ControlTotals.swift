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

  /// The same as numbers, for rows by the thousand.
  private struct RowKey: Hashable {
    var table: Int32
    /// The first day of the month.
    var month: Day?
    var currency: String, fate: String
  }

  private struct Sum {
    var rows = 0
    var quantity = ExactDecimal.zero
    var amount = ExactDecimal.zero

    /// Adds rows and what they say; what is too large to be added is left out.
    mutating func add(rows count: Int, _ quantity: ExactDecimal?, _ amount: ExactDecimal?) {
      rows += count
      if let quantity, let sum = self.quantity.adding(quantity) { self.quantity = sum }
      if let amount, let sum = self.amount.adding(amount) { self.amount = sum }
    }
  }

  /// The totals, in the order of their files.
  ///
  /// - Complexity: O(*n*) in the rows.
  static func totals(of book: RunBook) -> [MigrationRecord.Total] {
    let fates = fates(of: book)
    var byRow: [RowKey: Sum] = [:]
    for row in book.reading.deliveries.flatMap(\.rows) where !book.reading.unpivotedTables.contains(row.tableIndex) {
      let fate =
        fates.isEmpty ? nil : fates[RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)]
      let day = days.lazy.compactMap { row.value($0)?.day }.first
      let key = RowKey(
        table: row.tableIndex, month: day.map { $0.adding(days: 1 - $0.civil.day) },
        currency: row.value(.currency)?.description ?? "", fate: fate ?? "used")
      let quantity = first(quantities, row), amount = first(amounts, row)
      byRow[key, default: Sum()].add(rows: 1, quantity, amount)
    }
    var sums: [Key: Sum] = [:]
    for (row, sum) in byRow {
      let table = book.reading.tables[Int(row.table)]
      let month = row.month.map { String($0.description.prefix(7)) } ?? ""
      let key = Key(file: table.file, sheet: table.sheet ?? "", month: month, currency: row.currency, fate: row.fate)
      sums[key, default: Sum()].add(rows: sum.rows, sum.quantity, sum.amount)
    }
    return sums.sorted { $0.key < $1.key }.map { key, sum in
      MigrationRecord.Total(
        file: key.file, sheet: key.sheet.isEmpty ? nil : key.sheet, month: key.month, currency: key.currency,
        fate: key.fate, rows: sum.rows, quantity: sum.quantity.description, amount: sum.amount.description)
    }
  }

  /// The rows that were not used as such.
  private static func fates(of book: RunBook) -> [RowReference: String] {
    var fates: [RowReference: String] = [:]
    for verdict in book.folded.verdicts {
      let reference = RowReference(tableIndex: verdict.tableIndex, rowIndex: verdict.rowIndex)
      if case .rejected = verdict.end { fates[reference] = "rejected" } else { fates[reference] = "duplicate" }
    }
    for unresolved in book.resolution.unresolved {
      fates[RowReference(tableIndex: unresolved.row.tableIndex, rowIndex: unresolved.row.rowIndex)] = "rejected"
    }
    return fates
  }

  private static let days: [Field] = [.orderDate, .shipDate, .invoiceDate, .paymentDate, .promisedDate]
  private static let quantities: [Field] = [.quantity, .shippedQuantity, .invoiceQuantity]
  private static let amounts: [Field] = [.amount, .invoiceAmount, .paymentAmount, .orderAmount]

  private static func first(_ fields: [Field], _ row: SourceRow) -> ExactDecimal? {
    fields.lazy.compactMap { row.value($0)?.number }.first
  }
}
