import OrderModel

/// A row of a source that a later row of the same line has overtaken: copied on to the next month's tab, or to 已完成.
///
/// The later row speaks for the line, and the two are no duplicates. Which one is later:
///
/// - of a tab of finished orders and a running one the row that says so itself, by the number of its revision or the day of its
///   change; else the finished one. A row is moved to 已完成 once, and what then stays behind is a copy that nobody keeps; an
///   order that is taken up again shows it by a new revision or date;
/// - of two periods the later one.
struct OvertakenRow {
  /// The row that stands back.
  var row: SourceRow
  /// The row that speaks.
  var speaker: SourceRow
  /// Why.
  var reason: Reason

  typealias Reason = RowVerdict.Overtaking

  /// Whether this is about a row.
  func isRow(_ other: SourceRow) -> Bool { row.tableIndex == other.tableIndex && row.rowIndex == other.rowIndex }

  /// The rows of one source, alike by number or product, that others of them have overtaken.
  ///
  /// - Parameter sameness: whether the rows are one line or order for certain, or may be several that share a line number.
  /// - Complexity: O(*r*²) in the rows, which stand in different tables of one source.
  static func find(in rows: [SourceRow], tables: [TableDescription], sameness: Sameness) -> [OvertakenRow] {
    guard Set(rows.map(\.tableIndex)).count > 1 else { return [] }
    let rows = CollatedRow.sortedByContent(rows)
    let later = rows.map { row in
      rows.indices.filter { other in
        rows[other].tableIndex != row.tableIndex && reason(row, rows[other], tables) != nil
          && (sameness == .certain
            || LineProfile(of: CollatedRow(rows[other])).disagreement(with: CollatedRow(row)) != nil)
      }
    }
    return rows.indices.compactMap { index in
      guard !later[index].isEmpty, let speaker = speaker(for: index, later) else { return nil }
      let next = later[index].contains(speaker) ? speaker : later[index][0]
      guard let reason = reason(rows[index], rows[next], tables) else { return nil }
      return OvertakenRow(row: rows[index], speaker: rows[speaker], reason: reason)
    }
  }

  /// The row behind which one stands back in the end; `nil` where months, tabs and revisions contradict each other in a circle.
  private static func speaker(for row: Int, _ later: [[Int]]) -> Int? {
    var reached = later[row]
    var next = 0
    while next < reached.count {
      if later[reached[next]].isEmpty { return reached[next] }
      for other in later[reached[next]] where !reached.contains(other) { reached.append(other) }
      next += 1
    }
    return nil
  }

  /// Rows of which none has overtaken another, apart where one could have: what stands under one number in two months and
  /// cannot be one line is two.
  ///
  /// - Complexity: O(*r*²) in the rows.
  static func apart(_ rows: [SourceRow], tables: [TableDescription]) -> [[SourceRow]] {
    var groups: [[SourceRow]] = []
    for row in rows {
      let home = groups.firstIndex { group in
        group.contains { reason(row, $0, tables) == nil && reason($0, row, tables) == nil }
      }
      if let home { groups[home].append(row) } else { groups.append([row]) }
    }
    return groups
  }

  /// What is known of rows before they are compared.
  enum Sameness { case certain, open }

  /// Why one row stands back behind another; `nil` where it does not.
  private static func reason(_ row: SourceRow, _ other: SourceRow, _ tables: [TableDescription]) -> Reason? {
    let (one, two) = (tables[Int(row.tableIndex)], tables[Int(other.tableIndex)])
    if one.isArchive != two.isArchive {
      if let here = recency(row), let there = recency(other), let isLater = there.isLater(than: here) {
        return isLater ? .moreRecent : nil
      }
      return two.isArchive ? .finished : nil
    }
    guard let period = one.period, let next = two.period else { return nil }
    return period.isBefore(next) ? .laterPeriod : nil
  }

  private static func recency(_ row: SourceRow) -> Recency? {
    Recency(revision: row.value(.revisionNo), changed: row.value(.changeDate) ?? row.value(.updatedAt))
  }
}
