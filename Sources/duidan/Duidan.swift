import ArgumentParser

/// The commands.
@main
struct Duidan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duidan",
    abstract: "对单: reconciles the sheets in which departments track the same sales orders.",
    subcommands: [
      ReconcileCommand.self, InitCommand.self, InspectCommand.self, HistoryCommand.self, ReportCommand.self,
      VerifyCommand.self, ExplainCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: nil)
}
