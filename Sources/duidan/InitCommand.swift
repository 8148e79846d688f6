import ArgumentParser
import Glibc
import Pipeline

/// `duidan init [WORKSPACE]`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Looks at the sheets of a workspace and writes duidan.yml for you to review.")

  @Argument(help: "The folder with the sheets.")
  var workspace = "."

  @Option(help: "The language of the file's comments: zh-Hans or en.")
  var lang = "zh-Hans"

  @Flag(help: "Print the file instead of writing it.")
  var stdout = false

  @Flag(help: "Overwrite a duidan.yml that is there.")
  var force = false

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    do throws(PipelineError) {
      let draft = try Pipeline.draft(workspace: workspace, language: lang)
      if stdout {
        FileOutput.write(Array(draft.text.utf8))
      } else {
        try draft.write(force ? .overwriting : .onlyWhereNone)
        print(draft.summary)
      }
      StandardError.tell(draft.messages)
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
  }
}
