internal import Discrepancies
internal import ExactValues

/// What came, stayed and went since the last run, how old it is, and how the runs went so far.
struct Development: Sendable {
  /// Problems that are new, seen before, came back; problems that are solved.
  let new: Int, recurring: Int, reopened: Int, resolved: Int
  /// Open problems by age, youngest first.
  let ages: [AgeBand]
  /// The runs so far, oldest first and this one last.
  let runs: [RunEntry]

  /// Problems of an age.
  struct AgeBand: Sendable {
    let name: String
    let count: Int
  }

  /// A run in the trend.
  struct RunEntry: Sendable {
    let name: String
    let asOf: Day
    /// Open problems in all, and from `critical` to `low`; `nil` for runs of older programs.
    let open: Int, bySeverity: [Int]?
    let needing: Int?, new: Int?, resolved: Int?
    let money: String?
  }

  init(_ outline: ReportOutline) {
    let texts = outline.texts, open = outline.needing.filter { $0.status == .open }
    new = open.count { $0.trend == .new }
    recurring = open.count { $0.trend == .recurring }
    reopened = open.count { $0.trend == .reopened }
    resolved = outline.resolved.count
    let bands: [(Phrase, ClosedRange<Int>)] = [
      (.ageToday, 0...0), (.ageWeek, 1...7), (.ageMonth, 8...30), (.ageQuarter, 31...90), (.ageOlder, 91...Int.max),
    ]
    ages = bands.map { phrase, days in
      AgeBand(name: texts.phrase(phrase), count: open.count { days.contains(max(0, $0.ageDays)) })
    }
    runs = outline.report.runs.map { Self.run($0, texts) }
  }

  private static func run(_ run: RunFigures, _ texts: ReportTexts) -> RunEntry {
    func number(_ count: RunCount) -> Int? { run.count(count).flatMap { Int($0.description) } }
    var money: [String: ExactDecimal] = [:]
    for (key, value) in run.values where key.kpi == RunCount.code && key.measure == RunCount.money.rawValue {
      money[key.breakdown] = value
    }
    let isTold = number(.needing) != nil
    return RunEntry(
      name: run.name, asOf: run.asOf, open: number(.open) ?? 0,
      bySeverity: isTold ? [RunCount.critical, .high, .medium, .low].map { number($0) ?? 0 } : nil,
      needing: number(.needing), new: number(.new), resolved: number(.resolved),
      money: MoneyTotal(money).text(texts))
  }
}
