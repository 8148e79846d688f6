internal import Discrepancies
internal import OrderModel
internal import OrderRules
internal import Reports

/// Makes `rules.csv`: how often each rule could be evaluated, and what was missing where it could not.
enum RuleTable {
  /// Its columns.
  static let columns =
    ["code", "name", "severity", "state"].map { OutputTable.Column(id: $0, content: .text) }
    + ["applicable", "evaluated", "violated", "not_evaluated"].map { OutputTable.Column(id: $0, content: .number) }
    + [OutputTable.Column(id: "missing_fields", content: .text)]

  /// One row a rule, those that are off included.
  static func table(of engine: RuleEngine) -> OutputTable {
    let (coverage, rulings) = (engine.coverage, engine.context.settings.rulings)
    var table = OutputTable(id: "rules", columns: columns)
    table.rows += RuleList.entries.lazy.map { entry in
      let counts = coverage.rules[entry.kind.code] ?? RuleCoverage.Counts()
      let ruling = rulings[entry.kind.code]
      let missing = counts.missing.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key.id)
      return [
        entry.kind.code, entry.kind.name, (ruling?.severity ?? entry.kind.severity).rawValue,
        ruling?.isOff == true ? "off" : "on", String(counts.applicable), String(counts.evaluated),
        String(counts.violated), String(counts.lacking), missing.joined(separator: " "),
      ]
    }
    return table
  }
}
