public import ExactValues

/// A key figure as a run told it.
public struct FigureRecord: Hashable, Sendable {
  /// The code, which of its figures it is, and what part of the company it is about.
  public var kpi: String, measure: String, breakdown: String
  /// The figure; `nil` where there was nothing to tell it of.
  public var value: ExactDecimal?

  /// Makes a record.
  public init(kpi: String, measure: String, breakdown: String, value: ExactDecimal?) {
    self.kpi = kpi
    self.measure = measure
    self.breakdown = breakdown
    self.value = value
  }
}

/// A run that has a report, with the key figures that it told.
public struct ToldRun: Hashable, Sendable {
  /// The run.
  public var run: RunRecord
  /// Its figures, by code, measure and breakdown; none for runs of older programs.
  public var figures: [FigureRecord]

  /// Makes a record.
  public init(run: RunRecord, figures: [FigureRecord]) {
    self.run = run
    self.figures = figures
  }
}
