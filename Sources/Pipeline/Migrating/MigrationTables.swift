internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import Reports
internal import SourceLineage

/// What a migration writes beside a run's own files: each file's fate, control totals, what was not understood, what to decide.
struct MigrationTables {
  let survey: PileSurvey
  let plan: MigrationPlan
  let records: [MigrationRecord]
  let orders: OrderShelf

  /// Every table, in the order in which they are written.
  var all: [OutputTable] {
    [files(), controlTotals(), notUnderstood(), forkConflicts(), probableDuplicates(), toDecide()]
  }

  /// The columns of each table.
  static let columns: [(id: String, columns: [OutputTable.Column])] = {
    let ends = TableAccount.RowEnd.allCases.map(\.rawValue)
    let numbers = Set(ends + ["position", "rows", "quantity", "amount", "cells", "files", "orders", "rank"])
    let names: [(String, [String])] = [
      (
        "files",
        [
          "file", "fate", "reason", "source", "part", "position", "role", "parent", "epoch", "evidence", "saved_by",
          "rows",
        ] + ends
      ),
      ("control_totals", ["file", "sheet", "month", "currency", "fate", "rows", "quantity", "amount"]),
      ("not_understood", ["kind", "column", "cells", "files", "first_file", "first_sheet", "samples"]),
      ("fork_conflicts", ["epoch", "order_no", "line_no", "field", "kept", "message"]),
      ("probable_duplicates", ["kind", "name", "probably", "reason", "orders"]),
      ("to_decide", ["rank", "kind", "rows", "what", "todo"]),
    ]
    return names.map { id, names in
      (id, names.map { OutputTable.Column(id: $0, content: numbers.contains($0) ? .number : .text) })
    }
  }()

  private static func table(_ id: String) -> OutputTable {
    OutputTable(id: id, columns: columns.first { $0.id == id }?.columns ?? [])
  }

  private func path(_ file: Int) -> String { survey.files[file].path }

  // MARK: - Files

