import ArgumentParser
import Glibc
import Pipeline

/// `duidan history ORDER`.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Shows every change of an order: what, who, where, when, and which policy chose.")

  @Argument(help: "The order number, however it is written.")
  var order: String

  @Argument(help: "The folder with the sheets.")
  var workspace = "."

  @Option(help: "Only this line, by its number.")
  var line: String?

  @Option(help: "Only this field, by its id: promised_date.")
  var field: String?

  @Option(help: "text or json.")
  var format = InspectCommand.Format.text

  @Option(help: "The language: zh-Hans or en; without it, what duidan.yml says, else zh-Hans.")
  var lang: String?

  @Option(help: "The ledger's file; without it, .duidan/ledger.sqlite in the workspace.")
  var ledger: String?

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = HistoryRequest(order: order)
    request.workspace = workspace
    request.line = line
    request.field = field
    request.isJSON = format == .json
    request.language = lang
    request.ledger = ledger
    do throws(PipelineError) {
      FileOutput.write(try Pipeline.history(request))
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
  }
}
