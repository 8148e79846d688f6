internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Normalization
internal import OrderModel
internal import Reports

/// What a step of a migration has to tell in the end, kept beside the ledger until then: a killed migration goes on.
struct MigrationRecord: Codable {
  /// A change of a field.
  struct Change: Codable {
    var orderNo: String, lineNo: String?
    var field: String
    var before: String?, after: String?
    var policy: String
    var sources: [String]
    var file: String?, sheet: String?, cell: String?
    var rawText: String?
  }

  /// How the rows of a table ended.
  struct Account: Codable {
    var file: String, sheet: String?, source: String?
    var rowsRead: Int
    var ends: [String: Int]
    var totals: [String: String]
  }

  /// The rows of a file by sheet, month and currency.
  struct Total: Codable {
    var file: String, sheet: String?
    var month: String, currency: String
    var fate: String
    var rows: Int
    var quantity: String, amount: String
  }

  /// What a column or value was that could not be understood, with samples.
  struct Unknown: Codable {
    var kind: String
    var file: String, sheet: String?, column: String
    var count: Int
    var samples: [String]
  }

  var name: String
  var asOf: String
  /// The digests of its files as they were read.
  var versions: [String: String] = [:]
  var changes: [Change] = []
  var accounts: [Account] = []
  var totals: [Total] = []
  var rejected: [[String?]] = []
  var interpretations: [[String?]] = []
  var unknowns: [Unknown] = []
  /// What a fork and its trunk changed differently: order, line, field, kept value, the message.
  var forkConflicts: [[String?]] = []

  /// Where the records of a ledger stand.
  static func folder(of ledger: String) -> String { ledger + "-migration" }

  /// Writes the record of a step, before the ledger takes the step in.
  func write(into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try encoder.encode(self).write(to: URL(fileURLWithPath: folder + "/" + name + ".json"), options: .atomic)
  }

  static func read(_ name: String, in folder: String) throws -> MigrationRecord {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name + ".json"))
    return try JSONDecoder().decode(MigrationRecord.self, from: data)
  }
}
