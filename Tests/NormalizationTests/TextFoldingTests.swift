import OrderModel
import Testing

@Suite struct TextFoldingTests {
  /// The law by Unicode's own property, character by character.
  private func reference(_ text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      guard let folded = TextFolding.widthFolded(scalar) else { continue }
      if folded.properties.isWhitespace {
        isPending = !result.isEmpty
      } else {
        if isPending { result.unicodeScalars.append(" ") }
        isPending = false
        result.unicodeScalars.append(folded)
      }
    }
    return result
  }

  @Test func theShortWayOfTidyingGivesWhatTheLongOneDoes() {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "9", " ", " ", "\t", "\n", "\u{A0}", "\u{AD}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{2003}", "中", "（",
      "１", "é", "×", "【", "\u{85}", "\u{1680}", "\u{2028}", "한", "😀", "\u{7F}", "㐀", "\u{10FFFF}",
    ]
    var generator = SystemRandom(seed: 11)
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(generator.next() % 7) { text.append(alphabet[Int(generator.next() % UInt64(alphabet.count))]) }
      #expect(TextFolding.tidied(String(text)) == reference(String(text)))
    }
  }

  @Test func aKeyIsItsOwnKeyWhateverStandsBesideIt() {
    let alphabet: [Unicode.Scalar] = ["A", "9", " ", "\u{2}", "\u{1F}", "\u{7F}", "\u{FEFF}", "Ａ", "中", "É", "\u{85}"]
    var generator = SystemRandom(seed: 12)
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(generator.next() % 7) { text.append(alphabet[Int(generator.next() % UInt64(alphabet.count))]) }
      let key = TextFolding.key(String(text))
      #expect(TextFolding.key(key) == key)
      #expect(TextFolding.key(String(text) + "中") == key + "中")
    }
  }

  @Test(arguments: ["m2026-03-09T00:00:00", "m2026-03-09T23:59:59", "d2026-03-09", "n-1200.5", "btrue", "t", "t中\n"])
  func aStoredValueIsGivenBackAsItWas(code: String) {
    #expect(FieldValue(encoded: code)?.encoded == code)
  }

  @Test(
    "what no value is stored as gives none",
    arguments: [
      "", "x", "m2026-03-09", "m2026-03-09 10:00:00", "m2026-03-09T24:00:00", "m2026-03-09T10:60:00", "bmaybe",
      "m2026-03-09T999999:00:00", "m2026-03-09T-1:00:00", "m2026-03-09T10:00:00 ", "d2026-02-30", "n1,2",
    ])
  func noStoredValue(code: String) {
    #expect(FieldValue(encoded: code) == nil)
  }
}
