internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// The records that one row gives: itself, one a size of its matrix, or one a repetition of its instalments.
struct RowRecords {
  /// The columns that are read for every record.
  let columns: [ColumnReader]
  /// The columns of each repetition.
  let parts: [[ColumnReader]]
  /// The promises in turn, the last one first.
  let promises: [ColumnReader]
  /// The columns that state what all sizes of a row make together.
  let rowTotals: [ColumnReader]
  /// The changes that each row of a change form states; `nil` for any other table.
  private let changes: ChangeRecords?
  private let isUnpivoted: Bool
  private let headerRow: Int

  init(survey: TableSurvey, vocabulary: Vocabulary) {
    func readers(_ mappings: [ColumnMapping]) -> [ColumnReader] {
      mappings.compactMap { ColumnReader($0, rules: survey.rules[$0.columnIndex], vocabulary: vocabulary) }
        .sorted { $0.field < $1.field }
    }
    columns = readers(survey.mappings)
    isUnpivoted = survey.isUnpivoted
    headerRow = survey.headerRowIndexes.last ?? 0
    let pairs = survey.eventKind == .change ? survey.changes : []
    changes = pairs.isEmpty ? nil : ChangeRecords(changes: pairs, headerRow: headerRow, vocabulary: vocabulary)
    if case .unpivoted(let group) = survey.view {
      parts = group.parts.map(readers)
      promises = []
      rowTotals = []
    } else {
      let matrix = survey.wideGroups.first { $0.kind == .sizeMatrix }
      parts = matrix?.parts.map(readers) ?? []
      rowTotals = readers(matrix?.rowTotals ?? [])
      let hasPromise = columns.contains { $0.field == .promisedDate }
      let history = hasPromise ? nil : survey.wideGroups.first { $0.kind == .promiseHistory }
      promises = (history?.parts.flatMap(readers) ?? []).reversed().map { $0.reading(.promisedDate) }
    }
  }

  /// Whether a row is one record, and its columns are all that it says.
  var areColumnsOnly: Bool {
    !isUnpivoted && changes == nil && parts.isEmpty && promises.isEmpty && rowTotals.isEmpty
  }

  /// All columns that can be added up.
  var allColumns: [ColumnReader] { columns + parts.flatMap(\.self) + rowTotals }

  /// The records of a row; none for a line that a change form repeats unchanged.
  func records(_ row: Int, _ table: ShapedTable) -> [RecordBuilder] {
    if isUnpivoted { return parts.compactMap { repetition($0, row, table) } }
    var base = RecordBuilder(row: row, columnCount: columns.count)
    for column in columns { column.read(row, table, into: &base) }
    readPromise(row, table, into: &base)
    if let changes { return changes.records(of: base, in: table) }
    guard !parts.isEmpty else { return [base] }
    let sizes = parts.compactMap { size($0, row, table, base) }
    if sizes.isEmpty {
      // Nobody has parted the quantity into sizes yet: the total is all that the row says.
      rowTotals.first?.read(row, table, into: &base)
      base.sortClaims()
      return [base]
    }
    return sizes.enumerated().map { place, record in
      var record = record
      // What stands once in the row is reported and counted once.
      if place > 0 { record.forget(base) }
      return record
    }
  }

  private func readPromise(_ row: Int, _ table: ShapedTable, into record: inout RecordBuilder) {
    guard let first = promises.first else { return }
    let last = promises.first { !table.isBlank(row: row, column: $0.index) } ?? first
    last.read(row, table, into: &record)
    record.sortClaims()
  }

  private func repetition(_ part: [ColumnReader], _ row: Int, _ table: ShapedTable) -> RecordBuilder? {
    guard part.contains(where: { !table.isBlank(row: row, column: $0.index) }) else { return nil }
    var record = RecordBuilder(row: row, columnCount: columns.count)
    for column in columns { column.read(row, table, into: &record) }
    record.forgetRemarks()
    for column in part { column.read(row, table, into: &record) }
    record.sortClaims()
    let says = part.contains { column in record.claim(column.field).map { $0.state != .blank } ?? false }
    return says ? record : nil
  }

  /// One size: the row with the quantity that stands below the size; nothing for an empty cell or a nought.
  private func size(_ part: [ColumnReader], _ row: Int, _ table: ShapedTable, _ base: RecordBuilder) -> RecordBuilder? {
    guard let column = part.first, !table.isBlank(row: row, column: column.index) else { return nil }
    var record = base
    column.read(row, table, into: &record)
    if case .value(.number(.zero)) = record.claim(column.field)?.state { return nil }
    if record.claim(column.field)?.state == .blank { return nil }
    if record.claim(.size) == nil {
      let size = TextFolding.tidied(column.lastHeader)
      record.claims.append(
        Claim(
          field: .size, state: .value(.text(size)), columnIndex: Int32(column.index), rowIndex: Int32(headerRow),
          rawText: nil))
    }
    record.sortClaims()
    return record
  }
}

extension ShapedTable {
  /// Whether a cell, or the merged cell that covers it, holds nothing.
  fileprivate func isBlank(row: Int, column: Int) -> Bool {
    switch cell(row: row, column: column).value {
    case .blank: true
    case .text(let text): !text.utf8.contains { $0 > 0x20 }
    default: false
    }
  }
}
