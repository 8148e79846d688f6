public import Reports

extension DescribedFile {
  /// The files that every export writes beside those that the other system imports.
  public static let ofExports: [DescribedFile] = [
    DescribedFile("changed_cells.csv", .export, columns: ChangedCellsTable.columns),
    DescribedFile("summary.csv", .export, columns: ExportSummary.columns),
    DescribedFile("summary.txt", .export),
    DescribedFile("export.json", .export),
  ]
}
