internal import ExactValues
internal import Foundation
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Writes orders into the tables of one run's transaction.
struct OrderRowsWriter {
  let database: Database
  let run: String

  /// Puts the order in place of what the ledger held of it; its history only grows.
  func replace(_ order: OrderState) throws {
    try deleteRows(ofOrder: order.key)
    try execute(
      "INSERT INTO orders (key, order_no, first_seen, next_line) VALUES (?, ?, ?, ?)",
      [order.key, order.orderNo, order.firstSeen.description, order.nextLineOrdinal])
    for (ordinal, unit) in ([order.header] + order.lines).enumerated() {
      try insert(unit, ordinal: ordinal, orderKey: order.key)
    }
    for (ordinal, event) in order.events.enumerated() {
      try execute(
        "INSERT INTO events (order_key, ordinal, identity, state) VALUES (?, ?, ?, ?)",
        [order.key, ordinal, event.identity, Data(BlobWriter.packed(event))])
    }
    try retireHistory(ofOrder: order.key)
  }

  /// Takes an order out.
  ///
  /// Its history stays, marked with the run, so that the key may come again.
  func remove(orderKey: String) throws {
    try deleteRows(ofOrder: orderKey)
    try retireHistory(ofOrder: orderKey)
  }

  private func insert(_ unit: UnitState, ordinal: Int, orderKey: String) throws {
    try execute(
      "INSERT INTO units (order_key, ordinal, id, state) VALUES (?, ?, ?, ?)",
      [orderKey, ordinal, unit.id, Data(BlobWriter.packed(unit))])
    for (source, state) in unit.sources.sorted(by: { $0.key < $1.key }) {
      try execute(
        "INSERT INTO source_units (order_key, unit_id, source, state) VALUES (?, ?, ?, ?)",
        [orderKey, unit.id, source, Data(BlobWriter.packed(state))])
    }
    for (field, revisions) in unit.revisions.sorted(by: { $0.key.id < $1.key.id }) {
      for (index, revision) in revisions.enumerated() {
        try execute(
          """
          INSERT OR IGNORE INTO history (order_key, unit_id, field, revision, value, as_of, run)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            orderKey, unit.id, field.id, index + 1, Data(revision.statement.encoded.utf8), revision.asOf.description,
            run,
          ])
      }
    }
  }

  private func deleteRows(ofOrder key: String) throws {
    try execute("DELETE FROM orders WHERE key = ?", [key])
    for table in ["units", "source_units", "events"] {
      try execute("DELETE FROM \(table) WHERE order_key = ?", [key])
    }
  }

  /// Marks the history of lines that the order no longer has.
  private func retireHistory(ofOrder key: String) throws {
    try execute(
      """
      UPDATE history SET removed_by = ? WHERE order_key = ? AND removed_by IS NULL
      AND unit_id NOT IN (SELECT id FROM units WHERE order_key = ?)
      """,
      [run, key, key])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
