import ArgumentParser
import Glibc
import Pipeline

/// `duidan fold --plan PLAN`.
struct FoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold",
    abstract: "Folds orders that come as lines of JSON, under the plan of a run: the reduce step alone.",
    discussion: "docs/spark.md says what the lines are, and who calls this: an engine that `reconcile --engine` names.")

  @Option(help: "The plan: plan.json of the step `fold`, beside which orders.jsonl holds the orders.")
  var plan: String

  func run() throws {
    try StandardOutput.filter { write throws(PipelineError) in
      try Pipeline.fold(FilterRequest(plan: plan), read: Self.next, write: write)
    }
  }

  /// The next bytes of standard input.
  private static func next() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 18) { room, count in
      var got = -1
      repeat { got = read(STDIN_FILENO, room.baseAddress, room.count) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
  }
}
