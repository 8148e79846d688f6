/// Lays the rows of two or three tables side by side.
struct RowAligner {
  let tables: BySide<ComparedTable>
  let columns: [AlignedColumn]
  let keys: BySide<RowKeys>
  let likeness: RowPairing.Likeness

  /// The rows side by side.
  func alignment() -> RowAlignment {
    var result = tables.base == nil ? twoWay() : threeWay()
    result.order()
    return result
  }

  private func pairs(_ left: Side, _ right: Side) -> RowPairs? {
    guard let one = tables[left], let two = tables[right] else { return nil }
    let shared = columns.compactMap { column -> ColumnPairing.Pair? in
      guard let here = column.places[left], let there = column.places[right] else { return nil }
      return ColumnPairing.Pair(left: here, right: there)
    }
    var both: (left: RowKeys, right: RowKeys)?
    if let here = keys[left], let there = keys[right] { both = (here, there) }
    return RowPairing(left: one, right: two, columns: shared, keys: both, likeness: likeness).pairs()
  }

  private func places(_ side: Side) -> Range<Int32> { 0..<Int32(tables[side]?.rows.count ?? 0) }

  private func twoWay() -> RowAlignment {
    var result = RowAlignment()
    guard let pairs = pairs(.ours, .theirs) else {
      result.rows =
        places(.ours).map { RowAlignment.Row(ours: $0) } + places(.theirs).map { RowAlignment.Row(theirs: $0) }
      return result
    }
    result.rows = pairs.identicalAlone.map { run in
      RowAlignment.Row(ours: run.left, theirs: run.right, identicalCount: run.count)
    }
    result.rows += pairs.paired.map { RowAlignment.Row(ours: $0.left, theirs: $0.right) }
    result.rows += pairs.restOfLeft.map { RowAlignment.Row(ours: $0) }
    result.rows += pairs.restOfRight.map { RowAlignment.Row(theirs: $0) }
    result.groups = pairs.groups.map { RowAlignment.Group(ours: $0.left, theirs: $0.right) }
    result.blankKeys = BySide(ours: pairs.blankKeys.left, theirs: pairs.blankKeys.right)
    return result
  }

  private func threeWay() -> RowAlignment {
    let ours = pairs(.base, .ours), theirs = pairs(.base, .theirs)
    var result = RowAlignment()
    result.blankKeys = BySide(
      base: ours?.blankKeys.left ?? theirs?.blankKeys.left, ours: ours?.blankKeys.right,
      theirs: theirs?.blankKeys.right)
    var groups = GroupSet(keys: keys, tables: tables)
    for group in ours?.groups ?? [] { groups.add(base: group.left, .ours, group.right) }
    for group in theirs?.groups ?? [] { groups.add(base: group.left, .theirs, group.right) }
    let count = tables.base?.rows.count ?? 0
    let partners = (ours: ours?.partners(among: count), theirs: theirs?.partners(among: count))
    let grouped = Set((ours?.groupedLeft ?? []) + (theirs?.groupedLeft ?? []))
    for place in places(.base) {
      let (one, other) = (partners.ours?[Int(place)], partners.theirs?[Int(place)])
      let isIdentical = one?.isIdentical == true && other?.isIdentical == true
      let row = RowAlignment.Row(
        base: place, ours: one?.right ?? -1, theirs: other?.right ?? -1, identicalCount: isIdentical ? 1 : 0)
      if grouped.contains(place) { groups.add(row) } else { result.append(row) }
    }
    groups.addAdded(
      ours: ours?.restOfRight ?? Array(places(.ours)), theirs: theirs?.restOfRight ?? Array(places(.theirs)), &result)
    result.groups = groups.groups
    return result
  }
}
