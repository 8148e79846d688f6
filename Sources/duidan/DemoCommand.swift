import ArgumentParser
import Glibc
import Pipeline

/// `duidan demo [FOLDER]`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Writes the sheets of a small made-up company, to try a weekly run with.")

  @Argument(help: "A new or empty folder for them.")
  var folder = "duidan-demo"

  @Option(help: "Which week's sheets: 1, or 2 to lay the next week's over them.")
  var week = 1

  @Option(help: "The language of the sheets: zh-Hans or en.")
  var lang = "zh-Hans"

  func validate() throws {
    try ReconcileCommand.check(language: lang)
    guard (1...DemoRequest.weekCount).contains(week) else {
      throw ValidationError("--week is a number from 1 to \(DemoRequest.weekCount), not \(week)")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = DemoRequest(folder: folder)
    request.week = week
    request.language = lang
    // scripts/run says how it was called: there is no duidan on the path then.
    if let program = getenv("DUIDAN_COMMAND") { request.program = String(cString: program) }
    do throws(PipelineError) {
      print(try Pipeline.demonstrate(request))
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
  }
}
