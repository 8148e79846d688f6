import Foundation
import Pipeline
import Testing

/// The pages about `duidan.yml` tell every key, and none that there is not.
@Suite struct ConfigurationPageTests {
  /// The keys of the JSON Schema with their paths; a name that a person chooses is `<>`.
  private func keys(_ schema: [String: Any], under path: String = "") -> [String] {
    var found: [String] = []
    for branch in (schema["anyOf"] as? [[String: Any]]) ?? [] { found += keys(branch, under: path) }
    for (name, value) in (schema["properties"] as? [String: [String: Any]]) ?? [:] {
      let own = path.isEmpty ? name : path + "." + name
      found += [own] + keys(value, under: own)
    }
    if let other = schema["additionalProperties"] as? [String: Any] { found += keys(other, under: path + ".<>") }
    return found
  }

  private func schema() throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text().utf8))
    return try keys(#require(object as? [String: Any]))
  }

  private func told(_ page: Page) -> [String] {
    Page.firstCells(page.text).compactMap { $0.firstMatch(of: #/^`([a-z][^`]*)`/#) }.map {
      String($0.1).replacing(#/<[a-z]+>/#, with: "<>")
    }
  }

  @Test("every key of the JSON Schema stands in docs/workspace-file.md, and no other")
  func keys() throws {
    let page = try #require(Page(path: "docs/workspace-file.md"))
    let agreement = try Agreement(documented: told(page), program: schema())
    #expect(agreement.isWhole, "\(agreement)")
    let other = Page(path: "", text: page.text.replacingOccurrences(of: "| `roster`", with: "| `rooster`"))
    let broken = try Agreement(documented: told(other), program: schema())
    #expect(broken.undocumented == ["roster"] && broken.unknown == ["rooster"])
  }

  @Test("docs/configuring.md says of every section what it is for, and names no key that there is not")
  func guide() throws {
    let page = try #require(Page(path: "docs/configuring.md"))
    let all = try schema(), words = Set(all.flatMap { $0.split(separator: ".").map(String.init) })
    let named = page.spans.flatMap { $0.matches(of: #/([a-z_]+):/#).map { String($0.1) } }
    let agreement = Agreement(documented: named, program: all.filter { !$0.contains(".") })
    #expect(agreement.undocumented == [])
    #expect(Set(named).subtracting(words).subtracting(["merchandiser"]) == [])
  }

  @Test("every example of the workspace file is a good one", arguments: Page.all)
  func examples(page: Page) {
    for block in page.blocks("yaml") {
      let text = block.joined(separator: "\n") + "\n"
      #expect(WorkspaceConfiguration.problems(in: Array(text.utf8), file: page.path) == [], "\(text)")
    }
  }
}
