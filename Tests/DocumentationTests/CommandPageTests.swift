import Foundation
import Testing

/// docs/commands.md tells every command and option, and none that there is not; no other page names one either.
@Suite struct CommandPageTests {
  /// What a page tells of commands: `reconcile` and `reconcile --as-of`.
  private func told(_ page: Page) -> [String] {
    page.sections.filter { $0.heading.hasPrefix("duidan ") }.flatMap { section in
      let name = String(section.heading.dropFirst("duidan ".count))
      let cells = Page.firstCells(section.text).joined(separator: " ")
      return [name] + cells.matches(of: #/`(--?[a-z][a-z-]*)/#).map { name + " " + $0.1 }
    }
  }

  private func known() throws -> [String] {
    try Program.commands().flatMap { command in
      [command.commandName] + command.flags.map { command.commandName + " " + $0 }
    }
  }

  @Test("every command and option stands in docs/commands.md, and nothing else")
  func commands() throws {
    let agreement = try Agreement(documented: told(#require(Page(path: "docs/commands.md"))), program: known())
    #expect(agreement.isWhole, "\(agreement)")
  }

  @Test("the row of an option names every word that it takes")
  func choices() throws {
    let page = try #require(Page(path: "docs/commands.md"))
    for command in try Program.commands() {
      let section = try #require(page.sections.first { $0.heading == "duidan " + command.commandName }).text
      for choice in Program.choices(of: command) {
        let words = choice.split(separator: " ")
        let row = section.split(separator: "\n").filter { $0.hasPrefix("| `\(words[0])") }.joined()
        #expect(row.contains(try Regex("[` ]\(words[1])`")), "\(command.commandName) \(choice)")
      }
    }
  }

  @Test("an option left out, and one made up, are found")
  func canFail() throws {
    let page = try #require(Page(path: "docs/commands.md"))
    let without = Page(path: "", text: page.text.replacingOccurrences(of: "| `--as-of DATE`", with: "| `DATE`"))
    #expect(try Agreement(documented: told(without), program: known()).undocumented == ["reconcile --as-of"])
    let more = Page(
      path: "", text: page.text.replacingOccurrences(of: "| `--cells`", with: "| `--colours` | | `--cells`"))
    #expect(try Agreement(documented: told(more), program: known()).unknown.contains("inspect --colours"))
  }

  /// The options that a line of a page gives to a command, as `reconcile --as-of`.
  private func used(_ line: String) -> [String] {
    guard let match = line.firstMatch(of: #/(?:^|[ (|])(?:duidan|scripts\/run) ([a-z]+)([^|&;>]*)/#) else { return [] }
    let name = String(match.1)
    return [name] + match.2.matches(of: #/ (--?[a-z][a-z-]*)/#).map { name + " " + $0.1 }
  }

  @Test("no page names a command or an option that there is not", arguments: Page.all)
  func used(page: Page) throws {
    let all = try known(), flags = Set(all.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    let lines = page.spans + page.blocks("sh").flatMap(\.self)
    let unknown = lines.flatMap(used).filter { !all.contains($0) && $0 != "help" }
    #expect(unknown == [], "\(page.path)")
    let alone = page.spans.filter { $0.hasPrefix("--") }.compactMap {
      $0.split { !"-abcdefghijklmnopqrstuvwxyz".contains($0) }.first
    }
    #expect(alone.map(String.init).filter { !flags.contains($0) && !others.contains($0) } == [], "\(page.path)")
  }

  /// Options of programs of the repository that pages name alone.
  private let others: Set = ["--version", "--all", "--more", "--attempts", "--master", "--conf"]
}
