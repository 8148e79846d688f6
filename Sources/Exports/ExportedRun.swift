public import ExactValues
public import OrderModel
public import Reports

/// The reconciled data of one run, as its folder holds it.
public struct ExportedRun: Sendable {
  /// Whether prices and amounts include tax.
  public enum PriceBasis: String, Sendable, CaseIterable {
    case inclusive = "incl-tax"
    case exclusive = "excl-tax"
  }

  /// The name of the run's folder.
  public var name: String
  /// The day that the run took as today.
  public var asOf: Day
  /// The orders, and their lines: the columns of `orders.csv` and `order_lines.csv`.
  public var orders: OutputTable, lines: OutputTable
  /// The sources whose kept values are asked first: those that open orders.
  public var openers: [String]
  /// All sources, by id.
  public var sources: [String]
  /// The basis of `unit_price` and of `amount`, where the sheets state it.
  public var bases: [Field: PriceBasis]

  /// Takes what a run's report holds.
  public init(_ report: RunReport) {
    name = report.runName
    asOf = report.asOf
    orders = report.orders
    lines = report.orderLines
    sources = report.sources.map(\.id).sorted()
    openers = report.sources.filter {
      $0.fields.contains("order_no") && $0.department == "sales" && $0.grain != "event"
    }
    .map(\.id).sorted()
    bases = Self.bases(report.interpretations)
  }

  /// What the run's interpretations say of the tax in prices and amounts.
  private static func bases(_ table: OutputTable) -> [Field: PriceBasis] {
    guard let column = table.columns.firstIndex(where: { $0.id == "decision" }),
      let subject = table.columns.firstIndex(where: { $0.id == "subject" })
    else { return [:] }
    var bases: [Field: PriceBasis] = [:]
    for row in table.rows where row[subject] == "tax basis" {
      for (core, inclusive, exclusive) in prices {
        let end = " is the \(core) that is compared"
        if row[column] == inclusive.id + end { bases[core] = .inclusive }
        if row[column] == exclusive.id + end { bases[core] = .exclusive }
      }
    }
    return bases
  }

  /// The core fields that stand on a tax basis, each with its counterparts.
  static let prices: [(core: Field, inclusive: Field, exclusive: Field)] = [
    (.unitPrice, .unitPriceInclTax, .unitPriceExclTax), (.amount, .amountInclTax, .amountExclTax),
  ]
}
