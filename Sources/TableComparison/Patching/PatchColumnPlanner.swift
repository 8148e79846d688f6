internal import TableShaping

/// Plans what is done to the columns of ours.
struct PatchColumnPlanner {
  let comparison: SheetComparison

  /// The columns, in the order of theirs; with a base, in that of ours.
  func columns() -> [PatchColumn] {
    let hasBase = comparison.tables.base != nil
    let leading: Side = hasBase ? .ours : .theirs
    let counted = comparison.columns.indices.filter(takesPart)
    var order = counted.filter { comparison.columns[$0].places[leading] != nil }
      .sorted { place($0, leading) < place($1, leading) }
    let other: Side = hasBase ? .theirs : .ours
    for index in counted.filter({ comparison.columns[$0].places[leading] == nil })
      .sorted(by: { place($0, other) < place($1, other) })
    {
      order.insert(index, at: end(of: order, before: place(index, other), other, leading))
    }
    let moved = hasBase ? [] : moved(order)
    var columns = order.map { planned($0, isMoved: moved.contains($0)) }
    // daff 1.4.2 overlooks that a renamed column moves where no other one does.
    if !moved.isEmpty, columns.allSatisfy({ !$0.isMoved || $0.action == .rename }),
      let other = columns.firstIndex(where: { $0.action == .keep })
    {
      columns[other].isMoved = true
    }
    return columns
  }

  /// Where a column that the leading side has not goes: behind the one before it, and behind what comes there.
  private func end(of order: [Int], before own: Int, _ side: Side, _ leading: Side) -> Int {
    let before = order.indices.last { place(order[$0], side) >= 0 && place(order[$0], side) < own }
    var end = before.map { $0 + 1 } ?? 0
    while end < order.count, place(order[end], side) < 0 { end += 1 }
    return end
  }

  private func place(_ index: Int, _ side: Side) -> Int { comparison.columns[index].places[side] ?? -1 }

  /// Whether the result or ours has the column.
  private func takesPart(_ index: Int) -> Bool {
    let places = comparison.columns[index].places
    // daff loses a column of ours that it is not shown; one that is to be ignored stays as it is.
    if places.ours != nil { return true }
    return !comparison.columns[index].isIgnored && places.theirs != nil && places.base == nil
  }

  /// The fewest columns whose moving makes one order of the other.
  private func moved(_ order: [Int]) -> Set<Int> {
    let shared = order.filter { place($0, .ours) >= 0 && place($0, .theirs) >= 0 }
    let kept = Set(LongestRun.places(of: shared.map { Int32(place($0, .ours)) }))
    return Set(shared.indices.filter { !kept.contains($0) }.map { shared[$0] })
  }

  private func planned(_ index: Int, isMoved: Bool) -> PatchColumn {
    let places = comparison.columns[index].places
    func header(_ side: Side) -> String { comparison.header(side, column: index) }
    func made(_ action: PatchColumn.Action, _ name: String, _ newName: String) -> PatchColumn {
      PatchColumn(action: action, column: index, isMoved: isMoved, name: name, newName: newName)
    }
    if places.ours == nil { return made(.add, header(.theirs), header(.theirs)) }
    if comparison.columns[index].isIgnored { return made(.keep, header(.ours), header(.ours)) }
    if places.theirs == nil {
      let goes = comparison.tables.base == nil || places.base != nil
      return made(goes ? .remove : .keep, header(.ours), header(.ours))
    }
    let (ours, theirs) = (header(.ours), header(.theirs))
    // With a base, a name that ours changed stays.
    let keeps = comparison.tables.base != nil && (places.base == nil || header(.base) != ours)
    return ours == theirs || keeps ? made(.keep, ours, ours) : made(.rename, ours, theirs)
  }
}

extension SheetComparison {
  /// The header of a column as it stands, where it stands in one row; else the name that it is called by.
  public func header(_ side: Side, column: Int) -> String {
    guard let table = tables[side], let place = columns[column].places[side] else { return "" }
    let header = table.headers[place]
    return header.levels.count == 1 && !header.text.isEmpty ? header.text : table.names[place]
  }
}
