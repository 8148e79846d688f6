internal import Discrepancies
internal import ExactValues

/// About ten lines for standard output after a run: the counts, and what to do first.
public struct TerminalSummary: Sendable {
  /// Whether a terminal shows it in colour.
  public enum Style: Sendable { case plain, coloured }

  private let style: Style

  /// Makes the renderer.
  public init(_ style: Style = .plain) { self.style = style }

  /// The lines, in the report's language; `folder` is where the report stands, `nil` where nothing was written.
  public func text(of report: RunReport, folder: String?) -> String {
    let outline = ReportOutline(report)
    let texts = outline.texts
    let last = report.previousAsOf.map { texts.phrase(.lastRun, ["day": $0.description]) } ?? texts.phrase(.firstRun)
    var lines = [paint("\(texts.phrase(.title)) \(report.runName) (\(last))", .bold)]
    lines += aligned(figures(outline) + decisions(outline))
    for (index, cause) in outline.causes.prefix(3).map({ CauseEntry($0, outline: outline) }).enumerated() {
      let more = cause.places.map { " (" + $0 + ")" } ?? ""
      let sentence = [cause.first.subject, cause.first.what].compactMap(\.self).joined(separator: " ")
      let who = paint("[\(PlainLine.of(cause.first.who))]", Paint(cause.severity))
      lines.append("\(index + 1). \(who) " + DisplayWidth.cut(PlainLine.of(sentence), to: 90) + more)
    }
    lines.append(
      folder.map { "\(texts.phrase(.fullReport)): \(PlainLine.of($0))/report.html" } ?? texts.phrase(.dryRun))
    return lines.joined(separator: "\n") + "\n"
  }

  private func figures(_ outline: ReportOutline) -> [(String, String)] {
    let texts = outline.texts, summary = outline.report.summary
    let book = texts.phrase(.book, ["orders": String(summary.orders), "lines": String(summary.lines)])
    let open = outline.needing.filter { $0.status == .open }
    let severities = Severity.allCases.reversed().filter { $0 > .info }.compactMap { severity -> String? in
      let count = open.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return paint("\(texts.word(.severity, severity.rawValue) ?? "") \(count)", Paint(severity))
    }
    let development = FigureEntry.all(of: outline).first { $0.role == .problems }?.remark ?? ""
    let problems = [String(open.count), severities.joined(separator: " "), development]
    let underway = outline.underway
    let onTheWay = [
      String(underway.reduce(0) { $0 + $1.count }),
      underway.map { "\($0.department) \($0.count)" }.joined(separator: outline.wording.separator),
    ]
    let named = [
      (texts.phrase(.agreeing), String(summary.agreeingOrders)),
      (texts.phrase(.single), String(summary.singleSourceOrders)),
      (texts.phrase(.needing), "\(summary.ordersNeedingSomebody)  \(book)"),
      (texts.phrase(.problems), problems.filter { !$0.isEmpty }.joined(separator: "  ")),
      (
        texts.phrase(.money),
        MoneyTotal(summary.moneyAtStake).text(texts).map { PlainLine.of($0) }
          ?? texts.phrase(.noMoney)
      ),
    ]
    return underway.isEmpty ? named : named + [(texts.phrase(.underway), onTheWay.joined(separator: "  "))]
  }

  private func decisions(_ outline: ReportOutline) -> [(String, String)] {
    guard let counts = outline.report.decisions else { return [] }
    let parts = counts.named.filter { $0.1 > 0 }.map { id, count in
      "\(outline.texts.word(.decision, id) ?? id) \(count)"
    }
    return parts.isEmpty ? [] : [(outline.texts.phrase(.decisions), parts.joined(separator: "  "))]
  }

  private func aligned(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { "  " + DisplayWidth.padded($0.0, to: width) + "  " + $0.1 }
  }

  /// The colours of ECMA-48 that every terminal has.
  private enum Paint: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "33"
    case none = ""

    init(_ severity: Severity) {
      self = severity == .critical ? .red : severity == .high ? .yellow : .none
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style == .plain || paint == .none ? text : "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }
}
