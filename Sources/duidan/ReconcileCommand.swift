import ArgumentParser
import ExactValues
import Glibc
import Pipeline

/// `duidan reconcile [WORKSPACE]`.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Reconciles the sheets of a workspace and writes the run's report and data.")

  @Argument(help: "The folder with the sheets.")
  var workspace = "."

  @Option(help: "The day that the run takes as today (YYYY-MM-DD); without it, the clock's.")
  var asOf: String?

  @Option(help: "Where the run's files go; without it, runs/<as-of> in the workspace.")
  var output: String?

  @Option(help: "The ledger's file; without it, .duidan/ledger.sqlite in the workspace.")
  var ledger: String?

  @Option(help: "The report's language: zh-Hans or en; without it, what duidan.yml says, else zh-Hans.")
  var lang: String?

  @Option(help: "End with status 1 when an open discrepancy reaches this severity: info, low, medium, high, critical.")
  var failOn: String?

  @Flag(help: "Bring a pile of old files into an empty ledger: versions found, ordered, and folded from the oldest on.")
  var migrate = false

  @Option(
    help: """
      A command that carries out the steps `claims` and `fold` elsewhere, on other machines maybe: it is called with the \
      step and a folder (docs/spark.md).
      """)
  var engine: String?

  @Option(help: "The memory beyond which a run puts what it has packed on disk: 2G, 512M or a number of bytes.")
  var memory: String?

  @Option(help: "The summary: text, or json for programs.")
  var format = InspectCommand.Format.text

  @Flag(help: "Say what a run would say; write and record nothing.")
  var dryRun = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Tell every oddity of the sheets, and how long each pass took.")
  var verbose = false

  @Flag(help: "No colours, on a terminal either; NO_COLOR in the environment says the same.")
  var noColor = false

  func validate() throws {
    try Self.check(language: lang)
    if migrate, dryRun { throw ValidationError("--dry-run goes with a plain run, not with --migrate") }
    if migrate, engine != nil { throw ValidationError("--engine goes with a plain run, not with --migrate") }
    if let memory, MemoryLimit.bytes(of: memory) == nil {
      throw ValidationError("--memory is a size like 2G, 512M or a number of bytes, not “\(memory)”")
    }
    if quiet, verbose { throw ValidationError("take --quiet or --verbose, not both") }
    let severities = ["info", "low", "medium", "high", "critical"]
    if let failOn, !severities.contains(failOn) {
      throw ValidationError("--fail-on is one of \(severities.joined(separator: ", ")), not “\(failOn)”")
    }
    if let asOf, Day(iso: asOf) == nil { throw ValidationError("--as-of is a day like 2026-03-09, not “\(asOf)”") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = ReconcileRequest(workspace: workspace, asOf: asOf.flatMap { Day(iso: $0) } ?? Self.today)
    request.language = lang
    request.output = output
    request.ledger = ledger
    request.failOn = failOn
    request.engine = engine.map { Engine(command: $0) }
    request.memory = memory.flatMap(MemoryLimit.bytes).map { bytes in
      MemoryLimit(bytes: bytes) { error in
        StandardError.tell([error.message])
        _exit(error.status)
      }
    }
    request.mode = dryRun ? .dryRun : .record
    request.detail = verbose ? .everything : .usual
    request.summary = format == .json ? .json : isColoured ? .coloured : .plain
    let status: Int32
    do throws(PipelineError) {
      let outcome = try migrate ? Pipeline.migrate(request, progress: Self.show) : Pipeline.reconcile(request)
      StandardError.tell(outcome.messages)
      if !quiet { print(outcome.summary, terminator: outcome.summary.hasSuffix("\n") ? "" : "\n") }
      status = outcome.status
    } catch {
      StandardError.tell(error.messages + [error.message])
      status = error.status
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Whether standard output shows colours, and nobody has forbidden them.
  private var isColoured: Bool {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return !noColor && isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").isEmpty
      && !["", "dumb"].contains(variable("TERM"))
  }

  /// Draws how far a long work has come, on a terminal only.
  private static func show(_ done: Int, _ all: Int, _ file: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    StandardError.draw(done == 0 && file.isEmpty ? "looking at the files" : "step \(done + 1) of \(all): \(file)")
  }

  /// Refuses languages that nothing is written in.
  static func check(language: String?) throws {
    guard let language, !["zh-Hans", "en"].contains(language) else { return }
    throw ValidationError("--lang is zh-Hans or en, not “\(language)”")
  }

  private static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? Day(daysSinceEpoch: 0)
  }
}
