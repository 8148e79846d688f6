internal import ExactValues
internal import OrderModel
internal import Reconciliation
internal import Reports

/// The reconciled orders, lines and events as tables whose columns are the canonical fields.
struct OrderTables: Sendable {
  private let sources: [Source]
  private let facts: OrderTableFacts
  /// Open discrepancies above `info`, by order number and by line id.
  private let attention: [String: Int]
  /// The orders on which others hang by their numbers (返, 补, 样 and revisions), by key; most workspaces have none.
  private let parents: [String: String]

  /// The rows of some orders, of their lines and of their events.
  struct Rows: Sendable {
    var orders: PackedRows, lines: PackedRows, events: PackedRows

    /// Makes no rows; those that come lie in a store, if it takes them.
    init(in store: (any ByteStore)?) {
      (orders, lines, events) = (PackedRows(in: store), PackedRows(in: store), PackedRows(in: store))
    }

    /// Ends what is being written: it may go to the store.
    mutating func close() {
      orders.close()
      lines.close()
      events.close()
    }
  }

  /// Prepares the tables of a run; `attention` counts what is open, by order number and by line id.
  init(_ book: RunBook, attention: [String: Int]) {
    self.attention = attention
    sources = book.context.sources
    facts = OrderTableFacts(book.folded.stated)
    let orders = book.folded.orders
    let linked = book.resolution.orders.lazy.compactMap { order in order.parentOrderNo.map { (order.key, $0) } }
    parents = Dictionary(linked.filter { orders.contains(key: $0.0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tables that some rows come to.
  func tables(_ parts: [Rows]) -> (orders: OutputTable, lines: OutputTable, events: OutputTable) {
    var orders = OutputTable(id: "orders", columns: Self.orderColumns(facts, hasParents: !parents.isEmpty))
    var lines = OutputTable(id: "order_lines", columns: Self.lineColumns(facts))
    var events = OutputTable(id: "events", columns: Self.eventColumns(facts))
    for part in parts {
      orders.rows.append(contentsOf: part.orders)
      lines.rows.append(contentsOf: part.lines)
      events.rows.append(contentsOf: part.events)
    }
    return (orders, lines, events)
  }

  /// Adds the rows of an order.
  ///
  /// - Complexity: O(*claims*).
  func append(_ order: OrderState, to rows: inout Rows) {
    append(order, to: &rows.orders)
    // Grouped once: an order may have as many events as lines, and both in thousands.
    let events = Dictionary(grouping: order.events.lazy.filter { !$0.isVanished && $0.lineID != nil }, by: \.lineID)
    for line in order.lines { append(line, with: events[line.id] ?? [], of: order, to: &rows.lines) }
    guard !order.events.isEmpty else { return }
    let numbers = Dictionary(order.lines.map { ($0.id, $0.lineNo(sources)) }) { first, _ in first }
    for event in order.events {
      append(event, of: order, line: event.lineID.flatMap { numbers[$0] ?? nil }, to: &rows.events)
    }
  }

  private static let orderFields = Field.all.filter { $0.isMerged && $0.isOfOrder }
  private static let lineFields = Field.all.filter { $0.isMerged && !$0.isOfOrder }
  private static let rollUps: [Field] = [.shipDate, .shippedQuantity, .invoiceDate, .invoiceQuantity, .invoiceAmount]
  private static let eventFields = Field.all.filter { $0.eventKind != nil }
  /// What `events.csv` says of approvals, where a workspace has some.
  private static let approvalFields: [Field] = [
    .approvalNo, .orderTitle, .createdBy, .createdAt, .approver, .approvalDate, .approvalStatus,
  ]

  private static func column(_ field: Field) -> OutputTable.Column {
    let content: OutputTable.Column.Content =
      switch field.valueType {
      case .quantity, .money, .percent, .decimal, .int: .number
      case .date: .date
      case .bool: .boolean
      default: .text
      }
    return OutputTable.Column(id: field.id, content: content)
  }

  private static func text(_ id: String) -> OutputTable.Column { OutputTable.Column(id: id, content: .text) }
  private static func number(_ id: String) -> OutputTable.Column { OutputTable.Column(id: id, content: .number) }

  // MARK: - Orders

  /// The columns of `orders.csv`; `parent_order_no` where some order hangs on another.
  private static func orderColumns(_ facts: OrderTableFacts, hasParents: Bool) -> [OutputTable.Column] {
    var columns = [text("order_no")] + (orderFields + facts.approvals).map(column)
    columns += [
      number("lines"), text("sources"), OutputTable.Column(id: "first_seen", content: .date),
      number("open_discrepancies"),
    ]
    if hasParents { columns.append(text("parent_order_no")) }
    return columns + facts.keptOfOrders.map { text($0.id) }
  }

  private func append(_ order: OrderState, to rows: inout PackedRows) {
    rows.append(cell: order.orderNo)
    for field in Self.orderFields { rows.append(cell: order.header.value(field)?.description) }
    for field in facts.approvals { rows.append(cell: order.header.value(field)?.description) }
    rows.append(cell: String(order.lines.count))
    rows.append(cell: order.header.sources.keys.joined(separator: ";"))
    rows.append(cell: order.firstSeen.description)
    rows.append(cell: String(attention[order.orderNo] ?? 0))
    if !parents.isEmpty { rows.append(cell: parents[order.key]) }
    for column in facts.keptOfOrders { rows.append(cell: column.text(of: order.header)) }
    rows.endRow()
  }

  // MARK: - Lines

  private static func lineColumns(_ facts: OrderTableFacts) -> [OutputTable.Column] {
    var columns = [text("order_no"), text("line_no"), text("customer_name")]
    columns += (lineFields + rollUps).map(column)
    columns += [text("sources"), number("open_discrepancies")]
    columns += facts.extraLineFields.map(column)
    if facts.hasCancelledLines { columns.append(OutputTable.Column(id: Field.isCancelled.id, content: .boolean)) }
    return columns + facts.keptOfLines.map { text($0.id) }
  }

  private func append(_ line: UnitState, with events: [EventState], of order: OrderState, to rows: inout PackedRows) {
    rows.append(cell: order.orderNo)
    rows.append(cell: line.lineNo(sources))
    rows.append(cell: order.header.value(.customerName)?.description)
    for field in Self.lineFields { rows.append(cell: line.value(field)?.description) }
    for field in Self.rollUps { rows.append(cell: rollUp(field, events, line, order)) }
    rows.append(cell: line.sources.lazy.filter { $0.value.presence == .held }.map(\.key).joined(separator: ";"))
    rows.append(cell: String(attention[line.id] ?? 0))
    for field in facts.extraLineFields { rows.append(cell: line.value(field)?.description) }
    if facts.hasCancelledLines { rows.append(cell: line.value(.isCancelled)?.description) }
    for column in facts.keptOfLines { rows.append(cell: column.text(of: line)) }
    rows.endRow()
  }

  private func rollUp(_ field: Field, _ events: [EventState], _ line: UnitState, _ order: OrderState) -> String? {
    guard let kind = field.eventKind else { return nil }
    if field == kind.dateField, let day = events.lastDay(kind) { return day.description }
    if let total = events.total(field) { return total.description }
    // What a list of orders says of an order of one line is about that line.
    let units = order.lines.count == 1 ? [line, order.header] : [line]
    return units.lazy.compactMap { unit in
      sources.lazy.compactMap { unit.sources[$0.id]?.fields[field]?.prev.value?.description }.first
    }.first
  }

  // MARK: - Events

  private static func shownEventFields(_ facts: OrderTableFacts) -> [Field] {
    let approvals = facts.hasApprovals ? approvalFields : []
    return eventFields + approvals + facts.extraEventFields.filter { !approvals.contains($0) }
  }

  private static func eventColumns(_ facts: OrderTableFacts) -> [OutputTable.Column] {
    var columns = ["order_no", "line_no", "event", "source"].map(text)
    columns += shownEventFields(facts).map(column)
    return columns + [
      OutputTable.Column(id: "first_seen", content: .date), OutputTable.Column(id: "vanished", content: .boolean),
      text("file"), text("sheet"), text("cell"),
    ]
  }

  // MARK: - What can stand there

  /// The three files with every column that they can have, those that are kept per source aside.
  static let described: [DescribedFile] = {
    let (least, most) = (OrderTableFacts(OrderTableFacts.Found()), OrderTableFacts.everything)
    func file(_ path: String, _ always: [OutputTable.Column], _ all: [OutputTable.Column]) -> DescribedFile {
      DescribedFile(path, .run, columns: all, sometimes: Set(all.map(\.id)).subtracting(always.map(\.id)))
    }
    return [
      file("orders.csv", orderColumns(least, hasParents: false), orderColumns(most, hasParents: true)),
      file("order_lines.csv", lineColumns(least), lineColumns(most)),
      file("events.csv", eventColumns(least), eventColumns(most)),
    ]
  }()

  private func append(_ event: EventState, of order: OrderState, line number: String?, to rows: inout PackedRows) {
    let place = (event.places[event.kind.dateField] ?? event.places.values.first)?.place
    rows.append(cell: order.orderNo)
    rows.append(cell: number)
    rows.append(cell: event.kind.rawValue)
    rows.append(cell: event.holders.joined(separator: ";"))
    for field in Self.shownEventFields(facts) { rows.append(cell: event.fields[field]?.description) }
    rows.append(cell: event.firstSeen.description)
    rows.append(cell: String(event.isVanished))
    rows.append(cell: place?.file)
    rows.append(cell: place?.sheet)
    rows.append(cell: place?.cell)
    rows.endRow()
  }
}
