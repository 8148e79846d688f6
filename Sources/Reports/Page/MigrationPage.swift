internal import ExactValues
internal import Mustache

/// Makes `migration.html`: what a migration read and left, that nothing was lost, and what a person has to decide first.
///
/// It says nothing that the tables beside it do not hold: `files.csv`, `control_totals.csv`, `to_decide.csv`.
struct MigrationPage {
  /// At most so many files and questions stand in the page; all are in the files.
  private static let rowLimit = 200

  private let report: RunReport
  private let words: MigrationPageWords

  /// Takes the report of the run that ended a migration.
  init(_ report: RunReport) {
    self.report = report
    words = MigrationPageWords(isEnglish: report.language == "en")
  }

  /// The page as a file.
  ///
  /// - Throws: `template` when the page's own template is broken.
  /// - Complexity: O(*r*) in the rows of the tables.
  func file() throws(ReportWritingError) -> [UInt8] {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    do {
      let template = try MustacheTemplate(string: MigrationTemplateText.template)
      return Array(template.render(PageNode(members)).utf8)
    } catch {
      throw .template(reason: "\(error)")
    }
  }

  private var members: [String: Any] {
    let files = rows("files"), decisions = rows("to_decide")
    let sources = MigrationSources(files: files, words: words)
    let account = MigrationAccount(files: files, totals: rows("control_totals"))
    let left = files.filter { ["skipped", "unreadable"].contains($0["fate"]) }
    return [
      "language": report.language, "policyOfPage": PagePolicy.text, "style": PageStyleText.style,
      "title": words.title, "dayLine": report.runName,
      "verdict": words.verdict(rows: account.rowsRead, files: account.filesRead, odd: account.odd.count),
      "verdictClass": account.odd.isEmpty ? "" : "bad",
      "tiles": tiles(files, account, decisions.count),
      "sectionHeads": words.sections,
      "decisionHeads": words.decisionHeads,
      "decisions": Self.list(decisions.prefix(Self.rowLimit).map { words.decision($0) }),
      "noDecisions": decisions.isEmpty ? words.noDecisions : false,
      "totalHeads": words.totalHeads, "totals": Self.list(account.totals(words)),
      "endHeads": words.endHeads, "ends": Self.list(account.ends.map { [words.end($0.name), String($0.rows)] }),
      "odd": account.odd,
      "sourceHeads": words.sourceHeads, "sources": Self.list(sources.rows),
      "leftHeads": words.leftHeads,
      "left": Self.list(
        left.prefix(Self.rowLimit).map { [$0["file"] ?? "", words.fate($0["fate"] ?? ""), $0["reason"] ?? ""] }),
      "moreLeft": left.count > Self.rowLimit ? words.more(left.count - Self.rowLimit, in: "files.csv") : false,
      "outputs": report.extraTables.map { $0.id + ".csv" } + [
        "changes.csv", "rejected.csv", "run.json", "report.html",
      ],
      "outputsTitle": words.outputs,
    ]
  }

  private func tiles(_ files: [[String: String]], _ account: MigrationAccount, _ questions: Int) -> [PageNode] {
    let counts = Dictionary(grouping: files) { $0["fate"] ?? "" }.mapValues(\.count)
    return [
      (account.filesRead, words.filesRead), (counts["copy"] ?? 0, words.copies),
      ((counts["skipped"] ?? 0) + (counts["unreadable"] ?? 0), words.notRead), (account.rowsRead, words.rowsRead),
      (report.changes.count, words.changes),
    ].map { PageNode(["number": String($0.0), "name": $0.1]) }
  }

  /// The rows of a table by the ids of their columns; empty cells are left out.
  private func rows(_ id: String) -> [[String: String]] {
    guard let table = report.extraTables.first(where: { $0.id == id }) else { return [] }
    let columns = table.columns.map(\.id)
    return table.rows.map { row in
      var cells: [String: String] = [:]
      for (column, cell) in zip(columns, row) { if let cell { cells[column] = cell } }
      return cells
    }
  }

  private static func list(_ rows: [[String]]) -> [PageNode] { rows.map { PageNode(["cells": $0]) } }
}

/// The account of a migration: whether every row read ended somewhere, and what the rows add up to.
struct MigrationAccount {
  /// The files that were read, and their rows.
  private(set) var filesRead = 0, rowsRead = 0
  /// How the rows ended, and how many.
  private(set) var ends: [(name: String, rows: Int)] = []
  /// Files whose rows by fate are not the rows that were read.
  private(set) var odd: [String] = []
  private let totals: [[String: String]]

  init(files: [[String: String]], totals: [[String: String]]) {
    self.totals = totals
    var sums: [String: Int] = [:]
    for file in files {
      guard let rows = file["rows"].flatMap({ Int($0) }) else { continue }
      filesRead += 1
      rowsRead += rows
      var accounted = 0
      for end in TableAccount.RowEnd.allCases.map(\.rawValue) {
        let count = file[end].flatMap { Int($0) } ?? 0
        sums[end, default: 0] += count
        accounted += count
      }
      if accounted != rows { odd.append(file["file"] ?? "") }
    }
    ends = TableAccount.RowEnd.allCases.map { ($0.rawValue, sums[$0.rawValue] ?? 0) }.filter { $0.1 > 0 }
  }

  /// Rows, quantity and amount by currency and fate; a sum that is too long to be held exactly is left open.
  func totals(_ words: MigrationPageWords) -> [[String]] {
    let groups = Dictionary(grouping: totals) { [$0["currency"] ?? "", $0["fate"] ?? ""] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
      func sum(_ column: String) -> String {
        let all = rows.map { $0[column].flatMap { ExactDecimal($0) } ?? .zero }
        return all.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.adding($1) }?.description ?? "…"
      }
      return [key[0].isEmpty ? "–" : key[0], words.end(key[1]), sum("rows"), sum("quantity"), sum("amount")]
    }
  }
}

/// The sources of a migration: parts, versions, forks and copies of each, and from when until when they go.
struct MigrationSources {
  let rows: [[String]]

  init(files: [[String: String]], words: MigrationPageWords) {
    let bySource = Dictionary(grouping: files.filter { $0["source"] != nil }) { $0["source"] ?? "" }
    rows = bySource.sorted { $0.key < $1.key }.map { source, files in
      let roles = Dictionary(grouping: files) { $0["role"] ?? "" }.mapValues(\.count)
      let days = files.compactMap { $0["epoch"] }.sorted()
      let counts = [Set(files.compactMap { $0["part"] }).count] + ["version", "fork", "copy"].map { roles[$0] ?? 0 }
      return [source] + counts.map(String.init) + [[days.first, days.last].compactMap(\.self).joined(separator: " – ")]
    }
  }
}
