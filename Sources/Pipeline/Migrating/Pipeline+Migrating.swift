internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Ledger
internal import Normalization
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports
internal import SourceLineage

extension Pipeline {
  /// Brings years of trackers into one book: the versions of a pile are folded from the oldest to the newest, and a last run
  /// over the newest of each part tells how things stand.
  ///
  /// Each step is committed: a migration that was killed goes on behind the last one.
  ///
  /// - Parameter progress: told of each step, for a terminal: how many are done, of how many, what is read.
  /// - Throws: `PipelineError` where the migration cannot proceed.
  public static func migrate(
    _ request: ReconcileRequest, progress: (Int, Int, String) -> Void = { _, _, _ in }
  ) throws(PipelineError) -> RunOutcome {
    let desk = try RunDesk.open(request)
    defer { desk.close() }
    progress(0, 1, "")
    try desk.requireOutput()
    let survey = try desk.survey()
    let plan = MigrationPlan(survey, asOf: request.asOf)
    desk.mark("survey")
    if let same = try desk.migrationThatThisIs(survey) { return same }
    let done = try desk.stepsDone(of: plan, survey)
    let (digest, forks) = (plan.digest, plan.forks)
    var replay = Replay(try desk.state(), plan, done: done, in: desk.memory)
    let (readings, keeper) = (desk.readAhead(plan), StepKeeper(desk.ledger, path: desk.ledgerPath))
    for (number, step) in plan.steps.enumerated() where number >= done {
      progress(number, plan.steps.count, step.deliveries.first?.file ?? "")
      let reading = try RunDesk.reading(readings.value(number))
      let outcome = replay.fold(step, reading, said: desk.configuration.said, digest: digest)
      try keeper.keep(.init(step: step, outcome: outcome, forks: forks))
    }
    try keeper.finish()
    desk.mark("replay")
    return try finish(desk, survey, plan, consume replay)
  }

  /// The run that ends a migration: the newest version of each part once more, and the report of all steps.
  private static func finish(
    _ desk: RunDesk, _ survey: PileSurvey, _ plan: MigrationPlan, _ replay: consuming Replay
  ) throws(PipelineError) -> RunOutcome {
    let lineLevelFields = replay.lineLevelFields
    let left = replay.retire(plan.forks)
    _ = consume replay
    let retired = left.changed
    var state = try desk.state(holding: left.orders)
    state.sources.removeAll { plan.forks.contains($0.source.id) }
    state.lastRun = nil
    var reading = try desk.readLast(of: plan)
    reading.versionDoubts = VersionDoubt.doubts(in: survey, plan)
    try desk.requireTables(reading)
    let decisions = DecisionBook(desk.decisions, state: state, asOf: desk.request.asOf)
    var (context, resolution) = resolve(
      reading, state, decisions, asOf: desk.request.asOf, said: desk.configuration.said)
    context.lineLevelFields.add(lineLevelFields)
    let rules = RuleEngine(RuleContext(desk.configuration.said.ruleSettings(context, state)))
    var folded = fold(resolution, state, context, FoldRequest(rules: rules, tellsChanges: true, store: desk.memory))
    reading.releaseRows(but: folded.verdicts)
    resolution.releaseRows()
    context.extras = [:]
    desk.mark("fold")
    let across = rules.judgeAcross(folded.digested) + rules.judgeBalances(reading.balances)
    folded.digests = []
    var book = RunBook(
      reading: reading, state: state, context: context, resolution: resolution, folded: folded, decisions: decisions,
      across: across, rules: rules)
    // The book alone holds the orders from here on: it gives them back before the documents are written.
    (state, folded) = (PriorState(), FoldedBook())
    var report = ReportAssembly.report(&book, desk)
    let (records, changes) = try desk.records(of: plan)
    report.take(
      records, changes, survey,
      MigrationTables(survey: survey, plan: plan, records: records, orders: book.folded.orders).all)
    desk.mark("across")
    return try desk.record(
      report, &book, retired: retired, removedSources: plan.forks.sorted(), copies: plan.copies)
  }
}

extension RunReport {
  /// Tells of all steps of a migration instead of the last run alone.
  mutating func take(
    _ records: [MigrationRecord], _ earlier: consuming ChangeLog, _ survey: PileSurvey, _ tables: [OutputTable]
  ) {
    earlier.append(contentsOf: changes)
    changes = earlier
    var seen: Set<String> = []
    self.tables = []
    rejected.rows = []
    interpretations.rows = []
    for record in records {
      let new = Set(record.accounts.map(\.file)).subtracting(seen)
      seen.formUnion(new)
      self.tables += record.accounts.filter { new.contains($0.file) }.map(\.tableAccount)
      rejected.rows += record.rejected.filter { $0.first.flatMap(\.self).map(new.contains) ?? false }
      interpretations.rows += record.interpretations.filter { $0.count > 2 && $0[2].map(new.contains) ?? false }
    }
    inputs = survey.files.map { InputFile(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
    extraTables += tables
    kind = .migration
  }
}
