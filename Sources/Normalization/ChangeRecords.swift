internal import ExactValues
internal import OrderModel
internal import TableShaping

/// The changes that a line of a change form states: one record a field that is another one from then on.
///
///     原数量  销售数量  原要货日期  要货日期
///     100     120       2026-06-01  2026-06-01      quantity: 100 → 120
struct ChangeRecords {
  let changes: [FormRuling.Change]
  let headerRow: Int
  let vocabulary: Vocabulary

  /// A record for each change; none for a line that the form repeats unchanged.
  func records(of base: RecordBuilder, in table: ShapedTable) -> [RecordBuilder] {
    let stated = changes.compactMap { change -> RecordBuilder? in
      let before = text(base.row, change.before, table), after = text(base.row, change.after, table)
      guard !after.isEmpty, !isSame(before, after, change.field) else { return nil }
      var record = base
      record.insert(claim(.changeField, change.field.id, column: change.after, row: headerRow))
      record.insert(claim(.changeAfter, after, column: change.after, row: base.row))
      if !before.isEmpty { record.insert(claim(.changeBefore, before, column: change.before, row: base.row)) }
      return record
    }
    return stated.enumerated().map { place, record in
      var record = record
      // What stands once in the row is reported and counted once.
      if place > 0 { record.forget(base) }
      return record
    }
  }

  private func text(_ row: Int, _ column: Int, _ table: ShapedTable) -> String {
    TextFolding.tidied(table.displayedText(row: row, column: column))
  }

  private func isSame(_ before: String, _ after: String, _ field: Field) -> Bool {
    func value(_ text: String) -> FieldValue? {
      ChangeRecordReader.value(.text(text), of: field, vocabulary: vocabulary)
    }
    guard before != after else { return true }
    guard let old = value(before), let new = value(after) else { return false }
    return old == new
  }

  private func claim(_ field: Field, _ text: String, column: Int, row: Int) -> Claim {
    Claim(
      field: field, state: .value(.text(text)), columnIndex: Int32(column), rowIndex: Int32(row), rawText: nil)
  }
}
