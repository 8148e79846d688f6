internal import Discrepancies
internal import ExactValues
internal import OrderModel

/// A history as text for people: by run, first values in one block a line, then what moved, each once.
public struct HistoryText: Sendable {
  /// How wide a line may be, in columns; a Chinese character takes two.
  private static let width = 110

  let texts: ReportTexts
  let wording: DiscrepancyWording

  /// Takes the language, and the sources, whose departments stand for them.
  public init(_ language: ReportLanguage, sources: [SourceSummary]) {
    texts = ReportTexts(language)
    wording = DiscrepancyWording(texts: texts, sources: sources)
  }

  /// The text, with a line feed at the end.
  public func text(of orders: [OrderHistory]) -> String {
    orders.map { order in (lines(of: order).map(Self.printable) + [""]).joined(separator: "\n") }.joined(
      separator: "\n")
  }

  private func lines(of order: OrderHistory) -> [String] {
    var heading = [order.orderNo, order.customerName].compactMap(\.self).joined(separator: "  ")
    if !order.lines.isEmpty {
      heading += "  " + texts.phrase(.historyLines, ["count": String(order.lines.count)])
    }
    var lines = [heading]
    if let run = order.removedIn { lines.append(texts.phrase(.historyRemoved, ["run": run])) }
    if let run = order.statementsSince { lines.append(texts.phrase(.historySince, ["run": run])) }
    for run in order.runs { lines += ["", title(run)] + body(run, order: order.lines.map(\.lineNo)) }
    return order.runs.isEmpty ? lines + [texts.phrase(.historyNothing)] : lines
  }

  private func title(_ run: OrderHistory.Run) -> String {
    run.name == run.asOf.description ? run.name : "\(run.asOf)  (\(run.name))"
  }

  /// First what is about the order as a whole, then line by line, then discrepancies and rulings.
  private func body(_ run: OrderHistory.Run, order: [String]) -> [String] {
    var lines: [String] = []
    for (lineNo, part) in Self.units(of: run, order: order) {
      let name = lineNo.map { texts.phrase(.line, ["line": $0]) } ?? texts.phrase(.historyOrder)
      let own = UnitText(self, run: part).lines
      guard !own.isEmpty else { continue }
      lines.append("  " + name)
      lines += own.flatMap { wrapped($0, indent: 4) }
    }
    for finding in run.discrepancies { lines += wrapped(self.finding(finding), indent: 2) }
    for ruling in run.decisions { lines += wrapped(self.ruling(ruling), indent: 2) }
    return lines
  }

  /// The order as a whole, its lines as they stand, lines that are no more, each with what the run brought to it.
  private static func units(of run: OrderHistory.Run, order: [String]) -> [(lineNo: String?, run: OrderHistory.Run)] {
    var parts: [String?: OrderHistory.Run] = [:]
    func share<Entry>(
      _ entries: [Entry], _ lineNo: (Entry) -> String?, _ list: WritableKeyPath<OrderHistory.Run, [Entry]>
    ) {
      for entry in entries {
        parts[lineNo(entry), default: OrderHistory.Run(name: run.name, asOf: run.asOf)][keyPath: list].append(entry)
      }
    }
    share(run.snapshots, \.lineNo, \.snapshots)
    share(run.rows, \.lineNo, \.rows)
    share(run.changes, \.lineNo, \.changes)
    share(run.statements, \.lineNo, \.statements)
    share(run.events, \.lineNo, \.events)
    let ranks = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return parts.map { (lineNo: $0.key, run: $0.value) }.sorted { one, two in
      let first = one.lineNo.map { ranks[$0] ?? Int.max } ?? -1
      let second = two.lineNo.map { ranks[$0] ?? Int.max } ?? -1
      return (first, one.lineNo ?? "") < (second, two.lineNo ?? "")
    }
  }

  /// The history for the report: what each run brought, in parts.
  func timeline(of order: OrderHistory) -> [OrderTimelines.Entry] {
    order.runs.compactMap { run in
      var items: [OrderTimelines.Item] = []
      for (lineNo, part) in Self.units(of: run, order: order.lines.map(\.lineNo)) {
        let line = lineNo.map { texts.phrase(.line, ["line": $0]) }
        items += UnitText(self, run: part).lines.map { OrderTimelines.Item(line: line, parts: $0) }
      }
      items += (run.discrepancies.map(finding) + run.decisions.map(ruling)).map {
        OrderTimelines.Item(line: nil, parts: $0)
      }
      guard !items.isEmpty else { return nil }
      return OrderTimelines.Entry(
        day: run.asOf, run: run.name == run.asOf.description ? nil : run.name, items: items)
    }
  }

  private func finding(_ finding: OrderHistory.Finding) -> [String] {
    let found = finding.discrepancy
    let isOver = ["resolved", "waived"].contains(finding.step)
    let what = isOver ? wording.ending(found) : wording.what(found)
    let subject = [wording.line(found), what].compactMap(\.self).joined(
      separator: texts.language == .zhHans ? "：" : ": ")
    let severity = isOver ? nil : texts.word(.severity, found.severity.rawValue)
    let who = isOver ? nil : texts.phrase(.responsible) + " " + wording.responsible(found)
    let step = texts.word(.step, finding.step) ?? finding.step
    return ["\(found.kind.code) \(step)", severity, subject, who].compactMap(\.self)
  }

  private func ruling(_ entry: OrderHistory.Ruling) -> [String] {
    let ruling = entry.ruling
    let answer = AnswerWording(wording: wording)
    let label = answer.label(ruling.choice, field: ruling.field, isGroup: !ruling.pair.isEmpty)
    let until = ruling.until.map { texts.phrase(.decisionWaits, ["day": $0.description]) }
    let why = entry.why.map { "“\($0)”" }
    return [
      texts.phrase(.historyRule, ["number": String(entry.number)]) + " "
        + (texts.word(.decision, entry.state) ?? entry.state),
      ruling.field.map(texts.label), label, until, ruling.decidedBy, why, wording.place(entry.place),
    ].compactMap(\.self)
  }

  /// Who says something: the department, and the person where the sheet names one.
  func who(_ holder: OrderHistory.Holder) -> String {
    wording.party(holder.source) + (holder.person.map { " \($0)" } ?? "")
  }

  /// Where a holder says it, with the cell as it stands where that is another text.
  func place(_ holder: OrderHistory.Holder) -> String {
    guard let place = holder.place else { return texts.phrase(.historyUnknown) }
    let raw = holder.rawText.map { " " + texts.phrase(.writtenAs, ["raw": "“\($0)”"]) } ?? ""
    return wording.place(place) + raw
  }

  /// Parts laid on lines no wider than they may be; later lines stand in a little.
  private func wrapped(_ parts: [String], indent: Int) -> [String] {
    let dot = " · "
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for part in parts {
      if !isEmpty, DisplayWidth.of(line) + DisplayWidth.of(dot + part) > Self.width {
        lines.append(line + " ·")
        line = String(repeating: " ", count: indent + 2) + part
      } else {
        line += isEmpty ? part : dot + part
      }
      isEmpty = false
    }
    return isEmpty ? lines : lines + [line]
  }

  /// A text whose control characters cannot move the cursor.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }
}
