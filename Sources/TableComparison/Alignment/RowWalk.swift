/// Runs down two tables with a finger on each, and pairs the rows that are the same and lie in the same order.
///
/// Large tables are walked by two cores, the second from a pair of rows near the middle on. Whether the first one comes
/// by there shows when it does; where it does not, it walks on and the other's steps are forgotten. The result is the
/// same either way.
struct RowWalk {
  /// How many rows a finger looks ahead for the row that the other one points at.
  private static let lookahead = 8
  /// Tables of fewer rows are not worth a second thread.
  private static let threshold = 20_000
  /// How far from its place in proportion the middle row is looked for.
  private static let reach = 4_096

  private let likeness: RowEquality
  private let leftCount: Int
  private let rightCount: Int
  private let threshold: Int

  init(_ likeness: RowEquality, _ leftCount: Int, _ rightCount: Int, threshold: Int = RowWalk.threshold) {
    self.likeness = likeness
    self.leftCount = leftCount
    self.rightCount = rightCount
    self.threshold = threshold
  }

  /// Where both fingers are, and what they found.
  private struct Walk: Sendable {
    var here = 0
    var there = 0
    var runs: [RowRun] = []
  }

  /// The runs of rows that are the same, ascending on both sides.
  func runs() -> [RowRun] {
    guard let middle = middle() else { return walked(Walk(), upTo: leftCount).runs }
    var (first, second) = TwoCores.run(
      { walked(Walk(), upTo: middle.here) }, { walked(middle, upTo: leftCount) })
    guard first.here == middle.here, first.there == middle.there else { return walked(first, upTo: leftCount).runs }
    for run in second.runs.prefix(1) { RowRun.append(run, to: &first.runs) }
    second.runs.removeFirst(min(1, second.runs.count))
    return first.runs + second.runs
  }

  /// A pair of rows near the middle that are the same; `nil` where none is found soon.
  private func middle() -> Walk? {
    guard min(leftCount, rightCount) >= threshold else { return nil }
    for here in (leftCount / 2)..<(leftCount / 2 + Self.lookahead) {
      let place = here * rightCount / leftCount
      for distance in 0..<Self.reach {
        let (above, below) = (place - distance, place + distance)
        if below < rightCount, likeness.areEqual(here, below) { return Walk(here: here, there: below) }
        if above >= 0, above != below, likeness.areEqual(here, above) { return Walk(here: here, there: above) }
      }
    }
    return nil
  }

  /// Walks on until the left finger is at a place, or behind it.
  private func walked(_ start: Walk, upTo stop: Int) -> Walk {
    var walk = start
    while walk.here < stop, walk.there < rightCount {
      let count = likeness.equalCount(walk.here, walk.there, upTo: stop - walk.here)
      if count > 0 {
        RowRun.append(
          RowRun(left: Int32(walk.here), right: Int32(walk.there), count: Int32(count)), to: &walk.runs)
        walk.here += count
        walk.there += count
        continue
      }
      let step = step(walk.here, walk.there)
      walk.here += step.left
      walk.there += step.right
    }
    return walk
  }

  /// How far the fingers go where their rows differ: the shortest way to rows that are the same, else one each.
  private func step(_ here: Int, _ there: Int) -> (left: Int, right: Int) {
    for ahead in 1...Self.lookahead {
      if here + ahead < leftCount, there + ahead < rightCount, likeness.areEqual(here + ahead, there + ahead) {
        return (ahead, ahead)
      }
      if there + ahead < rightCount, likeness.areEqual(here, there + ahead) { return (0, ahead) }
      if here + ahead < leftCount, likeness.areEqual(here + ahead, there) { return (ahead, 0) }
    }
    return (1, 1)
  }
}
