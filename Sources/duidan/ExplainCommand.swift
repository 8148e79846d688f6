import ArgumentParser
import Glibc
import Pipeline

/// `duidan explain CODE…`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a kind of discrepancy means, with an example, and what to do about it."
  )

  /// The forms of an explanation.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @Argument(help: "Codes or names as they stand in the report: VER-03, stale_copy.")
  var codes: [String] = []

  @Flag(help: "Every kind.")
  var all = false

  /// The pages of the reference.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case outputs, fields, ledger
    case workspaceFile = "workspace-file"
    case keyFigures = "key-figures"
  }

  @Option(
    help: "A page of the reference instead, in Markdown: outputs, fields, workspace-file, key-figures or ledger.")
  var about: Subject?

  @Option(help: "text, json or markdown; the last two hold both languages.")
  var format = Form.text

  @Option(help: "The language: zh-Hans or en.")
  var lang: String?

  func validate() throws {
    try ReconcileCommand.check(language: lang)
    if let about {
      guard codes.isEmpty, !all else { throw ValidationError("take --about \(about.rawValue) without codes and --all") }
      return
    }
    guard all == codes.isEmpty else {
      throw ValidationError(
        all ? "name codes, or take --all, not both" : "name a code such as VER-03, or take --all for every kind")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = ExplainRequest(kinds: codes)
    request.format = ExplainRequest.Format(rawValue: format.rawValue) ?? .text
    request.language = lang
    request.subject = about.flatMap { ExplainRequest.Subject(rawValue: $0.rawValue) }
    do throws(PipelineError) {
      print(try Pipeline.explain(request), terminator: "")
    } catch {
      StandardError.tell([error.message])
      throw ExitCode(error.status)
    }
  }
}
