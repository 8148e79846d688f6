extension LedgerSchema {
  /// What one row of each table is.
  static let meanings: [String: String] = [
    "words": "a word that blobs name by its number",
    "migrations": "an older schema from which this file was brought up to date, and the run after which",
    "place_tables": "a table of a sheet that places refer to: file, sheet, version, columns",
    "runs":
      "a run: its day, the digest of all that went in, its folder, the count of open discrepancies, the SHA-256 of its `run.json`; `staging` while its folder is still to be put in place",
    "figures": "a key figure of a run, for the comparison of later ones",
    "versions": "a file that a source came in, by its SHA-256, and the run that first read it",
    "sources": "a source as the last run knew it: department, grain, scope, files, fields, layout, mapped columns",
    "discrepancies": "a discrepancy with its first and last day, its status and its values as last told",
    "decision_workbooks": "a workbook of answers that was read; none is read twice",
    "decisions":
      "an answer of a person: about what, which verb, which value, what was shown, who, why, and in which cell it stood",
    "orders":
      "an order: the key by which its number is compared, the number, the days and runs of its first appearance and its removal",
    "units": "an order as a whole, or one line: its place, and its reconciled values with revision and policy",
    "source_units": "what one source last said of an order or a line: value, mark and the revision that it agreed with",
    "events": "a shipment, invoice, payment, change, exception or approval with who states it",
    "places": "where the claims of an order stand: table, row and column",
    "snapshots": "the first values of a line or an order, in the run that brought it",
    "history":
      "a later value of a field with run, policy and ruling; `CAST(value AS TEXT)` shows it",
    "statements": "what a source said first or anew of a line or order in a run, with its places",
    "lines_gone": "a line that a run took out of its order",
    "event_steps": "what became of an event in a run: `changed`, `vanished`, `returned` or `dropped`",
    "discrepancy_steps": "a change of a discrepancy's status in a run, and the status before",
    "decision_steps": "what became of an answer in a run: applied, complied with, stale",
  ]

  /// The statement that makes a table.
  static func statement(_ name: String, _ columns: String) -> String {
    "CREATE TABLE \(name) (\(columns))" + (isWithoutRowIDs.contains(name) ? " WITHOUT ROWID" : "")
  }
}
