internal import Discrepancies
public import ExactValues
internal import Ledger
internal import Normalization
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports

/// The main job: reconciles a workspace.
///
/// Read this file first.
public enum Pipeline {
  /// Runs the six passes over a workspace and records the run.
  ///
  /// - Throws: `PipelineError` where the run cannot proceed; what can be said of a sheet or value is said in the outcome.
  public static func reconcile(_ request: ReconcileRequest) throws(PipelineError) -> RunOutcome {
    if request.mode == .dryRun { return try DryRun.reconcile(request) }
    let desk = try RunDesk.open(request)
    defer { desk.close() }
    return try reconcile(at: desk)
  }

  static func reconcile(at desk: RunDesk) throws(PipelineError) -> RunOutcome {
    // survey, plan, claims: what each file alone says, and what is decided once
    try desk.requireFinishedMigration()
    var reading = try desk.read()
    desk.mark("read")
    if let same = desk.runThatThisIs(reading) { return same }
    try desk.requireTables(reading)
    var state = try desk.state()
    // resolve: which order each row belongs to
    let decisions = DecisionBook(desk.decisions, state: state, asOf: desk.request.asOf)
    var (context, resolution) = resolve(
      reading, state, decisions, asOf: desk.request.asOf, said: desk.configuration.said)
    desk.mark("resolve")
    // fold: each order alone; again where so much changed at once that nobody meant it
    var rules = RuleEngine(RuleContext(desk.configuration.said.ruleSettings(context, state)))
    var request = FoldRequest(rules: rules, tellsChanges: state.lastRun != nil)
    request.store = desk.memory
    var folded = try desk.fold(resolution, state, context, request)
    let massChanges = folded.counts.found.filter {
      !context.decisions.confirmsMassChange(of: $0.source, version: reading.version(of: $0.source))
    }
    if !massChanges.isEmpty {
      context.distrust(massChanges)
      rules = RuleEngine(rules.context)
      request.rules = rules
      folded = FoldedBook()
      folded = try desk.fold(resolution, state, context, request)
    }
    reading.releaseRows(but: folded.verdicts)
    resolution.releaseRows()
    context.extras = [:]
    desk.mark("fold")
    // across: everything about sources and runs, then the documents
    let across = rules.judgeAcross(folded.digested) + rules.judgeBalances(reading.balances)
    folded.digests = []
    var book = RunBook(
      reading: reading, state: state, context: context, resolution: resolution, folded: folded,
      massChanges: massChanges, decisions: decisions, across: across, rules: rules)
    // The book alone holds the orders from here on: it gives them back before the documents are written.
    (state, folded) = (PriorState(), FoldedBook())
    let report = ReportAssembly.report(&book, desk)
    desk.mark("across")
    return try desk.record(report, &book)
  }

  /// What the fold has to know of a run, and which order each row belongs to.
  static func resolve(
    _ reading: ReadingResult, _ state: PriorState, _ decisions: DecisionBook, asOf: Day, said: WorkspaceConfiguration
  ) -> (FoldContext, OrderResolver.Resolution) {
    var context = context(reading, sources: state.sources, decisions.index, asOf: asOf, said: said)
    let resolution = OrderResolver.resolve(reading.deliveries, known: state.orders, context: context)
    context.lineLevelFields = LineLevelFields(resolution.orders, known: state.orders, sources: context.sources)
    context.undeliveredFiles = undeliveredFiles(reading, state, resolution)
    context.unchangedSources = Set(
      state.sources.lazy.filter { reading.version(of: $0.source.id) == $0.version }.map(\.source.id))
    return (context, resolution)
  }

