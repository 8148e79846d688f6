internal import Exports
internal import Foundation
internal import Ledger
internal import Reports
internal import SystemProfiles

extension Pipeline {
  /// Writes the reconciled data of a run as files that another system imports, new and changed rows apart.
  ///
  /// The same run, the same earlier run and the same profile give the same bytes.
  ///
  /// - Throws: `PipelineError` with status 64 for a profile that there is not, 65 where there is no such run or its
  ///   folder is gone or was changed, or a template cannot be used, 73 where the folder cannot be written.
  /// - Complexity: O(rows × columns) of both runs.
  public static func export(_ request: ExportRequest) throws(PipelineError) -> ExportOutcome {
    let configuration = try ConfigurationFile.read(in: request.workspace)
    let targets = ExportTargets(
      configuration.profiles.profiles + SystemProfile.builtIn, said: configuration.said)
    let id = try request.target.map { word throws(PipelineError) in try targets.id(word) }
    let desk = try LedgerDesk.open(workspace: request.workspace, ledger: request.ledger)
    let runs = try desk.read { try $0.runs() }.filter { !$0.folder.isEmpty }
    guard let run = try run(request.run, in: runs) else { throw noRun(desk) }
    if id == ExportTargets.database { return try exportDatabase(run, request, configuration) }
    let target = try exportTarget(id, targets, request, configuration: configuration)
    let report = try RunFolderReport.read(run, folder: run.folder(in: request.workspace))
    let records = ExportRecords(ledger: desk.path, target: target.id)
    let before = try earlierRun(run, runs, records, request)
    let earlier = try before.map { run throws(PipelineError) in
      ExportedRun(try RunFolderReport.read(run, folder: run.folder(in: request.workspace)))
    }
    let language = ReportLanguage(tag: request.language ?? report.language)
    let export = TargetExport(
      ExportedRun(report), since: earlier, target: target, language: language,
      scope: request.onlySettled ? .settled : .all)
    let manifest = ExportManifest(target: target.id, run: run.name, since: before?.name, files: [])
    let outcome = try write(export, manifest, request)
    try records.add(run.name)
    return outcome
  }

  private static func noRun(_ desk: LedgerDesk) -> PipelineError {
    PipelineError(
      65,
      Wording.error(
        desk.path, "no_runs", "the ledger holds no run", "a run whose data can be exported",
        "run duidan reconcile first"))
  }

  /// The run whose state the target holds: as the command says, else the last one exported before; `nil` for none.
  private static func earlierRun(
    _ run: RunRecord, _ runs: [RunRecord], _ records: ExportRecords, _ request: ExportRequest
  ) throws(PipelineError) -> RunRecord? {
    if request.since == "none" { return nil }
    guard let name = request.since ?? records.last(before: run.name, of: runs.map(\.name)) else { return nil }
    return try Self.run(name, in: runs)
  }

  private static func write(
    _ export: TargetExport, _ manifest: ExportManifest, _ request: ExportRequest
  ) throws(PipelineError) -> ExportOutcome {
    try inFolder(request, id: manifest.target, run: manifest.run) { staging in
      let outcome = try export.write(into: staging)
      var manifest = manifest
      manifest.files = outcome.files
      let bytes = try manifest.bytes(of: staging)
      try Data(bytes).write(to: URL(fileURLWithPath: staging + "/" + ExportFolder.manifestName))
      return outcome.summary
    }
  }

  /// Lets a body write into a folder that is put in place when it is done.
  static func inFolder(
    _ request: ExportRequest, id: String, run: String, _ body: (String) throws -> String
  ) throws(PipelineError) -> ExportOutcome {
    let usual = "\(request.workspace)/runs/exports/\(id)/\(run)"
    let folder = try ExportFolder(request.output ?? usual)
    do {
      let summary = try body(folder.staging)
      try folder.finish()
      return ExportOutcome(folder: folder.path, summary: summary)
    } catch {
      folder.discard()
      throw error as? PipelineError ?? ExportFolder.failure(folder.path, error)
    }
  }
}
