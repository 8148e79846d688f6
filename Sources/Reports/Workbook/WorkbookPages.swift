internal import Discrepancies
internal import ExactValues

/// Lays a run out as the sheets of `report.xlsx`.
struct WorkbookPages {
  /// Above so many rows a sheet holds a part only, and says so.
  static let rowLimit = 50_000

  private let outline: ReportOutline
  private var texts: ReportTexts { outline.texts }
  private var report: RunReport { outline.report }
  private var wording: DiscrepancyWording { outline.wording }

  /// Takes what readers look at.
  init(_ outline: ReportOutline) { self.outline = outline }

  /// The sheets, in their order.
  var all: [SheetPage] { [summary, discrepancies, changes, departments, lines] }

  private var summary: SheetPage {
    let summary = report.summary
    let money = MoneyTotal(summary.moneyAtStake).text(texts) ?? texts.phrase(.noMoney)
    func figure(_ phrase: Phrase, _ number: Int, _ remark: String) -> [SheetCell] {
      [.text(texts.phrase(phrase)), .number(String(number)), .text(remark)]
    }
    let last = report.previousAsOf.map { texts.phrase(.lastRun, ["day": $0.description]) }
    let book = texts.phrase(.book, ["orders": String(summary.orders), "lines": String(summary.lines)])
    let preface: [[SheetCell]] = [
      [.heading(texts.phrase(.title) + " " + report.runName)],
      [.text(last ?? texts.phrase(.firstRun))],
      [.heading(outline.verdict)],
      [],
      figure(.needing, summary.ordersNeedingSomebody, texts.phrase(.needingNote)),
      figure(.agreeing, summary.agreeingOrders, texts.phrase(.agreeingNote)),
      figure(.single, summary.singleSourceOrders, texts.phrase(.singleNote)),
      figure(.problems, outline.openCount, outline.development),
      [.text(texts.phrase(.money)), .empty, .text(money)],
      [.text(book)],
      [],
      [.heading(texts.phrase(.causes))],
    ]
    let header = [
      texts.label("severity"), texts.label("order_no"), texts.phrase(.sentenceColumn), texts.phrase(.responsible),
      texts.phrase(.todoColumn), texts.label("due_date"), texts.label("money_at_stake"), texts.phrase(.countColumn),
    ]
    return SheetPage(
      name: texts.phrase(.sheetSummary), use: .document, preface: preface, header: header,
      rows: outline.causes.prefix(PageBuilder.causeLimit).map(cause))
  }

  private func cause(_ cause: Cause) -> [SheetCell] {
    [
      severity(cause.severity), .text(wording.subject(cause.first)), .wrapped(wording.what(cause.first)),
      .text(wording.responsible(cause.first)), .wrapped(wording.todo(cause.first)),
      .day(cause.discrepancies.compactMap(\.dueDate).min()), .text(cause.money.text(texts)),
      .number(String(cause.discrepancies.count)),
    ]
  }

  private var discrepancies: SheetPage {
    let columns = DiscrepancyColumn.allCases.filter { ![.family, .message, .id].contains($0) }
    let header =
      columns.map { texts.label($0.rawValue) } + [
        texts.phrase(.sentenceColumn), texts.phrase(.todoColumn), texts.phrase(.claimsColumn), texts.label("id"),
      ]
    let shown = report.discrepancies.prefix(Self.rowLimit)
    let rows = shown.map { discrepancy in
      columns.map { cell($0, discrepancy) } + [
        .wrapped(wording.what(discrepancy)), .wrapped(wording.todo(discrepancy)),
        .wrapped(places(discrepancy)), .text(discrepancy.id),
      ]
    }
    return SheetPage(
      name: texts.phrase(.sheetDiscrepancies),
      preface: cut(report.discrepancies.count, shown: shown.count, file: "discrepancies.csv"), header: header,
      rows: rows)
  }

  private func cell(_ column: DiscrepancyColumn, _ discrepancy: Discrepancy) -> SheetCell {
    let value = column.value(of: discrepancy)
    switch column {
    case .severity: return severity(discrepancy.severity)
    case .kind: return .text(wording.kind(discrepancy))
    case .status: return .text(value.flatMap { texts.word(.status, $0) } ?? value)
    case .trend: return .text(value.flatMap { texts.word(.trend, $0) } ?? value)
    case .field: return .text(value.map(texts.label))
    case .policy: return .text(wording.reason(value, field: discrepancy.field))
    case .responsibleDepartment: return .text(value.map(texts.department))
    case .source, .changedBySource: return .text(value.map(wording.party))
    default: return SheetCell(value, column.content)
    }
  }

