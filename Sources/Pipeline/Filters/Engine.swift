internal import Foundation

/// Who carries out the steps of a run that see one file or one order alone: a command that is told which step, and the
/// folder in which its work lies.
///
///     Engine(command: "python3 engine.py")     // is called as: python3 engine.py claims FOLDER
public struct Engine: Sendable {
  /// The two steps.
  enum Step: String, Sendable { case claims, fold }

  /// The command, for messages.
  let name: String
  /// Carries out a step in a folder; the status of the command, 0 where all is done.
  let carryOut: @Sendable (Step, String) -> Int32

  /// Makes an engine of a command of the shell.
  public init(command: String) {
    name = command
    carryOut = { step, folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      // Standard output is the run's own.
      process.arguments = ["-c", command + " \"$@\" >&2", "duidan", step.rawValue, folder]
      do { try process.run() } catch { return 127 }
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
  }

  /// Makes an engine of a function.
  init(name: String, carryOut: @escaping @Sendable (Step, String) -> Int32) {
    (self.name, self.carryOut) = (name, carryOut)
  }
}
