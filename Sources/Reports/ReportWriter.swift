/// Writes everything that a run puts into its folder.
///
///     let begun = ReportWriter.begin(report, into: "/orders/.duidan/staging")
///     try begun.finish(report, timings: [("survey", 0.21)])
public enum ReportWriter {
  /// Writes the data files, the workbooks, the page and, last, the manifest into an existing empty folder.
  ///
  /// The same report gives the same bytes in every file, `timings` (in seconds) in `run.json` aside.
  /// - Returns: the names of the files, in the order of the manifest.
  /// - Throws: `ReportWritingError` of the first file that cannot be written; what was written stays.
  /// - Complexity: O(*cells*) over all tables.
  @discardableResult
  public static func write(
    _ report: RunReport, into folder: String, timings: [(String, Double)] = []
  ) throws(ReportWritingError) -> [String] {
    try begin(report, into: folder).finish(report, timings: timings)
  }

  /// Begins with the files that tell nothing of the runs before, beside what the caller does meanwhile.
  ///
  /// - Parameter report: what the run has to say; its runs and timelines may still be missing.
  public static func begin(_ report: RunReport, into folder: String) -> BegunReport {
    let begun = BegunReport(OutputFolder(path: folder))
    let tables = [report.orders, report.orderLines, report.events, report.rejected, report.interpretations]
    for table in tables + report.extraTables {
      begun.start { folder throws(ReportWritingError) in [try folder.write(table)] }
    }
    let found = report.discrepancies
    begun.start { folder throws(ReportWritingError) in
      [try DiscrepancyFiles.writeTable(of: found, into: folder)]
    }
    begun.start { folder throws(ReportWritingError) in
      [try DiscrepancyFiles.writeClaims(of: found, into: folder)]
    }
    begun.start { folder throws(ReportWritingError) in
      [try DiscrepancyFiles.writeLines(of: found, into: folder)]
    }
    begun.start { folder throws(ReportWritingError) in
      [try ChangeColumn.writeFile(of: report, into: folder)]
    }
    begun.start(.afterPages) { folder throws(ReportWritingError) in
      let outline = ReportOutline(report)
      return [
        try folder.write(DecisionPages(outline).all, .decisionsTitle, to: "decisions.xlsx", outline),
        try folder.write(ReconciledPages(outline).all, .reconciledTitle, to: "reconciled.xlsx", outline),
      ]
    }
    return begun
  }

  /// Starts what tells of the runs before, too.
  static func startPages(of report: RunReport, _ begun: BegunReport) {
    let model = ReportModel(report)
    begun.start(.pages) { folder throws(ReportWritingError) in
      let page = try folder.write(PageBuilder(model).file(), to: "report.html")
      guard report.kind == .migration else { return [page] }
      return [page, try folder.write(MigrationPage(report).file(), to: "migration.html")]
    }
    begun.start(.pages) { folder throws(ReportWritingError) in
      [try folder.write(WorkbookPages(model).all, .title, to: "report.xlsx", model.outline)]
    }
    begun.start(.departments) { folder throws(ReportWritingError) in try writeDepartments(model, into: folder) }
  }

  /// Writes what each department has to do into files of its own.
  private static func writeDepartments(
    _ model: ReportModel, into folder: OutputFolder
  ) throws(ReportWritingError) -> [InputFile] {
    let briefs = DepartmentBrief.all(of: model)
    guard !briefs.isEmpty else { return [] }
    try folder.makeFolder("for")
    var files: [InputFile] = []
    for brief in briefs {
      files.append(try folder.write(DepartmentPage([brief], texts: model.texts).file(), to: "for/\(brief.id).html"))
      files.append(try folder.write(Array(DepartmentChat(brief).text().utf8), to: "for/\(brief.id).txt"))
    }
    return files
  }
}

extension OutputFolder {
  /// Writes a workbook of some pages under the run's name.
  fileprivate func write(
    _ pages: [SheetPage], _ title: Phrase, to name: String, _ outline: ReportOutline
  ) throws(ReportWritingError) -> InputFile {
    try WorkbookWriter.write(
      pages, to: path(of: name), name: name, title: outline.texts.phrase(title) + " " + outline.report.runName,
      day: outline.report.asOf)
    return try adopt(name)
  }
}
