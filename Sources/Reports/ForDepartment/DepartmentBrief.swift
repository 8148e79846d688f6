internal import Discrepancies
internal import ExactValues

/// What one department has to do, and nothing that is not its business: the model of its two files.
struct DepartmentBrief: Sendable {
  /// The department's id, which names its files, and its name.
  let id: String, name: String
  let texts: ReportTexts
  /// The day of the run.
  let dayLine: String
  /// How much there is to do, in one line.
  let headline: String
  /// Persons by their most urgent task.
  let people: [Person]
  /// How many tasks there are.
  let count: Int
  /// Changes since the last run that concern the department, and how many there are in words.
  let changes: [Change], changeLine: String?

  /// A change that somebody else made.
  struct Change: Sendable {
    /// The order with its line, what changed, who changed it, and what the department's sheet says.
    let subject: String, what: String, who: String, state: String
    /// Whether the sheet still has the old value.
    let isBehind: Bool
  }

  /// What one person has to do, most urgent first.
  struct Person: Sendable {
    /// `nil` for what names nobody in the department.
    let name: String?
    let tasks: [DepartmentTask]
  }

  /// The departments that get files: those with something to do, or those that the workspace names.
  static func all(of model: ReportModel) -> [DepartmentBrief] {
    let acting = model.actions.compactMap(\.id)
    let told = model.bulletin.sections.map(\.department).filter { !acting.contains($0) }
    let ids = model.report.departments ?? (acting + told)
    return ids.filter(isFileName).map { DepartmentBrief($0, of: model) }
  }

  /// The tasks of a department, or of one person in it.
  init(_ id: String, of model: ReportModel, only person: String? = nil) {
    let texts = model.texts
    let actions = model.actions.first { $0.id == id }
    let sight = DepartmentSight(id, sources: model.report.sources, texts: texts)
    self.id = id
    name = texts.department(id)
    self.texts = texts
    dayLine = texts.phrase(.asOf, ["day": model.report.asOf.description])
    people = (actions?.people ?? []).filter { person == nil || $0.name == person }.map { person in
      Person(name: person.name, tasks: person.entries.map { DepartmentTask($0, sight: sight, texts: texts) })
    }
    count = people.reduce(0) { $0 + $1.tasks.count }
    headline = Self.headline(people.flatMap(\.tasks), texts)
    let words = BulletinWording(model.outline), section = model.bulletin.section(of: id)
    changeLine = section.map(words.count)
    changes = (section?.entries ?? []).prefix(Self.changeLimit).map { entry in
      Change(
        subject: words.subject(entry), what: words.what(entry), who: words.who(entry), state: words.state(entry),
        isBehind: entry.state == .behind)
    }
  }

  /// At most so many changes are told; all are in `changes.csv`.
  private static let changeLimit = 200

  private static func headline(_ tasks: [DepartmentTask], _ texts: ReportTexts) -> String {
    guard !tasks.isEmpty else { return texts.phrase(.nothingToDo) }
    var parts = [texts.phrase(.tasks, ["count": String(tasks.count)])]
    let critical = tasks.count { $0.severity == .critical }, overdue = tasks.count(where: \.isOverdue)
    if critical > 0 { parts.append(texts.phrase(.tasksCritical, ["count": String(critical)])) }
    if overdue > 0 { parts.append(texts.phrase(.tasksOverdue, ["count": String(overdue)])) }
    return parts.joined(separator: texts.language == .zhHans ? "，" : ", ")
  }

  /// Whether an id can be a file's name wherever the folder is copied to.
  private static func isFileName(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }
  }
}
