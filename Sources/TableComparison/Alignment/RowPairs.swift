/// Which row of one table is which of another.
struct RowPairs: Sendable {
  /// Rows of one key, of which a side has several: all of them, none paired at random.
  struct Group: Sendable {
    var left: [Int32]
    var right: [Int32]
  }

  /// The rows that are the same as they stand, ascending on the left; those in groups too.
  var identical: [RowRun]
  /// The rows that differ and are one all the same, by place.
  var paired: [(left: Int32, right: Int32)] = []
  /// The left places without a partner, ascending; those in groups aside.
  var restOfLeft: [Int32] = []
  /// The right places without a partner, ascending; those in groups aside.
  var restOfRight: [Int32] = []
  /// The groups, by their first row.
  var groups: [Group] = []
  /// How many rows of each side have no key.
  var blankKeys = (left: 0, right: 0)

  /// The left places of the rows that are in groups, ascending.
  var groupedLeft: [Int32] { groups.flatMap(\.left).sorted() }

  /// The rows that are the same as they stand, those in groups aside.
  var identicalAlone: [RowRun] {
    var grouped = groupedLeft[...]
    guard !grouped.isEmpty else { return identical }
    var runs: [RowRun] = []
    for run in identical {
      var rest = run
      while let place = grouped.first, place < rest.lefts.upperBound {
        grouped.removeFirst()
        guard place >= rest.left else { continue }
        let count = place - rest.left
        if count > 0 { runs.append(RowRun(left: rest.left, right: rest.right, count: count)) }
        rest = RowRun(left: place + 1, right: rest.right + count + 1, count: rest.count - count - 1)
      }
      if rest.count > 0 { runs.append(rest) }
    }
    return runs
  }

  /// By left place the right place, -1 where there is none, and whether both are the same as they stand.
  func partners(among count: Int) -> [(right: Int32, isIdentical: Bool)] {
    var partners = [(right: Int32, isIdentical: Bool)](repeating: (-1, false), count: count)
    for run in identical {
      for (place, other) in zip(run.lefts, run.rights) { partners[Int(place)] = (other, true) }
    }
    for pair in paired { partners[Int(pair.left)] = (pair.right, false) }
    return partners
  }
}
