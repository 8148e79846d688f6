public import Discrepancies
public import ExactValues
public import OrderModel

/// What the fold of every order of a run shares: decided once, before any order is folded.
public struct FoldContext: Sendable {
  /// The day that the run takes as today.
  public var asOf: Day
  /// Every source, delivered or not: openers of orders first, then by id.
  public var sources: [Source]
  /// The ids of the sources that came.
  public var delivered: Set<String>
  /// The fields that each delivered source has columns for.
  public var columns: [String: Set<Field>]
  /// Sources of which so much vanished that their last claims stand.
  public var massChanged: Set<String>
  /// Columns that are empty at once, by source: their last claims stand.
  public var emptiedColumns: [String: Set<Field>] = [:]
  /// Files of delivered sources that did not come: what stood in them stands.
  public var undeliveredFiles: [String: Set<String>] = [:]
  /// The delivered sources whose bytes are those of the last time: nobody wrote in them since.
  public var unchangedSources: Set<String> = []
  /// Whether a status word says that the order is finished.
  public var isFinished: @Sendable (FieldValue) -> Bool = { _ in false }
  /// Whether the word for an approval's result says that it was given; `nil` for unknown words.
  public var approves: @Sendable (FieldValue) -> Bool? = { _ in nil }
  /// The run's tables, for the places of claims.
  public let tables: [TableDescription]
  private let origins: [ClaimOrigin]
  /// The first and last day of the events in each delivered event source.
  public var eventSpans: [String: ClosedRange<Day>]
  /// The values of columns that map to no field, by row and header.
  public var extras: [RowReference: [String: String]] = [:]
  /// What approved entries of change logs set a field to, by row.
  public var recordedChanges: [RowReference: (field: Field, value: FieldValue)] = [:]
  /// Which days are worked.
  public var calendar = WorkCalendar.weekdays
  /// Within how many working days a change should have reached every copy.
  public var propagateDays = 1
  /// Within how many working days a date is soon.
  public var dueSoonDays = 3

  /// After how many working days without a file a source is out of date.
  public var staleDays = 5
  /// Whose word counts for a field, departments and source ids, where it is not the field's owner.
  public var authority: [Field: [String]] = [:]
  /// What settles a dispute, for fields where it is not the standard.
  public var policies: [Field: [SettlingPolicy]] = [:]
  /// Departments that count as another one.
  public var parties = Department.usualParties
  /// What sources state per line though it is a field of the order.
  public var lineLevelFields = LineLevelFields()
  /// Units of quantity.
  public var units = UnitTable()
  /// The field on the other tax basis, for each field that is compared on one.
  public var otherBasis: [Field: Field] = [:]
  /// By how much a claim may differ from the baseline.
  public var tolerance = Tolerance()

  /// Of which orders it is said what does not agree.
  public enum Reported: Sendable {
    case everyOrder
    /// Those that one of some sources speaks of or spoke of.
    case ordersOf(Set<String>)
  }

  /// What becomes of orders and lines that no opener ever held, once nobody holds them any more.
  public enum Unopened: Sendable { case dropped, kept }

  /// What becomes of what no opener ever held: in a migration its opener, or another part of its source, may come later.
  public var unopened = Unopened.dropped
  /// Of which orders it is said what does not agree; the state that the fold leads to is the same.
  public var reported = Reported.everyOrder
  /// What people have ruled.
  public var decisions = DecisionIndex()

  /// A context that the folds of many orders look into: none of them copies it.
  public final class Shared: Sendable {
    /// The context.
    public let context: FoldContext

    /// Makes a context that stays as it is now.
    public init(_ context: FoldContext) { self.context = context }
  }

