internal import OrderRules

/// The reference page of the key figures: how each is worked out, and the numbers that it consists of.
public enum KeyFigureReference {
  /// The page as Markdown.
  public static func markdown() -> String {
    let (chinese, english) = (ReportTexts(.zhHans), ReportTexts(.english))
    var page = """
      # 指标 · Key figures

      `duidan explain --about key-figures` writes this page; a test holds it fresh, and another holds it against what runs write.

      `kpis.csv` has a row for each figure, measure and breakdown, over the last 30 days (`thresholds: kpi_days`), with numerator, denominator,
      what was left out because something was missing, and the same of the 30 days before. No value where the denominator is 0. Orders that
      were cancelled do not count. Measures in days stand there three times: `_mean`, `_median`, `_p90` (nearest rank). Figures marked ▲ are shown in
      the report. 按天的数各有平均、中位数、九成位三个；标 ▲ 的在报告里。


      """
    for entry in KpiEngine.entries.values.sorted(by: { $0.code < $1.code }) {
      page += "## \(entry.code) \(entry.chinese) · \(entry.english)\n\n\(entry.formulaChinese)。  \n"
      page += entry.formulaEnglish.prefix(1).uppercased() + entry.formulaEnglish.dropFirst() + ".\n\n"
      for measure in ReportTexts.measures(of: entry.code) {
        let key = entry.code + " " + measure
        let isShown = [measure, measure + "_median"].contains { english.keyFigure(entry.code, $0) != nil }
        page +=
          "- `\(measure)`\(isShown ? " ▲" : "")：\(chinese.keyMeasure(key) ?? "") · \(english.keyMeasure(key) ?? "")\n"
      }
      page += "\n"
    }
    return page
  }
}
