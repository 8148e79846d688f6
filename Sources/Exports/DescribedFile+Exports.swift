public import Reports

extension DescribedFile {
  /// The files that exports write; the columns of those that another system imports are that system's.
  public static let ofExports: [DescribedFile] = [
    DescribedFile("new-1.xlsx", .export),
    DescribedFile("changed-1.xlsx", .export),
    DescribedFile("changed_cells.csv", .export, columns: ChangedCellsTable.columns),
    DescribedFile("summary.csv", .export, columns: ExportSummary.columns),
    DescribedFile("summary.txt", .export),
    DescribedFile("export.json", .export),
    DescribedFile("duidan.sqlite", .export),
  ]
}
