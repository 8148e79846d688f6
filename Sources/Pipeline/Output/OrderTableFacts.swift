internal import OrderModel
internal import Reconciliation

/// Which columns the tables of orders and lines have beside those that they always have.
struct OrderTableFacts: Sendable {
  /// A column of what one source says that is never merged, or of a column of its sheet that maps to no field.
  struct KeptColumn: Hashable, Sendable {
    var source: String
    var name: String
    var field: Field?

    /// What the column is called in a table.
    var id: String { "x_\(source)_\(name)" }

    /// What the source says of an order or a line; `nil` where it says nothing.
    func text(of unit: UnitState) -> String? {
      let state = unit.sources[source]
      return field.map { state?.fields[$0]?.prev.value?.description } ?? state?.extras[name]
    }
  }

  /// Whether a person has called off a line, and whether any event is an approval.
  private(set) var hasCancelledLines = false, hasApprovals = false
  /// Fields of the order that some source states per line.
  private(set) var extraLineFields: [Field] = []
  /// Fields of an approval that some order has.
  private(set) var approvals: [Field] = []
  /// What events say beside the fields that they always have: a reason, what was done, what came back.
  private(set) var extraEventFields: [Field] = []
  /// What is kept per source of lines, and of orders as a whole where it stands at none of their lines.
  private(set) var keptOfLines: [KeptColumn] = [], keptOfOrders: [KeptColumn] = []

  /// Takes what was found of all orders.
  init(_ found: Found) {
    (hasCancelledLines, hasApprovals) = (found.hasCancelledLines, found.hasApprovals)
    extraLineFields = LineLevelFields.either.filter(found.ofLines.contains)
    approvals = Self.approvals.filter(found.approvals.contains)
    extraEventFields = Array(found.ofEvents)
    keptOfLines = Self.sorted(found.keptOfLines)
    keptOfOrders = Self.sorted(found.keptOfOrders.subtracting(found.keptOfLines))
  }

  private static let approvals: [Field] = [.approver, .approvalDate]

  /// What stands in the tables of a workspace that has everything, what events say beyond the usual and columns kept per source aside.
  static let everything: OrderTableFacts = {
    var facts = OrderTableFacts(Found())
    (facts.hasCancelledLines, facts.hasApprovals) = (true, true)
    (facts.extraLineFields, facts.approvals) = (LineLevelFields.either.filter(\.isMerged), approvals)
    return facts
  }()

  /// Merged fields that an event states of itself and not of its line's goods.
  private static let ofEventItself: FieldSet = [.receivedDate, .receivedQuantity, .paymentDueDate, .currency]

  private static func isExtra(_ field: Field) -> Bool {
    if ofEventItself.contains(field) { return true }
    return !field.isMerged && field.eventKind == nil && field != .orderNo && field != .lineNo
  }

  private static func sorted(_ columns: Set<KeptColumn>) -> [KeptColumn] {
    columns.sorted { ($0.source, $0.name) < ($1.source, $1.name) }
  }

  /// What some orders have.
  struct Found: Sendable {
    fileprivate var hasCancelledLines = false, hasApprovals = false
    /// Fields that were ever reconciled of lines, and fields of an approval that have a value.
    fileprivate var ofLines = FieldSet(), approvals = FieldSet()
    /// What events say beside the fields that they always have.
    fileprivate var ofEvents = FieldSet()
    fileprivate var keptOfOrders: Set<KeptColumn> = [], keptOfLines: Set<KeptColumn> = []
    /// What was found of each source already, so that a column is made once.
    private var fieldsOfOrders: SourceMap<FieldSet> = [:], fieldsOfLines: SourceMap<FieldSet> = [:]

    /// Looks at an order.
    mutating func take(_ order: OrderState) {
      for field in OrderTableFacts.approvals where order.header.value(field) != nil { approvals.insert(field) }
      Self.take(order.header, &keptOfOrders, &fieldsOfOrders)
      if order.events.contains(where: { $0.kind == .approval }) { hasApprovals = true }
      for event in order.events where event.kind != .approval {
        for field in event.fields.keys where !ofEvents.contains(field) && OrderTableFacts.isExtra(field) {
          ofEvents.insert(field)
        }
      }
      for line in order.lines {
        ofLines.formUnion(line.baseline.keys)
        if line.value(.isCancelled) != nil { hasCancelledLines = true }
        Self.take(line, &keptOfLines, &fieldsOfLines)
      }
    }

    private static func take(
      _ unit: UnitState, _ columns: inout Set<KeptColumn>, _ known: inout SourceMap<FieldSet>
    ) {
      for (source, state) in unit.sources {
        let seen = known[source] ?? FieldSet()
        for field in state.fields.keys where !seen.contains(field) {
          known[source, default: FieldSet()].insert(field)
          guard !field.isMerged, !keys.contains(field) else { continue }
          columns.insert(KeptColumn(source: source, name: field.id, field: field))
        }
        for header in state.extras.keys { columns.insert(KeptColumn(source: source, name: header, field: nil)) }
      }
    }

    private static let keys: FieldSet = [.orderNo, .lineNo, .rowSeq]

    /// Adds what others have.
    mutating func add(_ other: Found) {
      hasCancelledLines = hasCancelledLines || other.hasCancelledLines
      hasApprovals = hasApprovals || other.hasApprovals
      ofLines.formUnion(other.ofLines)
      approvals.formUnion(other.approvals)
      ofEvents.formUnion(other.ofEvents)
      keptOfOrders.formUnion(other.keptOfOrders)
      keptOfLines.formUnion(other.keptOfLines)
    }
  }
}
