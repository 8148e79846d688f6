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
    for (place, partner) in pairs.partners.enumerated() where !pairs.isGrouped[place] {
      result.rows.append(
        RowAlignment.Row(ours: Int32(place), theirs: partner, isIdentical: pairs.isIdentical[place]))
    }
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
    for place in places(.base) {
      let row = RowAlignment.Row(
        base: place, ours: ours?.partners[Int(place)] ?? -1, theirs: theirs?.partners[Int(place)] ?? -1,
        isIdentical: ours?.isIdentical[Int(place)] == true && theirs?.isIdentical[Int(place)] == true)
      let isGrouped = ours?.isGrouped[Int(place)] == true || theirs?.isGrouped[Int(place)] == true
      if isGrouped { groups.add(row) } else { result.rows.append(row) }
    }
    groups.addAdded(
      ours: ours?.restOfRight ?? Array(places(.ours)), theirs: theirs?.restOfRight ?? Array(places(.theirs)), &result)
    result.groups = groups.groups
    return result
  }
}
