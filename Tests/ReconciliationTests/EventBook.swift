import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// An order of two lines and the logs of its shipments, run week by week.
struct EventBook {
  /// One row of a log.
  struct Row: Hashable {
    var number: String?
    var product = "P1"
    var day: Int
    var quantity: Int
    var tracking: String?
  }

  private(set) var state: OrderState?
  private(set) var folded: FoldedOrder?
  private var week: Int32 = 0

  /// Runs a week with the rows of each log, in the order in which they are given.
  mutating func run(
    _ logs: [String: [Row]], openers: [Source] = EventBook.openers, reversed: Bool = false,
    undelivered: [String: Set<String>] = [:]
  ) {
    week += 1
    let shippers = logs.keys.sorted().map { id in
      Source(id: id, department: Department(rawValue: id) ?? .warehouse, grain: .event, eventKind: .shipment)
    }
    let sources = reversed ? Array((openers + shippers).reversed()) : openers + shippers
    let tables = sources.map { TableDescription(file: "\($0.id).csv", sheet: nil, version: "v\(week)") }
    var input = OrderInput(key: "SO1")
    var deliveries: [SourceDelivery] = []
    for (index, source) in sources.enumerated() {
      var rows = source.isOpener ? Self.lines(index) : []
      for (place, row) in (logs[source.id] ?? []).enumerated() { rows.append(Self.row(row, index, place + 1)) }
      if !rows.isEmpty { input.rows[source.id] = rows }
      deliveries.append(SourceDelivery(source: source, isDelivered: true, rows: rows, fields: []))
    }
    var context = FoldContext(
      asOf: Day(daysSinceEpoch: 20_000 + 7 * week), sources: sources, deliveries: deliveries, tables: tables)
    context.undeliveredFiles = undelivered
    let folded = OrderFold.fold(state, input, context)
    state = folded.state
    self.folded = folded
  }

  static let openers = [Source(id: "sales", department: .sales, grain: .line)]

  private static func lines(_ table: Int) -> [SourceRow] {
    (1...2).map { FoldedHistory.row($0, [.quantity: .value(1_000 * $0)], [:], table: table, place: $0) }
  }

  private static func row(_ row: Row, _ table: Int, _ place: Int) -> SourceRow {
    var claims = [
      FoldedHistory.claim(.orderNo, .value(.text("SO1")), place),
      FoldedHistory.claim(.productCode, .value(.text(row.product)), place),
      FoldedHistory.claim(.shipDate, .value(.day(Day(daysSinceEpoch: Int32(19_000 + row.day)))), place),
      FoldedHistory.claim(.shippedQuantity, .value(.number(ExactDecimal(Int64(row.quantity)))), place),
    ]
    if let number = row.number { claims.append(FoldedHistory.claim(.shipmentNo, .value(.text(number)), place)) }
    if let number = row.tracking { claims.append(FoldedHistory.claim(.trackingNo, .value(.text(number)), place)) }
    return SourceRow(
      tableIndex: Int32(table), rowIndex: Int32(place), claims: claims.sorted { $0.field < $1.field })
  }

  /// The events that still stand, in words: number, product line, day, quantity and who states it.
  var events: [String] {
    (state?.events ?? []).filter { !$0.isVanished }.map { event in
      let line = event.lineID?.split(separator: "#").last.map(String.init) ?? "–"
      let day = (event.fields[.shipDate]?.day?.daysSinceEpoch ?? 19_000) - 19_000
      let number = event.fields[.shipmentNo]?.description ?? "–"
      let quantity = event.fields[.shippedQuantity]?.description ?? "–"
      return "\(number) line \(line) day \(day) × \(quantity) \(event.holders.joined(separator: "+"))"
    }.sorted()
  }

  /// What the run says, in words.
  var report: [String] {
    (folded?.discrepancies ?? []).map { "\($0.kind.name) \($0.field ?? "–") \($0.source ?? "–")" }.sorted()
  }

  /// The quantity shipped of both lines.
  var shipped: ExactDecimal? {
    (state?.lines ?? []).compactMap { state?.total(.shippedQuantity, line: $0) }.reduce(.zero) { $0?.adding($1) }
  }
}
