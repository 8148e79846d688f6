internal import Discrepancies
internal import ExactValues

/// The report as headings, paragraphs, tables and lists: what Markdown and plain text have in common.
struct ReportDocument {
  /// A part of the document.
  enum Block {
    case heading(String)
    /// A heading inside of a part.
    case subheading(String)
    case paragraph(String)
    case table([String], [[String]])
    /// Numbered things, each with what stands below it.
    case list([(String, [String])])
  }

  /// At most so many causes, and tasks of a person, are told; all are in the page.
  private static let causeLimit = 10, taskLimit = 30, gapLimit = 8

  let title: String
  let blocks: [Block]

  /// The whole report.
  init(_ model: ReportModel) {
    let texts = model.texts
    title = texts.phrase(.title) + " " + model.report.runName
    blocks =
      [.paragraph(model.dayLine), .paragraph(model.verdict), Self.figures(model)] + Self.causes(model)
      + Self.actions(model) + Self.development(model) + Self.keyFigures(model) + Self.coverage(model)
  }

  /// What one department, or persons of it, have to do.
  init(_ briefs: [DepartmentBrief], title: String) {
    self.title = title
    blocks = briefs.flatMap { brief -> [Block] in
      let people = brief.people.flatMap { person -> [Block] in
        let name = person.name ?? brief.texts.phrase(.nobodyNamed)
        return [.subheading("\(name) (\(person.tasks.count))"), .list(person.tasks.map { Self.item($0) })]
      }
      return [.heading(brief.name), .paragraph(brief.dayLine), .paragraph(brief.headline)] + people
        + Self.bulletin(brief)
    }
  }

  private static func bulletin(_ brief: DepartmentBrief) -> [Block] {
    guard let line = brief.changeLine else { return [] }
    let items = brief.changes.map { ("\($0.subject) \($0.what)", ["\($0.who) · \($0.state)"]) }
    return [.subheading(brief.texts.phrase(.bulletinTitle)), .paragraph(line), .list(items)]
  }

  private static func figures(_ model: ReportModel) -> Block {
    .table(
      [model.texts.phrase(.figure), model.texts.phrase(.figureValue), ""],
      model.figures.map { [$0.name, $0.values.joined(separator: model.wording.separator), $0.remark] })
  }

  private static func causes(_ model: ReportModel) -> [Block] {
    guard !model.causes.isEmpty else { return [] }
    let texts = model.texts
    var blocks: [Block] = [
      .heading(texts.phrase(.causes)),
      .list(
        model.causes.prefix(causeLimit).map { cause in
          let first = cause.first
          let what = ["[\(cause.urgencyWord)]", first.subject, first.what, cause.places].compactMap(\.self)
          let facts = [first.who + ": " + first.todo, cause.due, cause.money].compactMap(\.self)
          return (what.joined(separator: " "), [facts.joined(separator: " · ")])
        }),
    ]
    let more = model.causes.count - causeLimit
    if more > 0 { blocks.append(.paragraph(rest(more, texts))) }
    return blocks
  }

  private static func actions(_ model: ReportModel) -> [Block] {
    let texts = model.texts
    guard !model.actions.isEmpty else { return [] }
    return [.heading(texts.phrase(.actions))]
      + model.actions.flatMap { department in
        department.people.flatMap { person -> [Block] in
          let counts = person.counts.map { "\($0.word) \($0.count)" }.joined(separator: " ")
          let name = [department.name, person.name].compactMap(\.self).joined(separator: " · ")
          let entries = person.entries
          var blocks: [Block] = [
            .subheading("\(name) (\(counts))"), .list(entries.prefix(taskLimit).map { item($0, texts) }),
          ]
          if entries.count > taskLimit { blocks.append(.paragraph(rest(entries.count - taskLimit, texts))) }
          return blocks
        }
      }
  }

  private static func item(_ entry: FindingEntry, _ texts: ReportTexts) -> (String, [String]) {
    let facts = [entry.place?.text, entry.due, entry.money, entry.decided, entry.since].compactMap(\.self)
    return (
      [entry.subject, entry.what].compactMap(\.self).joined(separator: " "),
      [[entry.todo, entry.tells].compactMap(\.self).joined(separator: " · "), facts.joined(separator: " · ")]
        .filter { !$0.isEmpty } + entry.followers.map { follower($0, texts) }
    )
  }

  private static func follower(_ entry: FindingEntry, _ texts: ReportTexts) -> String {
    [texts.phrase(.alsoCauses), entry.who, entry.what].joined(separator: " ")
  }

  private static func item(_ task: DepartmentTask) -> (String, [String]) {
    let facts = [task.place, task.due, task.decided, task.since].compactMap(\.self)
    return (
      ["[\(task.severityWord)]", task.subject, task.what].compactMap(\.self).joined(separator: " "),
      [[task.todo, task.tells].compactMap(\.self).joined(separator: " · "), facts.joined(separator: " · ")]
        .filter { !$0.isEmpty }
    )
  }

  private static func development(_ model: ReportModel) -> [Block] {
    let texts = model.texts, development = model.development
    var blocks: [Block] = [
      .heading(texts.phrase(.howItWent)),
      .table(
        [texts.phrase(.problems), texts.phrase(.countColumn)],
        [
          [texts.word(.trend, "new") ?? "", String(development.new)],
          [texts.word(.trend, "recurring") ?? "", String(development.recurring)],
          [texts.word(.trend, "reopened") ?? "", String(development.reopened)],
          [texts.word(.status, "resolved") ?? "", String(development.resolved)],
        ]),
      .table(
        [texts.phrase(.howOld), texts.phrase(.countColumn)], development.ages.map { [$0.name, String($0.count)] }),
    ]
    if development.runs.count > 1 {
      blocks.append(
        .table(
          [texts.phrase(.runColumn), texts.phrase(.problems), texts.phrase(.needing), texts.phrase(.money)],
          development.runs.map { run in
            [run.name, String(run.open), run.needing.map { String($0) } ?? "", run.money ?? ""]
          }))
    }
    return blocks
  }

  private static func keyFigures(_ model: ReportModel) -> [Block] {
    guard !model.kpis.isEmpty else { return [] }
    let texts = model.texts
    return [
      .heading(texts.phrase(.keyFigures)),
      .table(
        [texts.phrase(.figure), texts.phrase(.figureValue), texts.phrase(.before), texts.phrase(.madeOf)],
        model.kpis.map { figure in
          let name = [figure.name, figure.part].compactMap(\.self).joined(separator: " · ")
          return [name, figure.value, figure.before ?? "", figure.basis ?? ""]
        }),
    ]
  }

  private static func coverage(_ model: ReportModel) -> [Block] {
    let texts = model.texts
    guard let sentence = model.judgedRules.sentence(texts) else { return [] }
    let gaps = model.judgedRules.gaps.filter { !$0.silent.isEmpty }.prefix(gapLimit).map { gap in
      [texts.label(gap.field), String(gap.silent.count), gap.silent.map(\.code).joined(separator: " ")]
    }
    let table = Block.table([texts.phrase(.coverageField), texts.phrase(.coverageSilent), ""], gaps)
    return [.heading(texts.phrase(.coverageTitle)), .paragraph(sentence)] + (gaps.isEmpty ? [] : [table])
  }

  private static func rest(_ count: Int, _ texts: ReportTexts) -> String {
    texts.phrase(.restInFile, ["count": String(count), "file": "report.html"])
  }
}
