/// The known name that a mistyped one most likely means.
enum NearestName {
  /// The name at the smallest distance, of equals the first; `nil` where none is near.
  ///
  /// - Complexity: O(*n* · *a* · *b*) in the names and their lengths, texts of more than 60 characters aside.
  static func of(_ text: String, among names: [String]) -> String? {
    guard text.count <= 60 else { return nil }
    let folded = fold(text)
    var best: (name: String, distance: Int)?
    for name in names {
      let found = distance(folded, fold(name))
      if found < best?.distance ?? Int.max { best = (name, found) }
    }
    guard let best, best.distance <= max(2, best.name.count / 3) else { return nil }
    return best.name
  }

  /// The known names nearest to a text, the nearest first, of equals in their order; none that are far.
  ///
  /// - Complexity: O(*n* · *a* · *b*) in the names and their lengths.
  static func several(_ text: String, among names: [String], most: Int = 3) -> [String] {
    guard text.count <= 60 else { return [] }
    let folded = fold(text)
    let near = names.enumerated().compactMap { index, name -> (distance: Int, index: Int)? in
      let distance = distance(folded, fold(name))
      return distance <= max(2, name.count / 3) ? (distance, index) : nil
    }
    return near.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(most).map { names[$0.index] }
  }

  /// Case and separators do not count.
  private static func fold(_ text: String) -> [Character] { text.lowercased().filter { !"_- .".contains($0) } }

  /// The smallest number of characters to insert, drop, replace or swap with a neighbour.
  private static func distance(_ one: [Character], _ two: [Character]) -> Int {
    var before: [Int] = [], row = Array(0...two.count)
    for (index, character) in one.enumerated() {
      var next = [index + 1]
      for (place, other) in two.enumerated() {
        var cost = min(row[place + 1] + 1, next[place] + 1, row[place] + (character == other ? 0 : 1))
        if index > 0, place > 0, character == two[place - 1], one[index - 1] == other {
          cost = min(cost, before[place - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row.last ?? 0
  }
}
