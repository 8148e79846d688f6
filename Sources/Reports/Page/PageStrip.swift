internal import Discrepancies
internal import ExactValues

/// Who has to do what, in one line a person: the first screen's way to each list.
struct PageStrip {
  /// At most so many people stand on the first screen.
  static let limit = 8

  let model: ReportModel

  /// The place of a person's list in the page.
  static func anchor(_ department: Int, _ person: Int) -> String { "who-\(department + 1)-\(person + 1)" }

  /// What a person's list amounts to: how many of which severity, how many overdue, the next day, money.
  static func facts(_ person: DepartmentActions.PersonActions, texts: ReportTexts) -> PageNode {
    PageNode([
      "counts": person.counts.map {
        PageNode(["level": $0.severity.rawValue, "name": $0.word, "number": String($0.count)])
      },
      "overdue": person.overdue > 0 ? texts.phrase(.overdueCount, ["count": String(person.overdue)]) : false,
      "due": orFalse(person.nextDue.map { texts.phrase(.due, ["day": $0.description]) }),
      "amount": orFalse(person.money),
    ])
  }

  /// The lines, in the order of the lists: the most pressing first.
  var members: [String: Any] {
    let all = model.actions.enumerated().flatMap { index, department in
      department.people.enumerated().map { place, person in
        PageNode([
          "link": Self.anchor(index, place), "department": department.name, "person": orFalse(person.name),
          "facts": Self.facts(person, texts: model.texts),
        ])
      }
    }
    return [
      "hasStrip": !all.isEmpty,
      "strip": Array(all.prefix(Self.limit)),
      "moreStrip": all.count > Self.limit
        ? model.texts.phrase(.stripMore, ["count": String(all.count - Self.limit)]) : false,
    ]
  }
}
