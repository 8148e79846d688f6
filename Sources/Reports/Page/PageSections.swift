internal import Discrepancies
internal import ExactValues

/// Lays out how problems spread, how they developed, the key figures and the months.
struct PageSections {
  let model: ReportModel
  private var texts: ReportTexts { model.texts }

  /// At most so many kinds, departments or customers are shown of each.
  static let breakdownLimit = 12
  /// The severities of stacked bars, the gravest first.
  static let severities: [Severity] = [.critical, .high, .medium, .low]

  /// The names that the template asks for.
  var members: [String: Any] {
    [
      "hasProblems": !model.needing.isEmpty,
      "legend": Self.severities.map { PageNode(["level": $0.rawValue, "name": word($0)]) },
      "breakdowns": model.needing.isEmpty ? [] : model.breakdowns.map(breakdown),
      "counts": developmentCounts,
      "hasAges": model.development.ages.contains { $0.count > 0 },
      "ages": ages,
      "trend": trend,
      "hasKpis": !model.kpis.isEmpty,
      "kpis": model.kpis.map(kpi),
      "hasMonths": !model.months.isEmpty,
      "months": model.months.map(PageMonths(texts: texts).node),
    ]
  }

  private func word(_ severity: Severity) -> String { texts.word(.severity, severity.rawValue) ?? severity.rawValue }

  private func breakdown(_ breakdown: Breakdown) -> PageNode {
    let most = breakdown.rows.map(\.count).max() ?? 1
    let hidden = breakdown.rows.count - Self.breakdownLimit
    return PageNode([
      "title": breakdown.title,
      "rows": breakdown.rows.prefix(Self.breakdownLimit).map { row in
        PageNode([
          "name": row.name, "bars": bars(row.bySeverity, most: most), "total": String(row.count),
          "fresh": row.new > 0 ? String(row.new) : "–", "amount": row.money ?? "–",
        ])
      },
      "more": hidden > 0
        ? texts.phrase(.restInFile, ["count": String(hidden), "file": "report.xlsx"]) : false,
    ])
  }

  /// Bars beside one another in a view box of 100 by 10.
  private func bars(_ counts: [Int], most: Int) -> [PageNode] {
    zip(Self.severities, PageCharts.stack(counts, most: most, height: 100)).filter { $0.1.length > 0 }
      .map { severity, bar in
        PageNode(["level": severity.rawValue, "x": String(bar.start), "width": String(bar.length)])
      }
  }

  private var developmentCounts: [PageNode] {
    let development = model.development
    let all: [(String?, Int, String)] = [
      (texts.word(.trend, "new"), development.new, "worse"),
      (texts.word(.trend, "recurring"), development.recurring, ""),
      (texts.word(.trend, "reopened"), development.reopened, "worse"),
      (texts.word(.status, "resolved"), development.resolved, "better"),
    ]
    return all.map { name, count, tone in
      PageNode(["name": name ?? "", "number": String(count), "tone": count > 0 ? tone : ""])
    }
  }

  private var ages: [PageNode] {
    let most = model.development.ages.map(\.count).max() ?? 1
    return model.development.ages.map { band in
      let bar = PageCharts.stack([band.count], most: most, height: 100)
      return PageNode(["name": band.name, "number": String(band.count), "width": String(bar[0].length)])
    }
  }

  /// The runs as stacked bars, with a table of the same numbers; `false` for a first run.
  private var trend: Any {
    let runs = model.development.runs
    guard runs.count > 1, let first = runs.first, let last = runs.last else { return false }
    let most = runs.map(\.open).max() ?? 1, step = 600 / runs.count
    let text = texts.phrase(
      .trendText, ["runs": String(runs.count), "first": String(first.open), "last": String(last.open)])
    let isCrowded = runs.count > 9
    return PageNode([
      "text": text,
      "bars": runs.enumerated().map { index, run in
        let isNamed = !isCrowded || index % 3 == (runs.count - 1) % 3
        return PageNode([
          "parts": parts(run, most: most, x: index * step + step / 6, width: min(60, step * 2 / 3)),
          "middle": String(index * step + step / 6 + min(60, step * 2 / 3) / 2),
          "top": String(144 - run.open * 120 / max(1, most)), "open": String(run.open),
          "day": isNamed ? String(run.asOf.description.dropFirst(5)) : "",
        ])
      },
      "heads": [texts.phrase(.runColumn), texts.phrase(.openCount), texts.phrase(.needing)]
        + [texts.word(.trend, "new"), texts.word(.status, "resolved"), texts.phrase(.money)].map { $0 ?? "" },
      "rows": runs.reversed().map { run in
        let numbers = [run.open, run.needing, run.new, run.resolved].map { $0.map(String.init) ?? "–" }
        return PageNode(["name": run.name, "numbers": numbers + [run.money ?? "–"]])
      },
    ])
  }

  private func parts(_ run: Development.RunEntry, most: Int, x: Int, width: Int) -> [PageNode] {
    let counts = run.bySeverity ?? [run.open]
    let levels = run.bySeverity == nil ? ["info"] : Self.severities.map(\.rawValue)
    return zip(levels, PageCharts.stack(counts, most: most, height: 120)).filter { $0.1.length > 0 }.map { level, bar in
      PageNode([
        "level": level, "x": String(x), "width": String(width), "y": String(150 - bar.start - bar.length),
        "height": String(bar.length),
      ])
    }
  }

  private func kpi(_ figure: KeyFigure) -> PageNode {
    let movement: String =
      switch figure.movement {
      case .better: "▲ " + texts.phrase(.moveBetter)
      case .worse: "▼ " + texts.phrase(.moveWorse)
      case .same: "＝ " + texts.phrase(.moveSame)
      case .unknown: "–"
      }
    return PageNode([
      "name": figure.name, "part": orFalse(figure.part), "formula": orFalse(figure.formula), "code": figure.code,
      "now": figure.value, "before": figure.before ?? "–", "tone": figure.movement.rawValue,
      "movement": movement,
      "basis": figure.basis ?? "–", "spark": PageSpark.node(figure.past, texts: texts),
    ])
  }
}
