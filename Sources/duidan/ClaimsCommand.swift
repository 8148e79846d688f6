import ArgumentParser
import Glibc
import Pipeline

/// `duidan claims --plan PLAN [FILE…]`.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Reads the claims of files as lines of JSON, under the plan of a run: the map step alone.",
    discussion: "docs/spark.md says what the lines are, and who calls this: an engine that `reconcile --engine` names.")

  @Option(help: "The plan: plan.json of the step `claims`, beside which files.txt names the files.")
  var plan: String

  @Argument(help: "The files, as the plan names them; without any, one a line on standard input.")
  var files: [String] = []

  func run() throws {
    let names = files.isEmpty ? Self.lines : files
    try StandardOutput.filter { write throws(PipelineError) in
      try Pipeline.claims(FilterRequest(plan: plan, files: names), write: write)
    }
  }

  private static var lines: [String] {
    var lines: [String] = []
    while let line = readLine() { if !line.isEmpty { lines.append(line) } }
    return lines
  }
}
