import Foundation
import Testing

/// The worked example of docs/libraries.md is the program that is built, and does what the page says.
@Suite struct ExampleTests {
  private let folder = Page.root.appendingPathComponent("Examples/DueSoon")

  @Test("docs/libraries.md shows the files of the example as they are")
  func shown() throws {
    let page = try #require(Page(path: "docs/libraries.md"))
    let blocks = page.blocks("swift").map { $0.joined(separator: "\n") + "\n" }
    for path in ["Package.swift", "Sources/due-soon/DueSoon.swift", "Sources/due-soon/WeeklyRun.swift"] {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      #expect(blocks.contains(text), "docs/libraries.md does not show \(path) as it is")
    }
  }

  @Test("every library that the page names is a product of the package, and every product is named")
  func products() throws {
    let page = try #require(Page(path: "docs/libraries.md"))
    let package = try String(contentsOf: Page.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let list = try #require(package.firstMatch(of: #/let libraries = \[([^\]]*)\]/#)).1
    let agreement = Agreement(
      documented: Page.firstCells(page.text).compactMap { $0.firstMatch(of: #/^`(\w+)`$/#).map { String($0.1) } },
      program: list.matches(of: #/"(\w+)"/#).map { String($0.1) })
    #expect(agreement.isWhole, "\(agreement)")
  }

  @Test("the example lists what is due")
  func runs() throws {
    try Demo.run { folder in
      let sheet = folder.appendingPathComponent("../../sales/订单.csv").standardizedFileURL
      let sheets = try FileManager.default.contentsOfDirectory(
        at: sheet.deletingLastPathComponent(), includingPropertiesForKeys: nil)
      let done = try Program.run([
        Program.products.appendingPathComponent("due-soon").path, #require(sheets.first).path, "2026-03-06",
      ])
      #expect(done.status == 0 && done.output.contains("SO-2026-0101\t") && !done.output.contains("SO-2026-0102\t"))
    }
  }
}
