internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import Reports

extension MigrationRecord {
  /// How many samples of what was not understood are kept.
  private static let sampleLimit = 5

  /// What a step has to tell.
  init(_ step: MigrationStep, _ book: RunBook, forks: Set<String>) {
    name = step.name
    asOf = step.day.description
    versions = Dictionary(book.reading.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    let tables = ReadingTables(book: book)
    changes = book.folded.changes.map(Change.init)
    accounts = tables.accounts().map(Account.init)
    totals = ControlTotals.totals(of: book)
    rejected = Array(tables.rejected().rows)
    interpretations = Array(tables.interpretations().rows)
    unknowns = Self.unmapped(book.reading) + Self.unparsed(book.reading)
    forkConflicts = book.folded.discrepancies.filter { found in
      found.kind == .conflictingEdit && found.claims.contains { forks.contains($0.source) && $0.isEdited }
    }.map { [$0.subject.orderNo, $0.subject.lineNo, $0.field, $0.reconciledValue, $0.message] }
  }

  private static func unmapped(_ reading: ReadingResult) -> [Unknown] {
    var found: [[String]: Unknown] = [:]
    for extra in reading.extras {
      let table = reading.tables[Int(extra.tableIndex)]
      let key = [table.file, table.sheet ?? "", extra.header]
      var entry =
        found[key]
        ?? Unknown(
          kind: "unmapped", file: table.file, sheet: table.sheet, column: extra.header, count: 0, samples: [])
      entry.count += 1
      if entry.samples.count < sampleLimit, !entry.samples.contains(extra.text) { entry.samples.append(extra.text) }
      found[key] = entry
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  private static func unparsed(_ reading: ReadingResult) -> [Unknown] {
    reading.findings.map(\.finding).filter { [.unparseableValue, .ambiguousDate, .formulaError].contains($0.kind) }.map
    {
      Unknown(
        kind: $0.kind.name, file: $0.place.file, sheet: $0.place.sheet, column: $0.column ?? "", count: $0.count,
        samples: [$0.found])
    }
  }
}

extension MigrationRecord.Account {
  init(_ account: TableAccount) {
    self.init(
      file: account.file, sheet: account.sheet, source: account.source, rowsRead: account.rowsRead,
      ends: Dictionary(uniqueKeysWithValues: account.ends.map { ($0.key.rawValue, $0.value) }),
      totals: account.controlTotals)
  }

  /// The account for the manifest.
  var tableAccount: TableAccount {
    var account = TableAccount(file: file, sheet: sheet, source: source, rowsRead: rowsRead)
    for (end, count) in ends { if let end = TableAccount.RowEnd(rawValue: end) { account.ends[end] = count } }
    account.controlTotals = totals
    return account
  }
}

extension MigrationRecord.Change {
  init(_ change: ChangeRecord) {
    self.init(
      orderNo: change.orderNo, lineNo: change.lineNo, field: change.field, before: change.before, after: change.after,
      policy: change.policy, sources: change.sources, file: change.place?.file, sheet: change.place?.sheet,
      cell: change.place?.cell, rawText: change.rawText)
  }

  /// The change for `changes.csv`.
  func record(run: String, asOf: Day?) -> ChangeRecord {
    var record = ChangeRecord(
      orderNo: orderNo, lineNo: lineNo, field: field, before: before, after: after, policy: policy, sources: sources,
      place: file.map { Place(file: $0, sheet: sheet, cell: cell) }, rawText: rawText)
    record.run = run
    record.asOf = asOf
    return record
  }
}
