/// A row of one text over a group of records: `3月`, `浙江XX公司`, `客户：华为`.
public struct GroupTitle: Hashable, Sendable {
  /// The title as it stands.
  public let text: String
  /// The title's row.
  public let rowIndex: Int
  /// The title's column.
  public let columnIndex: Int
}

/// The titles over the groups of a table's records, and how far down each holds.
struct GroupTitles: Sendable {
  private struct Reach: Sendable {
    var title: GroupTitle
    var end: Int
  }

  private var reaches: [Reach] = []

  /// Follows the kinds of a table's rows from `firstRow` on.
  ///
  /// A title holds until the next one or a total; a blank row ends it too, though not one directly below the title.
  init(_ titles: [GroupTitle], kinds: ArraySlice<RowKind>, firstRow: Int) {
    var rest = titles[...]
    var isOpen = false
    var hasRecords = false
    for (row, kind) in zip(firstRow..., kinds) {
      if let title = rest.first, title.rowIndex == row {
        rest.removeFirst()
        guard kind == .heading else { continue }
        if isOpen { close(at: row) }
        reaches.append(Reach(title: title, end: .max))
        isOpen = true
        hasRecords = false
      } else if kind == .data {
        hasRecords = true
      } else if isOpen, kind == .subtotal || (kind == .blank && hasRecords) {
        close(at: row)
        isOpen = false
      }
    }
  }

  private mutating func close(at row: Int) {
    guard let last = reaches.indices.last else { return }
    reaches[last].end = row
  }

  /// The title that holds in a row.
  ///
  /// - Complexity: O(log *t*) in the titles of the table.
  func title(row: Int) -> GroupTitle? {
    var low = 0
    var high = reaches.count
    while low < high {
      let middle = (low + high) / 2
      if reaches[middle].title.rowIndex <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, row < reaches[low - 1].end, row != reaches[low - 1].title.rowIndex else { return nil }
    return reaches[low - 1].title
  }
}
