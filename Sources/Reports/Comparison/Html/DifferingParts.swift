/// How much several texts have in common at both ends, in characters.
struct DifferingParts {
  private let start: Int
  private let end: Int
  private let isOne: Bool

  /// Compares the texts.
  ///
  /// - Complexity: O(characters).
  init(_ texts: [String]) {
    isOne = Set(texts).count < 2
    guard let first = texts.first else {
      (start, end) = (0, 0)
      return
    }
    let others = texts.dropFirst()
    let shortest = texts.map(\.count).min() ?? 0
    let common = others.reduce(shortest) { length, text in
      zip(first, text).prefix(length).prefix { $0 == $1 }.count
    }
    start = common
    end = others.reduce(shortest - common) { length, text in
      zip(first.reversed(), text.reversed()).prefix(length).prefix { $0 == $1 }.count
    }
  }

  /// A text in three: what all begin with, its own part, what all end with; `nil` where there is nothing to tell apart.
  func cut(_ text: String) -> (start: String, own: String, end: String)? {
    guard !isOne, start + end > 0, text.count >= start + end else { return nil }
    return (String(text.prefix(start)), String(text.dropFirst(start).dropLast(end)), String(text.suffix(end)))
  }
}
