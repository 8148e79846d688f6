import ArgumentParser
import Glibc
import Pipeline

/// `duidan report [RUN]`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes the report of a run again: in another language or form, for one department or person.")

  /// The forms of a report.
  enum Form: String, ExpressibleByArgument, CaseIterable { case html, xlsx, markdown, text, json }

  @Argument(help: ArgumentHelp("The run, by the name of its folder; without it, the last one.", valueName: "run"))
  var runName: String?

  @Option(help: "The folder with the sheets.")
  var workspace = "."

  @Option(name: .customLong("for"), help: "Only what this department or person has to do.")
  var addressee: String?

  @Option(help: "html, xlsx, markdown, text or json.")
  var format = Form.html

  @Option(help: "The file that is written, - for standard output; without it, text, markdown and json are printed.")
  var output: String?

  @Option(help: "The language: zh-Hans or en; without it, the run's own.")
  var lang: String?

  @Option(help: "The ledger's file; without it, .duidan/ledger.sqlite in the workspace.")
  var ledger: String?

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = ReportRequest()
    request.run = runName
    request.workspace = workspace
    request.addressee = addressee
    request.form = format.rawValue
    request.language = lang
    request.ledger = ledger
    do throws(PipelineError) {
      let report = try Pipeline.report(request)
      let isPrinted = output.map { $0 == "-" } ?? ![.html, .xlsx].contains(format)
      if isPrinted {
        FileOutput.write(report.bytes)
      } else {
        let file = output ?? report.fileName
        try report.write(to: file)
        print(file)
      }
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
  }
}
