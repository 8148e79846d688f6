internal import Normalization

/// Shows rows of one key that stands several times, in full, where the sides do not hold the same rows.
struct GroupWriter {
  let comparer: RowComparer
  let strictness: ComparisonOptions.Strictness
  /// The number of the group.
  private var number = -1
  /// How many rows of ours say the same as theirs.
  private(set) var unchangedRows = 0
  /// How many rows are shown.
  private(set) var shownRows = 0
  /// How many of them both sides changed.
  private(set) var conflictRows = 0

  init(comparer: RowComparer, strictness: ComparisonOptions.Strictness) {
    self.comparer = comparer
    self.strictness = strictness
  }

  /// The rows that are shown: all of them, or none where the sides say the same.
  mutating func rows(of group: RowAlignment.Group) -> [ComparedRow] {
    number += 1
    let contents = BySide(
      base: contents(group, .base), ours: contents(group, .ours), theirs: contents(group, .theirs))
    guard case .different(let origin) = Self.verdict(contents, hasBase: comparer.tables.base != nil) else {
      unchangedRows += group.ours.count
      return []
    }
    var shown: [ComparedRow] = []
    for side in comparer.tables.sides {
      for place in group[side] {
        var row = RowAlignment.Row()
        switch side {
        case .base: row.base = place
        case .ours: row.ours = place
        case .theirs: row.theirs = place
        }
        shown.append(
          ComparedRow(
            outcome: .duplicate, origin: origin, rows: comparer.sheetRows(row),
            cells: comparer.filledCells(row, .shown), group: number))
      }
    }
    shownRows += shown.count
    if origin == .both { conflictRows += shown.count }
    return shown
  }

  /// Who changed rows of one key.
  private enum Verdict {
    /// Nobody, or both alike.
    case same
    /// The sides differ; by whom is known with a base only.
    case different(ChangeOrigin?)
  }

  private static func verdict(_ contents: BySide<[String]>, hasBase: Bool) -> Verdict {
    if contents.ours == contents.theirs { return .same }
    guard hasBase else { return .different(nil) }
    if contents.ours == contents.base { return .different(.theirs) }
    return .different(contents.theirs == contents.base ? .ours : .both)
  }

  /// What the rows of a side say, in no order.
  private func contents(_ group: RowAlignment.Group, _ side: Side) -> [String] {
    group[side].map { place in
      comparer.columns.indices.map { column -> String in
        let stands = comparer.tables.sides.allSatisfy { comparer.columns[column].places[$0] != nil }
        guard stands, !comparer.columns[column].isIgnored, let cell = comparer.cell(side, place, column) else {
          return ""
        }
        if strictness == .texts { return String(decoding: cell.text, as: UTF8.self) }
        return comparer.comparers[column].value(cell).canonicalText
      }.joined(separator: "\u{1F}")
    }.sorted()
  }
}
