internal import OrderModel
public import SystemProfiles

/// A system that files are made for: its columns, habits and limits.
public struct ExportTarget: Sendable {
  /// A limit, and whether somebody has shown it, the workspace has said it, or it is assumed.
  public struct Limit: Hashable, Sendable {
    /// How many rows, columns or bytes.
    public var count: Int
    /// `A [10]`, `C`, or `duidan.yml`.
    public var evidence: String

    /// Makes a limit.
    public init(count: Int, evidence: String) {
      self.count = count
      self.evidence = evidence
    }
  }

  /// How a document's cells stand over its lines.
  enum Masters: String {
    case firstRow = "first-row"
    case merged, repeated, separate
  }
  /// What kind of file the system takes.
  enum FileKind: String { case xlsx, csv }

  /// The profile's id, or the template's name.
  public var id: String
  /// Its names for people.
  public var chineseName: String, englishName: String
  /// The columns, in their order.
  public var columns: [ProfileColumn]
  /// With separate files: the columns of the lines' file.
  public var detailColumns: [ProfileColumn]
  /// The habits.
  public var imports: ProfileImport
  /// Its status codes with the words that they stand for.
  public var statuses: [ProfileFact<String>]
  /// What a file may hold.
  public var limits: [ProfileLimit: Limit]
  /// Values that stand in every row, by the column's key or header.
  public var constants: [String: String] = [:]
  /// The basis of prices, where the sheets do not state it.
  public var assumedBasis: ExportedRun.PriceBasis?
  /// What the sheet of the lines is called.
  var detailName: String
  /// The header as a template has it; `nil` where it is made from the columns.
  var header: ExportHeader?
  /// What there is to say of the template itself.
  var templateNotes: [ExportNote] = []

  /// What is taken where nobody has said a limit: small enough for every system whose limits are known.
  public static let cautious: [ProfileLimit: Int] = [.rows: 5_000, .columns: 200, .bytes: 2_000_000]

  /// Takes a profile; `nil` for one that is only read.
  ///
  /// `details` is the profile that it names for the lines, where it names one.
  public init?(_ profile: SystemProfile, details: SystemProfile? = nil) {
    guard let imports = profile.imports else { return nil }
    detailColumns = details?.columns ?? []
    detailName = details?.chineseName ?? ""
    id = profile.id
    chineseName = profile.chineseName
    englishName = profile.englishName
    columns = imports.columns
    self.imports = imports
    statuses = profile.statuses
    limits = Self.cautious.mapValues { Limit(count: $0, evidence: "C") }
    for (limit, known) in profile.limits {
      limits[limit] = Limit(count: known.count, evidence: known.evidence.description)
    }
  }

  var masters: Masters { imports.value(.masters).flatMap(Masters.init(rawValue:)) ?? .repeated }
  var fileKind: FileKind { imports.value(.file).flatMap(FileKind.init(rawValue:)) ?? .xlsx }
  var sheet: String { imports.value(.sheet) ?? "Sheet1" }
  /// Whether single rows are imported, and not documents with all of their lines.
  var takesSingleRows: Bool { imports.value(.unit).map { $0 == "row" } ?? (masters == .repeated) }
  /// Every column of every file.
  var allColumns: [ProfileColumn] { columns + detailColumns }
  /// Whether the files say which orders are cancelled.
  var tellsCancellation: Bool { allColumns.contains { $0.field == .isCancelled } }

  /// What stands in every row of a column.
  func constant(of column: ProfileColumn) -> String? {
    [column.key, column.header].lazy.filter { !$0.isEmpty }.compactMap { constants[$0] }.first
  }
}
