import OrderModel

/// Lays rows that say word for word what their source said last time to the lines that it said it of.
///
/// Most rows of a weekly run are such rows: they need no assignment.
enum UnchangedRows {
  /// How many rows and lines are compared with each other.
  private static let pairLimit = 4_096

  /// The row of each line; `nil` unless every row is one line's and no other's.
  ///
  /// - Complexity: O(rows × lines × fields), mostly O(rows × lines).
  static func match(_ rows: [SourceRow], lines: [UnitState], of source: String) -> [Int: SourceRow]? {
    let own = lines.indices.filter { lines[$0].sources[source]?.fields.isEmpty == false }
    guard rows.count <= own.count, rows.count * own.count <= pairLimit else { return nil }
    var rowOfLine: [Int: SourceRow] = [:]
    for row in rows {
      var found: Int?
      for index in own {
        guard let state = lines[index].sources[source], equals(row, state) else { continue }
        guard found == nil else { return nil }
        found = index
      }
      guard let found, rowOfLine.updateValue(row, forKey: found) == nil else { return nil }
    }
    return rowOfLine
  }

  private static func equals(_ row: SourceRow, _ state: SourceUnitState) -> Bool {
    var values = 0
    for claim in row.claims where !claim.field.isOfOrder && claim.field != .rowSeq {
      switch (claim.state, state.fields[claim.field]?.prev) {
      case (.value(let value), .value(let known)?):
        guard value == known else { return false }
        values += 1
      case (.blank, nil), (.blank, Statement.none?), (.blank, .cleared?): continue
      default: return false
      }
    }
    let known = state.fields.count { field, state in
      field != .rowSeq && !field.isOfOrder && state.prev.value != nil
    }
    return values > 0 && values == known
  }
}
