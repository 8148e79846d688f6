import Foundation
import Testing

/// Every command block of the documentation runs as it stands.
@Suite struct BlockTests {
  private static let pages = Page.all.filter { !$0.blocks("sh").isEmpty }

  @Test("README and guides have command blocks, and every block says what it is")
  func marked() {
    #expect(Self.pages.count > 8)
    #expect(Self.pages.contains { $0.path == "README.md" } && Self.pages.contains { $0.path == "README.zh-CN.md" })
    for page in Page.all {
      let fences = page.text.split(separator: "\n").filter { $0.hasPrefix("```") && $0 != "```" }
      #expect(
        Set(fences).isSubset(of: ["```sh", "```yaml", "```sql", "```swift", "```text", "```python"]), "\(page.path)")
      // An indented block would run in no test.
      let indented = page.text.matches(of: #/\n\n    (duidan|scripts\/|git|printf|cp) /#)
      #expect(indented.isEmpty, "\(page.path)")
    }
  }

  @Test("the commands of a page run one after the other", arguments: pages)
  func run(page: Page) throws {
    let home = try ScratchHome()
    defer { home.remove() }
    for block in page.blocks("sh") { try home.run(block.joined(separator: "\n")) }
  }

  @Test("a command that fails, a script and a test that there is not are found")
  func canFail() throws {
    let home = try ScratchHome()
    defer { home.remove() }
    for line in ["duidan history NOTHING ~/orders", "scripts/nothing", "swift test --filter NoSuchTests"] {
      #expect(throws: ScratchHome.Failed.self) { try home.run(line) }
    }
    try home.run("duidan diff 三月.csv 上周.csv\nswift test --filter BlockTests")
  }
}
