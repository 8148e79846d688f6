/// Writes everything that a run puts into its folder.
///
///     try ReportWriter.write(report, into: "/orders/.duidan/staging", timings: [("survey", 0.21)])
public enum ReportWriter {
  /// Writes the data files, the workbook, the page and, last, the manifest into an existing empty folder.
  ///
  /// The same report gives the same bytes in every file, `timings` (in seconds) in `run.json` aside.
  /// - Throws: `ReportWritingError` at the first file that cannot be written; what was written until then stays.
  /// - Complexity: O(*cells*) over all tables.
  public static func write(
    _ report: RunReport, into folder: String, timings: [(String, Double)] = []
  ) throws(ReportWritingError) {
    var output = OutputFolder(path: folder)
    let tables = [report.orders, report.orderLines, report.events, report.rejected, report.interpretations]
    for table in tables + report.extraTables {
      try output.write(CSVWriter.file(of: table), to: table.id + ".csv")
    }
    try output.write(DiscrepancyFiles.table(of: report.discrepancies), to: "discrepancies.csv")
    try output.write(DiscrepancyFiles.claims(of: report.discrepancies), to: "claims.csv")
    try output.write(DiscrepancyFiles.lines(of: report.discrepancies), to: "discrepancies.jsonl")
    try output.write(ChangeColumn.file(of: report), to: "changes.csv")
    let outline = ReportOutline(report)
    try output.write(PageBuilder(ReportModel(report)).file(), to: "report.html")
    if report.kind == .migration { try output.write(MigrationPage(report).file(), to: "migration.html") }
    try WorkbookWriter.write(
      WorkbookPages(outline).all, to: output.path(of: "report.xlsx"), name: "report.xlsx",
      title: outline.texts.phrase(.title) + " " + report.runName, day: report.asOf)
    try output.adopt("report.xlsx")
    try WorkbookWriter.write(
      DecisionPages(outline).all, to: output.path(of: "decisions.xlsx"), name: "decisions.xlsx",
      title: outline.texts.phrase(.decisionsTitle) + " " + report.runName, day: report.asOf)
    try output.adopt("decisions.xlsx")
    let manifest = RunManifest.file(of: report, outputs: output.outputs, timings: timings)
    try output.write(manifest, to: "run.json")
  }
}
