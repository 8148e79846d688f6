internal import Discrepancies
internal import Mustache

/// A department's tasks as a page of its own: one file, readable on a phone, no scripts, prints well.
struct DepartmentPage {
  private let briefs: [DepartmentBrief]
  private let texts: ReportTexts

  /// Takes the tasks of a department; of several for a person who works for them.
  init(_ briefs: [DepartmentBrief], texts: ReportTexts) {
    self.briefs = briefs
    self.texts = texts
  }

  /// The page as a file.
  ///
  /// - Throws: `template` when the page's own template is broken.
  /// - Complexity: O(*tasks*).
  func file() throws(ReportWritingError) -> [UInt8] {
    MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
    do {
      return Array(try MustacheTemplate(string: DepartmentTemplateText.template).render(PageNode(members)).utf8)
    } catch {
      throw .template(reason: "\(error)")
    }
  }

  private var members: [String: Any] {
    [
      "t": PhraseNode(texts: texts), "language": texts.language.rawValue, "policyOfPage": PagePolicy.text,
      "style": PageStyleText.style, "department": briefs.map(\.name).joined(separator: " / "),
      "dayLine": briefs.first?.dayLine ?? "", "headline": briefs.map(\.headline).joined(separator: " / "),
      "mood": tasks.contains { $0.severity == .critical } ? "bad" : tasks.isEmpty ? "" : "some",
      "people": briefs.flatMap(\.people).map(person),
      "bulletins": briefs.filter { !$0.changes.isEmpty }.map(bulletin),
    ]
  }

  private var tasks: [DepartmentTask] { briefs.flatMap(\.people).flatMap(\.tasks) }

  private func person(_ person: DepartmentBrief.Person) -> PageNode {
    PageNode([
      "name": person.name ?? texts.phrase(.nobodyNamed), "total": String(person.tasks.count),
      "tasks": person.tasks.map(task),
    ])
  }

  private func bulletin(_ brief: DepartmentBrief) -> PageNode {
    PageNode([
      "department": briefs.count > 1 ? brief.name : "", "line": brief.changeLine ?? "",
      "changes": brief.changes.map { change in
        PageNode([
          "subject": change.subject, "what": change.what, "who": change.who, "state": change.state,
          "tone": change.isBehind ? "missing" : "",
        ])
      },
    ])
  }

  private func task(_ task: DepartmentTask) -> PageNode {
    func orFalse(_ text: String?) -> Any { text ?? false }
    return PageNode([
      "level": task.severity.rawValue, "levelName": task.severityWord, "subject": orFalse(task.subject),
      "product": orFalse(task.product), "customer": orFalse(task.customer), "what": task.what, "todo": task.todo,
      "tells": orFalse(task.tells), "where": orFalse(task.place), "due": orFalse(task.due),
      "since": orFalse(task.since), "decided": orFalse(task.decided),
    ])
  }
}
