/// A percentage without the words around it: `13点`, `含13个点`, `专票13%`, `30%定金`.
struct PercentText: Sendable {
  /// The number with its sign of percent.
  let bare: String
  /// The words that were taken off; empty where there were none.
  let words: [String]
  /// Whether 点 was written instead of %.
  let isInPoints: Bool

  /// Takes the words off a tidied text.
  init(_ text: String) {
    var rest = text[...]
    var words: [String] = []
    for _ in 0..<4 {
      while let first = rest.first, " :(:".contains(first), rest.last != ")" || first != "(" { rest = rest.dropFirst() }
      if let word = Self.words.first(where: { rest.hasPrefix($0) }) {
        words.append(word)
        rest = rest.dropFirst(word.count)
      } else if let word = Self.words.first(where: { rest.hasSuffix($0) || rest.hasSuffix("(\($0))") }) {
        words.append(word)
        rest = rest.dropLast(rest.hasSuffix(")") ? word.count + 2 : word.count)
      }
    }
    var end = String(rest)
    var isInPoints = false
    for word in ["个点", "个點", "个百分点", "点", "點"] where !isInPoints && end.hasSuffix(word) {
      end.removeLast(word.count)
      end += "%"
      isInPoints = true
    }
    bare = end
    self.words = words
    self.isInPoints = isInPoints
  }

  private static let words = [
    "增值税专用发票", "增值税普通发票", "增值税", "增值稅", "专票", "普票", "專票", "税率", "税点", "不含税", "含税", "含", "定金", "订金", "预付款", "预付", "尾款",
    "首付", "開票", "开票", "VAT", "vat",
  ]
}
