internal import OrderModel
internal import Reports

/// The summary of an export: `summary.txt` for people, `summary.csv` for programs.
struct ExportSummary {
  private let account: ExportAccount
  private let texts: ReportTexts
  private let words: ExportWords

  init(_ account: ExportAccount, language: ReportLanguage) {
    self.account = account
    texts = ReportTexts(language)
    words = ExportWords(language)
  }

  // MARK: - For people

  /// How many single cases are named of a kind.
  private static let mostNamed = 3

  /// The whole text.
  func text() -> String {
    let target = account.target
    var lines = [
      words.phrase(
        .title,
        [
          "target": words.language == .zhHans ? target.chineseName : target.englishName, "id": target.id,
          "run": account.run.name,
        ]),
      account.before.last { $0.isLast }.map { words.phrase(.since, ["run": $0.run.name]) } ?? words.phrase(.first, [:]),
      "",
    ]
    if account.files.isEmpty { lines.append(words.phrase(.nothing, [:])) }
    for file in account.files {
      lines.append(
        "  "
          + words.phrase(
            file.content == .new ? .newFile : .changedFile,
            [
              "file": file.name, "rows": String(file.rows), "orders": String(file.orders),
              "size": String((file.bytes + 1_023) / 1_024),
            ]))
    }
    if account.sameCount > 0 { lines.append("  " + words.phrase(.same, ["count": String(account.sameCount)])) }
    for kind in ExportNote.Kind.allCases {
      let notes = account.notes.filter { $0.kind == kind }
      if !notes.isEmpty { lines += ["", words.title(kind)] + cases(notes).map { "  " + $0 } }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Notes of one kind: those of one column and reason on one line, with three places and a count.
  private func cases(_ notes: [ExportNote]) -> [String] {
    struct Group: Hashable {
      let column: String?, reason: ExportNote.Reason?
    }
    var order: [Group] = [], members: [Group: [ExportNote]] = [:]
    for note in notes {
      let group = Group(column: note.column, reason: note.reason)
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(note)
    }
    return order.map { line(members[$0] ?? []) }
  }

  private func line(_ notes: [ExportNote]) -> String {
    guard let first = notes.first else { return "" }
    var parts: [String] = []
    if let column = first.column { parts.append(name(column, first)) }
    if let reason = first.reason { parts.append(words.reason(reason)) }
    let isPlaced = first.orderNo != nil
    if isPlaced {
      let named = notes.prefix(Self.mostNamed).map(place)
      let more = notes.count - named.count
      parts.append(
        named.joined(separator: words.comma) + (more > 0 ? words.phrase(.more, ["count": String(more)]) : ""))
    } else {
      if let value = first.value { parts.append(words.value(value) ?? ShownValue.text(value)) }
      if first.count > 1 || first.kind == .noColumn {
        parts.append(words.phrase(.times, ["count": String(first.count)]))
      }
      if let detail = first.detail { parts.append(words.evidence(detail)) }
    }
    return parts.joined(separator: words.colon)
  }

  /// A column by its caption, with the field's name beside it where a person knows that one better.
  private func name(_ column: String, _ note: ExportNote) -> String {
    if note.kind == .limit || note.kind == .assumed || note.kind == .importMode { return words.subject(column) }
    let shown = ShownValue.text(column)
    guard let label = note.field.flatMap({ texts.fieldLabel($0.id) }), label != column else { return shown }
    return "\(shown) (\(label))"
  }

  private func place(_ note: ExportNote) -> String {
    var text = ShownValue.text(note.orderNo ?? "")
    if let line = note.lineNo, !line.isEmpty { text += " " + words.phrase(.line, ["line": ShownValue.text(line)]) }
    switch note.kind {
    case .openQuestions, .heldBack: break
    case .documentTooLarge: text += " (\(note.value ?? "") → \(note.detail ?? ""))"
    default: if let value = note.value { text += " “\(ShownValue.text(value))”" }
    }
    return text
  }

  // MARK: - For programs

  /// The columns of `summary.csv`.
  static let columns = ["what", "why", "order_no", "line_no", "column", "field", "value", "count", "detail"].map {
    OutputTable.Column(id: $0, content: $0 == "count" ? .number : .text)
  }

  /// Every note as a row.
  func table() -> [UInt8] {
    var table = OutputTable(id: "summary", columns: Self.columns)
    let position = Dictionary(uniqueKeysWithValues: ExportNote.Kind.allCases.enumerated().map { ($1, $0) })
    let notes = account.notes.enumerated().sorted {
      (position[$0.element.kind] ?? 0, $0.offset) < (position[$1.element.kind] ?? 0, $1.offset)
    }
    for file in account.files {
      table.rows.append([
        "file", file.content.rawValue, nil, nil, nil, nil, file.name, String(file.rows), nil,
      ])
    }
    for note in notes.map(\.element) {
      table.rows.append([
        note.kind.rawValue, note.reason?.rawValue, note.orderNo, note.lineNo, note.column, note.field?.id, note.value,
        String(note.count), note.detail,
      ])
    }
    return table.csvFile
  }
}

/// A value on one line of a text: no control characters, and not longer than people read.
enum ShownValue {
  private static let longest = 60

  static func text(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars.prefix(longest) {
      let category = scalar.properties.generalCategory
      let isHidden = category == .control || category == .format || category == .lineSeparator
      scalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return String(scalars) + (value.unicodeScalars.count > longest ? "…" : "")
  }
}