  /// What the fold has to know of a run, but for what shows itself when it is known which order each row belongs to.
  static func context(
    _ reading: ReadingResult, sources: [SourceRecord], _ decisions: DecisionIndex, asOf: Day,
    said: WorkspaceConfiguration
  ) -> FoldContext {
    let arrived = Set(reading.deliveries.filter(\.isDelivered).map(\.source.id))
    let absent = sources.map(\.source).filter { !arrived.contains($0.id) }
    var context = FoldContext(
      asOf: asOf, sources: reading.deliveries.filter(\.isDelivered).map(\.source) + absent,
      deliveries: reading.deliveries, tables: reading.tables)
    said.apply(to: &context)
    for row in reading.deliveries.lazy.filter({ $0.source.eventKind == .change }).flatMap(\.rows) {
      let reference = RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)
      context.recordedChanges[reference] = ChangeRecordReader.approvedChange(row)
    }
    for extra in reading.extras {
      let row = RowReference(tableIndex: extra.tableIndex, rowIndex: extra.rowIndex)
      context.extras[row, default: [:]][extra.header] = extra.text
    }
    context.knowWords()
    context.otherBasis = reading.otherBasis
    context.decisions = decisions
    return context
  }

  /// The files of sources in several parts that did not come: nothing of what stood in them stands in a new file.
  private static func undeliveredFiles(
    _ reading: ReadingResult, _ state: PriorState, _ resolution: OrderResolver.Resolution
  ) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for record in state.sources where record.files.count > 1 {
      let id = record.source.id
      guard let now = reading.files[id], !now.isEmpty else { continue }
      let gone = Set(record.files).subtracting(now)
      guard !gone.isEmpty else { continue }
      let isRenewed = !Set(now).isSubset(of: record.files)
      let spoken = isRenewed ? Set(resolution.orders.filter { $0.rows[id]?.isEmpty == false }.map(\.key)) : []
      let missing = gone.filter { !isRenewed || !stands($0, of: id, in: spoken, state) }
      if !missing.isEmpty { result[id] = missing }
    }
    return result
  }

  /// Whether a third of the orders that a file held are spoken of by its source now.
  private static func stands(_ file: String, of id: String, in spoken: Set<String>, _ state: PriorState) -> Bool {
    let held = state.orders.lazy.filter { order in
      order.lines.contains { line in
        line.sources[id]?.fields.values.contains { $0.place?.file == file } ?? false
      }
    }.map(\.key)
    let keys = Array(held)
    return keys.isEmpty || keys.count(where: spoken.contains) * 3 >= keys.count
  }
}

/// What a run is asked to do.
public struct ReconcileRequest: Sendable {
  /// The workspace's folder.
  public var workspace: String
  /// The day that the run takes as today.
  public var asOf: Day
  /// `zh-Hans` or `en`; `nil` for what the workspace says, Chinese where it says nothing.
  public var language: String?
  /// Where the run's folder goes; `nil` for `runs/` in the workspace.
  public var output: String?
  /// The ledger's file; `nil` for `.duidan/ledger.sqlite` in the workspace.
  public var ledger: String?
  /// The severity at which the run fails; `nil` for never.
  public var failOn: String?
  /// How the summary is told.
  public var summary = SummaryForm.plain
  /// How much is said beside it.
  public var detail = Detail.usual
  /// Whether the run is carried out.
  public var mode = Mode.record
  /// Who carries out the steps that see one file or one order alone; `nil` for this program itself.
  public var engine: Engine?
  /// The memory beyond which what is packed goes to disk; `nil` for no limit.
  public var memory: MemoryLimit?
  /// From how many cells on a workbook's cells are kept for the next run.
  var cachedCells = CellCache.usualThreshold

  /// How much is said beside the summary: what matters, or everything odd and how long each pass took.
  public enum Detail: Sendable { case usual, everything }

  /// Whether a run is recorded and its files are written, or nothing is changed.
  public enum Mode: Sendable { case record, dryRun }

  /// Makes a request with the defaults.
  public init(workspace: String, asOf: Day) {
    self.workspace = workspace
    self.asOf = asOf
  }
}

/// What a run has to say to the person at the keyboard.
public struct RunOutcome: Sendable {
  /// The exit status.
  public var status: Int32
  /// For standard output.
  public var summary: String
  /// For standard error: what was odd in the sheets.
  public var messages: [String]
}

/// Why a run cannot proceed.
public struct PipelineError: Error, Sendable {
  /// The exit status: 64 usage, 65 no table or a newer ledger, 69 an engine failed, 73 output cannot be written, 75 another run.
  public var status: Int32
  /// For the person at the keyboard: place, what was found, what was expected, what to do.
  public var message: String
  /// What was odd in the sheets until then.
  public var messages: [String] = []

  /// A workspace that cannot be read at all.
  init(_ error: WorkspaceError) {
    self.init(
      65,
      Wording.error(error.path, "no_workspace", error.detail, "a folder that can be read", "check its permissions"))
  }

  init(_ status: Int32, _ message: String) {
    self.status = status
    self.message = message
  }
}