  private func files() -> OutputTable {
    let ends = TableAccount.RowEnd.allCases.map(\.rawValue)
    var table = Self.table("files")
    let (accounts, versions) = (accountsByFile, readVersions)
    var rows: [(String, [String?])] = survey.lineage.files.map { entry in
      (path(entry.file), row(entry, ends, accounts[path(entry.file)] ?? [], versions))
    }
    rows += survey.asides.map { aside in
      (aside.path, [aside.path, aside.isReadable ? "skipped" : "unreadable", aside.reason])
    }
    for (_, row) in rows.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
      table.rows.append(row + Array(repeating: nil, count: table.columns.count - row.count))
    }
    return table
  }

  private func row(
    _ entry: FileLineage, _ ends: [String], _ own: [MigrationRecord.Account], _ versions: [String: String]
  ) -> [String?] {
    let isCopy = entry.role == .copy
    let parts = survey.lineage.sources[entry.source].split(separator: "|").map(String.init)
    let source = plan.sourceID(entry.source) ?? parts.joined(separator: "-")
    let part = survey.lineage.parts[entry.part]
    let evidence = [entry.saved.evidence.rawValue, entry.saved.contradiction?.description].compactMap(\.self).joined(
      separator: "; ")
    let epoch = isCopy ? entry.parent.flatMap { plan.epochs[$0] } : plan.epochs[entry.file]
    let accounts = isCopy ? [] : own
    let read = versions[path(entry.file)].flatMap { $0 == survey.files[entry.file].sha256 ? nil : $0 }
    let counts = ends.map { end in accounts.isEmpty ? nil : String(accounts.reduce(0) { $0 + ($1.ends[end] ?? 0) }) }
    return [
      path(entry.file), isCopy ? "copy" : "read",
      isCopy ? entry.parent.map { "holds what \(path($0)) holds" } : read.map { _ in Self.changed }, source,
      "\(entry.part + 1) \(part)", String(entry.position), entry.role.rawValue, entry.parent.map(path),
      epoch?.description, evidence, survey.files[entry.file].lastModifiedBy,
      accounts.isEmpty ? nil : String(accounts.reduce(0) { $0 + $1.rowsRead }),
    ] + counts
  }

  private static let changed = "changed while the migration ran; its rows are those of the later moment"

  /// The digest of each file as it was read for its first step.
  private var readVersions: [String: String] {
    Dictionary(records.flatMap { $0.versions.map { ($0.key, $0.value) } }) { first, _ in first }
  }

  /// The accounts of each file, from the first step that read it.
  private var accountsByFile: [String: [MigrationRecord.Account]] {
    var result: [String: [MigrationRecord.Account]] = [:]
    for record in records {
      for (file, accounts) in Dictionary(grouping: record.accounts, by: \.file) where result[file] == nil {
        result[file] = accounts
      }
    }
    return result
  }

  // MARK: - Totals

  private func controlTotals() -> OutputTable {
    var table = Self.table("control_totals")
    var seen: Set<String> = []
    for record in records {
      let new = record.totals.filter { !seen.contains($0.file) }
      seen.formUnion(new.map(\.file))
      table.rows += new.lazy.map {
        [$0.file, $0.sheet, $0.month, $0.currency, $0.fate, String($0.rows), $0.quantity, $0.amount]
      }
    }
    return table
  }

  // MARK: - What is open

  /// Columns and values of one kind and header together, over all files.
  private var unknowns: [(entry: MigrationRecord.Unknown, files: Int)] {
    var byColumn: [[String]: [MigrationRecord.Unknown]] = [:]
    for unknown in records.flatMap(\.unknowns) {
      byColumn[[unknown.kind, unknown.column], default: []].append(unknown)
    }
    return byColumn.values.map { members in
      var entry = members[0]
      entry.count = members.reduce(0) { $0 + $1.count }
      var samples: [String] = []
      for sample in members.flatMap(\.samples) where samples.count < 5 && !samples.contains(sample) {
        samples.append(sample)
      }
      entry.samples = samples
      return (entry, Set(members.map(\.file)).count)
    }
    .sorted { ($1.entry.count, $0.entry.kind, $0.entry.column) < ($0.entry.count, $1.entry.kind, $1.entry.column) }
  }

  private func notUnderstood() -> OutputTable {
    var table = Self.table("not_understood")
    for (unknown, files) in unknowns {
      table.rows.append([
        unknown.kind, unknown.column, String(unknown.count), String(files), unknown.file, unknown.sheet,
        unknown.samples.joined(separator: " | "),
      ])
    }
    return table
  }

  private func forkConflicts() -> OutputTable {
    var table = Self.table("fork_conflicts")
    for record in records { table.rows += record.forkConflicts.lazy.map { [record.asOf] + $0 } }
    return table
  }

  private func probableDuplicates() -> OutputTable {
    var table = Self.table("probable_duplicates")
    var counts: [String: Int] = [:]
    for order in orders {
      if let name = order.header.value(.customerName)?.description { counts[name, default: 0] += 1 }
    }
    let names = counts.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
    table.rows += AliasFinder.customers(names).lazy.map {
      ["customer", $0.alias, $0.names.joined(separator: "; "), $0.reason.rawValue, String(counts[$0.alias] ?? 0)]
    }
    table.rows += productsOfSeveralNames()
    return table
  }

  /// Codes under which products of several names stand.
  private func productsOfSeveralNames() -> [[String?]] {
    var names: [String: [String: Int]] = [:]
    for line in orders.lazy.flatMap(\.lines) {
      guard let code = line.value(.productCode) ?? line.value(.model), let name = line.value(.productName) else {
        continue
      }
      names[code.description, default: [:]][name.description, default: 0] += 1
    }
    return names.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { code, names in
      let ranked = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return [
        "product", code, ranked.map(\.key).joined(separator: "; "), "one code, several names",
        String(ranked.reduce(0) { $0 + $1.value }),
      ]
    }
  }

  private func toDecide() -> OutputTable {
    var found: [(rows: Int, kind: String, what: String, todo: String)] = []
    for (unknown, files) in unknowns {
      let samples = unknown.samples.prefix(3).joined(separator: " | ")
      found.append(
        (
          unknown.count, unknown.kind, "\(unknown.column) in \(files) files: \(samples)",
          "say what it means under `columns:` of its source in duidan.yml"
        ))
    }
    for (first, second) in survey.lineage.doubtful {
      let rows = min(survey.files[first].rowCount, survey.files[second].rowCount)
      found.append(
        (
          rows, "ambiguous_version_order", "\(path(first)) and \(path(second)) share some of their orders",
          "say under `versions:` of their source whether they are versions or parts"
        ))
    }
    for entry in survey.lineage.files where entry.role != .copy {
      guard let contradiction = entry.saved.contradiction else { continue }
      found.append(
        (
          survey.files[entry.file].rowCount, "ambiguous_version_order", "\(path(entry.file)): \(contradiction)",
          "rename the file with the day on which it was saved"
        ))
    }
    for (reason, rows) in rejectedByReason {
      found.append((rows, "rejected", "\(rows) rows: \(reason)", "see rejected.csv"))
    }
    let conflicts = records.reduce(0) { $0 + $1.forkConflicts.count }
    if conflicts > 0 {
      found.append(
        (conflicts, "fork_conflict", "\(conflicts) values that a fork has otherwise", "see fork_conflicts.csv"))
    }
    var table = Self.table("to_decide")
    let ranked = found.sorted { ($1.rows, $0.kind, $0.what) < ($0.rows, $1.kind, $1.what) }
    table.rows += ranked.enumerated().lazy.map { [String($0 + 1), $1.kind, String($1.rows), $1.what, $1.todo] }
    return table
  }

  private var rejectedByReason: [(String, Int)] {
    let reasons = records.flatMap(\.rejected).compactMap { $0.count > 4 ? $0[4] : nil }
    return Dictionary(grouping: reasons, by: \.self).mapValues(\.count).sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
  }
}
