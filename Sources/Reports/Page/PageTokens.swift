internal import Discrepancies

/// Short names for what the page filters by, so that a row bears nothing of a sheet's text in its attributes.
struct PageTokens {
  /// A choice of a filter: its short name, and the words for it.
  struct Choice {
    let token: String, name: String

    var node: PageNode { PageNode(["id": token, "name": name]) }
  }

  /// Rows that are new, and rows past their day.
  static let new = "n", overdue = "o"

  private(set) var severities: [Choice] = []
  private(set) var departments: [Choice] = [], people: [Choice] = [], kinds: [Choice] = []
  private var known: [String: String] = [:]

  /// Numbers what occurs, in the order of the report.
  ///
  /// - Complexity: O(*entries*).
  init(_ model: ReportModel) {
    let texts = model.texts
    severities = Severity.allCases.reversed().filter { $0 > .info }.map {
      Choice(token: $0.rawValue, name: texts.word(.severity, $0.rawValue) ?? $0.rawValue)
    }
    for entry in model.needing {
      let found = entry.discrepancy
      let department = found.responsibleDepartment
      add("d", department ?? "", department.map(texts.department) ?? texts.phrase(.nobody), to: \.departments)
      if let person = found.responsiblePerson { add("p", person, person, to: \.people) }
      add("k", found.kind.code, entry.title, to: \.kinds)
    }
  }

  /// What a row is to be found by.
  func row(_ entry: FindingEntry) -> String {
    let found = entry.discrepancy
    return [
      found.severity.rawValue, known["d" + (found.responsibleDepartment ?? "")],
      found.responsiblePerson.flatMap { known["p" + $0] }, known["k" + found.kind.code],
      found.trend == .new ? Self.new : nil, entry.isOverdue ? Self.overdue : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  private mutating func add(_ axis: String, _ id: String, _ name: String, to choices: WritableKeyPath<Self, [Choice]>) {
    guard known[axis + id] == nil else { return }
    let token = axis + String(self[keyPath: choices].count)
    known[axis + id] = token
    self[keyPath: choices].append(Choice(token: token, name: name))
  }
}
