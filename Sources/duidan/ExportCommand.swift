import ArgumentParser
import Glibc
import Pipeline

/// `duidan export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes reconciled data as files that another system imports: new rows and changed rows apart.")

  @Option(help: "The system: a profile of `duidan profiles`, power-bi-table, tableau-table, or sqlite.")
  var to: String?

  @Option(help: "A workbook of your own: its header rows are kept word for word, and its columns are filled.")
  var template: String?

  @Option(help: "The folder with the sheets.")
  var workspace = "."

  @Option(name: .customLong("run"), help: "The run, by the name of its folder; without it, the last one.")
  var runName: String?

  @Option(help: "The run whose state the system holds, or none; without it, the last one that was exported to it.")
  var since: String?

  @Option(help: "The folder that is written; without it, runs/exports/<profile>/<run> in the workspace.")
  var out: String?

  @Flag(help: "Leave out orders that somebody is still asked about.")
  var settled = false

  @Option(help: "incl-tax or excl-tax: what prices are, where the sheets do not say.")
  var prices: String?

  @Option(help: "The language of the summary: zh-Hans or en; without it, the run's own.")
  var lang: String?

  @Option(help: "The ledger's file; without it, .duidan/ledger.sqlite in the workspace.")
  var ledger: String?

  func validate() throws {
    try ReconcileCommand.check(language: lang)
    if to == nil, template == nil { throw ValidationError("name a system with --to, or a workbook with --template") }
    if let prices, !["incl-tax", "excl-tax"].contains(prices) {
      throw ValidationError("--prices is incl-tax or excl-tax, not “\(prices)”")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = ExportRequest()
    request.target = to
    request.template = template
    request.workspace = workspace
    request.ledger = ledger
    request.run = runName
    request.since = since
    request.output = out
    request.language = lang
    request.onlySettled = settled
    request.prices = prices
    do throws(PipelineError) {
      let outcome = try Pipeline.export(request)
      print(outcome.summary, terminator: "")
      print(outcome.folder)
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
  }
}
