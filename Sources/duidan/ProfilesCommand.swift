import ArgumentParser
import Glibc
import Pipeline

/// `duidan profiles [NAME]`.
struct ProfilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "Lists the systems whose files Duidan knows, with how much of that is attested, or prints one profile.")

  /// The forms of the list.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The name of a profile, which is printed as it stands in its file.")
  var name: String?

  @Option(help: "The workspace whose own profiles (profiles/*.yml) count too.")
  var workspace = "."

  @Option(help: "text or json, for the list.")
  var format = Form.text

  @Option(help: "The language: zh-Hans or en.")
  var lang: String?

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = ProfilesRequest()
    request.name = name
    request.workspace = workspace
    request.format = ProfilesRequest.Format(rawValue: format.rawValue) ?? .text
    request.language = lang
    do throws(PipelineError) {
      print(try Pipeline.profiles(request), terminator: "")
    } catch {
      StandardError.tell([error.message])
      throw ExitCode(error.status)
    }
  }
}
