internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Glibc
internal import Ledger
internal import OrderModel
internal import Reports
internal import SourceLineage

extension RunDesk {
  /// Every workbook of a pile is read twice, to find its place and to be folded: smaller ones are worth keeping too.
  private var pileCache: CellCache { cellCache(threshold: min(request.cachedCells, 5_000)) }

  /// Looks at every file of the workspace once.
  func survey() throws(PipelineError) -> PileSurvey {
    do throws(WorkspaceError) {
      return try PileSurvey.survey(request.workspace, configuration: configuration, cache: pileCache)
    } catch {
      throw PipelineError(error)
    }
  }

  /// Makes the folder that the run's own is to lie in: a long work should not fail at its end.
  func requireOutput() throws(PipelineError) {
    let folder = (place.folder as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = true
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw Self.noOutput(folder, "is a file")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Self.noOutput(folder, Wording.reason(error))
    }
    guard access(folder, W_OK) == 0 else { throw Self.noOutput(folder, "may not be written to") }
  }

  private static func noOutput(_ folder: String, _ reason: String) -> PipelineError {
    PipelineError(
      73,
      Wording.error(folder, "no_output", reason, "a folder that can be written", "check its permissions and the disk"))
  }

  /// Reads the last version of each part; the rows of them all lie where memory has no room for them.
  func readLast(of plan: MigrationPlan) throws(PipelineError) -> ReadingResult {
    try Self.reading(reader(plan, in: memory)(plan.last))
  }

  /// Reads the files of the steps of a plan one ahead of their folding.
  func readAhead(_ plan: MigrationPlan) -> ReadAhead<Result<ReadingResult, WorkspaceError>> {
    let (reader, steps) = (reader(plan), plan.steps)
    return ReadAhead(until: steps.count) { reader(steps[$0].deliveries) }
  }

  static func reading(_ result: Result<ReadingResult, WorkspaceError>) throws(PipelineError) -> ReadingResult {
    do throws(WorkspaceError) { return try result.get() } catch { throw PipelineError(error) }
  }

  private func reader(
    _ plan: MigrationPlan, in store: (any ByteStore)? = nil
  ) -> @Sendable ([MigrationStep.Delivery]) -> Result<ReadingResult, WorkspaceError> {
    let (workspace, base, cache) = (request.workspace, configuration, pileCache)
    return { deliveries in
      var configuration = base
      configuration.said.sources = plan.configured(deliveries, said: base.said)
      let files = Set(deliveries.map(\.file)).sorted()
      return Result { () throws(WorkspaceError) in
        try ReadingPass.run(
          workspace: workspace, known: [], configuration: configuration, files: files, cache: cache,
          in: store)
      }
    }
  }

  /// The migration that this one equals: it is that run, and nothing is recorded.
  func migrationThatThisIs(_ survey: PileSurvey) throws(PipelineError) -> RunOutcome? {
    let inputs = survey.files.map { $0.path + " " + $0.sha256 }
    let facts = ["migration 1", request.asOf.description, language] + configuration.digests + inputs
    digest = ContentDigest.sha256(Array(facts.joined(separator: "\n").utf8))
    return runThatThisIs(ReadingResult())
  }

  /// How many steps of a plan the ledger holds.
  ///
  /// - Throws: where it holds other runs, or steps of another plan.
  func stepsDone(of plan: MigrationPlan, _ survey: PileSurvey) throws(PipelineError) -> Int {
    let runs: [RunRecord]
    do throws(LedgerError) { runs = try ledger.runs() } catch { throw Self.error(error, "ledger") }
    let digest = plan.digest
    let isBegun = runs.allSatisfy { $0.name.hasPrefix(MigrationPlan.runPrefix) }
    if !isBegun, runs.first?.name.hasPrefix(MigrationPlan.runPrefix) == true {
      throw try finished(survey, by: runs.first { !$0.name.hasPrefix(MigrationPlan.runPrefix) })
    }
    guard isBegun, runs.allSatisfy({ $0.inputDigest == digest }) else {
      let found =
        isBegun
        ? "a migration of other files has begun in it"
        : "it holds \(runs.count) \(runs.count == 1 ? "run" : "runs") already"
      throw PipelineError(
        64,
        Wording.error(
          ledgerPath, "ledger_in_use", found, "an empty ledger, or one in which this very migration has begun",
          "name another one with --ledger, or move this one away"))
    }
    return runs.count
  }

  /// What is to be said where the ledger holds a whole migration: later files are for plain runs.
  private func finished(_ survey: PileSurvey, by run: RunRecord?) throws(PipelineError) -> PipelineError {
    let known: Set<String>
    do throws(LedgerError) { known = Set(try ledger.versions().map(\.sha256)) } catch {
      throw Self.error(error, "ledger")
    }
    let new = survey.files.filter { !known.contains($0.sha256) }.map(\.path)
    let named = new.prefix(3).joined(separator: ", ") + (new.count > 3 ? " and \(new.count - 3) more" : "")
    return PipelineError(
      64,
      Wording.error(
        ledgerPath, "migration_finished",
        "a migration ended in it with the run \(run?.name ?? "")"
          + (new.isEmpty ? ", and took in every file that is there" : "; new since then: \(ShownText.line(named))"),
        "an empty ledger, or a plain run that takes the new files in",
        "run duidan reconcile --as-of \(request.asOf), which passes over what was taken in; "
          + "or name another ledger with --ledger to migrate everything anew"))
  }

  /// A run over what only a part of a migration has brought would miss the rest.
  func requireFinishedMigration() throws(PipelineError) {
    guard let last = lastRun, last.name.hasPrefix(MigrationPlan.runPrefix) else { return }
    throw PipelineError(
      65,
      Wording.error(
        ledgerPath, "unfinished_migration", "a migration stopped behind step \(last.name)", "a finished one",
        "run duidan reconcile --migrate again: it goes on from there"))
  }

  /// The records of all steps, and the changes that they told: those are many.
  func records(of plan: MigrationPlan) throws(PipelineError) -> (records: [MigrationRecord], changes: ChangeLog) {
    let folder = MigrationRecord.folder(of: ledgerPath)
    var records: [MigrationRecord] = []
    var changes = ChangeLog(in: memory)
    for step in plan.steps {
      do {
        var record = try MigrationRecord.read(step.name, in: folder)
        let asOf = Day(iso: record.asOf)
        for change in record.changes { changes.append(change.record(run: record.name, asOf: asOf)) }
        record.changes = []
        records.append(record)
      } catch {
        throw PipelineError(
          65,
          Wording.error(
            folder + "/" + step.name + ".json", "damaged_migration", Wording.reason(error), "what the step told",
            "move the ledger away and migrate anew"))
      }
    }
    return (records, changes)
  }
}
