internal import Discrepancies
internal import ExactValues

/// Lays a run out as the sheets of `report.xlsx`.
struct WorkbookPages {
  /// Above so many rows a sheet holds a part only, and says so.
  static let rowLimit = 50_000
  /// Above so many people the rest is found in the sheet of all of them.
  static let mostPeople = 40

  let model: ReportModel
  /// The files that the run read: others may be gone.
  private let files: Set<String>
  var texts: ReportTexts { model.texts }
  var report: RunReport { model.report }
  var wording: DiscrepancyWording { model.wording }

  /// Takes what the report says.
  init(_ model: ReportModel) {
    self.model = model
    files = Set(model.report.inputs.map(\.path))
  }

  /// The sheets, in their order.
  var all: [SheetPage] {
    var pages = [summary, discrepancies, changes] + (model.bulletin.sections.isEmpty ? [] : [bulletin]) + [everybody]
    var names = SheetNames(taken: pages.map(\.name) + fixedNames)
    for (department, person) in people.prefix(Self.mostPeople) {
      let name = [department.name, person.name].compactMap(\.self).joined(separator: "·")
      pages.append(self.person(person, name: names.unique(name)))
    }
    return pages + [course, spread, keyFigures] + (model.judgedRules.rules.isEmpty ? [] : [rules]) + [lines]
  }

  private var fixedNames: [String] {
    [Phrase.sheetCourse, .sheetSpread, .sheetFigures, .sheetRules, .sheetLines].map(texts.phrase)
  }

  /// Everybody who has something to do, and what nobody is named for in a department.
  private var people: [(DepartmentActions, DepartmentActions.PersonActions)] {
    model.actions.flatMap { department in department.people.map { (department, $0) } }
  }

  private var discrepancies: SheetPage {
    let columns = DiscrepancyColumn.allCases.filter { ![.family, .message, .id].contains($0) }
    let header =
      columns.map { texts.label($0.rawValue) } + [
        texts.phrase(.sentenceColumn), texts.phrase(.todoColumn), texts.phrase(.place), texts.phrase(.claimsColumn),
        texts.label("id"),
      ]
    let shown = report.discrepancies.prefix(Self.rowLimit)
    let writer = FindingWriter(model.outline)
    let rows = SheetRows(shown) { discrepancy in
      let entry = writer.entry(discrepancy)
      return columns.map { cell($0, discrepancy) } + [
        .wrapped(entry.what), .wrapped(entry.todo), link(entry.place), .wrapped(claims(entry)), .text(discrepancy.id),
      ]
    }
    return SheetPage(
      name: texts.phrase(.sheetDiscrepancies),
      preface: cut(report.discrepancies.count, shown: shown.count, file: "discrepancies.csv"), header: header,
      rows: rows)
  }

  private func cell(_ column: DiscrepancyColumn, _ discrepancy: Discrepancy) -> SheetCell {
    let value = column.value(of: discrepancy)
    switch column {
    case .severity: return severity(discrepancy.severity)
    case .kind: return .text(wording.kind(discrepancy))
    case .status: return .text(value.flatMap { texts.word(.status, $0) } ?? value)
    case .trend: return .text(value.flatMap { texts.word(.trend, $0) } ?? value)
    case .field: return .text(value.map(texts.label))
    case .policy: return .text(wording.reason(value, field: discrepancy.field))
    case .responsibleDepartment: return .text(value.map(texts.department))
    case .source, .changedBySource: return .text(value.map(wording.party))
    default: return SheetCell(value, column.content)
    }
  }

  private var changes: SheetPage {
    let shown = report.changes.prefix(Self.rowLimit)
    let rows = SheetRows(shown) { change in
      ChangeColumn.allCases.map { column -> SheetCell in
        let value = column.value(of: change, in: report)
        switch column {
        case .asOf: return SheetCell(value, .date)
        case .field: return .text(value.map(texts.label))
        case .policy: return .text(wording.reason(value, field: change.field))
        case .sources: return .text(change.sources.map(wording.party).joined(separator: wording.separator))
        case .cell: return link(change.place.map { PlaceEntry(text: value ?? $0.file, place: $0) })
        default: return .text(value)
        }
      }
    }
    return SheetPage(
      name: texts.phrase(.sheetChanges), preface: cut(report.changes.count, shown: shown.count, file: "changes.csv"),
      header: ChangeColumn.allCases.map { texts.label($0.rawValue) }, rows: rows)
  }

  private var lines: SheetPage {
    let table = report.orderLines
    let selection = NeededLines(table, needing: model.outline.needingWithFollowers, limit: Self.rowLimit)
    let rows = SheetRows(selection.rowIndexes) { row in
      zip(table.rows[row], table.columns).map { SheetCell($0, $1.content) }
    }
    return SheetPage(
      name: texts.phrase(.sheetLines), preface: selection.note(texts),
      header: table.columns.map { texts.label($0.id) }, rows: rows)
  }

  /// What each source says, a line each.
  private func claims(_ entry: FindingEntry) -> String {
    entry.claims.map { claim in
      let place = claim.place?.text ?? ""
      return "\(claim.party): \(claim.value) (\(place)\(claim.isEdited ? ", " + texts.phrase(.isEdited) : ""))"
    }.joined(separator: "\n")
  }

  /// The word for a severity on its colour.
  func severity(_ severity: Severity) -> SheetCell {
    .severity(severity, texts.word(.severity, severity.rawValue) ?? severity.rawValue)
  }

  /// A place that leads to its file, where the run's folder knows the way.
  func link(_ place: PlaceEntry?) -> SheetCell {
    guard let place else { return .empty }
    guard let way = report.wayToWorkspace, files.contains(place.place.file) else { return .text(place.text) }
    return .link(place.text, target: SourceLink.target(place.place, way: way))
  }

  /// A sentence above a table that holds a part only.
  func cut(_ all: Int, shown: Int, file: String) -> [[SheetCell]] {
    guard shown < all else { return [] }
    return [[.text(texts.phrase(.cutRows, ["all": String(all), "shown": String(shown), "file": file]))]]
  }
}
