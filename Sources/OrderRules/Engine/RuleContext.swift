internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Synchronization

/// What every rule of a run shares; a class, so that the facts of a million lines share it too.
public final class RuleContext: Sendable {
  /// What it was made of.
  public let settings: RuleSettings
  /// The kinds of events that a source of the workspace logs.
  let loggedEvents: Set<EventKind>
  /// The last day on which a source with a column for a field came.
  let lastWords: [Field: Day]
  /// The sources that are statements of balances, month by month.
  let statements: Set<String>
  /// Whether anybody keeps records of changes: a log of them, or columns for them where orders are opened.
  let keepsChangeRecords: Bool
  private let departments: [String: Department]
  private let states = Mutex<[StatusKey: NodeState?]>([:])
  private let overalls = Mutex<[String: OverallStatus?]>([:])

  /// Makes the context of a run.
  public init(_ settings: RuleSettings) {
    self.settings = settings
    loggedEvents = Set(settings.sources.compactMap(\.eventKind))
    lastWords = settings.news.values.reduce(into: [:]) { words, news in
      for field in news.fields { words[field] = max(words[field] ?? news.lastDay, news.lastDay) }
    }
    statements = Set(settings.news.lazy.filter { $0.value.fields.contains(.openingBalance) }.map(\.key))
    let openers = settings.sources.filter(\.isOpener)
    keepsChangeRecords =
      loggedEvents.contains(.change)
      || openers.contains { settings.news[$0.id]?.fields.isDisjoint(with: Self.recordFields) == false }
    departments = Dictionary(settings.sources.map { ($0.id, $0.department) }) { first, _ in first }
  }

  /// What a record of a change says beside the day.
  private static let recordFields: Set<Field> = [
    .changeNo, .changeField, .changeAfter, .changeReason, .changedBy, .changeApproval,
  ]

  /// The day that the run takes as today.
  var asOf: Day { settings.asOf }
  /// The thresholds of the workspace.
  var thresholds: RuleThresholds { settings.thresholds }

  /// The department that keeps a source.
  func department(of source: String) -> Department? { departments[source] }

  /// The department that acts where the rule book names one: who follows orders up may be one party with sales.
  func acting(_ department: Department) -> Department { settings.parties[department] ?? department }

  /// The source with this id.
  func source(_ id: String) -> Source? { settings.sources.first { $0.id == id } }

  /// Whether some sheet of the workspace has, or had, a column for a field.
  func knows(_ field: Field) -> Bool { settings.known.contains(field) }

  /// Working days after `first`, up to and including `last`.
  func workingDays(from first: Day, until last: Day) -> Int { settings.calendar.workingDays(from: first, until: last) }

  /// Whether a day lies ahead within the working days that are soon, or is today.
  func isSoon(_ day: Day) -> Bool {
    day >= asOf && workingDays(from: asOf, until: day) <= thresholds.dueSoonDays
  }

  /// How many working days beyond its own condition a rule may wait.
  func grace(_ entry: RuleEntry) -> Int { settings.rulings[entry.kind.code]?.graceDays ?? 0 }

  /// What a status word says at a node; `nil` for words that nobody knows.
  func state(_ text: String, at node: Node) -> NodeState? {
    let key = StatusKey(node: node, text: text)
    if let known = states.withLock({ $0[key] }) { return known }
    let state = NodeStatus.state(text, at: node)
    states.withLock { $0[key] = .some(state) }
    return state
  }

  /// What a status word says of an order as a whole.
  func overall(_ text: String) -> OverallStatus? {
    if let known = overalls.withLock({ $0[text] }) { return known }
    let status = NodeStatus.overall(text).map { OverallStatus(node: $0.node, state: $0.state) }
    overalls.withLock { $0[text] = .some(status) }
    return status
  }

  private struct StatusKey: Hashable {
    var node: Node
    var text: String
  }
}

/// How far an order has come by the word for its whole status.
struct OverallStatus: Hashable, Sendable {
  var node: Node
  var state: NodeState

  /// Whether nothing is left to do.
  var isClosed: Bool { node == .closed && state == .done }

  /// The last node that is done; `nil` for 进行中 and other words that speak of the whole order and of no step of it.
  var lastDone: Int? {
    if state == .done { return node.rank }
    return node == .closed ? nil : node.rank - 1
  }
}
