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
  private let orderNo: String
  /// Whether the order has no other line.
  let isOnly: Bool

  init(
    _ unit: UnitState, of order: OrderState, events: [EventState], loose: [EventState], kinds: Set<EventKind>,
    _ context: RuleContext
  ) {
    self.unit = unit
    header = order.header
    orderNo = order.orderNo
    isOnly = order.lines.count == 1
    self.events = events
    looseEvents = loose
    self.kinds = kinds.union(context.loggedEvents)
    self.context = context
    statements = StatedFields([unit, order.header], context)
  }

  /// The reconciled value of a field of the line or of its order; of one that is kept per source, the first source's word.
  public func value(_ field: Field) -> FieldValue? {
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
  public func events(_ kind: EventKind) -> [EventState] { events.filter { $0.kind == kind } }

  /// Whether events of a kind are kept singly for this order, so that none of them means that nothing happened.
  public func isLogged(_ kind: EventKind) -> Bool { kinds.contains(kind) }

  /// The sum of a field over the line's events of a kind; zero where they are logged and there are none.
  ///
  /// `nil` where nobody logs such events.
  public func total(_ field: Field, of kind: EventKind) -> ExactDecimal? {
    guard isLogged(kind) else { return nil }
    return events.lazy.filter { $0.kind == kind }.reduce(ExactDecimal?.some(.zero)) { sum, event in
      event.fields[field]?.number.map { sum?.adding($0) } ?? sum
    }
  }

  /// The last day of the line's events of a kind.
  public func lastDay(_ kind: EventKind) -> Day? {
    events.lazy.filter { $0.kind == kind }.compactMap { $0.fields[kind.dateField]?.day }.max()
  }

  /// Whether the line or its order was cancelled.
  public var isCancelled: Bool {
    unit.value(.isCancelled) == .flag(true) || header.value(.isCancelled) == .flag(true)
  }

  /// Whether a source says in so many words that the line or its order is finished.
  public var isClosed: Bool { OrderFacts.isClosed(stated(.orderStatus), context) }

  /// Whether no money changes hands for it: a sample, a gift, or nothing that has a price.
  public var isUnpriced: Bool {
    if value(.isGift) == .flag(true) || orderNo.hasSuffix("样") || orderNo.hasSuffix("樣") { return true }
    if let type = value(.orderType)?.description, ["样", "樣", "赠", "贈", "免费", "免費"].contains(where: type.contains) {
      return true
    }
    if let type = value(.orderType)?.description.lowercased(), type.contains("sample") || type.contains("free") {
      return true
    }
    return !Self.priceFields.contains { number($0).map { $0 > .zero } ?? false }
  }

  private static let priceFields: [Field] = [.unitPrice, .amount, .unitPriceInclTax, .unitPriceExclTax]
}
