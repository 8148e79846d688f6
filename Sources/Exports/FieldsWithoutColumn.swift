internal import OrderModel
internal import Reports
internal import SystemProfiles

/// The columns of a run's tables that hold values and have no place in the target.
struct FieldsWithoutColumn {
  private let taken: Set<String>
  private let book: ExportBook

  init(_ columns: [ProfileColumn], _ book: ExportBook) {
    var fields = Set(columns.compactMap { $0.field?.id })
    for (core, inclusive, exclusive) in ExportedRun.prices
    where fields.contains(inclusive.id) || fields.contains(exclusive.id) {
      fields.insert(core.id)
    }
    taken = fields
    self.book = book
  }

  /// What Duidan keeps about its own work.
  private static let own: Set<String> = [
    "order_no", "lines", "sources", "first_seen", "open_discrepancies", "parent_order_no",
  ]

  /// A note for each, with how many rows say something.
  ///
  /// - Complexity: O(cells).
  func notes() -> [ExportNote] {
    var notes: [ExportNote] = [], seen: Set<String> = []
    for table in [book.run.orders, book.run.lines] {
      for (index, column) in table.columns.enumerated() where !isTaken(column.id) && !seen.contains(column.id) {
        let count = table.cells(ofColumn: index).lazy.count { $0.map { !$0.isEmpty && $0 != "false" } ?? false }
        guard count > 0 else { continue }
        seen.insert(column.id)
        var note = ExportNote(.noColumn)
        note.column = column.id
        note.field = Field(id: column.id)
        note.count = count
        notes.append(note)
      }
    }
    return notes
  }

  private func isTaken(_ id: String) -> Bool {
    taken.contains(id) || Self.own.contains(id) || id.hasPrefix("x_") && taken.contains { id.hasSuffix("_" + $0) }
  }
}
