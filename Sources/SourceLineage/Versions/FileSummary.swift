public import ExactValues
public import Normalization
public import OrderModel

/// What is kept of a file of a pile: enough to find its place among the others.
public struct FileSummary: Sendable {
  /// The path inside the workspace.
  public var path: String
  /// The digest of its bytes.
  public var sha256: String
  /// How many bytes it has.
  public var bytes: Int
  /// Its usable tables.
  public var tables: [TableSummary]
  /// When the document says that it was saved last, as it writes it.
  public var modified: String?
  /// Who the document says saved it last.
  public var lastModifiedBy: String?

  /// Makes a summary.
  public init(
    path: String, sha256: String, bytes: Int = 0, tables: [TableSummary], modified: String? = nil,
    lastModifiedBy: String? = nil
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.tables = tables
    self.modified = modified
    self.lastModifiedBy = lastModifiedBy
  }

  /// How many rows its tables hold.
  public var rowCount: Int { tables.reduce(0) { $0 + $1.rowCount } }

  /// Gives the rows back once the place of the file is found.
  public mutating func releaseRows() { for index in tables.indices { tables[index].releaseRows() } }
}

/// What is kept of a table of a pile.
public struct TableSummary: Sendable {
  /// What the sheet is about.
  public var kind: SheetKind
  /// What one row is.
  public var grain: Grain
  /// The kind of event, for grain `event`.
  public var eventKind: EventKind?
  /// The department that its names tell.
  public var department: Department?
  /// Its folded headers.
  public var headers: Set<String>
  /// Its rows, until the place of its file is found.
  public private(set) var rows: [RowDigest]
  /// How many there are.
  public let rowCount: Int
  /// The texts that may say until when it goes: tab and titles.
  public var labels: [String]
  /// The greatest of its order numbers, folded, among those of the commonest form.
  public var lastOrder: String?
  /// The last day on which something has happened by its rows: an order, a shipment, an invoice.
  public var lastDay: Day?
  /// Fields of the order that rows of one order state differently: they are said of lines.
  public var lineLevelFields: Set<Field> = []

  /// Makes a summary.
  public init(
    kind: SheetKind, grain: Grain, eventKind: EventKind?, department: Department?, headers: Set<String>,
    rows: [RowDigest], labels: [String], lastOrder: String?, lastDay: Day?
  ) {
    self.kind = kind
    self.grain = grain
    self.eventKind = eventKind
    self.department = department
    self.headers = headers
    self.rows = rows
    rowCount = rows.count
    self.labels = labels
    self.lastOrder = lastOrder
    self.lastDay = lastDay
  }

  /// Gives the rows back that the finder of lineages has used up.
  mutating func releaseRows() { rows = [] }
}
