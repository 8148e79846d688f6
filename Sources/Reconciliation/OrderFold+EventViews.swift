import ExactValues
import OrderModel

/// A row of an event source, with the line that the event is about.
struct PlacedEvent {
  var row: SourceRow
  var lineIndex: Int?
}

extension OrderFold {
  /// Takes what the rows of an event source say of the order and its lines beside the events: 数量 beside 出货数量.
  ///
  /// A register is a history: its latest row of a line tells what the source holds today.
  mutating func noteViews(_ events: [PlacedEvent], of source: Source, kind: EventKind) {
    if kind == .approval { return noteApprovals(events, of: source) }
    guard kind.isOfGoodsOrMoney, !events.isEmpty else { return }
    for (index, rows) in Dictionary(grouping: events, by: \.lineIndex) {
      guard let index, var view = Self.view(rows.map(\.row), kind: kind, where: { !$0.isOfOrder }) else { continue }
      convertUnit(&view, index, source)
      aligned[source.id, default: [:]][index] = view
      if order.lines[index].sources[source.id] == nil { order.lines[index].sources[source.id] = SourceUnitState() }
    }
    guard let view = Self.view(events.map(\.row), kind: kind, where: \.isOfOrder) else { return }
    headerRows[source.id] = view
    if order.header.sources[source.id] == nil { order.header.sources[source.id] = SourceUnitState() }
  }

  /// The claims of the latest rows; rows of the same day that differ claim nothing.
  private static func view(
    _ rows: [SourceRow], kind: EventKind, where isWanted: (Field) -> Bool
  ) -> CollatedRow? {
    let days = rows.map { $0.value(kind.dateField)?.day }
    let last = days.compactMap(\.self).max()
    let latest = zip(rows, days).filter { $1 == last }.map(\.0)
    let sorted = CollatedRow.sortedByContent(latest)
    guard let first = sorted.first else { return nil }
    var view = CollatedRow(first)
    for row in sorted.dropFirst() {
      for claim in row.claims where view.claims[claim.field]?.state != claim.state {
        view.contradicted.insert(claim.field)
      }
    }
    view.claims = view.claims.filter { $0.key.isMerged && isWanted($0.key) }
    view.contradicted.formIntersection(view.claims.keys)
    return view.claims.isEmpty ? nil : view
  }
}

extension EventKind {
  /// Whether its registers speak of the orders as they are: changes and exceptions tell of values that are no longer.
  fileprivate var isOfGoodsOrMoney: Bool {
    switch self {
    case .shipment, .invoice, .payment: true
    case .change, .exception, .approval: false
    }
  }
}
