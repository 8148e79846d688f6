public import ExactValues
public import OrderModel
public import SheetFormats

/// Something that was decided once for a column or a sheet, with its evidence.
public struct Interpretation: Hashable, Sendable, Codable {
  /// Where it stands: the column's header cell, or the sheet.
  public var place: Place
  /// The column's header; `nil` for the whole sheet.
  public var column: String?
  /// What was decided: `mapping`, `date order`, `year`, `scale`, `unit`, `currency`, `percent`, `tax basis`.
  public var subject: String
  /// The decision.
  public var decision: String
  /// Why.
  public var evidence: String

  /// Makes an entry.
  public init(place: Place, column: String?, subject: String, decision: String, evidence: String) {
    self.place = place
    self.column = column
    self.subject = subject
    self.decision = decision
    self.evidence = evidence
  }
}

/// A column that maps to no field: its values are kept as they are, under `x_<source>_<header>`.
public struct ExtraColumn: Hashable, Sendable {
  /// The header on one line; the column's letters where it has none.
  public var header: String
  /// The column, counted from 0.
  public var columnIndex: Int
}

/// Which records a survey takes from the rows of a table.
public enum TableView: Hashable, Sendable {
  /// The rows themselves.
  case rows
  /// The repetitions of a group of columns: each a record of its own.
  case unpivoted(WideGroup)
}

/// The small summary of one table: what its columns mean and how they are read, with the evidence.
public struct TableSurvey: Sendable {
  /// The file's path inside the workspace.
  public var file: String
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The table in its sheet, counted from 0 from the top.
  public var ordinal: Int
  /// The rows of the sheet that belong to it.
  public var rowRange: Range<Int>
  /// The header's rows, counted from 0.
  public var headerRowIndexes: [Int]
  /// The texts above the header.
  public var titleTexts: [String]
  /// What each column means.
  public var mappings: [ColumnMapping]
  /// How the cells of each mapped column are read, by column.
  public var rules: [Int: ValueRules]
  /// The columns that map to no field.
  public var extras: [ExtraColumn]
  /// What the sheet is about.
  public var kind: SheetKind
  /// How that was found.
  public var kindReason: String
  /// What one row is.
  public var grain: Grain
  /// The department that keeps the sheet, as far as its names tell, and how that was found.
  public var department: (department: Department, reason: String)?
  /// The folded order numbers that the table holds.
  public var orderKeys: Set<String>
  /// How many rows hold records.
  public var dataRowCount: Int
  /// What was decided once.
  public var interpretations: [Interpretation]
  /// The groups of columns that repeat on one row.
  public var wideGroups: [WideGroup] = []
  /// What cells above the header state of every record.
  public var stated: [Claim] = []
  /// The months that the rows are of, as the tab, a title or the file's name states.
  public var period: TablePeriod?
  /// Whether the sheet's name says that its orders are finished.
  public var isArchive = false
  /// The state that the sheet's name gives its orders.
  public var tabState: Claim?
  /// Whether titles over groups of records name the customer.
  public var hasCustomerTitles = false
  /// Whether records are struck out from end to end: cancelled.
  public var hasStruckRows = false
  /// The days of a calendar of production, where no column states the plan.
  public var calendar: CalendarDays?
  /// What fill colours say of their rows.
  public var fills: [String: [Field: String]] = [:]
  /// The form of another system that the table is; `nil` for any other sheet.
  public var form: FormRuling?
  /// The columns of a change form that stand in pairs, each what a field was and what it is from then on.
  public var changes: [FormRuling.Change] = []
  /// Which records of the rows this survey is about.
  public var view = TableView.rows
  /// What is odd about the columns, before any value is read.
  ///
  /// A reading of the table holds these findings too.
  public var findings: [IngestFinding]
  /// Why the table cannot be used: no column names an order, or two equally good ones do.
  public var problem: String?

  /// The kind of event that a row is, for grain `event`.
  public var eventKind: EventKind? { grain == .event ? kind.eventKind : nil }

  /// Whether rows of the table can be used.
  public var isUsable: Bool { problem == nil }

  /// The fields that the table has columns for, with those that its status words and headers state beside their own.
  public var fields: Set<Field> {
    var mapped = Set(mappings.compactMap(\.field))
    if let matrix = wideGroups.first(where: { $0.kind == .sizeMatrix }) {
      mapped.formUnion(matrix.parts.flatMap { $0.compactMap(\.field) })
      mapped.insert(.size)
    }
    if wideGroups.contains(where: { $0.kind == .promiseHistory }) { mapped.insert(.promisedDate) }
    mapped.formUnion(stated.map(\.field))
    if !changes.isEmpty { mapped.formUnion([.changeField, .changeBefore, .changeAfter]) }
    if calendar != nil { mapped.formUnion([.productionPlanStart, .productionPlanFinish]) }
    mapped.formUnion(fills.values.flatMap(\.keys))
    if hasStruckRows, grain != .event { mapped.insert(.isCancelled) }
    if let tabState { mapped.insert(tabState.field) }
    if hasCustomerTitles { mapped.insert(.customerName) }
    if case .unpivoted(let group) = view { mapped.formUnion(group.parts.flatMap { $0.compactMap(\.field) }) }
    return mapped.union(DerivedClaims.fields(of: self, mapped: mapped))
  }

  /// Whether the survey is about child records of rows that another survey accounts for.
  public var isUnpivoted: Bool { if case .unpivoted = view { true } else { false } }

  /// The column of a field.
  public func mapping(of field: Field) -> ColumnMapping? { mappings.first { $0.field == field } }
}

/// What a workspace says in advance about the tables of a source.
public struct SurveyRulings: Sendable {
  /// Fields by header, as written or folded.
  public var columns: [String: ColumnRuling] = [:]
  /// What speaks for the meaning of columns from outside of the sheet.
  public var hints: [ColumnHint] = []
  /// What fill colours (six hex digits) say of their rows.
  public var fills: [String: [Field: String]] = [:]
  /// The order of numbers in dates that leave it open.
  public var dateOrder: DateOrder?
  /// What one row is.
  public var grain: Grain?
  /// What one row of a table was in the last run.
  public var rememberedGrains: [TableGrain] = []
  /// Who keeps the sheets.
  public var department: Department?
  /// The departments whose sheets count as another one's: those of 跟单 as sales', unless the workspace keeps them apart.
  public var parties = Department.usualParties

  /// Who tells the forms of other systems.
  public var forms: (any FormRecogniser)?
  /// How the sheet's file was written, if it is text.
  public var dialect: TextDialect?

  /// The names that the workspace knows, with their aliases.
  public var names = NameTables()

  /// Makes rulings that say nothing.
  public init() {}
}
