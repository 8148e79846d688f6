internal import Discrepancies
internal import ExactValues
internal import Mustache

/// Makes `report.html`: one self-contained page, readable without scripts and without a network.
struct PageBuilder {
  private let model: ReportModel
  private let tokens: PageTokens
  private let findings: PageFindings
  private var texts: ReportTexts { model.texts }
  private var report: RunReport { model.report }

  /// At most so many causes stand on the first screen.
  static let causeLimit = 10
  /// At most so many changes, resolved and waived discrepancies stand in the page; all are in the files.
  static let rowLimit = 300

  /// Takes what the run has to say.
  init(_ model: ReportModel) {
    self.model = model
    tokens = PageTokens(model)
    findings = PageFindings(texts: model.texts, tokens: tokens)
  }

  /// The page as a file.
  ///
  /// - Throws: `template` when the page's own template is broken.
  /// - Complexity: O(*discrepancies and their claims*).
  func file() throws(ReportWritingError) -> [UInt8] {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    let library = try Self.library()
    var lists = PageLists(model, rows: PageRows(library: library, findings: findings))
    let long = try self.long(&lists)
    let parts = [
      frame, firstScreen, quiet, PageStrip(model: model).members, PageSections(model: model).members,
      PageCoverage(model: model).members,
      PageTables(model: model).members, long,
    ]
    let page = PageNode(parts.reduce(into: [:]) { $0.merge($1) { _, new in new } })
    return Array((library.render(page, withTemplate: "page") ?? "").utf8)
  }

  private static func library() throws(ReportWritingError) -> MustacheLibrary {
    do {
      return MustacheLibrary(
        templates: try PageTemplates.all.mapValues { try MustacheTemplate(string: PageTemplates.escaping + $0) })
    } catch {
      throw .template(reason: "\(error)")
    }
  }

  /// The lists that can be too long for a page.
  private func long(_ lists: inout PageLists) throws(ReportWritingError) -> [String: Any] {
    let departments = try lists.departments(), orders = try lists.orders(), sheets = try lists.sheetProblems()
    try lists.close()
    func unread(_ count: Int) -> Any { count > 0 ? texts.phrase(.notLoaded, ["count": String(count)]) : false }
    return [
      "departments": departments, "orders": orders.cards, "orderFeed": orders.feed, "sheetProblems": sheets,
      "hasSheetProblems": !sheets.isEmpty, "packs": lists.pack.chunks,
      "unreadActions": unread(lists.packedActions), "unreadFindings": unread(lists.packedFindings),
    ]
  }

  private var frame: [String: Any] {
    [
      "t": PhraseNode(texts: texts),
      "language": texts.language.rawValue,
      "policyOfPage": PagePolicy.text,
      "runName": report.runName,
      "style": PageStyleText.style,
      "script": PageScriptText.script,
      "dayLine": model.dayLine,
      "sections": sections,
      "files": [
        "report.xlsx", "orders.csv", "order_lines.csv", "events.csv", "discrepancies.csv", "claims.csv", "changes.csv",
        "rejected.csv", "interpretations.csv", "run.json",
      ],
      "severities": tokens.severities.map(\.node), "departmentChoices": tokens.departments.map(\.node),
      "peopleChoices": tokens.people.map(\.node), "hasPeople": !tokens.people.isEmpty,
      "kindChoices": tokens.kinds.map(\.node),
    ]
  }

  private var sections: [PageNode] {
    let all: [(String, Phrase, Int?)] = [
      ("s-actions", .actions, model.needing.count), ("s-spread", .spread, model.needing.isEmpty ? 0 : nil),
      ("s-development", .developmentTitle, nil), ("s-kpis", .kpiTitle, model.kpis.isEmpty ? 0 : nil),
      ("s-rules", .coverageTitle, model.judgedRules.rules.isEmpty ? 0 : nil),
      ("s-orders", .orders, model.orders.count),
      ("s-sheets", .sheetProblems, model.sheetProblems.reduce(0) { $0 + $1.count }),
      ("s-changes", .changes, report.changes.count), ("s-resolved", .resolved, model.resolved.count),
      ("s-notes", .notes, model.notes.reduce(0) { $0 + $1.count }), ("s-read", .reading, nil),
    ]
    return all.filter { $0.2 != 0 }.map { anchor, phrase, count in
      PageNode(["anchor": anchor, "name": texts.phrase(phrase), "number": orFalse(count.map { String($0) })])
    }
  }

  private var firstScreen: [String: Any] {
    let summary = report.summary, hidden = model.causes.count - Self.causeLimit
    return [
      "verdict": model.verdict,
      "verdictClass": model.mood == .bad ? "bad" : model.mood == .some ? "some" : "",
      "tiles": model.figures.map(tile),
      "book": texts.phrase(.book, ["orders": String(summary.orders), "lines": String(summary.lines)]),
      "formatOnly": summary.formatOnlyDifferences > 0
        ? texts.phrase(.formatOnly, ["count": String(summary.formatOnlyDifferences)]) : "",
      "hasCauses": !model.causes.isEmpty,
      "causes": model.causes.prefix(Self.causeLimit).map(findings.cause),
      "moreCauses": hidden > 0 ? texts.phrase(.moreCauses, ["count": String(hidden)]) : false,
    ]
  }

  private func tile(_ figure: FigureEntry) -> PageNode {
    PageNode([
      "role": figure.role.rawValue, "values": figure.values, "name": figure.name, "remark": figure.remark,
      "tone": figure.direction.rawValue, "spark": PageSpark.node(figure.past, texts: texts),
    ])
  }

  /// What needs nobody.
  private var quiet: [String: Any] {
    [
      "hasResolved": !model.resolved.isEmpty,
      "resolved": model.resolved.prefix(Self.rowLimit).map {
        findings.sentence($0, model.wording.ending($0.discrepancy))
      },
      "moreResolved": rest(model.resolved.count, in: "discrepancies.csv"),
      "hasWaived": !model.waived.isEmpty,
      "waivedCount": String(model.waived.count),
      "waived": model.waived.prefix(Self.rowLimit).map { findings.sentence($0, $0.what) },
      "moreWaived": rest(model.waived.count, in: "discrepancies.csv"),
      "hasNotes": !model.notes.isEmpty,
      "notes": model.notes.map(note),
    ]
  }

  private func note(_ group: FindingGroup) -> PageNode {
    let hidden = group.count - group.members.count
    return PageNode([
      "title": group.title,
      "fieldName": orFalse(group.field),
      "size": String(group.count),
      "examples": group.members.map { findings.sentence($0, $0.what) },
      "more": hidden > 0
        ? texts.phrase(.restInFile, ["count": String(hidden), "file": "discrepancies.csv"]) : false,
    ])
  }

  private func rest(_ count: Int, in file: String) -> Any {
    count > Self.rowLimit
      ? texts.phrase(.restInFile, ["count": String(count - Self.rowLimit), "file": file]) : false
  }
}
