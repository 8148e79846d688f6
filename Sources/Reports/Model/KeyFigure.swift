internal import ExactValues
internal import OrderRules

/// A key figure of the run in words, with its past.
struct KeyFigure: Sendable {
  /// How a rise is to be taken.
  enum Wish: Sendable { case higher, lower }
  /// How it moved against the period before.
  enum Movement: String, Sendable { case better, worse, same, unknown }

  let code: String
  /// What it tells, the part of the company that it is about, and how it is worked out.
  let name: String, part: String?, formula: String
  /// The figure, and that of the period before.
  let value: String, before: String?
  let movement: Movement
  /// What it is made of: `12 / 40`; how much was left out.
  let basis: String?, excluded: Int
  /// The figure in earlier runs and this one, oldest first.
  let past: [ExactDecimal]

  /// Figures of which more is better.
  private static let higherIsBetter: Set<String> = ["K03", "K04", "K06", "K19", "K22", "K23", "K24", "K26"]
  private static let higherMeasures: Set<[String]> = [["K09", "closed_in_time"], ["K13", "in_time"]]

  /// The figures that a report shows, in the order of the rule book; figures of nothing are left out.
  static func all(of report: RunReport, texts: ReportTexts) -> [KeyFigure] {
    report.kpis.filter { $0.value != nil && texts.keyFigure($0.kpi, $0.measure) != nil }.map { figure in
      let key = RunFigures.Key(kpi: figure.kpi, measure: figure.measure, breakdown: figure.breakdown)
      return KeyFigure(figure, past: report.runs.compactMap { $0.values[key] }, texts: texts)
    }
  }

  private init(_ figure: KpiFigure, past: [ExactDecimal], texts: ReportTexts) {
    code = figure.kpi
    name = texts.keyFigure(figure.kpi, figure.measure) ?? figure.measure
    part = figure.breakdown.isEmpty ? nil : texts.word(.department, figure.breakdown) ?? figure.breakdown
    let entry = KpiEngine.entries[figure.kpi]
    formula = (texts.language == .zhHans ? entry?.formulaChinese : entry?.formulaEnglish) ?? ""
    value = figure.value.map { Self.text($0, figure.unit) } ?? "–"
    before = figure.previous.map { Self.text($0, figure.unit) }
    movement = Self.movement(figure)
    basis = figure.denominator.flatMap { whole in
      figure.numerator.map { MoneyTotal.grouped($0) + " / " + MoneyTotal.grouped(whole) }
    }
    excluded = figure.excluded
    self.past = past
  }

  private static func movement(_ figure: KpiFigure) -> Movement {
    guard let now = figure.value, let before = figure.previous else { return .unknown }
    guard now != before else { return .same }
    let isHigherBetter =
      higherIsBetter.contains(figure.kpi) || higherMeasures.contains([figure.kpi, figure.measure])
    return (now > before) == isHigherBetter ? .better : .worse
  }

  /// A share as a percentage with one decimal, everything else as it is with its thousands apart.
  private static func text(_ value: ExactDecimal, _ unit: KpiUnit) -> String {
    guard unit == .share else { return MoneyTotal.grouped(value) }
    let percent = value.multiplied(by: ExactDecimal(100)) ?? value
    return percent.rounded(toPlaces: 1).description + " %"
  }
}
