internal import OrderModel

/// A header parted from the number that says which repetition it is: 第2次回款日期 is 回款日期, the second.
struct HeaderOrdinal: Sendable, Hashable {
  /// The folded header without the number.
  var base: String
  /// The number; `nil` for a header without one.
  var number: Int?
  /// The counter beside the number: 批, 次, 期, 笔.
  var counter: Unicode.Scalar?

  /// Takes the first number between 1 and 40 out of a header.
  ///
  /// Chinese numerals count behind 第, before a counter, and at the end.
  init(_ text: String) {
    let key = HeaderFolding.key(text)
    base = key
    guard key.utf8.count <= 120 else { return }
    let scalars = Array(key.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let found = Self.number(in: scalars, at: index) {
        var rest = String.UnicodeScalarView(scalars[..<found.range.lowerBound])
        rest.append(contentsOf: scalars[found.range.upperBound...])
        base = String(rest)
        number = found.number
        counter = found.counter
        return
      }
      index += 1
    }
  }

  private struct Found {
    var number: Int
    var counter: Unicode.Scalar?
    var range: Range<Int>
  }

  private static func number(in text: [Unicode.Scalar], at start: Int) -> Found? {
    if let word = englishOrdinals.first(where: { text[start...].starts(with: $0.scalars) }) {
      return Found(number: word.number, counter: nil, range: start..<(start + word.scalars.count))
    }
    var index = start
    let isMarked = text[index] == "第"
    if isMarked { index += 1 }
    guard index < text.count else { return nil }
    // A digit behind a Latin letter or a digit is part of a word: `q1` stays.
    if start > 0, isDigit(text[start - 1]) { return nil }
    let digits = text[index...].prefix { isDigit($0) }
    if !digits.isEmpty {
      guard digits.count <= 2, let number = Int(String(String.UnicodeScalarView(digits))), (1...40).contains(number)
      else { return nil }
      return finished(number, text, start, index + digits.count)
    }
    let numerals = text[index...].prefix { chineseDigits[$0] != nil }
    guard let number = chineseNumber(numerals) else { return nil }
    let end = index + numerals.count
    let isCounted = end < text.count && counters.contains(text[end])
    return isMarked || isCounted || end == text.count && start > 0 ? finished(number, text, start, end) : nil
  }

  private static func finished(_ number: Int, _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Found {
    if end < text.count, counters.contains(text[end]) {
      return Found(number: number, counter: text[end], range: start..<end + 1)
    }
    for suffix in ["st", "nd", "rd", "th"] where text[end...].starts(with: suffix.unicodeScalars) {
      return Found(number: number, counter: nil, range: start..<end + 2)
    }
    return Found(number: number, counter: nil, range: start..<end)
  }

  private static func chineseNumber(_ numerals: ArraySlice<Unicode.Scalar>) -> Int? {
    let values = numerals.compactMap { chineseDigits[$0] }
    switch values.count {
    case 1: return values[0]
    case 2 where values[0] == 10 && values[1] < 10: return 10 + values[1]
    default: return nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "首": 1,
  ]
  private static let counters: Set<Unicode.Scalar> = ["次", "批", "期", "笔", "筆", "回", "车", "車", "柜", "櫃", "票", "段"]
  private static let englishOrdinals = ["first", "second", "third", "fourth", "fifth"].enumerated().map {
    (scalars: Array($1.unicodeScalars), number: $0 + 1)
  }
}
