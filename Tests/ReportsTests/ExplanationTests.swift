import Discrepancies
import Foundation
import Testing

@testable import Reports

/// What `duidan explain` says, and the page that is made of it.
struct ExplanationTests {
  @Test("every kind is explained in both languages, with an example, a remedy and who acts")
  func complete() {
    for kind in KindExplanation.all {
      for language in ReportLanguage.allCases {
        let words = kind.words(language)
        for text in [words.title, words.meaning, words.example, words.remedy, words.acts] {
          #expect(!text.isEmpty && !text.contains("{"), "\(kind.kind.code) \(language): \(text)")
        }
      }
    }
  }

  @Test("a code is found however it is written, a name too, and nothing else")
  func found() {
    #expect(KindExplanation.find("ver-03")?.kind == .staleCopy)
    #expect(KindExplanation.find("Stale_Copy")?.kind == .staleCopy)
    #expect(KindExplanation.find("SHP-02")?.kind.name == "over_shipment")
    #expect(KindExplanation.find("VER") == nil)
  }

  @Test("each code stands once")
  func unique() {
    let codes = KindExplanation.all.map(\.kind.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(DiscrepancyKind.listed.map(\.code)).isSubset(of: codes))
  }

  @Test("docs/discrepancies.md is what the catalogue says today")
  func pageIsFresh() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/discrepancies.md"), encoding: .utf8)
    #expect(
      page == ExplanationText.markdown(KindExplanation.all),
      "write it anew: duidan explain --all --format markdown > docs/discrepancies.md")
  }
}
