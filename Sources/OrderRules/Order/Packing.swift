import ExactValues
import OrderModel

/// How many pieces go into a carton, as sheets write it: `20`, `20个/箱`, `每箱 20 台`, `20pcs/ctn`.
struct Packing {
  let pieces: ExactDecimal

  /// `nil` for words that give no number, or several.
  init?(_ text: String) {
    let key = TextFolding.key(text)
    let numbers = key.matches(of: /\d+(?:\.\d+)?/).map { String($0.0) }
    let isPlain = numbers.count == 1 && numbers.first == key
    let isPerCarton = [
      "/箱", "/件", "/ctn", "/carton", "/box", "/包", "/袋", "/托", "每箱", "每件", "每包", "一箱", "percarton", "perctn",
    ]
    .contains(where: key.contains)
    guard isPlain || isPerCarton, numbers.count == 1, let number = numbers.first.flatMap({ ExactDecimal($0) }),
      number > .zero
    else { return nil }
    pieces = number
  }

  /// Whether so many cartons hold a quantity, the last one full or not.
  func holds(_ quantity: ExactDecimal, in cartons: ExactDecimal) -> Bool {
    guard let most = cartons.multiplied(by: pieces), let oneLess = cartons.subtracting(ExactDecimal(1)) else {
      return true
    }
    return quantity <= most && oneLess.multiplied(by: pieces).map { quantity > $0 } ?? true
  }
}
