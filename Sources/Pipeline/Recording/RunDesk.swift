internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports
internal import SourceLineage

/// The run's place of work: the workspace, its lock and its ledger, and where the run's folder goes.
final class RunDesk {
  let request: ReconcileRequest
  let ledger: LedgerStore
  let configuration: ConfigurationFile
  private let lock: WorkspaceLock
  /// The ledger's file.
  let ledgerPath: String
  /// Where what is packed lies that memory has no room for; `nil` where there is no limit.
  let memory: SpillStore?
  var digest = ""
  /// The answers that no run has read yet.
  private(set) var decisions: DecisionReading

  var lastRun: RunRecord?
  private(set) var timings: [(String, Double)] = []
  /// The most memory that was resident until the end of each pass, in MiB.
  private(set) var peaks: [Int] = []
  private var lastMark = ContinuousClock.now

  /// Notes how long a pass took; the only use of a clock, for the manifest's timings alone.
  func mark(_ pass: String) {
    let now = ContinuousClock.now
    timings.append((pass, (now - lastMark) / .seconds(1)))
    ProcessMemory.giveBack()
    peaks.append(ProcessMemory.peak >> 20)
    lastMark = now
  }

  /// Takes the lock, opens the ledger, and first finishes a run that was committed and not yet renamed.
  static func open(_ request: ReconcileRequest) throws(PipelineError) -> RunDesk {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: request.workspace, isDirectory: &isFolder), isFolder.boolValue else {
      throw PipelineError.noWorkspace(request.workspace)
    }
    let configuration = try ConfigurationFile.read(in: request.workspace)
    let path = request.ledger ?? request.workspace + "/.duidan/ledger.sqlite"
    let folder = (path as NSString).deletingLastPathComponent
    try requireSheets(in: request.workspace, before: folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError(
        73,
        Wording.error(folder, "no_output", "cannot be made", "a folder that can be written", "check its permissions"))
    }
    switch WorkspaceLock.take(path + ".lock") {
    case .failure(.process(let holder)):
      throw PipelineError(
        75,
        Wording.error(
          path, "ledger_in_use", "process \(holder) is reconciling here", "one run at a time", "wait until it has ended"
        ))
    case .failure(.cannotOpen(let reason)):
      throw PipelineError(
        73, Wording.error(path, "no_output", reason, "a ledger that can be written", "check the folder's permissions"))
    case .success(let lock):
      return try RunDesk(request, configuration, path, lock)
    }
  }

  private init(
    _ request: ReconcileRequest, _ configuration: ConfigurationFile, _ path: String, _ lock: WorkspaceLock
  ) throws(PipelineError) {
    self.request = request
    self.configuration = configuration
    self.lock = lock
    ledgerPath = path
    memory = request.memory.map { SpillStore($0, path: path + ".spill") }
    ProcessMemory.mapLargePieces()
    decisions = DecisionReading(asOf: request.asOf)
    do throws(LedgerError) {
      ledger = try LedgerStore.open(at: path)
      lastRun = try ledger.lastRun()
    } catch {
      lock.release()
      throw Self.error(error, path)
    }
    if request.mode == .record, let last = lastRun, last.finish(in: request.workspace) {
      try? ledger.clearStaging(ofRun: last.name)
    }
    if request.mode == .record {
      RunFolder.sweep(request.workspace + "/runs")
      HandOver.sweep(besideLedger: path)
    }
    if let last = lastRun, request.asOf < last.asOf {
      lock.release()
      throw PipelineError(
        64,
        Wording.error(
          "--as-of \(request.asOf)", "as_of_before_last_run", "the last run was as of \(last.asOf)",
          "a day not before it", "run with --as-of \(last.asOf) or later"))
    }
  }

  func close() { lock.release() }

  /// The report's language.
  var language: String { configuration.language(request.language) }

  /// What is to be said of a reading: odd sheets, sources that did not come, and what the configuration says in vain.
  func messages(_ reading: ReadingResult) -> [String] {
    Wording.messages(reading, from: request.detail == .everything ? .info : .medium)
      + reading.undelivered.map(Wording.undelivered) + configuration.unused
  }

  static func error(_ error: LedgerError, _ path: String) -> PipelineError {
    switch error {
    case .newerSchema(let found, let known):
      PipelineError(
        65,
        Wording.error(
          path, "newer_ledger", "its schema is number \(found)", "number \(known) or older",
          "use the duidan that wrote it, or a newer one"))
    case .damaged(let reason):
      PipelineError(65, Wording.error(path, "damaged_ledger", reason, "a ledger", "restore it from a backup"))
    case .cannotOpen(let reason):
      PipelineError(73, Wording.error(path, "no_ledger", reason, "a file that can be written", "check its permissions"))
    }
  }

  /// The passes over each file alone.
  func read() throws(PipelineError) -> ReadingResult {
    let reading = try readPass()
    // A file that this run reads may be passed over by the next one, which knows it: the same files are the same run.
    let files =
      reading.inputs.map { $0.path + " " + $0.sha256 } + reading.passedOver.map { $0.path + " " + $0.sha256 }
    let facts =
      ["1", request.asOf.description, language] + configuration.digests
      + files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } + (try readDecisions())
    digest = ContentDigest.sha256(Array(facts.joined(separator: "\n").utf8))
    return reading
  }

  /// Reads the new workbooks of answers; all that were ever read count for the run's identity, wherever they are now.
  private func readDecisions() throws(PipelineError) -> [String] {
    do throws(LedgerError) {
      let known = Set(try ledger.decisionWorkbooks().map(\.sha256))
      decisions = DecisionReading.read(
        workspace: request.workspace, known: known, asOf: request.asOf, limits: configuration.limits)
      return known.union(decisions.workbooks.map(\.sha256)).sorted().map { "decisions " + $0 }
    } catch {
      throw Self.error(error, "ledger")
    }
  }

  /// The cells of workbooks that were read before, beside the ledger.
  func cellCache(threshold: Int) -> CellCache {
    CellCache(
      folder: (ledgerPath as NSString).deletingLastPathComponent + "/cells", threshold: threshold,
      limits: configuration.limits)
  }

  private func readPass() throws(PipelineError) -> ReadingResult {
    let records: [SourceRecord], versions: [VersionRecord]
    do throws(LedgerError) {
      (records, versions) = (try ledger.sources(), try ledger.versions())
    } catch {
      throw Self.error(error, "ledger")
    }
    let pass: ReadingPass
    do throws(WorkspaceError) {
      pass = try ReadingPass(
        workspace: request.workspace, known: records.map { KnownSource($0) }, configuration: configuration,
        cache: cellCache(threshold: request.cachedCells), superseded: SupersededVersions(versions, records))
    } catch {
      throw PipelineError(error)
    }
    return pass.result(try claims(of: pass))
  }

  /// The run that this one equals in inputs, configuration and day: it is that run, and nothing is recorded.
  func runThatThisIs(_ reading: ReadingResult) -> RunOutcome? {
    guard let last = lastRun, last.inputDigest == digest else { return nil }
    let folder = last.folder(in: request.workspace)
    let asked = request.output.map { LedgerPath.kept($0, workspace: request.workspace) }
    guard FileManager.default.fileExists(atPath: folder + "/run.json"), asked == nil || asked == last.folder else {
      return nil
    }
    return RunOutcome(
      status: failStatus(last.openCount > 0 ? last.name : nil, severities: Self.severities(in: folder)),
      summary: sameRun(last, folder), messages: messages(reading) + passes)
  }

  private static func severities(in folder: String) -> [Severity] {
    guard let text = try? String(contentsOfFile: folder + "/discrepancies.jsonl", encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        object["status"] as? String == "open"
      else { return nil }
      return (object["severity"] as? String).flatMap(Severity.init(rawValue:))
    }
  }

  private func failStatus(_ run: String?, severities: [Severity]) -> Int32 {
    guard let limit = request.failOn.flatMap(Severity.init(rawValue:)) else { return 0 }
    return severities.contains { $0 >= limit } ? 1 : 0
  }

  func requireTables(_ reading: ReadingResult) throws(PipelineError) {
    guard !reading.deliveries.contains(where: \.isDelivered) else { return }
    var error = PipelineError.noTable(in: shownWorkspace, fileCount: reading.inputs.count)
    error.messages = messages(reading)
    throw error
  }

  private func held(_ orders: OrderShelf?) throws(LedgerError) -> OrderShelf {
    if let orders { return orders }
    return try ledger.orders(in: memory)
  }

  /// What the ledger knows.
  ///
  /// - Parameter orders: the orders, for a caller that has them already.
  func state(holding orders: OrderShelf? = nil) throws(PipelineError) -> PriorState {
    let period = KpiPeriod(days: configuration.said.kpiDays, upTo: request.asOf)
    do throws(LedgerError) {
      return PriorState(
        orders: try held(orders), sources: try ledger.sources(), discrepancies: try ledger.discrepancies(),
        lastRun: lastRun, decisions: try ledger.decisions(),
        figures: try ledger.figures(upTo: period.before.last),
        arrivals: KpiTable.arrivals(try arrived("K13", period) + arrived("K30", period)))
    } catch {
      throw Self.error(error, "ledger")
    }
  }

  private func arrived(
    _ kpi: String, _ period: KpiPeriod
  ) throws(LedgerError) -> [(asOf: Day, figure: FigureRecord)] {
    try ledger.figures(ofKpi: kpi, measure: KpiTable.arrived, from: period.before.first, upTo: period.last)
  }

  private var shownWorkspace: String { request.workspace }

  private func shown(_ folder: String) -> String { folder }

  /// The name and folder of this run.
  lazy var place: (name: String, folder: String) = {
    let day = request.asOf.description
    if let output = request.output { return (day, output) }
    var name = day
    var count = 1
    while FileManager.default.fileExists(atPath: request.workspace + "/runs/" + name) {
      count += 1
      name = "\(day)-\(count)"
    }
    return (name, request.workspace + "/runs/" + name)
  }()

  /// Writes the run's files beside their place, commits the ledger, which names them, and puts them in place.
  ///
  /// - Parameters:
  ///   - retired: the keys of orders of which sources have been taken out before the run.
  ///   - removedSources: the ids of those sources.
  ///   - copies: files that hold what others hold, which later runs pass over.
  func record(
    _ report: RunReport, _ book: inout RunBook, retired: Set<String> = [], removedSources: [String] = [],
    copies: [VersionRecord] = []
  ) throws(PipelineError) -> RunOutcome {
    if request.mode == .dryRun { return outcome(report, book, outputs: []) }
    let folder = place.folder
    let staging = RunFolder.staging(of: place.name, folder: folder)
    let run = RunRecord(
      name: place.name, asOf: request.asOf, inputDigest: digest,
      staging: LedgerPath.kept(staging, workspace: request.workspace),
      folder: LedgerPath.kept(folder, workspace: request.workspace),
      openCount: CauseTree(report.discrepancies).open.count)
    let begun = try begin(report, into: staging)
    var report = report
    var failure: PipelineError?
    var outputs: [String] = []
    do throws(LedgerError) {
      var batch = LedgerAssembly(book: book, report: report, run: run).batch()
      batch.know(book.state.orders, besides: retired)
      batch.take(retired, removedSources)
      batch.versions += copies
      mark("ledger")
      _ = try ledger.commit(consume batch) { open in
        do throws(PipelineError) {
          let written = try write(&report, &book, open, begun, in: staging)
          outputs = written.outputs
          return written.digest
        } catch {
          failure = error
          return nil
        }
      }
    } catch {
      begun.abandon()
      try? FileManager.default.removeItem(atPath: staging)
      throw Self.error(error, "ledger")
    }
    if let failure {
      begun.abandon()
      try? FileManager.default.removeItem(atPath: staging)
      throw failure
    }
    RunFolder.finish(staging: staging, folder: folder)
    try? ledger.clearStaging(ofRun: run.name)
    return outcome(report, book, outputs: outputs)
  }

  /// What is said of a run at its end.
  private func outcome(_ report: RunReport, _ book: RunBook, outputs: [String]) -> RunOutcome {
    let open = report.discrepancies.filter { $0.status == .open }.map(\.severity)
    let folder = request.mode == .dryRun ? nil : shown(place.folder)
    return RunOutcome(
      status: failStatus(place.name, severities: open), summary: summary(report, folder: folder, outputs: outputs),
      messages: messages(book.reading) + book.decisions.notes.map(\.message) + passes + memoryNotes)
  }

  /// Begins to write the run's files beside their place, those that tell nothing of the runs before.
  private func begin(_ report: RunReport, into staging: String) throws(PipelineError) -> BegunReport {
    do {
      try? FileManager.default.removeItem(atPath: staging)
      try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw noOutput(error)
    }
    return ReportWriter.begin(report, into: staging)
  }

  /// Writes the rest of the run's files while the ledger holds the run uncommitted: so the report tells of each order
  /// what the ledger will tell.
  ///
  /// - Returns: the digest of the manifest, and the names of the files.
  private func write(
    _ report: inout RunReport, _ book: inout RunBook, _ open: OpenRun, _ begun: BegunReport, in staging: String
  ) throws(PipelineError) -> (digest: String, outputs: [String]) {
    do throws(LedgerError) {
      try ReportHistory(book: book, open: open, store: memory).complete(&report)
    } catch {
      throw Self.error(error, "ledger")
    }
    // They are in the ledger, and the documents do without them.
    (book.state.orders, book.folded.orders) = (OrderShelf(), OrderShelf())
    mark("histories")
    let outputs: [String]
    do throws(ReportWritingError) {
      outputs = try begun.finish(report, timings: timings)
    } catch {
      throw noOutput(error)
    }
    mark("reports")
    let manifest = Array(FileManager.default.contents(atPath: staging + "/run.json") ?? Data())
    return (ContentDigest.sha256(manifest), outputs)
  }

  private func noOutput(_ error: any Error) -> PipelineError {
    PipelineError(
      73,
      Wording.error(
        place.folder, "no_output", Wording.reason(error), "a folder that can be written",
        "check its permissions and the disk"))
  }
}
