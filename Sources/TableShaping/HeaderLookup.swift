/// Looks up headers and keeps the answers, as the same texts come again on every row.
final class HeaderLookup {
  /// What a text is as a header.
  private struct Answer {
    var isHeader = false
    var isIdentifying = false
    var isOrder = false
    var isParty = false
  }

  /// How many answers are kept.
  private static let limit = 4096

  let words: ShapingWords
  private var answers: [String: Answer] = [:]

  init(_ words: ShapingWords) { self.words = words }

  /// Whether a cell is a known header; `客户：华为` is a statement, not a header.
  func isHeader(_ text: String) -> Bool { answer(text).isHeader }

  /// Whether pieces, one below another, are a known header together, to which the first and the last belong.
  ///
  /// 订单号 over a unit or a record is one by its first piece alone.
  func isWhole(_ pieces: [String]) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last, let head = words.foldings(first).first,
      let tail = words.foldings(last).first
    else { return false }
    // S under Size is a size, not the end of Sizes.
    guard tail.utf8.count > 1 else { return false }
    let joined = BrokenCaptions.joined(pieces)
    guard joined.utf8.count <= 120 else { return false }
    return words.foldings(joined).contains {
      $0.utf8.count > head.utf8.count && $0.hasPrefix(head) && $0.hasSuffix(tail) && words.headerKeys.contains($0)
    }
  }

  /// Whether a header names the thing that a row is about.
  func isIdentifyingHeader(_ text: String) -> Bool { answer(text).isIdentifying }

  /// Whether a header names the column of an order's number.
  func isOrderHeader(_ text: String) -> Bool { answer(text).isOrder }

  /// Whether a header names the column of a customer.
  func isParty(_ text: String) -> Bool { answer(text).isParty }

  /// Whether a known header begins like the text: a quick look before folding; marks and brackets tell nothing.
  func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let opening = HeaderOpening(bytes) else { return true }
    return words.openings.contains(opening)
  }

  private func answer(_ text: String) -> Answer {
    guard text.utf8.count <= 120, !Self.isPlain(text) || mayOpen(text) else { return Answer() }
    if let answer = answers[text] { return answer }
    let answer = folded(text)
    if answers.count < Self.limit { answers[text] = answer }
    return answer
  }

  private func folded(_ text: String) -> Answer {
    guard !ShapingWords.isStatement(text) else { return Answer() }
    // The fullest known form counts: 订单⏎数量 is a quantity, though its first line alone would name an order.
    guard let form = words.foldings(text).first(where: words.headerKeys.contains) else { return Answer() }
    return Answer(
      isHeader: true, isIdentifying: words.identifyingKeys.contains(form), isOrder: words.orderKeys.contains(form),
      isParty: words.partyKeys.contains(form))
  }

  private func mayOpen(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(mayOpen)
  }

  /// Whether a text has only Chinese characters and digits, or only Latin letters and digits: every form of a header
  /// begins as such a text does.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 &- 48 < 10) || (0x80..<0xEA).contains($0) }
      || text.utf8.allSatisfy { ($0 &- 48 < 10) || ($0 | 0x20) &- 97 < 26 }
  }
}
