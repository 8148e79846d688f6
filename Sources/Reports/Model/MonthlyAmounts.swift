internal import ExactValues
internal import OrderRules

/// What was ordered, shipped, invoiced and received month by month, in one currency.
struct MonthlyAmounts: Sendable {
  /// What is told of a month, in the order of an order's life; the name is the measure's.
  enum Measure: String, Sendable, CaseIterable { case ordered, shipped, invoiced, received }

  /// One month: `2026-03`, with an amount a measure in the order of `Measure`.
  struct Month: Sendable {
    let name: String
    let amounts: [ExactDecimal]
  }

  /// The currency, `nil` where no sheet names one.
  let currency: String?
  /// The words for the measures.
  let measures: [String]
  /// Oldest first, without gaps at the ends.
  let months: [Month]

  /// At most so many months are shown.
  private static let limit = 13

  /// The amounts of a run's key figures by currency; no currency first.
  ///
  /// - Complexity: O(*figures*).
  static func all(of report: RunReport, texts: ReportTexts) -> [MonthlyAmounts] {
    var amounts: [String: [String: [ExactDecimal]]] = [:]
    for figure in report.kpis where figure.kpi == "K29" {
      let parts = figure.breakdown.split(separator: " ")
      guard let month = parts.first, parts.count <= 2, !figure.breakdown.contains("="), let value = figure.value,
        let place = Measure.allCases.firstIndex(where: { $0.rawValue == figure.measure })
      else { continue }
      let currency = parts.count == 2 ? String(parts[1]) : ""
      let none = [ExactDecimal](repeating: .zero, count: Measure.allCases.count)
      amounts[currency, default: [:]][String(month), default: none][place] = value
    }
    let words = Measure.allCases.map { texts.phrase(phrase($0)) }
    return amounts.sorted { $0.key < $1.key }.map { currency, months in
      MonthlyAmounts(
        currency: currency.isEmpty ? nil : currency, measures: words,
        months: months.sorted { $0.key < $1.key }.suffix(limit).map { Month(name: $0.key, amounts: $0.value) })
    }
  }

  private static func phrase(_ measure: Measure) -> Phrase {
    switch measure {
    case .ordered: .monthOrdered
    case .shipped: .monthShipped
    case .invoiced: .monthInvoiced
    case .received: .monthReceived
    }
  }
}
