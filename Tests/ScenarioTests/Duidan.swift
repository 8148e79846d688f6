import Foundation
import Subprocess
import SystemPackage

/// The built program, as a user runs it.
enum Duidan {
  /// How a command ended and what it said.
  struct Outcome {
    /// The exit status; 128 and more for a signal.
    var status: Int
    /// Standard output and standard error.
    var output: String, messages: String
  }

  /// The program beside the test bundle, or the one that the environment's `DUIDAN` names.
  static var path: String {
    if let path = ProcessInfo.processInfo.environment["DUIDAN"] { return path }
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("duidan").path
  }

  /// Runs the program in a folder.
  static func run(_ arguments: [String], in folder: URL, timeZone: String = "UTC") async throws -> Outcome {
    try await run(path, arguments, in: folder, environment: ["TZ": timeZone, "NO_COLOR": "1"])
  }

  /// Runs any program in a folder.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [Environment.Key: String?] = [:]
  ) async throws -> Outcome {
    let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    let result = try await Subprocess.run(
      executable, arguments: Arguments(arguments), environment: .inherit.updating(environment),
      workingDirectory: FilePath(folder.path), output: .string(limit: 64 << 20), error: .string(limit: 64 << 20))
    return Outcome(
      status: status(result.terminationStatus), output: result.standardOutput,
      messages: result.standardError)
  }

  private static func status(_ ending: TerminationStatus) -> Int {
    switch ending {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }
}
