internal import GRDB

/// Why the ledger could not be used; in each case nothing was changed.
public enum LedgerError: Error, Hashable, Sendable {
  /// A later version of the program wrote the file.
  case newerSchema(found: Int, known: Int)
  /// The file is no ledger, or no longer one.
  case damaged(String)
  /// The file can be neither read nor made: rights, a full disk, another program that holds it.
  case cannotOpen(String)
}

extension LedgerError {
  /// What went wrong below, as one of the three that a caller can tell apart.
  init(_ error: any Error) {
    switch error {
    case let known as LedgerError: self = known
    case let database as DatabaseError: self.init(database)
    default: self = .damaged("\(error)")
    }
  }

  private init(_ error: DatabaseError) {
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
      self = .damaged(message)
    default: self = .cannotOpen(message)
    }
  }
}
