internal import Discrepancies
internal import ExactValues

/// About ten lines for standard output after a run: the counts, and what to do first.
public struct TerminalSummary: Sendable {
  /// Makes the renderer.
  public init() {}

  /// The lines, in the report's language, without colour; `folder` is where the report stands.
  public func text(of report: RunReport, folder: String) -> String {
    let outline = ReportOutline(report)
    let texts = outline.texts
    let last = report.previousAsOf.map { texts.phrase(.lastRun, ["day": $0.description]) } ?? texts.phrase(.firstRun)
    var lines = ["\(texts.phrase(.title)) \(report.runName) (\(last))"]
    lines += Self.aligned(figures(outline) + decisions(outline))
    for (index, cause) in outline.causes.prefix(3).enumerated() {
      let first = cause.first
      let who = outline.wording.responsible(first)
      let subject = outline.wording.subject(first)
      let count = cause.discrepancies.count
      let more = count > 1 ? " (" + texts.phrase(.manyPlaces, ["count": String(count)]) + ")" : ""
      let sentence = [subject, outline.wording.what(first)].compactMap(\.self).joined(separator: " ")
      lines.append("\(index + 1). [\(who)] " + DisplayWidth.cut(sentence, to: 90) + more)
    }
    lines.append("\(texts.phrase(.fullReport)): \(folder)/report.html")
    return lines.map(Self.printable).joined(separator: "\n") + "\n"
  }

  private func figures(_ outline: ReportOutline) -> [(String, String)] {
    let texts = outline.texts
    let summary = outline.report.summary
    let book = texts.phrase(.book, ["orders": String(summary.orders), "lines": String(summary.lines)])
    let severities = Severity.allCases.reversed().filter { $0 > .info }.compactMap { severity -> String? in
      let count = outline.needing.count { $0.severity == severity && $0.status == .open }
      return count > 0 ? "\(texts.word(.severity, severity.rawValue) ?? "") \(count)" : nil
    }
    let problems = [String(outline.openCount), severities.joined(separator: " "), outline.development]
    return [
      (texts.phrase(.agreeing), String(summary.agreeingOrders)),
      (texts.phrase(.single), String(summary.singleSourceOrders)),
      (texts.phrase(.needing), "\(summary.ordersNeedingSomebody)  \(book)"),
      (texts.phrase(.problems), problems.filter { !$0.isEmpty }.joined(separator: "  ")),
      (texts.phrase(.money), MoneyTotal(summary.moneyAtStake).text(texts) ?? texts.phrase(.noMoney)),
    ]
  }

  private func decisions(_ outline: ReportOutline) -> [(String, String)] {
    guard let counts = outline.report.decisions else { return [] }
    let parts = counts.named.filter { $0.1 > 0 }.map { id, count in
      "\(outline.texts.word(.decision, id) ?? id) \(count)"
    }
    return parts.isEmpty ? [] : [(outline.texts.phrase(.decisions), parts.joined(separator: "  "))]
  }

  private static func aligned(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { "  " + DisplayWidth.padded($0.0, to: width) + "  " + $0.1 }
  }

  /// Cells may hold control characters that would steer a terminal.
  private static func printable(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      result.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(result)
  }
}
