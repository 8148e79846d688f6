internal import GRDB

/// A run that is written into the ledger and not yet committed: its documents tell of it as the ledger will.
///
/// Valid only inside the call that hands it out.
public struct OpenRun {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// What the ledger knows of some living orders, run by run, this run included; unknown keys are left out.
  ///
  /// - Complexity: O(*n*) in the orders of the ledger, and in the rows of those that are told.
  public func chronicles(ofKeys keys: [String]) throws(LedgerError) -> [OrderChronicle] {
    do {
      let ids = try ChronicleReader.livingOrders(database)
      let reader = try ChronicleReader(database)
      return try keys.compactMap { try ids[$0].flatMap(reader.chronicle) }
    } catch {
      throw LedgerError(error)
    }
  }

  /// The last runs that have a report, oldest first and this run last, each with the key figures that it told.
  public func toldRuns(upTo count: Int) throws(LedgerError) -> [ToldRun] {
    do { return try FigureRows.toldRuns(upTo: count, in: database) } catch { throw LedgerError(error) }
  }
}
