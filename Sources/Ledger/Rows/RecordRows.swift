internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel

/// The rows of runs, sources and discrepancies.
enum RecordRows {
  /// Records a run and returns its number.
  static func insert(_ run: RunRecord, in database: Database) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO runs (name, as_of, input_digest, staging, folder, open_count, manifest) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.name, run.asOf.description, run.inputDigest, run.staging, run.folder, run.openCount, run.manifest,
      ])
    return Int(database.lastInsertedRowID)
  }

  /// The as-of day of each run, by its number.
  static func days(in database: Database) throws -> [Int: Day] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, as_of FROM runs")
    return Dictionary(try rows.map { (try $0.decode(forColumn: "id"), try $0.day("as_of")) }) { first, _ in first }
  }

  static func insert(_ version: VersionRecord, run: Int, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO versions (sha256, source, path, bytes, run) VALUES (?, ?, ?, ?, ?)",
      arguments: [version.sha256, version.source, version.path, version.bytes, run])
  }

  static func versions(in database: Database) throws -> [VersionRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM versions ORDER BY run, source, path, sha256").map { row in
      VersionRecord(
        sha256: try row.text("sha256"), source: try row.text("source"), path: try row.text("path"),
        bytes: try row.decode(forColumn: "bytes"))
    }
  }

  static func runs(in database: Database) throws -> [RunRecord] { try numberedRuns(in: database).map(\.record) }

  /// Every run with its number, in the order in which they were committed.
  static func numberedRuns(in database: Database) throws -> [(number: Int, record: RunRecord)] {
    try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY id").map { row in
      var record = RunRecord(
        name: try row.text("name"), asOf: try row.day("as_of"), inputDigest: try row.text("input_digest"),
        staging: try row.optionalText("staging"), folder: try row.text("folder"),
        openCount: try row.decode(forColumn: "open_count"))
      record.manifest = try row.optionalText("manifest")
      return (try row.decode(forColumn: "id"), record)
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
}

extension Row {
  func text(_ column: String) throws -> String { try decode(String.self, forColumn: column) }

  func optionalText(_ column: String) throws -> String? { try decode(String?.self, forColumn: column) }

  func day(_ column: String) throws -> Day { try Day(stored: try text(column)) }
}
