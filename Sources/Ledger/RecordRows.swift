internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel

/// The rows of runs, sources and discrepancies.
enum RecordRows {
  static func insert(_ run: RunRecord, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO runs (name, as_of, input_digest, staging, folder, open_count) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [run.name, run.asOf.description, run.inputDigest, run.staging, run.folder, run.openCount])
  }

  static func runs(in database: Database) throws -> [RunRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY id").map { row in
      RunRecord(
        name: try row.decode(forColumn: "name"), asOf: try row.day("as_of"),
        inputDigest: try row.decode(forColumn: "input_digest"), staging: try row.decode(forColumn: "staging"),
        folder: try row.decode(forColumn: "folder"), openCount: try row.decode(forColumn: "open_count"))
    }
  }

  static func insert(_ record: SourceRecord, in database: Database) throws {
    let files = String(decoding: try JSONEncoder().encode(record.files), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO sources
        (id, department, grain, event_kind, scope, files, version, last_delivered_on, fields, layout_key, columns)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.source.id, record.source.department.rawValue, record.source.grain.rawValue,
        record.source.eventKind?.rawValue, record.source.scope.rawValue, files, record.version,
        record.lastDeliveredOn.description, record.fields.map(\.id).sorted().joined(separator: " "), record.layoutKey,
        try columnsText(record.columns),
      ])
  }

  static func sources(in database: Database) throws -> [SourceRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM sources ORDER BY id").map { row in
      let eventKind: String? = try row.decode(forColumn: "event_kind")
      let source = Source(
        id: try row.decode(forColumn: "id"), department: try Department(stored: try row.text("department")),
        grain: try Grain(stored: try row.text("grain")), eventKind: try eventKind.map { try EventKind(stored: $0) },
        scope: try SourceScope(stored: try row.text("scope")))
      let fields = try row.text("fields").split(separator: " ").map { try Field(stored: String($0)) }
      return SourceRecord(
        source: source, files: try JSONDecoder().decode([String].self, from: Data(try row.text("files").utf8)),
        version: try row.text("version"), lastDeliveredOn: try row.day("last_delivered_on"), fields: Set(fields),
        layoutKey: try row.text("layout_key"), columns: try columns(try row.text("columns")))
    }
  }

  /// The columns as JSON with sorted keys: the folded header, then the field's id.
  private static func columnsText(_ columns: [String: Field]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(columns.mapValues(\.id)), as: UTF8.self)
  }

  /// Fields that this build does not know are left out.
  private static func columns(_ text: String) throws -> [String: Field] {
    try JSONDecoder().decode([String: String].self, from: Data(text.utf8)).compactMapValues(Field.init(id:))
  }

  static func insert(_ record: DiscrepancyRecord, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO discrepancies (id, first_seen, last_seen, status, snapshot) VALUES (?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      record.id, record.firstSeen.description, record.lastSeen.description, record.status.rawValue,
      try DiscrepancySnapshot(record.snapshot).json(),
    ])
  }

  static func discrepancies(in database: Database) throws -> [DiscrepancyRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM discrepancies ORDER BY id").map { row in
      DiscrepancyRecord(
        id: try row.text("id"), firstSeen: try row.day("first_seen"), lastSeen: try row.day("last_seen"),
        status: try Discrepancy.Status(stored: try row.text("status")),
        snapshot: try DiscrepancySnapshot(json: try row.text("snapshot")).discrepancy())
    }
  }
}

extension Row {
  fileprivate func text(_ column: String) throws -> String { try decode(String.self, forColumn: column) }

  fileprivate func day(_ column: String) throws -> Day { try Day(stored: try text(column)) }
}
