import ExactValues
import OrderModel

@testable import Reconciliation

/// Rows of some sources, resolved to orders.
struct ResolverBook {
  /// A row: its cells as text, by field.
  typealias Cells = [Field: String]

  static let sales = Source(id: "sales", department: .sales, grain: .line)
  static let production = Source(id: "production", department: .production, grain: .line)
  static let finance = Source(id: "finance", department: .finance, grain: .order)
  static let warehouse = Source(id: "warehouse", department: .warehouse, grain: .event, eventKind: .shipment)

  var known: [OrderState] = []
  var decisions = DecisionIndex()
  private(set) var resolution = OrderResolver.Resolution()
  private(set) var context = FoldContext(asOf: Day(daysSinceEpoch: 20_000), sources: [], deliveries: [], tables: [])

  /// Resolves rows; the sources that are not named did not come.
  mutating func resolve(_ rows: [(source: Source, cells: [Cells])]) {
    let deliveries = rows.enumerated().map { table, entry in
      SourceDelivery(
        source: entry.source, isDelivered: true,
        rows: entry.cells.enumerated().map { Self.row($1, table, $0 + 1) }, fields: [])
    }
    let sources = [Self.sales, Self.production, Self.finance, Self.warehouse]
    let tables = rows.map { TableDescription(file: "\($0.source.id).csv", sheet: nil, version: "v") }
    context = FoldContext(
      asOf: Day(daysSinceEpoch: 20_000), sources: sources, deliveries: deliveries, tables: tables)
    context.decisions = decisions
    resolution = OrderResolver.resolve(deliveries, known: OrderShelf(known), context: context)
  }

  /// Folds what was resolved into the ledger, as the next run finds it.
  mutating func commit() {
    let states = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let inputs = Dictionary(resolution.orders.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    known = Set(states.keys).union(inputs.keys).sorted().compactMap {
      OrderFold.fold(states[$0], inputs[$0] ?? OrderInput(key: $0), context).state
    }
  }

  static func row(_ cells: Cells, _ table: Int, _ place: Int) -> SourceRow {
    let claims = cells.map { field, text in
      var claim = FoldedHistory.claim(field, text.isEmpty ? .blank : .value(value(text, field)), place)
      if field == .orderNo, DamagedNumber(text)?.isRounded == true { claim.state = .unusable }
      claim.rawText = text
      return claim
    }
    return SourceRow(
      tableIndex: Int32(table), rowIndex: Int32(place), claims: claims.sorted { $0.field < $1.field })
  }

  private static func value(_ text: String, _ field: Field) -> FieldValue {
    field.valueType == .quantity ? ExactDecimal(text).map(FieldValue.number) ?? .text(text) : .text(text)
  }

  /// Where each row went: `source row → order`, `?` with candidates for those that went nowhere.
  var places: [String] {
    let laid = resolution.orders.flatMap { order in
      order.rows.flatMap { id, rows in rows.map { "\(id) \($0.rowIndex) → \(order.key)" } }
    }
    let left = resolution.unresolved.map {
      "\($0.source) \($0.row.rowIndex) ? \($0.candidates.joined(separator: " "))"
    }
    return (laid + left).sorted()
  }

  /// What is proposed: `order ~ candidates: evidence`.
  var proposals: [String] {
    resolution.orders.compactMap { order in
      order.lookAlike.map { "\(order.key) ~ \($0.numbers): \($0.evidence)" }
    }.sorted()
  }
}
