internal import ExactValues
internal import OrderModel
internal import Reconciliation
internal import Reports

/// The reconciled orders, lines and events as tables whose columns are the canonical fields.
struct OrderTables {
  let states: [OrderState]
  let book: RunBook
  /// Open discrepancies above `info`, by order number and by line id.
  let attention: [String: Int]
  /// Whether a person has called off a line.
  private let hasCancelledLines: Bool

  init(orders: [OrderState], book: RunBook, attention: [String: Int]) {
    states = orders
    hasCancelledLines = orders.contains { $0.lines.contains { $0.value(.isCancelled) != nil } }
    extraLineFields = LineLevelFields.either.filter { field in
      orders.contains { $0.lines.contains { $0.baseline[field] != nil } }
    }
    self.book = book
    self.attention = attention
  }

  private static let orderFields = Field.all.filter { $0.isMerged && $0.isOfOrder }
  private static let lineFields = Field.all.filter { $0.isMerged && !$0.isOfOrder }
  /// Fields of the order that some source states per line.
  private let extraLineFields: [Field]
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

  func orders() -> OutputTable {
    let approvals = [Field.approver, .approvalDate].filter { field in
      states.contains { $0.header.value(field) != nil }
    }
    var columns = [Self.text("order_no")] + (Self.orderFields + approvals).map(Self.column)
    columns += [
      Self.number("lines"), Self.text("sources"), OutputTable.Column(id: "first_seen", content: .date),
      Self.number("open_discrepancies"),
    ]
    let parents = parentNumbers()
    if !parents.isEmpty { columns.append(Self.text("parent_order_no")) }
    let kept = keptColumnsOfOrders()
    columns += kept.map(\.column)
    var table = OutputTable(id: "orders", columns: columns)
    for order in states {
      var row: [String?] = [order.orderNo]
      row += (Self.orderFields + approvals).map { order.header.value($0)?.description }
      row += [
        String(order.lines.count), order.header.sources.keys.sorted().joined(separator: ";"),
        order.firstSeen.description,
        String(attention[order.orderNo] ?? 0),
      ]
      if !parents.isEmpty { row.append(parents[order.key]) }
      row += kept.map { $0.text(of: order.header) }
      table.rows.append(row)
    }
    return table
  }

  /// The orders on which others hang by their numbers (返, 补, 样 and revisions), by key; most workspaces have none.
  private func parentNumbers() -> [String: String] {
    let keys = Set(states.map(\.key))
    let linked = book.resolution.orders.compactMap { order in order.parentOrderNo.map { (order.key, $0) } }
    return Dictionary(linked.filter { keys.contains($0.0) }, uniquingKeysWith: { first, _ in first })
  }

  func orderLines() -> OutputTable {
    let kept = Self.keptColumns(states.lazy.flatMap(\.lines))
    var columns = [Self.text("order_no"), Self.text("line_no"), Self.text("customer_name")]
    columns += (Self.lineFields + Self.rollUps).map(Self.column)
    columns += [Self.text("sources"), Self.number("open_discrepancies")]
    columns += extraLineFields.map(Self.column)
    if hasCancelledLines { columns.append(OutputTable.Column(id: Field.isCancelled.id, content: .boolean)) }
    columns += kept.map(\.column)
    var table = OutputTable(id: "order_lines", columns: columns)
    for order in states {
      for line in order.lines { table.rows.append(row(line, of: order, kept)) }
    }
    return table
  }

  private func row(_ line: UnitState, of order: OrderState, _ kept: [KeptColumn]) -> [String?] {
    let number = line.lineNo(book.context.sources)
    var row: [String?] = [order.orderNo, number, order.header.value(.customerName)?.description]
    row += Self.lineFields.map { line.value($0)?.description }
    row += Self.rollUps.map { rollUp($0, line, order) }
    let held = line.sources.filter { $0.value.presence == .held }.keys.sorted()
    row += [
      held.joined(separator: ";"),
      String(attention[line.id] ?? 0),
    ]
    row += extraLineFields.map { line.value($0)?.description }
    if hasCancelledLines { row.append(line.value(.isCancelled)?.description) }
    row += kept.map { $0.text(of: line) }
    return row
  }

  private func rollUp(_ field: Field, _ line: UnitState, _ order: OrderState) -> String? {
    guard let kind = field.eventKind else { return nil }
    if field == kind.dateField, let day = order.lastDay(kind, line: line) { return day.description }
    if let total = order.total(field, line: line) { return total.description }
    // What a list of orders says of an order of one line is about that line.
    let units = order.lines.count == 1 ? [line, order.header] : [line]
    return units.lazy.compactMap { unit in
      book.context.sources.lazy.compactMap { unit.sources[$0.id]?.fields[field]?.prev.value?.description }.first
    }.first
  }

  private struct KeptColumn: Hashable {
    var source: String
    var name: String
    var field: Field?

    var column: OutputTable.Column { OrderTables.text("x_\(source)_\(name)") }

    /// What the source says of an order or a line; `nil` where it says nothing.
    func text(of unit: UnitState) -> String? {
      let state = unit.sources[source]
      return field.map { state?.fields[$0]?.prev.value?.description } ?? state?.extras[name]
    }
  }

  /// What is kept per source: fields that are never merged, and columns that map to no field.
  ///
  /// - Complexity: O(*claims*).
  private static func keptColumns(_ units: some Sequence<UnitState>) -> [KeptColumn] {
    var columns: Set<KeptColumn> = []
    for unit in units {
      for (source, state) in unit.sources {
        for field in state.fields.keys where !field.isMerged && !Self.keys.contains(field) {
          columns.insert(KeptColumn(source: source, name: field.id, field: field))
        }
        for header in state.extras.keys { columns.insert(KeptColumn(source: source, name: header, field: nil)) }
      }
    }
    return columns.sorted { ($0.source, $0.name) < ($1.source, $1.name) }
  }

  /// What is kept per source of orders as a whole, and stands at none of their lines.
  private func keptColumnsOfOrders() -> [KeptColumn] {
    let ofLines = Set(Self.keptColumns(states.lazy.flatMap(\.lines)))
    return Self.keptColumns(states.lazy.map(\.header)).filter { !ofLines.contains($0) }
  }

  private static let keys: Set<Field> = [.orderNo, .lineNo, .rowSeq]

  func events() -> OutputTable {
    var columns = ["order_no", "line_no", "event", "source"].map(Self.text)
    let hasApprovals = states.contains { $0.events.contains { $0.kind == .approval } }
    let fields = Self.eventFields + (hasApprovals ? Self.approvalFields : [])
    columns += fields.map(Self.column)
    columns += [
      OutputTable.Column(id: "first_seen", content: .date), OutputTable.Column(id: "vanished", content: .boolean),
      Self.text("file"), Self.text("sheet"), Self.text("cell"),
    ]
    var table = OutputTable(id: "events", columns: columns)
    for order in states {
      for event in order.events {
        let line = order.lines.first { $0.id == event.lineID }
        let place = (event.places[event.kind.dateField] ?? event.places.sorted { $0.key < $1.key }.first?.value)?.place
        var row: [String?] = [
          order.orderNo, line?.lineNo(book.context.sources), event.kind.rawValue,
          event.holders.joined(separator: ";"),
        ]
        row += fields.map { event.fields[$0]?.description }
        row += [event.firstSeen.description, String(event.isVanished), place?.file, place?.sheet, place?.cell]
        table.rows.append(row)
      }
    }
    return table
  }
}
