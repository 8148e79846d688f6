internal import GRDB

/// A run that is written into the ledger and not yet committed: its documents tell of it as the ledger will.
///
/// Valid only inside the call that hands it out.
public struct OpenRun {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Calls `body` with what the ledger knows of each of some living orders, run by run, this run included; unknown keys
  /// are left out.
  ///
  /// - Complexity: O(*n*) in the orders of the ledger, and in the rows of those that are told; one is in memory at a time.
  public func forEachChronicle(
    ofKeys keys: [String], _ body: (OrderChronicle) -> Void
  ) throws(LedgerError) {
    do {
      let ids = try ChronicleReader.livingOrders(database)
      let reader = try ChronicleReader(database)
      for key in keys {
        if let chronicle = try ids[key].flatMap(reader.chronicle) { body(chronicle) }
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// The last runs that have a report, oldest first and this run last, each with the key figures that it told.
  public func toldRuns(upTo count: Int) throws(LedgerError) -> [ToldRun] {
    do { return try FigureRows.toldRuns(upTo: count, in: database) } catch { throw LedgerError(error) }
  }
}
