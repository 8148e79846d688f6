/// The reference page of the ledger's tables, made of the text that makes the tables.
public enum LedgerReference {
  /// The page as Markdown.
  public static func markdown() -> String {
    var page = """
      # The ledger

      `duidan explain --about ledger` writes this page; a test holds it fresh.

      `.duidan/ledger.sqlite` is an SQLite database of schema \(LedgerSchema.version) (`PRAGMA user_version`). Read it with any SQLite program while no run is going on;
      only Duidan writes to it. Days are ISO 8601 text. Columns named `state` hold packed blobs in which fields, sources and other words are
      numbers of `words`; `duidan history` and `duidan export --to sqlite` tell what stands in them. `unit` is 0 for the order as a whole and the
      ordinal of a line, `run` a number of `runs`.

      | group | what happens to its rows |
      |---|---|

      """
    for group in groups { page += "| \(group.title) | \(group.about) |\n" }
    for group in groups {
      page += "\n## \(group.title)\n"
      for name in group.tables.keys.sorted() {
        page +=
          "\n`\(name)`: \(LedgerSchema.meanings[name] ?? "")\n\n```sql\n\(LedgerSchema.statement(name, group.tables[name] ?? ""))\n```\n"
      }
    }
    return page
  }

  /// The names of the tables of which the page does not say what they hold: none, unless one was forgotten.
  public static var undescribed: [String] {
    LedgerSchema.tables.keys.filter { LedgerSchema.meanings[$0] == nil }.sorted()
  }

  private static let groups: [(title: String, about: String, tables: [String: String])] = [
    ("Runs, words and sources", "one or more are added a run", LedgerSchema.recordTables),
    ("Decisions", "one is added for each answer that was read", LedgerSchema.decisionTables),
    ("The state after the last run", "written anew where an order changed", LedgerSchema.orderTables),
    ("History", "only grows", LedgerSchema.historyTables),
  ]
}