  /// Makes the context of a run.
  public init(asOf: Day, sources: [Source], deliveries: [SourceDelivery], tables: [TableDescription]) {
    self.asOf = asOf
    self.sources = sources.sorted { ($0.isOpener ? 0 : 1, $0.id) < ($1.isOpener ? 0 : 1, $1.id) }
    self.tables = tables
    origins = tables.map { ClaimOrigin(file: $0.file, sheet: $0.sheet, version: $0.version) }
    let arrived = deliveries.filter(\.isDelivered)
    delivered = Set(arrived.map(\.source.id))
    columns = Dictionary(arrived.map { ($0.source.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
    massChanged = []
    eventSpans = [:]
    for delivery in arrived {
      guard let dateField = delivery.source.eventKind?.dateField else { continue }
      let days = delivery.rows.compactMap { $0.value(dateField)?.day }
      if let first = days.min(), let last = days.max() { eventSpans[delivery.source.id] = first...last }
    }
  }

  /// Whether any source opens orders.
  public var hasOpener: Bool { sources.contains(where: \.isOpener) }

  /// The source with this id.
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The place of a source among those whose word counts for a field; `nil` for the others.
  func authorityRank(of source: Source, _ field: Field) -> Int? {
    guard !authority.isEmpty, let named = authority[field] else {
      guard let owner = field.owner else { return nil }
      return owner == source.department || party(owner) == party(source.department) ? 0 : nil
    }
    return named.firstIndex(of: source.id) ?? named.firstIndex(of: source.department.rawValue)
  }

  /// The department as which one counts.
  func party(_ department: Department) -> Department { parties[department] ?? department }

  /// Whether those who follow orders up are a party of their own.
  var hasMerchandisers: Bool { party(.merchandiser) == .merchandiser }

  /// Takes mass changes over: the last claims of what they are about stand.
  public mutating func distrust(_ changes: [MassChange]) {
    for change in changes {
      if let field = change.field {
        emptiedColumns[change.source, default: []].insert(field)
      } else {
        massChanged.insert(change.source)
      }
    }
  }

  /// Whether what a source says now may be taken: it came, and did not change beyond belief.
  func isUsable(_ id: String) -> Bool { delivered.contains(id) && !massChanged.contains(id) }

  /// Where a claim stands.
  func place(of claim: Claim, in row: SourceRow) -> ClaimPlace {
    ClaimPlace(
      origins[Int(row.tableIndex)], row: claim.rowIndex, column: claim.columnIndex, rawText: claim.rawText)
  }

  /// Where a row stands.
  func place(of row: SourceRow) -> Place {
    let table = tables[Int(row.tableIndex)]
    return Place(file: table.file, sheet: table.sheet, cell: "row \(row.rowIndex + 1)")
  }
}

/// A row of one of the run's tables.
public struct RowReference: Hashable, Sendable, Codable {
  /// The table and the row, counted from 0.
  public var tableIndex: Int32, rowIndex: Int32

  /// Makes a reference.
  public init(tableIndex: Int32, rowIndex: Int32) {
    self.tableIndex = tableIndex
    self.rowIndex = rowIndex
  }
}

/// The rows of this run that speak of one order.
public struct OrderInput: Sendable {
  /// The folded order number.
  public var key: String
  /// The rows, by source id.
  public var rows: SourceMap<[SourceRow]> = [:]
  /// The order that this one may be, with the evidence.
  public var lookAlike: LookAlike?
  /// The number of the order on which this one hangs by its own: 返, 补, 样 and revisions.
  public var parentOrderNo: String?
  /// Sources with rows that may be of this order or of another: nothing is inferred from their absence here.
  public var doubtful: Set<String> = []

  /// Makes the input of an order that nobody speaks of.
  public init(key: String) { self.key = key }
}

/// What an order may be, by its number or by the numbers on its rows.
public struct LookAlike: Hashable, Sendable, Codable {
  /// One of the orders that it may be.
  public struct Candidate: Hashable, Sendable, Codable {
    /// The key.
    public var key: String
    /// The number as the opener writes it.
    public var orderNo: String
  }

  /// The orders that it may be, those that fit equally well; at least one.
  public var candidates: [Candidate]
  /// Why they may be one.
  public var evidence: String

  /// The numbers as the opener writes them.
  var numbers: String { candidates.map(\.orderNo).joined(separator: " or ") }
}

/// How a row ended in the fold.
public struct RowVerdict: Hashable, Sendable, Codable {
  /// The ways to end.
  public enum End: Hashable, Sendable, Codable {
    case duplicate
    /// Its source states the line again in a later place.
    case overtaken(by: RowReference, why: Overtaking)
    case rejected(reason: String)
  }

  /// Why another row of the same line speaks.
  public enum Overtaking: String, Hashable, Sendable, Codable {
    /// It stands in the sheet of a later month.
    case laterPeriod
    /// It stands in a tab of finished orders.
    case finished
    /// It says itself that it is the later one.
    case moreRecent
  }

  /// The table and the row.
  public var tableIndex: Int32, rowIndex: Int32
  /// How it ended.
  public var end: End
}

/// A change of one field of an order or line in this run.
public struct FieldChange: Sendable {
  /// The unit's id and the field.
  public var unitID: String, field: Field
  /// Before and after.
  public var before: Statement, after: Statement
  /// What chose the new value.
  public var policy: String
  /// The sources that state the new value.
  public var sources: [String]
  /// Where it stands first.
  public var place: ClaimPlace?
}

/// An order after the fold.
public struct FoldedOrder: Sendable {
  /// The new ledger state; `nil` when nobody holds the order any more and no opener ever did.
  public var state: OrderState?
  /// What a person should know of it, rules aside.
  public var discrepancies: [Discrepancy] = []
  /// What changed in it.
  public var changes: [FieldChange] = []
  /// Rows that did not end as used.
  public var verdicts: [RowVerdict] = []
  /// What may be a mass change, to be added up over all orders.
  public var counts = MassChangeCounts()
  /// Where the rulings stand that concern it, by their numbers.
  public var decisionStates: [Int: Decision.State] = [:]
}
