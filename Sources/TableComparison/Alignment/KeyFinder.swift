internal import Normalization

/// Finds the columns that name a row, by what they do: they differ from row to row, stand on both sides, and pair rows
/// whose other cells agree.
///
/// A running number that a removed row shifts stands on both sides too, but pairs rows that have nothing in common.
struct KeyFinder {
  /// How many rows of each side are looked at, from the top; all, where the tops share too little.
  static let windowLength = 2000
  /// The columns that are tried as part of a composite key.
  private static let compositeColumns = 12

  /// The columns that stand on both sides, as keys of rows; their places among the aligned columns.
  let candidates: [Int]
  let left: [RowKeys]
  let right: [RowKeys]

  /// A key that was tried.
  private struct Trial {
    var columns: [Int]
    /// Of 100: how many of the smaller side's keys stand on the other.
    var overlap: Int
    /// Of 100: how many other cells of the rows that it pairs are alike.
    var agreement: Int
    /// Of 100: how many rows have a key of their own, on the side where fewer have.
    var uniqueness: Int

    /// In steps of five, so that a cell or two do not push a column aside that stands further left.
    var worth: Int { overlap * (40 + agreement) / 500 }
  }

  /// The places of the key's columns, ascending; none where nothing names a row.
  func key() -> [Int] {
    guard let first = left.first, let second = right.first else { return [] }
    let rows = (first.table.rows, second.table.rows)
    let window = (Array(rows.0.prefix(Self.windowLength)), Array(rows.1.prefix(Self.windowLength)))
    let found = key(window)
    if found.overlap >= 50 || max(rows.0.count, rows.1.count) <= Self.windowLength { return found.columns }
    // The rows lie in another order: only all of them tell.
    return key(rows).columns
  }

  private func key(_ rows: ([Int32], [Int32])) -> (columns: [Int], overlap: Int) {
    let (here, there) = (left, right)
    let digests = TwoCores.run(
      { here.map { $0.digests(of: rows.0) } }, { there.map { $0.digests(of: rows.1) } })
    let cells = Cells(left: digests.0, right: digests.1)
    let places = Array(candidates.indices)
    let singles = places.compactMap { trial([$0], cells) }
    let single = Self.best(singles.filter { $0.uniqueness == 100 })
    if let single, single.overlap * single.agreement >= 8000 { return named(single) }
    let few = places.filter { cells.isFilled($0) }.prefix(Self.compositeColumns)
    var composites: [Trial] = []
    for (place, first) in few.enumerated() {
      for second in few.dropFirst(place + 1) {
        if let found = trial([first, second], cells) { composites.append(found) }
      }
    }
    let unique = composites.filter { $0.uniqueness == 100 }
    if let single {
      // Numbers that happen to be unique pair fewer rows, or rows that have less in common.
      let better = Self.best(unique).flatMap { $0.worth >= single.worth + 2 ? $0 : nil }
      return named(better ?? single)
    }
    // A key that a few rows share is better than a pair that is unique by chance and finds fewer rows again.
    let nearly = Self.best(singles.filter { $0.uniqueness >= 80 })
    if let best = Self.best(unique), nearly.map({ best.worth >= $0.worth }) ?? true { return named(best) }
    if let nearly { return named(nearly) }
    let triples = composites.isEmpty ? [] : triples(Array(few.prefix(8)), cells)
    if let best = Self.best(triples.filter { $0.uniqueness == 100 }) { return named(best) }
    let loose = composites.filter { $0.uniqueness >= 80 }
    return Self.best(loose).map(named) ?? ([], 0)
  }

  private func triples(_ places: [Int], _ cells: Cells) -> [Trial] {
    var found: [Trial] = []
    for first in places {
      for second in places where second > first {
        for third in places where third > second {
          if let trial = trial([first, second, third], cells) { found.append(trial) }
        }
      }
    }
    return found
  }

  private func named(_ trial: Trial) -> (columns: [Int], overlap: Int) {
    (trial.columns.map { candidates[$0] }, trial.overlap)
  }

  /// The one of most worth, of equal ones the one of fewer columns, further left.
  private static func best(_ trials: [Trial]) -> Trial? {
    trials.filter { $0.overlap > 0 }.min { one, two in
      if one.worth != two.worth { return one.worth > two.worth }
      if one.columns.count != two.columns.count { return one.columns.count < two.columns.count }
      return one.columns.lexicographicallyPrecedes(two.columns)
    }
  }

  private func trial(_ columns: [Int], _ cells: Cells) -> Trial? {
    let left = KeyPlaces(cells.keys(columns, cells.left)), right = KeyPlaces(cells.keys(columns, cells.right))
    let uniqueness = min(left.uniqueness, right.uniqueness)
    guard uniqueness >= 50, min(left.filledShare, right.filledShare) >= 80 else { return nil }
    let shared = left.firstPlaces.keys.filter { right.firstPlaces[$0] != nil }
    let overlap = shared.count * 100 / max(1, min(left.firstPlaces.count, right.firstPlaces.count))
    let others = candidates.indices.filter { !columns.contains($0) }
    var equal = 0
    var filled = 0
    for key in shared {
      guard let one = left.firstPlaces[key], let two = right.firstPlaces[key] else { continue }
      for column in others {
        let (here, there) = (cells.left[column][one], cells.right[column][two])
        if here == 0, there == 0 { continue }
        filled += 1
        if here == there { equal += 1 }
      }
    }
    let agreement = filled == 0 ? 100 : equal * 100 / filled
    return Trial(columns: columns, overlap: overlap, agreement: agreement, uniqueness: uniqueness)
  }
}

/// The digested cells of the rows that are looked at, by column.
private struct Cells {
  var left: [[UInt64]]
  var right: [[UInt64]]

  /// Whether a column has a value in most rows of both sides.
  func isFilled(_ column: Int) -> Bool {
    [left[column], right[column]].allSatisfy { cells in cells.count { $0 != 0 } * 10 >= cells.count * 9 }
  }

  func keys(_ columns: [Int], _ cells: [[UInt64]]) -> [UInt64] {
    guard let first = columns.first else { return [] }
    var keys = cells[first]
    for column in columns.dropFirst() {
      for place in keys.indices where keys[place] != 0 || cells[column][place] != 0 {
        keys[place] = KeyPlaces.combined(keys[place], cells[column][place])
      }
    }
    return keys
  }
}
