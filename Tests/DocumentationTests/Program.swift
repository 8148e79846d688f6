import Foundation

/// The built program, run for the tests of the documentation.
enum Program {
  /// A command with its options, long and short, as the program tells them.
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String, name: String
      }
      var names: [Name]?
      var allValues: [String]?
      var shouldDisplay: Bool
    }
    var commandName: String
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// The options that people see: `--as-of`, `-o`.
    var flags: [String] {
      (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map { name in
        (name.kind == "long" ? "--" : "-") + name.name
      }.filter { !["--version", "--help", "-h"].contains($0) }
    }
  }

  /// What an option takes, where that is one of some words, as `--format json`.
  static func choices(of command: Command) -> [String] {
    (command.arguments ?? []).flatMap { argument in
      (argument.allValues ?? []).map { "--\(argument.names?.last?.name ?? "") \($0)" }
    }
  }

  private struct Dump: Decodable {
    var command: Command
  }

  /// The folder of what was built.
  static var products: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// The program itself; `DUIDAN` names another one.
  static var duidan: String {
    ProcessInfo.processInfo.environment["DUIDAN"] ?? products.appendingPathComponent("duidan").path
  }

  /// Every command but `help`.
  static func commands() throws -> [Command] {
    let done = try run([duidan, "--experimental-dump-help"])
    let dump = try JSONDecoder().decode(Dump.self, from: Data(done.output.utf8))
    return (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  /// Runs a program and waits for it.
  static func run(
    _ words: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int, output: String, messages: String) {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: scratch) }
    // Files, not pipes: nothing to drain while the program runs.
    let urls = ["output", "messages"].map(scratch.appendingPathComponent)
    for url in urls { try Data().write(to: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: urls[0])
    process.standardError = try FileHandle(forWritingTo: urls[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try urls.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (Int(process.terminationStatus), texts[0], texts[1])
  }
}
