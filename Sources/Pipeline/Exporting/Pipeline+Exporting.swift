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
    let held = try heldOrders(before: run, runs, records, request, target)
    let states = try states(held, runs, request)
    let language = ReportLanguage(tag: request.language ?? report.language)
    let export = TargetExport(
      ExportedRun(report), since: states, target: target, language: language,
      scope: request.onlySettled ? .settled : .all)
    let manifest = ExportManifest(target: target.id, run: run.name, since: held.last, files: [])
    var orders = held.orders
    let outcome = try inFolder(request, id: target.id, run: run.name) { staging in
      let outcome = try export.write(into: staging)
      for number in outcome.orders { orders[number] = run.name }
      var manifest = manifest
      manifest.files = outcome.files
      let bytes = try manifest.bytes(of: staging)
      try Data(bytes).write(to: URL(fileURLWithPath: staging + "/" + ExportFolder.manifestName))
      return outcome.summary
    }
    // Killed before this, the next export says the same again; nothing is ever left out.
    try records.add(run.name, orders)
    return outcome
  }

  private static func noRun(_ desk: LedgerDesk) -> PipelineError {
    PipelineError(
      65,
      Wording.error(
        desk.path, "no_runs", "the ledger holds no run", "a run whose data can be exported",
        "run duidan reconcile first"))
  }

  /// What a target holds: its orders, each with the run in whose state it stands, and the run that was exported last.
  private typealias HeldOrders = (orders: [String: String], last: String?)

  /// What the target holds: what the command says, else what the last export before the run left there.
  private static func heldOrders(
    before run: RunRecord, _ runs: [RunRecord], _ records: ExportRecords, _ request: ExportRequest,
    _ target: ExportTarget
  ) throws(PipelineError) -> HeldOrders {
    if request.since == "none" { return ([:], nil) }
    if let name = request.since {
      guard let earlier = try Self.run(name, in: runs) else { return ([:], nil) }
      let report = try RunFolderReport.read(earlier, folder: earlier.folder(in: request.workspace))
      let orders = target.orders(of: ExportedRun(report))
      return (Dictionary(uniqueKeysWithValues: orders.map { ($0, earlier.name) }), earlier.name)
    }
    guard let last = records.last(before: run.name, of: runs.map(\.name)) else { return ([:], nil) }
    return (try records.orders(after: last), last)
  }

  /// The states of the runs in which the target holds anything, the oldest first.
  private static func states(
    _ held: HeldOrders, _ runs: [RunRecord], _ request: ExportRequest
  ) throws(PipelineError) -> [ExportedState] {
    var states: [ExportedState] = []
    let names = Set(held.orders.values).union(held.last.map { [$0] } ?? [])
    for name in names.sorted() {
      guard let run = try Self.run(name, in: runs) else { continue }
      let report = try RunFolderReport.read(run, folder: run.folder(in: request.workspace))
      let orders = Set(held.orders.filter { $0.value == name }.keys)
      states.append(ExportedState(run: ExportedRun(report), orders: orders, isLast: name == held.last))
    }
    return states
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
