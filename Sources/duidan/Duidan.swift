import ArgumentParser
import Glibc
import Pipeline

/// The commands.
@main
struct Duidan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duidan",
    abstract: "对单: reconciles the sheets in which departments track the same sales orders.",
    discussion: """
      To begin:
        duidan demo              a made-up company, to try a weekly run with
        duidan reconcile FOLDER  your own: a folder with the departments' sheets
        duidan help reconcile    what a command takes
      Then open FOLDER/runs/latest/report.html.
      """,
    version: Program.description,
    subcommands: [
      ReconcileCommand.self, DemoCommand.self, InitCommand.self, InspectCommand.self, DiffCommand.self,
      HistoryCommand.self, ReportCommand.self, ExportCommand.self, ProfilesCommand.self,
      VerifyCommand.self, ExplainCommand.self, SchemaCommand.self, DoctorCommand.self, ClaimsCommand.self,
      FoldCommand.self,
    ],
    defaultSubcommand: nil)

  /// Runs the command; wrong usage of `diff` is trouble (2), as that of other programs that compare.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let isWrongUsage = exitCode(for: error) == .validationFailure
      let known = configuration.subcommands.compactMap { $0.configuration.commandName }
      if isWrongUsage, let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
        !known.contains(word)
      {
        StandardError.tell([UnknownCommand.message(word, known: known)])
        Glibc.exit(64)
      }
      if isWrongUsage, CommandLine.arguments.dropFirst().first == "diff" {
        StandardError.tell([fullMessage(for: error)])
        Glibc.exit(2)
      }
      exit(withError: error)
    }
  }
}
