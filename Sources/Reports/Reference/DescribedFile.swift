/// A file that a run, a migration or an export writes, as the reference describes it.
public struct DescribedFile: Sendable {
  /// What writes it.
  public enum Writer: String, Sendable, CaseIterable { case run, migration, export }

  /// The path in the folder; `<department>` stands for a name.
  public var path: String
  /// What writes it.
  public var writer: Writer
  /// The columns of a table, in their order; empty for what is no table.
  public var columns: [OutputTable.Column]
  /// The ids of columns that stand there only in workspaces that have such data.
  public var sometimes: Set<String>

  /// Describes a file.
  public init(
    _ path: String, _ writer: Writer, columns: [OutputTable.Column] = [], sometimes: Set<String> = []
  ) {
    self.path = path
    self.writer = writer
    self.columns = columns
    self.sometimes = sometimes
  }

  /// The files of every run whose tables this room defines, and those that are no tables.
  public static let ofRuns: [DescribedFile] =
    [
      DescribedFile("discrepancies.csv", .run, columns: DiscrepancyColumn.columns),
      DescribedFile("claims.csv", .run, columns: DiscrepancyFiles.claimTableColumns),
      DescribedFile("changes.csv", .run, columns: ChangeColumn.columns),
    ]
    + [
      "discrepancies.jsonl", "report.html", "report.xlsx", "reconciled.xlsx", "decisions.xlsx",
      "for/<department>.html", "for/<department>.txt", "datapackage.json",
    ].map { DescribedFile($0, .run) }
    + [
      DescribedFile(
        "run.json", .run, columns: keys(of: "run.json"), sometimes: ["decisions", "configuration", "profiles"])
    ]

  /// The keys of a file that is no table, as if they were columns.
  private static func keys(of path: String) -> [OutputTable.Column] {
    ReportTexts.keys(of: path).map { OutputTable.Column(id: $0, content: .text) }
  }

  /// The name by which the texts know its columns: the table's id, for what is no table the path.
  var key: String { isTable ? String(path.dropLast(".csv".count)) : path }

  /// Whether it is a CSV file.
  var isTable: Bool { path.hasSuffix(".csv") }
}
