/// Looks up headers and keeps the answers, as the same texts come again on every row.
final class HeaderLookup {
  /// How many answers are kept.
  private static let limit = 4096

  let words: ShapingWords
  private var answers: [String: Bool] = [:]

  init(_ words: ShapingWords) { self.words = words }

  /// Whether a cell is a known header.
  func isHeader(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    if let answer = answers[text] { return answer }
    let answer = words.isHeader(text)
    if answers.count < Self.limit { answers[text] = answer }
    return answer
  }

  /// Whether a header names the column of an order's number.
  func isOrderHeader(_ text: String) -> Bool { isHeader(text) && words.isOrderHeader(text) }

  /// Whether a known header begins like the text: a quick look before folding; marks and brackets tell nothing.
  func mayOpen(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    if first.value < 0x80 {
      guard first.properties.isAlphabetic else { return true }
      return words.openings.contains(Unicode.Scalar(UInt8(first.value) | 0x20))
    }
    let isHan = (0x3400..<0xA000).contains(first.value)
    return !isHan || words.openings.contains(first)
  }
}
