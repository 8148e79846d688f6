internal import Discrepancies
public import ExactValues
public import Normalization
public import OrderModel
public import Reconciliation

/// How the rows of one table, or of a sheet without one, ended.
public struct ReadTable: Hashable, Sendable {
  /// The file's path inside the workspace.
  public var file: String
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The source; `nil` where the table could not be used.
  public var sourceID: String?
  /// All rows that were read.
  public var rowsRead: Int
  /// What became of them.
  public var account: RowAccount
  /// The sums of quantities and amounts over the used rows.
  public var controlTotals: [Field: ExactDecimal]
}

/// A record that could not be used, with where it stands.
public struct RejectedRecord: Hashable, Sendable {
  /// The file's path inside the workspace.
  public var file: String
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The source; `nil` where the whole table could not be used.
  public var source: String?
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int
  /// Why.
  public var reason: String
  /// The texts of its cells.
  public var rawCells: [String]
}

/// Something odd, and whom it concerns.
public struct SourceFinding: Hashable, Sendable {
  /// The source, where one can be told.
  public var source: String?
  /// The department that keeps the file, where it can be told.
  public var department: Department?
  /// What is odd.
  public var finding: IngestFinding
}

/// Something that was decided once for a version of a source.
public struct SourceInterpretation: Hashable, Sendable {
  /// The source.
  public var source: String
  /// The first 12 hex digits of the file's SHA-256.
  public var version: String
  /// What was decided.
  public var interpretation: Interpretation
}

/// The text of a cell in a column that maps to no field.
public struct ExtraValue: Hashable, Sendable {
  /// The table, an index into the run's tables.
  public var tableIndex: Int32
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int32
  /// The column's header.
  public var header: String
  /// The text.
  public var text: String
}

/// All that a run reads: claims by source, and an account of every row.
public struct ReadingResult: Sendable {
  /// The files that were read, in the order of their paths.
  public var inputs: [ReadFile] = []
  /// The sources that were delivered, in the order of their ids.
  public var deliveries: [SourceDelivery] = []
  /// The tables that claims come from; `SourceRow.tableIndex` points here.
  public var tables: [TableDescription] = []
  /// The accounts of all tables and sheets.
  public var accounts: [ReadTable] = []
  /// The records that could not be used.
  public var rejected: [RejectedRecord] = []
  /// What is odd.
  public var findings: [SourceFinding] = []
  /// What was decided once.
  public var interpretations: [SourceInterpretation] = []
  /// The values of columns that map to no field.
  public var extras: [ExtraValue] = []
  /// The tables whose records are parts of rows that another table accounts for.
  public var unpivotedTables: Set<Int32> = []
  /// How many records a row of a matrix of sizes gives.
  public var recordCounts: [RowReference: Int] = [:]
  /// The rows of statements of balances.
  var balances: [BalanceRow] = []
  /// How many cells differ from the normalised text in form only.
  public var formatOnly = 0
  /// By what each source is recognised in the next run, by id.
  public var layoutKeys: [String: String] = [:]
  /// What the columns of each source mean, by id and folded header.
  public var columns: [String: [String: Field]] = [:]
  /// The files of each source, by id.
  public var files: [String: [String]] = [:]

  /// Files of which it is open whether they are versions or parts, or how old they are.
  public var versionDoubts: [VersionDoubt] = []
  /// The files that were passed over because others have taken their place, by path.
  var passedOver: [PassedOverFile] = []
  /// The configured sources of which no file came.
  public var undelivered: [String] = []
  /// The field on the other tax basis, for each field that is compared on one.
  public var otherBasis: [Field: Field] = [:]
  /// What is left of the rows once they were given back; `nil` until then.
  var releasedRows: ReleasedRows?

  /// Makes an empty result.
  public init() {}

  /// The version of a source: 12 hex digits of the digests of its files.
  func version(of source: String) -> String {
    let files = files[source] ?? []
    let versions = inputs.filter { files.contains($0.path) }.map(\.sha256)
    return String(ContentDigest.sha256(Array(versions.joined().utf8)).prefix(12))
  }
}
