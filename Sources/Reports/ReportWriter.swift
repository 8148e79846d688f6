/// Writes everything that a run puts into its folder.
///
///     try ReportWriter.write(report, into: "/orders/.duidan/staging", timings: [("survey", 0.21)])
public enum ReportWriter {
  /// Writes the data files, the workbook, the page and, last, the manifest into an existing empty folder.
  ///
  /// The same report gives the same bytes in every file, `timings` (in seconds) in `run.json` aside.
  /// - Returns: the names of the files, in the order of the manifest.
  /// - Throws: `ReportWritingError` at the first file that cannot be written; what was written until then stays.
  /// - Complexity: O(*cells*) over all tables.
  @discardableResult
  public static func write(
    _ report: RunReport, into folder: String, timings: [(String, Double)] = []
  ) throws(ReportWritingError) -> [String] {
    var output = OutputFolder(path: folder)
    let tables = [report.orders, report.orderLines, report.events, report.rejected, report.interpretations]
    for table in tables + report.extraTables {
      try output.write(table)
    }
    try output.write(DiscrepancyFiles.table(of: report.discrepancies), to: "discrepancies.csv")
    try output.write(DiscrepancyFiles.claims(of: report.discrepancies), to: "claims.csv")
    try output.write(DiscrepancyFiles.lines(of: report.discrepancies), to: "discrepancies.jsonl")
    try output.write(ChangeColumn.file(of: report), to: "changes.csv")
    let model = ReportModel(report)
    try output.write(PageBuilder(model).file(), to: "report.html")
    if report.kind == .migration { try output.write(MigrationPage(report).file(), to: "migration.html") }
    try WorkbookWriter.write(
      WorkbookPages(model).all, to: output.path(of: "report.xlsx"), name: "report.xlsx",
      title: model.texts.phrase(.title) + " " + report.runName, day: report.asOf)
    try output.adopt("report.xlsx")
    try WorkbookWriter.write(
      DecisionPages(model.outline).all, to: output.path(of: "decisions.xlsx"), name: "decisions.xlsx",
      title: model.texts.phrase(.decisionsTitle) + " " + report.runName, day: report.asOf)
    try output.adopt("decisions.xlsx")
    try WorkbookWriter.write(
      ReconciledPages(model).all, to: output.path(of: "reconciled.xlsx"), name: "reconciled.xlsx",
      title: model.texts.phrase(.reconciledTitle) + " " + report.runName, day: report.asOf)
    try output.adopt("reconciled.xlsx")
    try writeDepartments(model, into: &output)
    try output.write(DataPackage(report, outputs: output.outputs).file(), to: "datapackage.json")
    let manifest = RunManifest.file(of: report, outputs: output.outputs, timings: timings)
    try output.write(manifest, to: "run.json")
    return output.outputs.map(\.path).sorted()
  }

  /// Writes what each department has to do into files of its own.
  private static func writeDepartments(
    _ model: ReportModel, into output: inout OutputFolder
  ) throws(ReportWritingError) {
    let briefs = DepartmentBrief.all(of: model)
    guard !briefs.isEmpty else { return }
    try output.makeFolder("for")
    for brief in briefs {
      try output.write(DepartmentPage([brief], texts: model.texts).file(), to: "for/\(brief.id).html")
      try output.write(Array(DepartmentChat(brief).text().utf8), to: "for/\(brief.id).txt")
    }
  }
}
