internal import Discrepancies

/// A department's tasks as a message for a chat: plain text that fits, the most urgent first.
///
///     DepartmentChat(brief).text()     // 【对单 2026-03-09】仓库：12 件要处理，其中 2 件紧急…
struct DepartmentChat {
  /// At most so many characters; what does not fit is counted, and stands in the page.
  static let limit = 1_500
  private static let subjectWidth = 60, sentenceWidth = 240, placeWidth = 90

  private let brief: DepartmentBrief
  private let limit: Int
  private var texts: ReportTexts { brief.texts }

  init(_ brief: DepartmentBrief, limit: Int = Self.limit) {
    self.brief = brief
    self.limit = limit
  }

  /// The message.
  func text() -> String {
    let colon = texts.language == .zhHans ? "：" : ": "
    let head =
      texts.phrase(.chatTitle, ["day": brief.dayLine]) + (texts.language == .zhHans ? "" : " ") + brief.name
      + colon + brief.headline
    var text = head + "\n"
    var told = 0, size = text.count
    loop: for person in brief.people {
      var opening = ""
      if brief.people.count > 1 || person.name != nil {
        let name = PlainLine.of(person.name ?? texts.phrase(.nobodyNamed), width: Self.subjectWidth)
        opening = "\n" + name + " (" + texts.phrase(.tasks, ["count": String(person.tasks.count)]) + ")\n"
      }
      for task in person.tasks {
        let next = opening + lines(task, number: told + 1)
        // Room for the line that says how many are left, which names the page.
        guard size + next.count + 60 <= limit else { break loop }
        text += next
        size += next.count
        opening = ""
        told += 1
      }
    }
    if told < brief.count {
      text += "\n" + texts.phrase(.restInFile, ["count": String(brief.count - told), "file": "for/\(brief.id).html"])
      text += "\n"
    }
    return text + changes(room: limit - text.count)
  }

  /// Changes that the department's sheets do not follow yet, as many as there is room for.
  private func changes(room: Int) -> String {
    guard let line = brief.changeLine else { return "" }
    var text = "\n" + texts.phrase(.bulletinTitle) + (texts.language == .zhHans ? "：" : ": ") + line + "\n"
    guard text.count <= room else { return "" }
    for change in brief.changes where change.isBehind {
      let subject = PlainLine.of(change.subject, width: Self.subjectWidth)
      let next = "· \(subject) \(PlainLine.of(change.what, width: Self.sentenceWidth))\n"
      guard text.count + next.count <= room else { break }
      text += next
    }
    return text
  }

  private func lines(_ task: DepartmentTask, number: Int) -> String {
    let subject = task.subject.map { PlainLine.of($0, width: Self.subjectWidth) + " " } ?? ""
    let urgency = task.severity == .critical ? "[" + task.severityWord + "] " : ""
    var lines = ["\(number). \(urgency)\(subject)" + PlainLine.of(task.what, width: Self.sentenceWidth)]
    let tail = [task.place.map { PlainLine.of($0, width: Self.placeWidth) }, task.due, task.decided]
      .compactMap(\.self)
    lines.append(
      "→ " + PlainLine.of(task.todo, width: Self.sentenceWidth)
        + (tail.isEmpty ? "" : " (" + tail.joined(separator: texts.language == .zhHans ? "；" : "; ") + ")"))
    return lines.joined(separator: "\n") + "\n"
  }
}
