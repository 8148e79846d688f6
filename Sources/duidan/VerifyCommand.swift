import ArgumentParser
import Glibc
import Pipeline

/// `duidan verify [WORKSPACE] [RUN]`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the ledger from the file up, and a run's files against its manifest; changes nothing.")

  @Argument(help: "The folder with the sheets.")
  var workspace = "."

  @Argument(help: ArgumentHelp("The run whose files are checked; without it, the last one.", valueName: "run"))
  var runName: String?

  @Option(help: "The ledger's file; without it, .duidan/ledger.sqlite in the workspace.")
  var ledger: String?

  @Option(help: "The summary's language: zh-Hans or en; without it, what duidan.yml says, else zh-Hans.")
  var lang: String?

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = VerifyRequest()
    request.workspace = workspace
    request.run = runName
    request.ledger = ledger
    request.language = lang
    let status: Int32
    do throws(PipelineError) {
      let outcome = try Pipeline.verify(request)
      StandardError.tell(outcome.messages)
      print(outcome.summary, terminator: "")
      status = outcome.status
    } catch {
      StandardError.tell(error.messages + [error.message])
      status = error.status
    }
    if status != 0 { throw ExitCode(status) }
  }
}
