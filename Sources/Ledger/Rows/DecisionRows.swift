internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// The rows of rulings and of the workbooks that they were read from.
enum DecisionRows {
  static func insert(_ record: DecisionWorkbookRecord, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO decision_workbooks (sha256, path, as_of) VALUES (?, ?, ?)",
      arguments: [record.sha256, record.path, record.asOf.description])
  }

  static func workbooks(in database: Database) throws -> [DecisionWorkbookRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM decision_workbooks ORDER BY sha256").map { row in
      DecisionWorkbookRecord(
        sha256: try row.text("sha256"), path: try row.text("path"), asOf: try row.day("as_of"))
    }
  }

  static func insert(_ record: DecisionRecord, in database: Database) throws {
    let decision = record.decision
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO decisions
        (number, subject, kind, unit, field, source, pair, verb, parties, target, target_shown, shown, fingerprint, until,
        decided_by, why, decided_on, state, workbook, file, sheet, cell)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.number, decision.subject, decision.kind, decision.unit, decision.field?.id, decision.source,
        try json(decision.pair), decision.verb.rawValue, try json(decision.parties), decision.target,
        decision.targetShown,
        try json(decision.shown), Question(unit: decision.unit, shown: decision.shown, choices: []).fingerprint,
        decision.until?.description, decision.decidedBy, decision.why, decision.decidedOn.description,
        decision.state.rawValue, record.workbook, record.place.file, record.place.sheet, record.place.cell,
      ])
  }

  /// Notes where a ruling stands after a run.
  static func insertStep(_ decision: Decision, run: Int, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO decision_steps (number, run, state) VALUES (?, ?, ?)",
      arguments: [decision.number, run, decision.state.rawValue])
  }

  static func decisions(in database: Database) throws -> [DecisionRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM decisions ORDER BY number").map { row in
      var decision = Decision(
        number: try row.decode(forColumn: "number"), subject: try row.text("subject"), kind: try row.text("kind"),
        unit: try row.text("unit"), field: try row.optionalText("field").map { try Field(stored: $0) },
        source: try row.optionalText("source"), verb: try AnswerVerb(stored: try row.text("verb")),
        shown: try read([String: String].self, try row.text("shown")), decidedOn: try row.day("decided_on"))
      decision.pair = try read([String].self, try row.text("pair"))
      decision.parties = try read([String].self, try row.text("parties"))
      decision.target = try row.optionalText("target")
      decision.targetShown = try row.optionalText("target_shown")
      decision.until = try row.optionalText("until").map { try Day(stored: $0) }
      decision.decidedBy = try row.optionalText("decided_by")
      decision.why = try row.optionalText("why")
      decision.state = try Decision.State(stored: try row.text("state"))
      return DecisionRecord(
        decision: decision, workbook: try row.text("workbook"),
        place: Place(
          file: try row.text("file"), sheet: try row.optionalText("sheet"), cell: try row.optionalText("cell")))
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
