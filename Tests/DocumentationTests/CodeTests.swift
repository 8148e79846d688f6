import Discrepancies
import Foundation
import Reports
import Testing

/// Codes of discrepancies in the documentation are those of the catalogue.
@Suite struct CodeTests {
  private let codes = KindExplanation.all.map(\.kind.code)

  /// Everything in a text that looks like a code of the catalogue.
  private func named(_ text: String) -> [String] {
    let prefixes = Set(codes.map { $0.split(separator: "-")[0] })
    return text.matches(of: #/\b([A-Z]{2,5})-([0-9]{2})\b/#).filter { prefixes.contains($0.1) }.map { String($0.0) }
  }

  @Test("every kind has its section in docs/discrepancies.md, and no section is of another")
  func sections() throws {
    let page = try #require(Page(path: "docs/discrepancies.md"))
    func told(_ text: String) -> [String] { text.matches(of: #/\n### ([A-Z]+-[0-9]+) /#).map { String($0.1) } }
    let agreement = Agreement(documented: told(page.text), program: codes)
    #expect(agreement.isWhole, "\(agreement)")
    let broken = told(page.text.replacingOccurrences(of: "### SHP-02 ", with: "### SHP-92 "))
    #expect(Agreement(documented: broken, program: codes).undocumented == ["SHP-02"])
    #expect(Agreement(documented: broken, program: codes).unknown == ["SHP-92"])
  }

  @Test("no page names a code that there is not", arguments: Page.all)
  func named(page: Page) { #expect(Agreement(documented: named(page.text), program: codes).unknown == []) }
}
