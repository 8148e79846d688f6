public import Discrepancies
public import ExactValues
public import OrderRules

/// Everything that a run has to say, already decided, sorted and worded: the renderings only render.
public struct RunReport: Sendable {
  /// The name of the run's folder: `2026-03-09`, or `2026-03-09-2` for a second run of a day.
  public var runName: String
  /// The day that the run takes as today.
  public var asOf: Day
  /// The as-of day of the run before, `nil` for a first run.
  public var previousAsOf: Day?
  /// `zh-Hans` or `en`.
  public var language: String
  /// Counts for the first screen.
  public var summary: RunSummary
  /// The reconciled orders, lines and events, rejected rows and interpretations, in the order of their columns.
  public var orders, orderLines, events, rejected, interpretations: OutputTable
  /// The changes of this run, field by field.
  public var changes: ChangeLog
  /// What a person should know, most urgent first.
  public var discrepancies: [Discrepancy]
  /// Sources of this run.
  public var sources: [SourceSummary]
  /// The manifest's part that the pipeline knows: inputs and row accounting.
  public var inputs: [InputFile]
  /// The workspace file; `nil` where there is none.
  public var configuration: InputFile?
  /// The workspace's own profiles of other systems.
  public var profiles: [InputFile] = []
  /// Row accounting, one a table.
  public var tables: [TableAccount]
  /// What people ruled and still holds.
  public var rulings: [StandingRuling] = []
  /// How the answers ended; `nil` where nobody was ever asked.
  public var decisions: DecisionCounts?
  /// The workbooks of answers that this run was the first to read.
  public var decisionWorkbooks: [InputFile] = []
  /// Tables that only runs of a kind have, each a CSV of its own: a migration's files and control totals.
  public var extraTables: [OutputTable] = []
  /// The key figures of the run.
  public var kpis: [KpiFigure] = []
  /// The runs so far, oldest first and this one last; empty where no ledger was asked.
  public var runs: [RunFigures] = []
  /// What became of the orders that need somebody, perhaps not of all.
  ///
  /// `nil` where no ledger was asked.
  public var timelines: OrderTimelines?
  /// The way from the run's folder to the workspace, for links to the sheets: `../..`; `nil` where links would not lead
  /// there.
  public var wayToWorkspace: String?
  /// The departments that get files of their own, by id; `nil` for those that have something to do.
  public var departments: [String]?
  /// What kind of run it is.
  public var kind = Kind.plain

  /// The kinds of runs.
  public enum Kind: String, Sendable {
    case plain
    /// The run that ends a migration: it has a page of its own.
    case migration
  }

  /// Makes a report of nothing; the pipeline fills it in.
  public init(runName: String, asOf: Day, previousAsOf: Day?, language: String) {
    self.runName = runName
    self.asOf = asOf
    self.previousAsOf = previousAsOf
    self.language = language
    summary = RunSummary()
    orders = OutputTable(id: "orders", columns: [])
    orderLines = OutputTable(id: "order_lines", columns: [])
    events = OutputTable(id: "events", columns: [])
    rejected = OutputTable(id: "rejected", columns: [])
    interpretations = OutputTable(id: "interpretations", columns: [])
    changes = []
    discrepancies = []
    sources = []
    inputs = []
    tables = []
  }
}

/// A table of results: the columns are final, the cells are text in the form of every CSV.
public struct OutputTable: Sendable {
  /// A column: the canonical field's id, and what its cells hold.
  public struct Column: Sendable, Hashable {
    /// How a workbook should write the cells.
    public enum Content: String, Sendable { case text, number, date, boolean }
    /// The column's name.
    public var id: String
    /// What its cells hold.
    public var content: Content

    /// Makes a column.
    public init(id: String, content: Content) {
      self.id = id
      self.content = content
    }
  }

  /// The file's name without its ending.
  public var id: String
  /// The columns.
  public var columns: [Column]
  /// The rows; `nil` where there is no value.
  public var rows: PackedRows

  /// Makes a table.
  public init(id: String, columns: [Column], rows: [[String?]] = []) {
    self.id = id
    self.columns = columns
    self.rows = PackedRows(rows)
  }

