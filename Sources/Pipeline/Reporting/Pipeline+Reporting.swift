internal import Ledger
internal import Reports

extension Pipeline {
  /// Makes the report of an earlier run again, out of the run's folder and the ledger.
  ///
  /// In the language of the run, page and workbook are those of the run, byte for byte.
  ///
  /// - Throws: `PipelineError` with status 64 for a form or an addressee that there is not, 65 where there is no such
  ///   run, or its folder is gone or was changed.
  /// - Complexity: O(*n*) in the run's discrepancies, changes and lines, and in the history of its troubled orders.
  public static func report(_ request: ReportRequest) throws(PipelineError) -> MadeReport {
    guard let form = ReportForm(rawValue: request.form) else {
      throw PipelineError(
        64,
        Wording.error(
          "--format \(ShownText.line(request.form))", "unknown_format", "there is no such form",
          "one of \(ReportForm.allCases.map(\.rawValue).joined(separator: ", "))", "correct --format"))
    }
    let desk = try LedgerDesk.open(workspace: request.workspace, ledger: request.ledger)
    let runs = try desk.read { try $0.runs() }.filter { !$0.folder.isEmpty }
    guard let run = try run(request.run, in: runs) else {
      throw PipelineError(
        65,
        Wording.error(
          desk.path, "no_runs", "the ledger holds no run", "a run whose report can be made again",
          "run duidan reconcile first"))
    }
    let folder = run.folder(in: request.workspace)
    var report = try RunFolderReport.read(run, folder: folder)
    report.wayToWorkspace = run.folder == "runs/" + run.name ? "../.." : nil
    report.language = request.language ?? report.language
    try EarlierHistory(desk: desk, run: run).complete(&report)
    let addressee = try request.addressee.map { wanted throws(PipelineError) in
      try Addressee.find(wanted, in: ReportRendering(report).addressees, language: report.language)
    }
    do throws(ReportWritingError) {
      let bytes = try ReportRendering(report, for: addressee)
        .bytes(form, folder: folder, outputs: RunFolderReport.outputs(of: folder))
      return MadeReport(bytes: bytes, fileName: Self.name(run.name, addressee, form))
    } catch {
      throw PipelineError(
        73,
        Wording.error(
          folder, "no_output", Wording.reason(error), "a folder for temporary files that can be written",
          "check its permissions and the disk, or name another one with TMPDIR"))
    }
  }

  private static func name(_ run: String, _ addressee: String?, _ form: ReportForm) -> String {
    let parts = ["report", run] + (addressee.map { [$0] } ?? [])
    let name = parts.joined(separator: "-").unicodeScalars.map { scalar -> Unicode.Scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || scalar == "-" || scalar == "_" ? scalar : "_"
    }
    // 255 bytes are what a file's name may have.
    return String(String.UnicodeScalarView(name.prefix(60))) + "." + form.fileEnding
  }
}
