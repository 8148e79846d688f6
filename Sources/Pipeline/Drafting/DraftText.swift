internal import Normalization
internal import OrderModel
internal import Reports
internal import SourceLineage

/// Writes a drafted configuration as `duidan.yml`, every guess with its reason behind it.
struct DraftText {
  let words: DraftWords
  private(set) var lines: [(text: String, note: String)] = []

  /// Makes the text for sources in their order.
  init(_ sources: [DraftedSource], tree: TreeDraft? = nil, names: NameProposals, language: String) {
    words = DraftWords(isEnglish: language == "en")
    lines.append(("# \(words.head)", ""))
    lines.append(("version: 1", ""))
    lines.append(("language: \(language)", ""))
    lines.append(("sources:", ""))
    if let tree { lines += tree.lines } else { for source in sources { add(source) } }
    let proposals = names.lines()
    if !proposals.isEmpty {
      lines.append(("", ""))
      lines.append(("# \(words.names)", ""))
      lines += proposals
    }
    lines.append(("", ""))
    lines.append(("# \(words.examples)", ""))
    for (line, note) in words.others { lines.append(("# \(line)", note)) }
  }

  /// The text of the file, its notes in columns of their own.
  var text: String {
    lines.map { line, note in
      note.isEmpty ? line : DisplayWidth.padded(line, to: 48) + "  # " + ShownText.line(note, limit: 300)
    }
    .joined(separator: "\n") + "\n"
  }

  private mutating func add(_ source: DraftedSource) {
    let mark = source.isActive ? "  " : "  # "
    let planned = source.planned.source
    func note(_ text: String) -> String { source.isActive ? text : "? " + text }
    lines.append((mark + YAMLText.scalar(planned.id) + ":", source.isActive ? source.planned.reason : words.inferred))
    lines.append((mark + "  department: \(planned.department.rawValue)", note(source.departmentReason)))
    let event = planned.eventKind.map { $0.rawValue + "; " } ?? ""
    lines.append((mark + "  grain: \(planned.grain.rawValue)", note(event + source.grainReason)))
    if let form = source.form { lines.append((mark + "  # form: \(form.id)", form.reason)) }
    lines.append((mark + "  files: " + Self.list(source.files), ""))
    lines.append((mark + "  # versions: parts", words.parts))
    if !source.sheets.isEmpty { lines.append((mark + "  sheets: " + Self.list(source.sheets), "")) }
    if let dates = source.dates {
      lines.append((mark + "  dates: \(dates.rawValue)", source.leavesDatesOpen ? "? " + words.notDecided : ""))
    } else if source.leavesDatesOpen {
      lines.append((mark + "  # dates: year-month-day", "? " + words.notDecided))
    }
    lines.append((mark + "  scope: \(planned.scope.rawValue)", words.scope))
    lines.append((mark + "  columns:", ""))
    for column in source.columns { add(column, mark + "    ") }
  }

  private mutating func add(_ column: DraftedSource.Column, _ mark: String) {
    let share = "\(Int(column.confidence * 100 + 0.5)) %"
    let others = column.others.isEmpty ? "" : "; \(words.or) " + column.others.map(\.id).joined(separator: ", ")
    let key = YAMLText.scalar(column.header)
    guard let meaning = column.meaning else {
      lines.append((mark + "# \(key):", "\(words.keptAsIs): \(column.reason)\(others)"))
      return
    }
    let line = "\(key): \(meaning)"
    if column.isActive {
      lines.append((mark + line, "\(share): \(column.reason)\(others)"))
    } else {
      let doubt = column.confidence < 0.6 ? "? \(share)" : "\(words.twice), \(share)"
      lines.append((mark + "# " + line, "\(doubt): \(column.reason)\(others)"))
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(listed).joined(separator: ", ") + "]"
  }

  /// In a list between brackets a pattern is always quoted.
  private static func listed(_ text: String) -> String {
    let scalar = YAMLText.scalar(text)
    return scalar.hasPrefix("\"") ? scalar : "\"\(scalar)\""
  }
}
