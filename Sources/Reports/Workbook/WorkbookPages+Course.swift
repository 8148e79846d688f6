internal import Discrepancies
internal import ExactValues

/// The sheets that the charts are drawn from: the course of the runs, the spread of the problems, the key figures.
extension WorkbookPages {
  private static let levels: [(severity: Severity, colour: UInt32)] = [
    (.critical, 0xC0182B), (.high, 0xD9600B), (.medium, 0xE2B33C), (.low, 0x3D6FB5),
  ]

  private var levelNames: [String] { Self.levels.map { texts.word(.severity, $0.severity.rawValue) ?? "" } }

  /// A row a run.
  var course: SheetPage {
    let header =
      [texts.label("run"), texts.label("as_of"), texts.phrase(.openCount)] + levelNames
      + [texts.phrase(.needing), texts.word(.trend, "new") ?? "", texts.word(.status, "resolved") ?? ""]
      + [texts.phrase(.money)]
    let rows = model.development.runs.map { run -> [SheetCell] in
      let levels = (0..<Self.levels.count).map { level in number(run.bySeverity?[level]) }
      return [.text(run.name), .day(run.asOf), number(run.open)] + levels
        + [number(run.needing), number(run.new), number(run.resolved), .text(run.money)]
    }
    return SheetPage(name: texts.phrase(.sheetCourse), header: header, rows: SheetRows(rows))
  }

  /// Kinds, departments, customers and ages, a row each.
  var spread: SheetPage {
    let header =
      [texts.phrase(.spreadBy), texts.phrase(.spreadName)] + levelNames
      + [texts.phrase(.countColumn), texts.word(.trend, "new") ?? "", texts.phrase(.money)]
    let rows = model.breakdowns.flatMap { breakdown in
      breakdown.rows.map { row -> [SheetCell] in
        [.text(breakdown.title), .text(row.name)] + row.bySeverity.map { number($0) }
          + [number(row.count), number(row.new), .text(row.money)]
      }
    }
    let blanks = [SheetCell](repeating: .empty, count: Self.levels.count)
    let ages = model.development.ages.map { age -> [SheetCell] in
      [.text(texts.phrase(.byAge)), .text(age.name)] + blanks + [number(age.count), .empty, .empty]
    }
    return SheetPage(name: texts.phrase(.sheetSpread), header: header, rows: SheetRows(rows + ages))
  }

  /// A row a key figure.
  var keyFigures: SheetPage {
    let header = [
      texts.label("code"), texts.phrase(.spreadName), texts.phrase(.figurePart), texts.phrase(.figureNow),
      texts.phrase(.figureBefore), texts.phrase(.figureMove), texts.phrase(.figureBasis),
      texts.phrase(.figureExcluded), texts.phrase(.figureFormula),
    ]
    let rows = model.kpis.map { figure -> [SheetCell] in
      [
        .text(figure.code), .text(figure.name), .text(figure.part), .text(figure.value), .text(figure.before),
        .text(texts.word(.movement, figure.movement.rawValue)), .text(figure.basis), number(figure.excluded),
        .wrapped(figure.formula),
      ]
    }
    return SheetPage(name: texts.phrase(.sheetFigures), header: header, rows: SheetRows(rows))
  }

  /// A row a change and department that it concerns.
  var bulletin: SheetPage {
    let words = BulletinWording(model.outline)
    let all = model.bulletin.sections.flatMap { section in section.entries.map { (section.department, $0) } }
    let shown = all.prefix(Self.rowLimit)
    let rows = SheetRows(shown) { department, entry in
      [
        .text(texts.department(department)), .text(entry.change.orderNo), .text(entry.change.lineNo),
        .text(texts.label(entry.change.field)), .text(entry.change.before), .text(entry.change.after),
        .text(words.who(entry)), .text(words.state(entry)),
      ]
    }
    let header =
      ["department", "order_no", "line_no", "field", "before", "after", "sources"].map(texts.label)
      + [texts.phrase(.bulletinState)]
    return SheetPage(
      name: texts.phrase(.sheetBulletin), preface: cut(all.count, shown: shown.count, file: "changes.csv"),
      header: header, rows: rows)
  }

  /// A row a rule: how often it could be judged, and what is missing where it could not.
  var rules: SheetPage {
    let header =
      ["code", "kind", "severity", "applicable", "evaluated", "evaluated_share", "violated", "not_evaluated"].map(
        texts.label) + [texts.label("missing_fields")]
    let rows = model.judgedRules.rules.map { rule -> [SheetCell] in
      let share = rule.applicable > 0 ? rule.evaluated * 1000 / rule.applicable : nil
      return [
        .text(rule.code), .text(rule.title), .text(texts.word(.severity, rule.severity)), number(rule.applicable),
        number(rule.evaluated), .text(share.map { "\($0 / 10).\($0 % 10) %" }), number(rule.violated),
        number(rule.applicable - rule.evaluated),
        .wrapped(rule.missing.map(texts.label).joined(separator: wording.separator)),
      ]
    }
    let sentence = model.judgedRules.sentence(texts).map { [[SheetCell.text($0)]] } ?? []
    return SheetPage(name: texts.phrase(.sheetRules), preface: sentence, header: header, rows: SheetRows(rows))
  }

  /// The charts of the summary: the course of the runs, the departments, the ages.
  func charts(below row: Int) -> [SheetChart] {
    var charts: [SheetChart] = []
    let course = self.course, spread = self.spread
    if model.development.runs.count > 1 {
      let rows = 1...course.rows.count
      charts.append(
        SheetChart(
          form: .stackedColumns, title: texts.phrase(.sheetCourse),
          categories: SheetChart.Cells(sheet: course.name, column: 0, rows: rows),
          series: stack(on: course.name, firstColumn: 3, rows: rows), row: row, column: 0))
    }
    var first = 1
    for breakdown in model.breakdowns {
      let shown = breakdown.rows.prefix(12).count
      if shown > 0, breakdown.axis != .customer {
        let rows = first...(first + shown - 1)
        charts.append(
          SheetChart(
            form: .stackedColumns, title: breakdown.title,
            categories: SheetChart.Cells(sheet: spread.name, column: 1, rows: rows),
            series: stack(on: spread.name, firstColumn: 2, rows: rows), row: row + charts.count / 2 * 16,
            column: charts.count % 2 * 3))
      }
      first += breakdown.rows.count
    }
    guard model.development.ages.contains(where: { $0.count > 0 }) else { return charts }
    let rows = first...(first + model.development.ages.count - 1)
    let ages = SheetChart.Series(
      name: texts.phrase(.countColumn), values: SheetChart.Cells(sheet: spread.name, column: 6, rows: rows),
      colour: 0x3D6FB5)
    charts.append(
      SheetChart(
        form: .bars, title: texts.phrase(.byAge),
        categories: SheetChart.Cells(sheet: spread.name, column: 1, rows: rows), series: [ages],
        row: row + charts.count / 2 * 16, column: charts.count % 2 * 3))
    return charts
  }

  private func stack(on sheet: String, firstColumn: Int, rows: ClosedRange<Int>) -> [SheetChart.Series] {
    zip(Self.levels, levelNames).enumerated().map { index, level in
      SheetChart.Series(
        name: level.1, values: SheetChart.Cells(sheet: sheet, column: firstColumn + index, rows: rows),
        colour: level.0.colour)
    }
  }

  private func number(_ count: Int?) -> SheetCell { count.map { .number(String($0)) } ?? .empty }
}
