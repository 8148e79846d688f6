internal import Discrepancies
internal import ExactValues
internal import Mustache

/// Makes `report.html`: one self-contained page, readable without scripts and without a network.
struct PageBuilder {
  private let outline: ReportOutline
  private let findings: PageFindings
  private var texts: ReportTexts { outline.texts }
  private var report: RunReport { outline.report }

  /// At most so many causes stand on the first screen.
  static let causeLimit = 10
  /// At most so many changes, resolved and waived discrepancies stand in the page; all are in the files.
  static let rowLimit = 300

  /// Takes what readers look at.
  init(_ outline: ReportOutline) {
    self.outline = outline
    findings = PageFindings(outline: outline)
  }

  /// The page as a file.
  ///
  /// - Throws: `template` when the page's own template is broken.
  /// - Complexity: O(*discrepancies and their claims*).
  func file() throws(ReportWritingError) -> [UInt8] {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    do {
      let library = MustacheLibrary(templates: [
        "page": try MustacheTemplate(string: PageTemplateText.template),
        "action": try MustacheTemplate(string: PageTemplateText.action),
        "finding": try MustacheTemplate(string: PageTemplateText.finding),
      ])
      return Array((library.render(page, withTemplate: "page") ?? "").utf8)
    } catch {
      throw .template(reason: "\(error)")
    }
  }

  private var page: PageNode {
    let parts = [frame, firstScreen, lists, PageTables(outline: outline).members]
    return PageNode(parts.reduce(into: [:]) { $0.merge($1) { _, new in new } })
  }

  private var frame: [String: Any] {
    let last = report.previousAsOf.map { texts.phrase(.lastRun, ["day": $0.description]) }
    return [
      "t": PhraseNode(texts: texts),
      "language": texts.language.rawValue,
      "policyOfPage": PagePolicy.text,
      "runName": report.runName,
      "style": PageStyleText.style,
      "script": PageStyleText.script,
      "dayLine": texts.phrase(.asOf, ["day": report.asOf.description]) + " · " + (last ?? texts.phrase(.firstRun)),
      "sections": sections,
      "files": [
        "report.xlsx", "orders.csv", "order_lines.csv", "events.csv", "discrepancies.csv", "claims.csv", "changes.csv",
        "rejected.csv", "interpretations.csv", "run.json",
      ],
      "severities": Severity.allCases.reversed().filter { $0 > .info }.map {
        PageNode(["id": $0.rawValue, "name": texts.word(.severity, $0.rawValue) ?? $0.rawValue])
      },
    ]
  }

  private var sections: [PageNode] {
    let all: [(String, Phrase, Int?)] = [
      ("s-actions", .actions, outline.needing.count),
      ("s-orders", .orders, outline.orders.count),
      ("s-sheets", .sheetProblems, outline.withoutOrder.count),
      ("s-changes", .changes, report.changes.count),
      ("s-resolved", .resolved, outline.resolved.count),
      ("s-notes", .notes, outline.notes.count),
      ("s-read", .reading, nil),
    ]
    return all.filter { $0.2 != 0 }.map { anchor, phrase, count in
      PageNode(["anchor": anchor, "name": texts.phrase(phrase), "number": orFalse(count.map { String($0) })])
    }
  }

  private var firstScreen: [String: Any] {
    let summary = report.summary
    let total = MoneyTotal(summary.moneyAtStake)
    let difference = summary.openBefore.map { outline.openCount - $0 } ?? 0
    let hidden = outline.causes.count - Self.causeLimit
    let isBad = outline.count(.leavingWrong) + outline.count(.alreadyWrong) > 0
    return [
      "verdict": outline.verdict,
      "verdictClass": isBad ? "bad" : outline.needing.isEmpty ? "" : "some",
      "summary": PageNode([
        "needing": String(summary.ordersNeedingSomebody),
        "agreeing": String(summary.agreeingOrders),
        "single": String(summary.singleSourceOrders),
        "money": total.parts(texts).isEmpty ? [texts.phrase(.noMoney)] : total.parts(texts),
        "problems": String(outline.openCount),
        "development": outline.development,
        "direction": difference == 0 ? "" : difference > 0 ? "worse" : "better",
        "book": texts.phrase(.book, ["orders": String(summary.orders), "lines": String(summary.lines)]),
        "formatOnly": summary.formatOnlyDifferences > 0
          ? texts.phrase(.formatOnly, ["count": String(summary.formatOnlyDifferences)]) : "",
      ]),
      "hasCauses": !outline.causes.isEmpty,
      "causes": outline.causes.prefix(Self.causeLimit).map(findings.cause),
      "moreCauses": hidden > 0 ? texts.phrase(.moreCauses, ["count": String(hidden)]) : false,
    ]
  }

  private var lists: [String: Any] {
    let orders = outline.orders.map { order in
      PageNode([
        "anchor": PageAnchor.id(order.number),
        "number": order.number,
        "customer": orFalse(order.discrepancies.compactMap(\.subject.customerName).first),
        "findings": order.discrepancies.map(findings.finding),
      ])
    }
    return [
      "departments": outline.departments.map(department),
      "orders": orders,
      "hasSheetProblems": !outline.withoutOrder.isEmpty,
      "sheetProblems": Cause.groups(outline.withoutOrder).map { group($0, each: findings.finding) },
      "hasResolved": !outline.resolved.isEmpty,
      "resolved": outline.resolved.prefix(Self.rowLimit).map(findings.sentence),
      "moreResolved": rest(outline.resolved.count, in: "discrepancies.csv"),
      "hasWaived": !outline.waived.isEmpty,
      "waivedCount": String(outline.waived.count),
      "waived": outline.waived.prefix(Self.rowLimit).map(findings.sentence),
      "hasNotes": !outline.notes.isEmpty,
      "notes": Cause.groups(outline.notes).map(note),
    ]
  }

  private func department(_ department: ReportOutline.Department) -> PageNode {
    PageNode([
      "key": department.id ?? "",
      "name": department.id.map(texts.department) ?? texts.phrase(.nobody),
      "total": texts.phrase(.actionCount, ["count": String(department.count)]),
      "groups": department.groups.map { group($0, each: findings.action) },
    ])
  }

  /// Like discrepancies: a few stand open, the rest is folded.
  private func group(_ members: [Discrepancy], each: (Discrepancy) -> PageNode) -> PageNode {
    let head = members.count > 4 ? 3 : members.count
    let restCount = members.count - head
    return PageNode([
      "severity": (members.map(\.severity).max() ?? .info).rawValue,
      "title": findings.outline.wording.title(members[0]),
      "fieldName": orFalse(members[0].field.map(texts.label)),
      "size": members.count > 1 ? String(members.count) : false,
      "head": members.prefix(head).map(each),
      "rest": restCount > 0,
      "restTitle": texts.phrase(.moreOfThese, ["count": String(restCount)]),
      "tail": members.dropFirst(head).map(each),
    ])
  }

  private func note(_ members: [Discrepancy]) -> PageNode {
    PageNode([
      "title": findings.outline.wording.title(members[0]),
      "fieldName": orFalse(members[0].field.map(texts.label)),
      "size": String(members.count),
      "examples": members.prefix(3).map(findings.sentence),
      "more": members.count > 3
        ? texts.phrase(.restInFile, ["count": String(members.count - 3), "file": "discrepancies.csv"]) : false,
    ])
  }

  private func rest(_ count: Int, in file: String) -> Any {
    count > Self.rowLimit
      ? texts.phrase(.restInFile, ["count": String(count - Self.rowLimit), "file": file]) : false
  }
}
