/// The lines of a `run.txt`: which folder is given, then which command is run, and how it must end.
///
///     compare: discrepancies.csv run.json
///     # a comment
///     week-1: reconcile --as-of 2026-03-02
///     week-2: reconcile --as-of 2026-03-01 => 64
struct RunScript: Equatable {
  /// One command.
  struct Step: Equatable {
    /// Counts from 1.
    var number: Int
    /// The folder below `given/` that the workspace holds.
    var folder: String
    /// The subcommand and its arguments.
    var words: [String]
    /// The exit status that must come.
    var status: Int

    /// The folder below `expected/`.
    var expectedFolder: String { "\(number)-\(folder)" }

    /// Whether the command writes a run's files; the others only look at what is there.
    var makesRun: Bool {
      !["history", "inspect", "verify", "report", "export", "profiles"].contains(words.first)
    }

    /// The arguments of the program: the commands that take a workspace get it first.
    func arguments(workspace: String) -> [String] {
      guard let command = words.first, ["reconcile", "init"].contains(command) else { return words }
      return [command, workspace] + words.dropFirst()
    }
  }

  /// A line that is none of the forms above.
  struct UnknownLine: Error, Equatable {
    var text: String
  }

  /// The files of a run that are compared.
  var comparedFiles = ["discrepancies.csv", "order_lines.csv", "changes.csv"]
  /// The commands, in their order.
  var steps: [Step] = []

  /// Reads a script.
  ///
  /// - Throws: `UnknownLine` for a line that is no comment, no `compare:` and no command.
  init(_ text: String) throws {
    let lines = text.split(separator: "\n").map(String.init)
    for line in lines where !line.hasPrefix("#") && line.contains(where: { $0 != " " }) {
      guard let colon = line.firstIndex(of: ":") else { throw UnknownLine(text: line) }
      let head = String(line[..<colon])
      let words = line[line.index(after: colon)...].split(separator: " ").map(String.init)
      if head == "compare" && steps.isEmpty {
        comparedFiles = words
      } else {
        steps.append(try Self.step(number: steps.count + 1, folder: head, words: words, line: line))
      }
    }
  }

  private static func step(number: Int, folder: String, words: [String], line: String) throws -> Step {
    var command = words, status = 0
    if let arrow = words.firstIndex(of: "=>") {
      guard arrow == words.count - 2, let stated = Int(words[arrow + 1]) else { throw UnknownLine(text: line) }
      command = Array(words[..<arrow])
      status = stated
    }
    if command.isEmpty || folder.isEmpty || folder.contains(" ") { throw UnknownLine(text: line) }
    return Step(number: number, folder: folder, words: command, status: status)
  }
}
