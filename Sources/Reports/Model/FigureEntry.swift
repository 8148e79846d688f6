internal import Discrepancies
internal import ExactValues

/// A figure of the first screen.
struct FigureEntry: Sendable {
  /// Which figure.
  enum Role: String, Sendable { case needing, agreeing, single, money, problems }
  /// Whether it moved since the last run, and how that is to be taken.
  enum Direction: String, Sendable { case better, worse, same }

  let role: Role
  /// The figure, one text a currency for money.
  let values: [String]
  /// What it is, and a remark: what it counts, or how it moved.
  let name: String, remark: String
  let direction: Direction
  /// The figure in earlier runs and this one, oldest first.
  let past: [ExactDecimal]

  static func all(of outline: ReportOutline) -> [FigureEntry] {
    let texts = outline.texts, summary = outline.report.summary
    func count(_ role: Role, _ number: Int, _ name: Phrase, _ remark: Phrase, _ past: RunCount) -> FigureEntry {
      FigureEntry(
        role: role, values: [MoneyTotal.grouped(ExactDecimal(Int64(number)))], name: texts.phrase(name),
        remark: texts.phrase(remark), direction: .same, past: outline.report.runs.compactMap { $0.count(past) })
    }
    let parts = MoneyTotal(summary.moneyAtStake).parts(texts)
    let difference = summary.openBefore.map { outline.openCount - $0 } ?? 0
    return [
      count(.needing, summary.ordersNeedingSomebody, .needing, .needingNote, .needing),
      count(.agreeing, summary.agreeingOrders, .agreeing, .agreeingNote, .agreeing),
      count(.single, summary.singleSourceOrders, .single, .singleNote, .single),
      FigureEntry(
        role: .money, values: parts.isEmpty ? [texts.phrase(.noMoney)] : parts, name: texts.phrase(.money),
        remark: texts.phrase(.moneyNote), direction: .same, past: []),
      FigureEntry(
        role: .problems, values: [MoneyTotal.grouped(ExactDecimal(Int64(outline.openCount)))],
        name: texts.phrase(.problems), remark: outline.development,
        direction: difference == 0 ? .same : difference > 0 ? .worse : .better,
        past: outline.report.runs.compactMap { $0.count(.open) }),
    ]
  }
}
