import ArgumentParser
import Glibc
import Pipeline

/// `duidan inspect FILE…`.
struct InspectCommand: ParsableCommand {
  /// How the answer is laid out.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows how sheets are read: tables, headers, columns with their fields, and why.")

  @Argument(help: "The files, anywhere.")
  var files: [String]

  @Option(help: "Only the sheet of this name.")
  var sheet: String?

  @Option(help: "The folder whose duidan.yml counts; without it, the first one in the file's folder or above it.")
  var workspace: String?

  @Option(
    help: "The language of a folder's family tree: zh-Hans or en; without it, what duidan.yml says, else zh-Hans.")
  var lang: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Flag(help: "List the cells of mapped columns with the values that they are read as.")
  var cells = false

  func validate() throws { try ReconcileCommand.check(language: lang) }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = InspectRequest(files: files)
    request.sheet = sheet
    request.workspace = workspace
    request.withCells = cells
    request.isJSON = format == .json
    request.language = lang
    let status: Int32
    do throws(PipelineError) {
      let outcome = try Pipeline.inspect(request) { FileOutput.write($0) }
      StandardError.tell(outcome.messages)
      status = outcome.status
    } catch {
      StandardError.tell(error.messages + [error.message])
      status = error.status
    }
    if status != 0 { throw ExitCode(status) }
  }
}

/// The way of long results to standard output.
enum FileOutput {
  /// Writes all bytes; a closed pipe is no error.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
