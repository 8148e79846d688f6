internal import Discrepancies
internal import ExactValues

/// How much of what the rules ask could be judged, and which missing fields keep most of them silent.
struct JudgedRules: Sendable {
  /// A rule and how often it could be judged.
  struct Rule: Sendable {
    let code: String, title: String, severity: String
    let isOn: Bool
    /// How often there was something to ask, to say, and to say against.
    let applicable: Int, evaluated: Int, violated: Int
    /// The ids of the fields that were missing where it could not be judged, the most missed first.
    let missing: [String]

    /// Whether there was something to ask, and it could never be judged.
    var isSilent: Bool { applicable > 0 && evaluated == 0 }
  }

  /// A field whose lack keeps rules silent.
  struct Gap: Sendable {
    let field: String
    /// The rules that could never be judged and miss it; how many others sometimes do.
    let silent: [Rule], partly: Int
  }

  /// The rules, in the order of the rule book.
  let rules: [Rule]
  /// The missing fields, those of most silent rules first.
  let gaps: [Gap]

  /// Reads the table of rules that a run wrote; empty where it wrote none.
  init(of report: RunReport, texts: ReportTexts) {
    guard let table = report.extraTables.first(where: { $0.id == "rules" }) else {
      (rules, gaps) = ([], [])
      return
    }
    let places = Dictionary(table.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let rules = table.rows.indices.map { row in
      func text(_ column: String) -> String { places[column].flatMap { table.rows.cell(row: row, column: $0) } ?? "" }
      func count(_ column: String) -> Int { Int(text(column)) ?? 0 }
      return Rule(
        code: text("code"), title: texts.kind(text("code"), .title) ?? text("name"), severity: text("severity"),
        isOn: text("state") != "off", applicable: count("applicable"), evaluated: count("evaluated"),
        violated: count("violated"), missing: text("missing_fields").split(separator: " ").map(String.init))
    }
    self.rules = rules
    gaps = Self.gaps(of: rules)
  }

  private static func gaps(of rules: [Rule]) -> [Gap] {
    var silent: [String: [Rule]] = [:], partly: [String: Int] = [:]
    for rule in rules where rule.isOn {
      for field in rule.missing {
        if rule.isSilent { silent[field, default: []].append(rule) } else { partly[field, default: 0] += 1 }
      }
    }
    return Set(silent.keys).union(partly.keys).map { field in
      Gap(field: field, silent: silent[field] ?? [], partly: partly[field] ?? 0)
    }.sorted { ($1.silent.count, $1.partly, $0.field) < ($0.silent.count, $0.partly, $1.field) }
  }

  /// How much could be judged, in a sentence; `nil` where nothing was asked.
  func sentence(_ texts: ReportTexts) -> String? {
    let asked = rules.reduce(0) { $0 + $1.applicable }, judged = rules.reduce(0) { $0 + $1.evaluated }
    guard asked > 0 else { return nil }
    let silent = rules.count { $0.isOn && $0.isSilent }
    // In tenths of a per cent, rounded down: all is only said of all.
    let share = 1000 * judged / asked
    let numbers = [
      "asked": MoneyTotal.grouped(ExactDecimal(Int64(asked))),
      "judged": MoneyTotal.grouped(ExactDecimal(Int64(judged))), "share": "\(share / 10).\(share % 10) %",
      "silent": String(silent), "rules": String(rules.count { $0.isOn && $0.applicable > 0 }),
    ]
    return texts.phrase(silent > 0 ? .coverageText : .coverageWhole, numbers)
  }
}
