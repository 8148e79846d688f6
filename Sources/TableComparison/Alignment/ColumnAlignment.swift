/// Lays the columns of two or three tables side by side.
struct ColumnAlignment {
  let tables: BySide<ComparedTable>
  /// By pairs of sides.
  let pairs: (baseOurs: [ColumnPairing.Pair], baseTheirs: [ColumnPairing.Pair], oursTheirs: [ColumnPairing.Pair])

  /// The columns: ours in their order, theirs behind the one that stands before them there, then the base's.
  func columns() -> [AlignedColumn] {
    var places = joined()
    places.sort { ($0.ours ?? .max, $0.theirs ?? .max) < ($1.ours ?? .max, $1.theirs ?? .max) }
    var ordered = places.filter { $0.ours != nil }
    for place in places where place.ours == nil { insert(place, into: &ordered) }
    var columns = ordered.map(column)
    markMoved(&columns)
    return columns
  }

  /// The places of each column, unordered.
  private func joined() -> [BySide<Int>] {
    guard let base = tables.base else {
      return Self.pairwise(tables.ours, tables.theirs, pairs.oursTheirs) { BySide(ours: $0, theirs: $1) }
    }
    let ours = Dictionary(pairs.baseOurs.map { ($0.left, $0.right) }) { first, _ in first }
    let theirs = Dictionary(pairs.baseTheirs.map { ($0.left, $0.right) }) { first, _ in first }
    var result = base.names.indices.map { BySide(base: $0, ours: ours[$0], theirs: theirs[$0]) }
    let taken = (ours: Set(ours.values), theirs: Set(theirs.values))
    let rest = pairs.oursTheirs.filter { !taken.ours.contains($0.left) && !taken.theirs.contains($0.right) }
    result += rest.map { BySide(ours: $0.left, theirs: $0.right) }
    let added = (ours: taken.ours.union(rest.map(\.left)), theirs: taken.theirs.union(rest.map(\.right)))
    result += (tables.ours?.names.indices ?? 0..<0).filter { !added.ours.contains($0) }.map { BySide(ours: $0) }
    result += (tables.theirs?.names.indices ?? 0..<0).filter { !added.theirs.contains($0) }.map { BySide(theirs: $0) }
    return result
  }

  private static func pairwise(
    _ left: ComparedTable?, _ right: ComparedTable?, _ pairs: [ColumnPairing.Pair],
    _ made: (Int?, Int?) -> BySide<Int>
  ) -> [BySide<Int>] {
    let partner = Dictionary(pairs.map { ($0.left, $0.right) }) { first, _ in first }
    let taken = Set(partner.values)
    return (left?.names.indices ?? 0..<0).map { made($0, partner[$0]) }
      + (right?.names.indices ?? 0..<0).filter { !taken.contains($0) }.map { made(nil, $0) }
  }

  /// Puts a column behind the one that stands before it on its side.
  private func insert(_ place: BySide<Int>, into ordered: inout [BySide<Int>]) {
    let side: Side = place.theirs != nil ? .theirs : .base
    let own = place[side] ?? 0
    let before = ordered.indices.filter { ordered[$0][side].map { $0 < own } ?? false }
    let last = before.max { (ordered[$0][side] ?? 0) < (ordered[$1][side] ?? 0) }
    ordered.insert(place, at: last.map { $0 + 1 } ?? 0)
  }

  private func column(_ place: BySide<Int>) -> AlignedColumn {
    var names = BySide<String>()
    for side in Side.allCases { names[side] = place[side].flatMap { tables[side]?.names[$0] } }
    var column = AlignedColumn(places: place, names: names)
    let present = tables.sides
    if tables.base != nil {
      if place.base == nil {
        column.outcome = .added
      } else if place.sides.count < present.count {
        column.outcome = .removed
      }
    } else if place.ours == nil {
      column.outcome = .added
    } else if place.theirs == nil {
      column.outcome = .removed
    }
    if column.outcome == .kept, Set(present.compactMap { names[$0] }).count > 1 { column.outcome = .renamed }
    return column
  }

  /// Marks the fewest columns whose moving explains the orders.
  private func markMoved(_ columns: inout [AlignedColumn]) {
    let first: Side = tables.base != nil ? .base : .ours
    for side in Side.allCases where side != first && tables[side] != nil && tables[first] != nil {
      let shared = columns.indices.filter { columns[$0].places[first] != nil && columns[$0].places[side] != nil }
        .sorted { (columns[$0].places[first] ?? 0) < (columns[$1].places[first] ?? 0) }
      let kept = Set(LongestRun.places(of: shared.map { Int32(columns[$0].places[side] ?? 0) }))
      for (place, index) in shared.enumerated() where !kept.contains(place) { columns[index].isMoved = true }
    }
  }
}
