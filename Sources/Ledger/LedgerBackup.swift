internal import Foundation
internal import GRDB

/// The copy of a ledger of an older version that is made before it is brought to the present one.
enum LedgerBackup {
  /// Copies a ledger of an older version to `<path>.v<version>-backup`; does nothing for any other file and says so.
  static func make(of queue: DatabaseQueue, at path: String) throws -> Bool {
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version > 0, version < LedgerSchema.version else { return false }
    let backup = "\(path).v\(version)-backup", unfinished = backup + "-unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
    guard rename(unfinished, backup) == 0 else {
      throw LedgerError.cannotOpen("\(backup): \(String(cString: strerror(errno)))")
    }
    return true
  }
}
