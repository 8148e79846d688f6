internal import Discrepancies
public import ExactValues

/// A run with the figures that it told, for the report's trend.
public struct RunFigures: Sendable {
  /// Which figure: the KPI's code and measure, and the part of the company that it is about.
  public struct Key: Hashable, Sendable {
    /// `K13`, or `RUN` for what the run's own report counted.
    public var kpi: String, measure: String, breakdown: String

    /// Makes a key.
    public init(kpi: String, measure: String, breakdown: String = "") {
      self.kpi = kpi
      self.measure = measure
      self.breakdown = breakdown
    }
  }

  /// The name of the run's folder, and the day that it took as today.
  public var name: String, asOf: Day
  /// What it told; a figure of nothing is left out.
  public var values: [Key: ExactDecimal]

  /// Makes an entry.
  public init(name: String, asOf: Day, values: [Key: ExactDecimal]) {
    self.name = name
    self.asOf = asOf
    self.values = values
  }

  /// A count of the run's own report.
  func count(_ count: RunCount, _ breakdown: String = "") -> ExactDecimal? { values[count.key(breakdown)] }
}

/// What a report counts of its run, kept for the trend of later ones.
public enum RunCount: String, Sendable, CaseIterable {
  /// Open problems above `info`, in all and by severity, without what merely follows from another.
  case open, critical, high, medium, low
  /// Orders that need somebody, agree, stand in one sheet only.
  case needing, agreeing, single
  /// Problems that are new, came back, are solved.
  case new, reopened, resolved
  /// Money at stake, by currency.
  case money

  /// The code under which the ledger keeps these counts.
  public static let code = "RUN"

  /// The figure's key.
  public func key(_ breakdown: String = "") -> RunFigures.Key {
    RunFigures.Key(kpi: Self.code, measure: rawValue, breakdown: breakdown)
  }

  /// The counts of a report.
  ///
  /// - Complexity: O(*discrepancies*).
  public static func all(of report: RunReport) -> [RunFigures.Key: ExactDecimal] {
    let open = CauseTree(report.discrepancies).open
    var counts: [RunCount: Int] = [
      .open: open.count, .needing: report.summary.ordersNeedingSomebody, .agreeing: report.summary.agreeingOrders,
      .single: report.summary.singleSourceOrders, .new: open.count { $0.trend == .new },
      .reopened: open.count { $0.trend == .reopened },
      .resolved: report.discrepancies.count { $0.status == .resolved },
    ]
    for discrepancy in open { RunCount(rawValue: discrepancy.severity.rawValue).map { counts[$0, default: 0] += 1 } }
    var values: [RunFigures.Key: ExactDecimal] = [:]
    for (count, number) in counts { values[count.key()] = ExactDecimal(Int64(number)) }
    for (currency, amount) in report.summary.moneyAtStake { values[RunCount.money.key(currency)] = amount }
    return values
  }
}