  private var changes: SheetPage {
    let shown = report.changes.prefix(Self.rowLimit)
    let rows = shown.map { change in
      ChangeColumn.allCases.map { column -> SheetCell in
        let value = column.value(of: change, in: report)
        switch column {
        case .asOf: return SheetCell(value, .date)
        case .field: return .text(value.map(texts.label))
        case .policy: return .text(wording.reason(value, field: change.field))
        case .sources: return .text(change.sources.map(wording.party).joined(separator: wording.separator))
        default: return .text(value)
        }
      }
    }
    return SheetPage(
      name: texts.phrase(.sheetChanges), preface: cut(report.changes.count, shown: shown.count, file: "changes.csv"),
      header: ChangeColumn.allCases.map { texts.label($0.rawValue) }, rows: rows)
  }

  private var departments: SheetPage {
    let members = outline.departments.flatMap { $0.groups.flatMap { $0 } }
    let shown = members.prefix(Self.rowLimit)
    let header =
      ["responsible_department", "responsible_person", "severity", "order_no", "line_no"].map(texts.label)
      + [texts.phrase(.sentenceColumn), texts.phrase(.todoColumn), texts.phrase(.tellsColumn)]
      + ["due_date", "money_at_stake", "currency", "first_seen", "age_days"].map(texts.label)
      + [texts.phrase(.place), texts.label("id")]
    let rows = shown.map { discrepancy -> [SheetCell] in
      [
        .text(discrepancy.responsibleDepartment.map(texts.department) ?? texts.phrase(.nobody)),
        .text(discrepancy.responsiblePerson), severity(discrepancy.severity), .text(discrepancy.subject.orderNo),
        .text(discrepancy.subject.lineNo), .wrapped(wording.what(discrepancy)), .wrapped(wording.todo(discrepancy)),
        .text(wording.tellsWhom(discrepancy)), .day(discrepancy.dueDate),
        SheetCell(discrepancy.moneyAtStake?.description, .number), .text(discrepancy.currency),
        .day(discrepancy.firstSeen), .number(String(discrepancy.ageDays)),
        .text(wording.placeToCorrect(discrepancy).map(wording.place)), .text(discrepancy.id),
      ]
    }
    return SheetPage(
      name: texts.phrase(.sheetDepartments),
      preface: cut(members.count, shown: shown.count, file: "discrepancies.csv"), header: header, rows: rows)
  }

  private var lines: SheetPage {
    let table = report.orderLines
    let selection = NeededLines(table, needing: outline.needing, limit: Self.rowLimit)
    let rows = selection.rowIndexes.map { row in
      zip(table.rows[row], table.columns).map { SheetCell($0, $1.content) }
    }
    let note = texts.phrase(
      .onlyNeedingLines,
      ["all": String(table.rows.count), "limit": String(Self.rowLimit), "shown": String(rows.count)])
    return SheetPage(
      name: texts.phrase(.sheetLines), preface: selection.isPart ? [[.text(note)]] : [],
      header: table.columns.map { texts.label($0.id) }, rows: rows)
  }

  private func severity(_ severity: Severity) -> SheetCell {
    .severity(severity, texts.word(.severity, severity.rawValue) ?? severity.rawValue)
  }

  private func places(_ discrepancy: Discrepancy) -> String {
    discrepancy.claims.map { claim in
      let value = wording.value(claim.value ?? claim.rawText, field: discrepancy.field)
      let place = claim.place.map(wording.place) ?? ""
      return
        "\(wording.party(claim.source)): \(value) (\(place)\(claim.isEdited ? ", " + texts.phrase(.isEdited) : ""))"
    }.joined(separator: "\n")
  }

  private func cut(_ all: Int, shown: Int, file: String) -> [[SheetCell]] {
    guard shown < all else { return [] }
    return [[.text(texts.phrase(.cutRows, ["all": String(all), "shown": String(shown), "file": file]))]]
  }
}
