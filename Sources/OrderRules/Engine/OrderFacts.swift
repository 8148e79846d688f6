internal import Discrepancies
internal import ExactValues
public import OrderModel
public import Reconciliation

/// An order as rules look at it: its lines with their events, counted once.
public struct OrderFacts: Sendable {
  /// The reconciled order.
  public let order: OrderState
  /// The lines, in the order's own order.
  public let lines: [LineFacts]
  /// The lines that still count.
  let livingLines: [LineFacts]
  /// Events that could not be laid to one line.
  public let looseEvents: [EventState]
  let context: RuleContext
  private let withheld: [String?: Set<Field>]
  private let statements: StatedFields

  /// Works out the facts of an order.
  ///
  /// - Parameter merged: What the merge found of it.
  /// - Complexity: O(*lines* + *events*).
  init(_ order: OrderState, beside merged: [Discrepancy] = [], _ context: RuleContext) {
    self.order = order
    self.context = context
    statements = StatedFields([order.header], context)
    withheld = merged.reduce(into: [:]) { withheld, found in
      guard let fields = found.details["withheld"] else { return }
      withheld[found.subject.lineID, default: []].formUnion(
        fields.split(separator: " ").compactMap { Field(id: String($0)) })
    }
    var byLine: [String: [EventState]] = [:]
    var loose: [EventState] = []
    for event in order.events where !event.isVanished {
      if let id = event.lineID { byLine[id, default: []].append(event) } else { loose.append(event) }
    }
    looseEvents = loose
    let kinds = Set(order.events.map(\.kind))
    let lines = order.lines.map {
      LineFacts($0, of: order, events: byLine[$0.id] ?? [], loose: loose, kinds: kinds, context)
    }
    self.lines = lines
    livingLines = lines.contains(where: \.isCancelled) ? lines.filter { !$0.isCancelled } : lines
  }

  /// The reconciled value of a field of the order; of one that is kept per source, the first source's word.
  public func value(_ field: Field) -> FieldValue? {
    field.isMerged ? order.header.value(field) : statements.first(field)?.value
  }

  /// What each source says of a field of the order, openers first.
  public func stated(_ field: Field) -> [StatedValue] {
    statements.all(field)
  }

  /// Whether the order as a whole was cancelled.
  public var isCancelled: Bool { order.header.value(.isCancelled) == .flag(true) }

  /// Whether rows of a source contradict each other in a field of the order or of a line: it is stated, and has no value.
  func isWithheld(_ field: Field, of line: LineFacts) -> Bool {
    !withheld.isEmpty && [nil, line.unit.id].contains { withheld[$0]?.contains(field) ?? false }
  }

  /// Every event of a kind, laid to a line or not.
  public func events(_ kind: EventKind) -> [EventState] {
    let loose = looseEvents.contains { $0.kind == kind } ? looseEvents.filter { $0.kind == kind } : []
    if lines.count == 1 { return loose.isEmpty ? lines[0].events(kind) : lines[0].events(kind) + loose }
    return lines.flatMap { $0.events(kind) } + loose
  }

  /// Whether a source says in so many words that the whole order is finished.
  public var isClosed: Bool {
    Self.isClosed(stated(.orderStatus), context) || (!lines.isEmpty && lines.allSatisfy(\.isClosed))
  }

  static func isClosed(_ statuses: [StatedValue], _ context: RuleContext) -> Bool {
    statuses.contains { context.overall($0.text)?.isClosed ?? false }
  }
}

/// What one source says of a field, and where.
public struct StatedValue: Sendable {
  /// The source.
  public let source: Source
  /// The value.
  public let value: FieldValue
  /// Where it stands.
  public let place: ClaimPlace?
  /// Whether the row is still in the source.
  public let isHeld: Bool

  /// The value as every output writes it.
  public var text: String { value.description }

  /// What a source says in the first of these units that it says it in; `nil` where it says nothing.
  init?(_ field: Field, _ source: Source, in units: [UnitState]) {
    self.init(field, source, in: units.compactMap { $0.sources[source.id] })
  }

  /// What a source says in the first of these statements that it says it in; `nil` where it says nothing.
  init?(_ field: Field, _ source: Source, in statements: [SourceUnitState]) {
    for state in statements {
      guard let claim = state.fields[field], let value = claim.prev.value else { continue }
      self.source = source
      self.value = value
      place = claim.place
      isHeld = state.presence == .held
      return
    }
    return nil
  }
}
