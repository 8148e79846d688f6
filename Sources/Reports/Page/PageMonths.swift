internal import ExactValues

/// Lays out the amounts of each month as groups of bars, with a table of the same amounts.
struct PageMonths {
  let texts: ReportTexts

  /// One currency's months.
  func node(_ amounts: MonthlyAmounts) -> PageNode {
    let most = amounts.months.flatMap(\.amounts).max() ?? .zero
    let step = 600 / max(1, amounts.months.count), width = max(2, min(16, step / 6))
    return PageNode([
      "currency": amounts.currency ?? texts.phrase(.noCurrency),
      "measures": amounts.measures.enumerated().map { PageNode(["tone": "m\($0)", "name": $1]) },
      "groups": amounts.months.enumerated().map { index, month in
        PageNode([
          "bars": month.amounts.enumerated().map { place, amount in
            let height = PageCharts.height(amount, most: most, of: 120)
            return PageNode([
              "tone": "m\(place)", "x": String(index * step + 4 + place * (width + 1)), "y": String(150 - height),
              "width": String(width), "height": String(height),
            ])
          },
          "x": String(index * step + 4 + 2 * width), "name": String(month.name.dropFirst(2)),
        ])
      },
      "rows": amounts.months.reversed().map { month in
        PageNode(["name": month.name, "numbers": month.amounts.map(MoneyTotal.grouped)])
      },
    ])
  }
}
