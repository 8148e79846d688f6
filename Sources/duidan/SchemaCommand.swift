import ArgumentParser
import Glibc
import Pipeline

/// `duidan schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of duidan.yml.")

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    print(ConfigurationSchema.text(), terminator: "")
  }
}
