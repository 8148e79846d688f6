internal import Discrepancies
internal import ExactValues

extension WorkbookPages {
  /// What to do first, the figures, the causes, and who has how much to do.
  var summary: SheetPage {
    let header = [
      texts.label("severity"), texts.label("order_no"), texts.phrase(.sentenceColumn), texts.phrase(.responsible),
      texts.phrase(.todoColumn), texts.label("due_date"), texts.label("money_at_stake"), texts.phrase(.countColumn),
    ]
    let figures = model.figures.map { figure -> [SheetCell] in
      let isNumber = figure.role != .money
      return [
        .text(figure.name),
        isNumber ? .number(figure.values.joined().filter { $0 != "," }) : .empty,
        .text(isNumber ? figure.remark : figure.values.joined(separator: wording.separator)),
      ]
    }
    let book = texts.phrase(
      .book, ["orders": String(report.summary.orders), "lines": String(report.summary.lines)])
    let head: [[SheetCell]] = [
      [.heading(texts.phrase(.title) + " " + report.runName)], [.text(model.dayLine)], [.heading(model.verdict)], [],
    ]
    let causes: [[SheetCell]] = [[.text(book)], [], [.heading(texts.phrase(.causes))]]
    var page = SheetPage(
      name: texts.phrase(.sheetSummary), use: .document, preface: head + figures + causes, header: header,
      rows: SheetRows(model.causes.prefix(PageBuilder.causeLimit).map(cause) + load))
    page.charts = charts(below: page.preface.count + page.rows.count + 3)
    return page
  }

  private func cause(_ cause: CauseEntry) -> [SheetCell] {
    [
      severity(cause.severity), .text(cause.first.subject), .wrapped(cause.first.what), .wrapped(cause.first.who),
      .wrapped(cause.first.todo), .day(cause.dueDay), .text(cause.money), .number(String(cause.count)),
    ]
  }

  /// Who has how much to do: one line a person.
  private var load: [[SheetCell]] {
    guard !model.actions.isEmpty else { return [] }
    let rows = model.actions.flatMap { department in
      department.people.map { person -> [SheetCell] in
        let counts = person.counts.map { "\($0.word) \($0.count)" }.joined(separator: " ")
        return [
          .empty, .empty, .text(counts),
          .text([department.name, person.name].compactMap(\.self).joined(separator: " · ")), .empty,
          .day(person.nextDue), .text(person.money), .number(String(person.count)),
        ]
      }
    }
    return [[], [.heading(texts.phrase(.actions))]] + rows
  }

  /// What everybody has to do.
  var everybody: SheetPage {
    let members = model.actions.flatMap { $0.people.flatMap(\.entries) }
    let shown = members.prefix(Self.rowLimit)
    let header = ["responsible_department", "responsible_person"].map(texts.label) + actionHeader
    let rows = SheetRows(shown) { entry in
      let department = entry.discrepancy.responsibleDepartment.map(texts.department) ?? texts.phrase(.nobody)
      return [.text(department), .text(entry.discrepancy.responsiblePerson)] + action(entry)
    }
    return SheetPage(
      name: texts.phrase(.sheetDepartments),
      preface: cut(members.count, shown: shown.count, file: "discrepancies.csv"), header: header, rows: rows)
  }

  /// What one person has to do.
  func person(_ person: DepartmentActions.PersonActions, name: String) -> SheetPage {
    let members = person.entries
    let shown = members.prefix(Self.rowLimit)
    return SheetPage(
      name: name, preface: cut(members.count, shown: shown.count, file: "discrepancies.csv"), header: actionHeader,
      rows: SheetRows(shown, action))
  }

  private var actionHeader: [String] {
    ["severity", "order_no", "line_no"].map(texts.label)
      + [texts.phrase(.sentenceColumn), texts.phrase(.todoColumn), texts.phrase(.tellsColumn)]
      + ["due_date", "money_at_stake", "currency", "first_seen", "age_days"].map(texts.label)
      + [texts.phrase(.place), texts.label("id")]
  }

  private func action(_ entry: FindingEntry) -> [SheetCell] {
    let discrepancy = entry.discrepancy
    return [
      severity(discrepancy.severity), .text(discrepancy.subject.orderNo), .text(discrepancy.subject.lineNo),
      .wrapped(entry.what), .wrapped(entry.todo), .text(entry.tells), .day(discrepancy.dueDate),
      SheetCell(discrepancy.moneyAtStake?.description, .number), .text(discrepancy.currency),
      .day(discrepancy.firstSeen), .number(String(discrepancy.ageDays)), link(entry.place), .text(discrepancy.id),
    ]
  }
}
