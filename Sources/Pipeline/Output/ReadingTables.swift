internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import Reports

/// What became of each row that was read, and what was decided once about each sheet.
struct ReadingTables {
  let book: RunBook

  private static func text(_ id: String) -> OutputTable.Column { OutputTable.Column(id: id, content: .text) }

  /// The columns of the three tables.
  static let rejectedColumns =
    ["file", "sheet"].map(text) + [OutputTable.Column(id: "row", content: .number)]
    + ["source", "reason", "cells"].map(text)
  static let fileColumns = ["file", "fate", "reason", "sha256"].map(text)
  static let interpretationColumns = [
    "source", "version", "file", "sheet", "column", "subject", "decision", "evidence",
  ].map(text)

  func rejected() -> OutputTable {
    var table = OutputTable(id: "rejected", columns: Self.rejectedColumns)
    var rows: [[String?]] = book.reading.rejected.map {
      [$0.file, $0.sheet, String($0.rowIndex + 1), $0.source, $0.reason, $0.rawCells.joined(separator: " | ")]
    }
    for unresolved in book.resolution.unresolved {
      let row = unresolved.row
      rows.append(
        record(row.tableIndex, row.rowIndex, unresolved.source, "ambiguous_order_match", cells(row)))
    }
    for verdict in book.folded.verdicts {
      guard case .rejected(let reason) = verdict.end else { continue }
      let found = self.row(verdict)
      rows.append(
        record(verdict.tableIndex, verdict.rowIndex, found?.source, reason, found.map { cells($0.row) } ?? ""))
    }
    rows.sort { first, second in
      let keys = [first, second].map {
        [$0[0] ?? "", $0[1] ?? "", String(repeating: " ", count: max(0, 9 - ($0[2] ?? "").count)) + ($0[2] ?? "")]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }
    table.rows = PackedRows(rows)
    return table
  }

  private func row(_ verdict: RowVerdict) -> (source: String, row: SourceRow)? {
    book.reading.row(RowReference(tableIndex: verdict.tableIndex, rowIndex: verdict.rowIndex))
  }

  private func record(_ table: Int32, _ row: Int32, _ source: String?, _ reason: String, _ cells: String) -> [String?] {
    let place = book.reading.tables[Int(table)]
    return [place.file, place.sheet, String(row + 1), source, reason, cells]
  }

  /// The row's cells in the order of its columns; several claims may come from one cell.
  private func cells(_ row: SourceRow) -> String {
    let byColumn = Dictionary(
      row.claims.map { ($0.columnIndex, $0.rawText ?? $0.value?.description ?? "") },
      uniquingKeysWith: { first, _ in first })
    return byColumn.sorted { $0.key < $1.key }.map(\.value).joined(separator: " | ")
  }

  /// The files that were read, and those that were passed over, with the reason.
  func files() -> OutputTable {
    var table = OutputTable(id: "files", columns: Self.fileColumns)
    let read = book.reading.inputs.map { [$0.path, "read", nil, $0.sha256] as [String?] }
    let left = book.reading.passedOver.map { [$0.path, "skipped", $0.reason, $0.sha256] as [String?] }
    table.rows = PackedRows(
      (read + left).sorted { ($0[0] ?? "").utf8.lexicographicallyPrecedes(($1[0] ?? "").utf8) })
    return table
  }

  func interpretations() -> OutputTable {
    var table = OutputTable(id: "interpretations", columns: Self.interpretationColumns)
    table.rows += (book.reading.interpretations + overtakenRows()).lazy.map { entry in
      let item = entry.interpretation
      return [
        entry.source, entry.version, item.place.file, item.place.sheet, item.column, item.subject, item.decision,
        item.evidence,
      ]
    }
    return table
  }

  /// The row accounting, with the rows that the fold found to be duplicates or could not use.
  func accounts() -> [TableAccount] {
    var moved: [String: (duplicate: Int, rejected: Int)] = [:]
    for (row, ends) in endsByRow() {
      // A row of which another record is used is used.
      guard ends.duplicate + ends.rejected >= book.reading.recordCounts[row] ?? 1 else { continue }
      let place = book.reading.tables[Int(row.tableIndex)]
      let key = place.file + "\u{1F}" + (place.sheet ?? "")
      if ends.rejected > 0 {
        moved[key, default: (0, 0)].rejected += 1
      } else {
        moved[key, default: (0, 0)].duplicate += 1
      }
    }
    return book.reading.accounts.map { read in
      let key = read.file + "\u{1F}" + (read.sheet ?? "")
      let change = read.account.used > 0 ? moved.removeValue(forKey: key) ?? (0, 0) : (0, 0)
      return account(read, change)
    }
  }

  /// How the records of rows ended that the fold did not use; child records are not counted.
  private func endsByRow() -> [RowReference: (duplicate: Int, rejected: Int)] {
    var ends: [RowReference: (duplicate: Int, rejected: Int)] = [:]
    func note(_ table: Int32, _ row: Int32, _ end: RowVerdict.End) {
      guard !book.reading.unpivotedTables.contains(table) else { return }
      let reference = RowReference(tableIndex: table, rowIndex: row)
      switch end {
      case .duplicate, .overtaken: ends[reference, default: (0, 0)].duplicate += 1
      case .rejected: ends[reference, default: (0, 0)].rejected += 1
      }
    }
    for verdict in book.folded.verdicts { note(verdict.tableIndex, verdict.rowIndex, verdict.end) }
    for unresolved in book.resolution.unresolved {
      note(unresolved.row.tableIndex, unresolved.row.rowIndex, .rejected(reason: ""))
    }
    return ends
  }

  private func account(_ read: ReadTable, _ change: (duplicate: Int, rejected: Int)) -> TableAccount {
    var account = TableAccount(file: read.file, sheet: read.sheet, source: read.sourceID, rowsRead: read.rowsRead)
    let rows = read.account
    account.ends = [
      .used: rows.used - change.duplicate - change.rejected, .duplicate: change.duplicate, .heading: rows.heading,
      .subtotal: rows.subtotal, .note: rows.note, .blank: rows.blank, .rejected: rows.rejected + change.rejected,
      .excluded: rows.excluded + read.rowsRead - rows.total,
    ]
    account.controlTotals = Dictionary(
      uniqueKeysWithValues: read.controlTotals.map { ($0.key.id, $0.value.description) })
    return account
  }
}
