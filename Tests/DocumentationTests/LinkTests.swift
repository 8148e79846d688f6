import Foundation
import Testing

/// The pages of the documentation hang together.
@Suite struct LinkTests {
  @Test("a link inside the repository leads to a file, and to a heading of it", arguments: Page.all)
  func links(page: Page) throws {
    let folder = Page.root.appendingPathComponent(page.path).deletingLastPathComponent()
    for match in page.text.matches(of: #/\]\(([^)\s]+)\)/#) where !match.1.contains("://") {
      let parts = match.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let file =
        parts[0].isEmpty ? Page.root.appendingPathComponent(page.path) : folder.appendingPathComponent(parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(page.path): \(match.1)")
      guard parts.count > 1, let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let anchors = text.matches(of: #/\n#+ ([^\n]+)/#).map { anchor(String($0.1)) }
      #expect(anchors.contains(parts[1]), "\(page.path): \(match.1)")
    }
  }

  /// A heading as GitHub links to it.
  private func anchor(_ heading: String) -> String {
    String(heading.lowercased().map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  @Test("every guide stands in the table of guides")
  func guides() throws {
    let index = try #require(Page(path: "docs/README.md")).text
    for page in Page.all where page.path.hasPrefix("docs/") && page.path != "docs/README.md" {
      #expect(index.contains("](" + page.path.dropFirst(5) + ")"), "\(page.path)")
    }
  }
}