  /// The texts of a column, from the first row to the last.
  public func cells(ofColumn column: Int) -> some Sequence<String?> {
    rows.indices.lazy.map { rows.cell(row: $0, column: column) }
  }
}

/// The counts on the first screen.
public struct RunSummary: Sendable {
  /// Orders that agree in two or more sources.
  public var agreeingOrders = 0
  /// Orders that stand in one source only.
  public var singleSourceOrders = 0
  /// Orders with an open discrepancy above `info`.
  public var ordersNeedingSomebody = 0
  /// All orders and lines in the book.
  public var orders = 0, lines = 0
  /// Values that differ in form only: counted, not reported.
  public var formatOnlyDifferences = 0
  /// Money at stake by currency, each line once; `""` where no sheet names a currency.
  public var moneyAtStake: [String: ExactDecimal] = [:]
  /// Open discrepancies above `info` in the run before; `nil` for a first run.
  public var openBefore: Int?

  /// Makes counts of nothing.
  public init() {}
}

/// One change of one field.
public struct ChangeRecord: Sendable, Codable {
  /// The order's number and the line's, as the opener writes them; no line for a field of the order.
  public var orderNo: String, lineNo: String?
  /// The canonical field.
  public var field: String
  /// The value before and after; `nil` for none.
  public var before: String?, after: String?
  /// What chose the value: `sole_edit`, `agreed`, `authority`, ….
  public var policy: String
  /// The sources that state the new value, by id.
  public var sources: [String]
  /// Where it stands first.
  public var place: Place?
  /// The raw text there.
  public var rawText: String?
  /// The run and its day, where it is not the report's own.
  public var run: String?, asOf: Day?

  /// Makes a record.
  public init(
    orderNo: String, lineNo: String?, field: String, before: String?, after: String?, policy: String,
    sources: [String], place: Place?, rawText: String?
  ) {
    self.orderNo = orderNo
    self.lineNo = lineNo
    self.field = field
    self.before = before
    self.after = after
    self.policy = policy
    self.sources = sources
    self.place = place
    self.rawText = rawText
  }
}

/// A source as this run met it.
public struct SourceSummary: Sendable {
  /// The source's id, its department and what one row is.
  public var id: String, department: String, grain: String
  /// Whether it came with this run.
  public var isDelivered: Bool
  /// Its files.
  public var files: [String]
  /// How many rows were used.
  public var rowsUsed: Int
  /// The fields that its sheets hold, by id.
  public var fields: Set<String> = []

  /// Makes a summary.
  public init(id: String, department: String, grain: String, isDelivered: Bool, files: [String], rowsUsed: Int) {
    self.id = id
    self.department = department
    self.grain = grain
    self.isDelivered = isDelivered
    self.files = files
    self.rowsUsed = rowsUsed
  }
}

/// An input file of the run.
public struct InputFile: Sendable {
  /// The path inside the workspace.
  public var path: String
  /// 64 hex digits.
  public var sha256: String
  /// The size in bytes.
  public var bytes: Int

  /// Makes an entry.
  public init(path: String, sha256: String, bytes: Int) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// What became of each row of one table: the classes add up to the rows read.
public struct TableAccount: Sendable {
  /// How a row ends.
  public enum RowEnd: String, Sendable, CaseIterable {
    case used, duplicate, heading, subtotal, note, blank, excluded, rejected
  }

  /// The file, the sheet (`nil` for text files) and the source that the table belongs to.
  public var file: String, sheet: String?, source: String?
  /// Rows read, of any kind.
  public var rowsRead: Int
  /// How many ended as what.
  public var ends: [RowEnd: Int]
  /// Control totals: the sum of each quantity and money field over the rows used, by field id.
  public var controlTotals: [String: String]

  /// Makes an account.
  public init(file: String, sheet: String?, source: String?, rowsRead: Int) {
    self.file = file
    self.sheet = sheet
    self.source = source
    self.rowsRead = rowsRead
    ends = [:]
    controlTotals = [:]
  }
}
