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
}
