import ArgumentParser
import Glibc
import Pipeline

/// `duidan doctor [WORKSPACE]`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Tells versions, configuration and shapes of sheets for whoever helps; no value, no name, nothing is sent.")

  @Argument(help: "The folder in which the sheets lie.")
  var workspace = "."

  @Option(help: "The ledger, where it is not in the workspace.")
  var ledger: String?

  @Flag(help: "Tell the headers as they stand, which helps with columns that are not understood.")
  var headers = false

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = DoctorRequest(workspace: workspace)
    request.ledger = ledger
    request.withHeaders = headers
    do throws(PipelineError) {
      FileOutput.write(try Pipeline.doctor(request))
    } catch {
      StandardError.tell([error.message])
      throw ExitCode(error.status)
    }
  }
}
