public import Discrepancies
public import ExactValues
public import OrderModel

extension OrderState {
  /// Whether a source that opens orders has ever held the order.
  public func isOpened(by sources: [Source]) -> Bool {
    lines.contains { $0.isOpened(by: sources) } || header.isOpened(by: sources)
  }

  /// The columns of a discrepancy that name the line; the order alone when `line` is `nil`.
  public func subject(_ line: UnitState?, sources: [Source]) -> Discrepancy.Subject {
    var subject = Discrepancy.Subject(orderNo: orderNo, lineNo: line?.lineNo(sources))
    subject.lineID = line?.id
    subject.customerName = header.value(.customerName)?.description
    subject.productCode = line?.value(.productCode)?.description
    subject.productName = line?.value(.productName)?.description
    subject.model = line?.value(.model)?.description
    subject.colour = line?.value(.colour)?.description
    subject.size = line?.value(.size)?.description
    return subject
  }

  /// The events of one kind that were laid to a line and still stand.
  public func events(of kind: EventKind, line: UnitState) -> [EventState] {
    events.filter { $0.kind == kind && $0.lineID == line.id && !$0.isVanished }
  }

  /// The sum of a quantity or amount over the events of a line; `nil` where there are none.
  public func total(_ field: Field, line: UnitState) -> ExactDecimal? {
    guard let kind = field.eventKind else { return nil }
    return events(of: kind, line: line).total(field)
  }

  /// The last day of the events of a line; `nil` where there are none.
  public func lastDay(_ kind: EventKind, line: UnitState) -> Day? {
    events(of: kind, line: line).lastDay(kind)
  }
}

extension [EventState] {
  /// The sum of a quantity or amount over the events of its kind; `nil` where there are none.
  public func total(_ field: Field) -> ExactDecimal? {
    var sum: ExactDecimal?
    for index in indices where self[index].kind == field.eventKind {
      guard let number = self[index].fields[field]?.number else { continue }
      guard let more = (sum ?? .zero).adding(number) else { return nil }
      sum = more
    }
    return sum
  }

  /// The last day of the events of a kind; `nil` where there are none.
  public func lastDay(_ kind: EventKind) -> Day? {
    var last: Day?
    for index in indices where self[index].kind == kind {
      if let day = self[index].fields[kind.dateField]?.day { last = last.map { Swift.max($0, day) } ?? day }
    }
    return last
  }
}

extension UnitState {
  /// Whether a source that opens orders has ever held the unit.
  public func isOpened(by openers: [Source]) -> Bool {
    openers.contains { $0.isOpener && self.sources[$0.id] != nil }
  }

  /// The line number as the opener writes it, else as the first source that has one.
  public func lineNo(_ order: [Source]) -> String? {
    for source in order {
      if let number = sources[source.id]?.fields[.lineNo]?.prev.value { return number.description }
    }
    return nil
  }

  /// The values that a field may rightly have had on a day, the last adopted first.
  ///
  /// A change shows itself only at the next run: so the value adopted by the first run on or after the day counts too.
  public func valuesInForce(_ field: Field, on day: Day) -> [FieldValue] {
    let all = revisions[field] ?? []
    let before = all.last { $0.asOf < day }
    let after = all.first { $0.asOf >= day }
    return [after, before].compactMap { $0?.statement.value }
  }
}
