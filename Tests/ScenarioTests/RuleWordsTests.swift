import Discrepancies
import OrderRules
import Testing

/// The catalogue of rules: complete in both languages, and without doubles.
struct RuleWordsTests {
  @Test("both languages of a rule use the same placeholders", arguments: RuleList.entries.map(\.kind.code))
  func placeholders(code: String) throws {
    let entry = try #require(RuleList.entry(code))
    #expect(Self.placeholders(entry.chinese.what) == Self.placeholders(entry.english.what))
    #expect(Self.placeholders(entry.chinese.todo) == Self.placeholders(entry.english.todo))
  }

  @Test("every text of a rule is there in both languages", arguments: RuleList.entries.map(\.kind.code))
  func complete(code: String) throws {
    let entry = try #require(RuleList.entry(code))
    for words in [entry.chinese, entry.english] {
      #expect(![words.title, words.what, words.todo, words.rule, words.example].contains(""))
    }
    let hasHan = entry.chinese.title.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(hasHan, "\(code): the Chinese title is not Chinese")
  }

  @Test("codes and names are used once")
  func unique() {
    let kinds = RuleList.entries.map(\.kind)
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(Set(kinds.map(\.name)).count == kinds.count)
  }

  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([a-z_]+)\}/#).map { String($0.1) })
  }
}
