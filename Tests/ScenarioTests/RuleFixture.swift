import Foundation

/// A folder of `fixtures/rules`, named by the rule's code, with a word behind it where a rule has several: sheets, and what the rule must say of each of their lines.
///
/// `cases.csv` names each line that the rule is about once a finding: `violated` and `beyond` are found, `holds` and
/// `within` are not (`within` and `beyond` lie on the two sides of the boundary), `not evaluated` lacks a field.
struct RuleFixture: Sendable, CustomStringConvertible {
  /// What the rule must say of a line.
  enum Case: String, CaseIterable {
    case violated, holds, within, beyond
    case notEvaluated = "not evaluated"

    var isFound: Bool { self == .violated || self == .beyond }
  }

  static let folder = Scenario.folder.deletingLastPathComponent().appendingPathComponent("rules")

  /// The columns of a finding that are compared, where `cases.csv` has them; a cause by its code.
  static let compared = [
    "severity", "responsible_department", "responsible_person", "field", "source", "money_at_stake",
    "changed_by_source",
    "cause",
  ]

  /// Whether a code, or a folder's name, begins with what `RULE` says; every one does where it is not set.
  static func isWanted(_ name: String) -> Bool {
    name.hasPrefix(ProcessInfo.processInfo.environment["RULE"] ?? "")
  }

  /// Every fixture, by code; those whose code begins with what `RULE` says, where it is set.
  static let all: [RuleFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && isWanted($0) }.sorted().map { RuleFixture(name: $0) }
  }()

  let name: String
  /// The rule's code: `SHP-02` of `SHP-02-without-a-log`.
  var code: String { name.split(separator: "-").prefix(2).joined(separator: "-") }
  var scenario: Scenario { Scenario(name: name, root: Self.folder) }
  var description: String { name }

  /// The rows of `cases.csv`, each with its case.
  func cases() throws -> [(row: [String: String], what: Case)] {
    let table = try CSVTable(String(contentsOf: scenario.url("cases.csv"), encoding: .utf8))
    return try table.rows.map { row in
      guard let what = Case(rawValue: row["case"] ?? "") else { throw UnknownCase(word: row["case"] ?? "") }
      return (row, what)
    }
  }
}

/// A word in the column `case` that is none.
struct UnknownCase: Error {
  var word: String
}
