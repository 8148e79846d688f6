internal import Discrepancies
internal import ExactValues
internal import GRDB

/// The rows of discrepancies, and of what became of each in which run.
enum DiscrepancyRows {
  static func insert(_ record: DiscrepancyRecord, run: Int, in database: Database) throws {
    let snapshot = DiscrepancySnapshot(record.snapshot)
    try noteStep(record, snapshot, run: run, in: database)
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO discrepancies (id, first_seen, last_seen, status, snapshot, order_no)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      record.id, record.firstSeen.description, record.lastSeen.description, record.status.rawValue,
      try snapshot.json(), record.snapshot.subject.orderNo,
    ])
  }

  /// Notes that a discrepancy is new, stands otherwise, or is about other values; what it was is kept.
  private static func noteStep(
    _ record: DiscrepancyRecord, _ snapshot: DiscrepancySnapshot, run: Int, in database: Database
  ) throws {
    let query = try database.cachedStatement(sql: "SELECT status, snapshot FROM discrepancies WHERE id = ?")
    var before: String?
    if let row = try Row.fetchOne(query, arguments: [record.id]) {
      let text = try row.text("snapshot")
      let known = try DiscrepancySnapshot(json: text)
      if try row.text("status") == record.status.rawValue, known.isAboutTheSame(as: snapshot) { return }
      before = text
    }
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO discrepancy_steps (id, run, status, before) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [record.id, run, record.status.rawValue, before])
  }

  static func discrepancies(in database: Database) throws -> [DiscrepancyRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM discrepancies ORDER BY id").map(record)
  }

  static func record(_ row: Row) throws -> DiscrepancyRecord {
    DiscrepancyRecord(
      id: try row.text("id"), firstSeen: try row.day("first_seen"), lastSeen: try row.day("last_seen"),
      status: try Discrepancy.Status(stored: try row.text("status")),
      snapshot: try DiscrepancySnapshot(json: try row.text("snapshot")).discrepancy())
  }
}

extension DiscrepancySnapshot {
  /// Whether the same is wrong with the same values, wherever these stand now.
  func isAboutTheSame(as other: DiscrepancySnapshot) -> Bool {
    kind.code == other.kind.code && severity == other.severity && reconciledValue == other.reconciledValue
      && claims.map { [$0.source, $0.value ?? ""] } == other.claims.map { [$0.source, $0.value ?? ""] }
  }
}
