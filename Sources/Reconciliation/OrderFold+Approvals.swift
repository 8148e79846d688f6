import ExactValues
import OrderModel

extension OrderFold {
  /// Takes what the approvals of an order come to: the last word on it.
  ///
  /// An order is approved as a whole, whatever lines the form lists; where lines have last words of their own, each
  /// line has its own.
  mutating func noteApprovals(_ events: [PlacedEvent], of source: Source) {
    guard !events.isEmpty else { return }
    let loose = events.filter { $0.lineIndex == nil }.map(\.row)
    var views: [Int: CollatedRow] = [:]
    for (index, rows) in Dictionary(grouping: events, by: \.lineIndex) {
      guard let index else { continue }
      views[index] = lastWord(rows.map(\.row) + loose, of: source)
    }
    guard Set(views.values.map(\.claims).map { claims in Self.ofApprovals.map { claims[$0]?.state } }).count > 1 else {
      headerRows[source.id] = lastWord(events.map(\.row), of: source)
      if order.header.sources[source.id] == nil { order.header.sources[source.id] = SourceUnitState() }
      return
    }
    for (index, view) in views {
      aligned[source.id, default: [:]][index] = view
      if order.lines[index].sources[source.id] == nil { order.lines[index].sources[source.id] = SourceUnitState() }
    }
  }

  /// What approvals say of an order or a line.
  static let ofApprovals: [Field] = [.approver, .approvalDate, .approvalStatus]

  /// What the last approval that came to an end says, by its day and then by when it was asked for.
  private func lastWord(_ rows: [SourceRow], of source: Source) -> CollatedRow? {
    func order(_ row: SourceRow) -> [String] {
      [row.value(.approvalDate)?.day?.description ?? "", row.value(.createdAt)?.description ?? ""]
    }
    let last = rows.map(order).max { $0.lexicographicallyPrecedes($1) }
    let latest = CollatedRow.sortedByContent(rows.filter { order($0) == last })
    guard !latest.isEmpty else { return nil }
    var view = CollatedRow.duplicate(latest)
    view.origin = .single
    view.claims = view.claims.filter { Self.ofApprovals.contains($0.key) }
    view.contradicted.formIntersection(view.claims.keys)
    if !isApproved(view, of: source), let day = view.claims[.approvalDate] {
      view.claims[.approvalDate] = Claim(
        field: .approvalDate, state: .blank, columnIndex: day.columnIndex, rowIndex: day.rowIndex, rawText: nil)
    }
    return view
  }

  /// Whether the day on which an approval came to an end is one of approval: not where the result is none, or is missing.
  private func isApproved(_ view: CollatedRow, of source: Source) -> Bool {
    guard let word = view.value(.approvalStatus) else {
      return context.columns[source.id]?.contains(.approvalStatus) != true
    }
    return context.approves(word) != false
  }

  /// What a sheet says of an approval, which is the last one's word where it repeats an earlier one.
  ///
  /// Its day and name are those of an event: an order that was approved again is no reason to call the sheet stale.
  func lastApproval(_ field: Field, _ value: FieldValue, index: Int?) -> FieldValue {
    guard isOfApprovals(field) else { return value }
    let line = index.map { order.lines[$0].id }
    let ended = order.events.filter { event in
      event.kind == .approval && !event.isVanished && event.fields[.approvalDate] != nil
        && (line == nil || event.lineID == nil || event.lineID == line)
    }.sorted { Self.turn($0).lexicographicallyPrecedes(Self.turn($1)) }
    let granted = ended.filter { $0.fields[.approvalStatus].flatMap(context.approves) != false }
    guard let last = granted.last, ended.last?.identity == last.identity, let word = last.fields[field],
      granted.contains(where: { Self.repeats(value, $0.fields[field]) })
    else { return value }
    return word
  }

  /// Whether approvals of the order are kept singly, and a field says something of them.
  func isOfApprovals(_ field: Field) -> Bool {
    (field == .approvalDate || field == .approver) && order.events.contains { $0.kind == .approval }
  }

  private static func turn(_ event: EventState) -> [String] {
    [Field.approvalDate, .createdAt].map { event.fields[$0]?.description ?? "" } + [event.identity]
  }

  /// Whether a sheet repeats an approval: its day, or one of those who gave it.
  private static func repeats(_ value: FieldValue, _ own: FieldValue?) -> Bool {
    guard let own, own != value else { return own != nil }
    guard case .text(let names) = own, case .text(let name) = value else { return false }
    return names.split(whereSeparator: { ",，、;；/".contains($0) }).contains {
      TextFolding.key(String($0)) == TextFolding.key(name)
    }
  }

  /// Whether a source knows the order only from approvals that were refused, are not at their end, or are quite new.
  ///
  /// Nobody enters what was refused; what was approved should be entered in good time.
  func waitsToBeEntered(_ source: Source) -> Bool {
    guard source.eventKind == .approval else { return false }
    let days = order.events.filter { $0.isHeld(by: source.id) }.compactMap { event -> Day? in
      guard event.fields[.approvalStatus].flatMap(context.approves) == true else { return nil }
      return event.fields[.approvalDate]?.day
    }
    guard let first = days.min() else { return true }
    return context.calendar.workingDays(from: first, until: context.asOf) <= context.propagateDays
  }
}
