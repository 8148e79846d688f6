import OrderModel

/// Finds the opener's order that a number nobody knows looks like: O for 0, I or l for 1, two digits swapped, one lost.
struct LookAlikeFinder {
  private var keysByConfusable: [String: [String]] = [:]
  private var keysByShortened: [String: [String]] = [:]

  /// Makes a finder over the opened orders.
  ///
  /// - Complexity: O(*n* · *k*) in orders and the length of their numbers; make it only when a number is unknown.
  init(_ index: OrderIndex) {
    for (key, entry) in index.entries where entry.isOpened {
      keysByConfusable[OrderNumberFolding.confusableKey(key), default: []].append(key)
      for shortened in Self.withoutOneDigit(OrderNumberFolding.looseKey(key)) {
        keysByShortened[shortened, default: []].append(key)
      }
    }
  }

  /// The one order that an unknown number looks like and whose customer or product agrees.
  func find(_ key: String, in index: OrderIndex) -> LookAlike? {
    let loose = OrderNumberFolding.looseKey(key)
    let candidates: [(keys: [String], evidence: String)] = [
      (
        keysByConfusable[OrderNumberFolding.confusableKey(key)] ?? [],
        "alike but for letters and digits that look the same"
      ),
      (
        Self.swapped(loose).flatMap { keysByConfusable[OrderNumberFolding.confusableKey($0)] ?? [] },
        "two digits swapped"
      ),
      (keysByShortened[loose] ?? [], "one digit lost"),
    ]
    for (keys, evidence) in candidates {
      let fitting = Set(keys).subtracting([key]).filter { index.couldBe(key, $0) }
      guard fitting.count == 1, let found = fitting.first, let entry = index.entries[found] else { continue }
      return LookAlike(key: found, orderNo: entry.orderNo, evidence: "\(evidence), customer or product agrees")
    }
    return nil
  }

  private static func withoutOneDigit(_ key: String) -> Set<String> {
    let characters = Array(key)
    return Set(
      characters.indices.filter { characters[$0].isNumber }.map { skipped in
        String(characters.indices.filter { $0 != skipped }.map { characters[$0] })
      })
  }

  private static func swapped(_ key: String) -> [String] {
    var characters = Array(key)
    return characters.indices.dropLast().filter { characters[$0].isNumber && characters[$0 + 1].isNumber }.map {
      first in
      characters.swapAt(first, first + 1)
      defer { characters.swapAt(first, first + 1) }
      return String(characters)
    }
  }
}
