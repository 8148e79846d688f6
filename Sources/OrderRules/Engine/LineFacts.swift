public import ExactValues
public import OrderModel
public import Reconciliation

/// An order line as rules look at it.
public final class LineFacts: Sendable {
  /// The reconciled line, and the fields of its order.
  public let unit: UnitState, header: UnitState
  /// Its events that still stand.
  public let events: [EventState]
  /// Events of the order that could not be laid to one line.
  public let looseEvents: [EventState]
  let context: RuleContext
  private let kinds: Set<EventKind>
  private let statements: StatedFields
  private let eventsByKind: [(kind: EventKind, events: [EventState])]
  /// Whether the line or its order was cancelled.
  public let isCancelled: Bool
  /// Whether no money changes hands for it: a sample, a gift, or nothing that has a price.
  public let isUnpriced: Bool
  /// Whether the order has no other line.
  let isOnly: Bool

  init(
    _ unit: UnitState, of order: OrderState, events: [EventState], loose: [EventState], kinds: Set<EventKind>,
    _ context: RuleContext
  ) {
    self.unit = unit
    header = order.header
    isOnly = order.lines.count == 1
    self.events = events
    looseEvents = loose
    self.kinds = kinds.union(context.loggedEvents)
    self.context = context
    eventsByKind = Self.byKind(events)
    let statements = StatedFields([unit, order.header], context)
    self.statements = statements
    isCancelled = unit.value(.isCancelled) == .flag(true) || order.header.value(.isCancelled) == .flag(true)
    isUnpriced = Self.isUnpriced(order.orderNo) { Self.value($0, unit, order.header, statements) }
  }

  private static func byKind(_ events: [EventState]) -> [(kind: EventKind, events: [EventState])] {
    var kinds: [EventKind] = []
    for event in events where !kinds.contains(event.kind) { kinds.append(event.kind) }
    // Mostly there is one kind, and nothing to copy.
    return kinds.map { kind in (kind, kinds.count == 1 ? events : events.filter { $0.kind == kind }) }
  }

  /// The reconciled value of a field of the line or of its order; of one that is kept per source, the first source's word.
  public func value(_ field: Field) -> FieldValue? {
    Self.value(field, unit, header, statements)
  }

  private static func value(
    _ field: Field, _ unit: UnitState, _ header: UnitState, _ statements: StatedFields
  ) -> FieldValue? {
    guard field.isMerged else { return statements.first(field)?.value }
    return unit.value(field) ?? header.value(field)
  }

  /// The number that stands for a field.
  public func number(_ field: Field) -> ExactDecimal? { value(field)?.number }

  /// The day that stands for a field.
  public func day(_ field: Field) -> Day? { value(field)?.day }

  /// What each source says of a field, of the line or else of the order; openers first.
  public func stated(_ field: Field) -> [StatedValue] {
    statements.all(field)
  }

  /// What each source says of a field of this very line: a figure of an order of several lines is not about one of them.
  func ownStated(_ field: Field) -> [StatedValue] {
    let all = stated(field)
    return isOnly ? all : all.filter { unit.sources[$0.source.id]?.fields[field] != nil }
  }

  /// The events of one kind.
  public func events(_ kind: EventKind) -> [EventState] {
    eventsByKind.first { $0.kind == kind }?.events ?? []
  }

  /// Whether events of a kind are kept singly for this order, so that none of them means that nothing happened.
  public func isLogged(_ kind: EventKind) -> Bool { kinds.contains(kind) }

  /// The sum of a field over the line's events of a kind; zero where they are logged and there are none.
  ///
  /// `nil` where nobody logs such events.
  public func total(_ field: Field, of kind: EventKind) -> ExactDecimal? {
    guard isLogged(kind) else { return nil }
    var sum = ExactDecimal?.some(.zero)
    for event in events(kind) {
      if let number = event.fields[field]?.number { sum = sum?.adding(number) }
    }
    return sum
  }

  /// The last day of the line's events of a kind.
  public func lastDay(_ kind: EventKind) -> Day? {
    var last: Day?
    for event in events(kind) {
      if let day = event.fields[kind.dateField]?.day { last = max(last ?? day, day) }
    }
    return last
  }

  /// Whether a source says in so many words that the line or its order is finished.
  public var isClosed: Bool { OrderFacts.isClosed(stated(.orderStatus), context) }

  private static func isUnpriced(_ orderNo: String, _ value: (Field) -> FieldValue?) -> Bool {
    if value(.isGift) == .flag(true) || orderNo.hasSuffix("样") || orderNo.hasSuffix("樣") { return true }
    if let type = value(.orderType)?.description, free.occur(in: type.lowercased()) { return true }
    return !priceFields.contains { value($0)?.number.map { $0 > .zero } ?? false }
  }

  private static let free = WordParts("样", "樣", "赠", "贈", "免费", "免費", "sample", "free")
  private static let priceFields: [Field] = [.unitPrice, .amount, .unitPriceInclTax, .unitPriceExclTax]
}
