import Testing

@testable import Reports

/// The texts of a comparison.
@Suite struct ComparisonTextsTests {
  @Test("every text stands in both languages, with the same placeholders")
  func complete() {
    #expect(ComparisonTexts.table.entries.count > 80)
    for (key, texts) in ComparisonTexts.table.entries {
      #expect(texts.count == 2 && texts.allSatisfy { !$0.isEmpty }, "\(key)")
      let placeholders = texts.map { text in Set(text.matches(of: #/\{[a-z]+\}/#).map { String($0.output) }) }
      // “1 row” needs no number to be filled in, and in Chinese neither.
      #expect(Set(placeholders).count == 1, "\(key): \(texts)")
    }
  }

  @Test("what is not seen on a terminal is shown")
  func control() {
    #expect(TerminalText.line("a\u{1B}[2J\tb\nc\u{202E}d") == "a\\u{1b}[2J⇥b⏎c\\u{202e}d")
    #expect(TerminalText.line("订单号") == "订单号")
    #expect(TerminalText.line("abcdef", limit: 3) == "abc…")
  }
}
