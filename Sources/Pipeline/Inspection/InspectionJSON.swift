internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reports
internal import SheetFormats
internal import TableShaping

/// An inspected file as JSON.
struct InspectionJSON {
  let withCells: Bool

  /// The file.
  func value(_ file: InspectedFile) -> JSONValue {
    .object([
      ("file", .string(file.path)),
      ("encoding", .text(file.input.dialect?.encoding)),
      ("delimiter", .text(file.input.dialect.map { String($0.delimiter) })),
      ("findings", .array(file.input.findings.map(finding))),
      ("sheets", .array(file.sheets.map(sheet))),
    ])
  }

  private func sheet(_ sheet: InspectedFile.Sheet) -> JSONValue {
    let counts = sheet.tables.reduce(into: [RowKind: Int]()) { counts, table in
      for kind in table.kinds { counts[kind, default: 0] += 1 }
    }
    let kinds: [RowKind] = [.heading, .data, .subtotal, .note, .blank]
    return .object([
      ("name", .text(sheet.grid.name)),
      ("visibility", .string(Self.word(sheet.grid.visibility))),
      ("rows", .whole(sheet.grid.rowCount)),
      ("columns", .whole(sheet.grid.columnCount)),
      ("row_classes", .object(kinds.map { ($0.name, .whole(counts[$0] ?? 0)) })),
      ("tables", .array(sheet.tables.map(table))),
    ])
  }

  private static func word(_ visibility: Visibility) -> String {
    switch visibility {
    case .visible: "visible"
    case .hidden: "hidden"
    case .veryHidden: "very_hidden"
    }
  }

  private func table(_ table: InspectedFile.Table) -> JSONValue {
    let survey = table.survey
    var members: [(String, JSONValue)] = [
      ("first_row", .whole(survey.rowRange.lowerBound + 1)),
      ("last_row", .whole(survey.rowRange.upperBound)),
      ("header_rows", .array(survey.headerRowIndexes.map { .whole($0 + 1) })),
      ("titles", .array(survey.titleTexts.map(JSONValue.string))),
      ("metadata", .array(table.surveyed.table.metadata.map(statement))),
      ("kind", .string(survey.kind.rawValue)),
      ("kind_reason", .string(survey.kindReason)),
      ("grain", .string(survey.grain.rawValue)),
      ("event_kind", .text(survey.eventKind?.rawValue)),
      ("department", .text(survey.department?.department.rawValue)),
      ("department_reason", .text(survey.department?.reason)),
      ("problem", .text(survey.problem)),
      ("columns", .array(table.columns.map { column($0, survey.rules[$0.columnIndex]) })),
      ("unpivoted", .array(survey.wideGroups.map(group))),
      ("rows", .array(table.surveyed.table.rows.map { row($0, table.surveyed) })),
      ("interpretations", .array(table.reading.interpretations.map(interpretation))),
      ("findings", .array(table.reading.findings.map(finding))),
    ]
    if withCells {
      members.append(("cells", .array(cells(table))))
    }
    return .object(members)
  }

  private func statement(_ statement: SheetStatement) -> JSONValue {
    let cell = CellAddress(rowIndex: statement.rowIndex, columnIndex: statement.columnIndex).description
    return .object([("key", .string(statement.key)), ("value", .string(statement.value)), ("cell", .string(cell))])
  }

  private func group(_ group: WideGroup) -> JSONValue {
    let parts = group.parts.map { part in
      JSONValue.array(part.map { .string(CellAddress.letters(ofColumn: $0.columnIndex)) })
    }
    return .object([
      ("name", .string(group.kind.rawValue)), ("grain", .string(group.kind.eventKind == nil ? "line" : "event")),
      ("event_kind", .text(group.kind.eventKind?.rawValue)), ("groups", .array(parts)),
    ])
  }

  /// Every claim once; child records add those of their own columns.
  private func cells(_ table: InspectedFile.Table) -> [JSONValue] {
    let fields = Dictionary(
      table.columns.compactMap { map in map.field.map { (map.columnIndex, $0) } }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    var cells: [JSONValue] = []
    for row in table.reading.rows + table.children.flatMap(\.rows) {
      for claim in row.claims {
        let key = "\(row.rowIndex) \(claim.rowIndex) \(claim.columnIndex) \(claim.field.index)"
        let isOwn = fields[Int(claim.columnIndex)] == claim.field
        if seen.insert(key).inserted, let cell = cell(claim, row, isDerived: !isOwn) { cells.append(cell) }
      }
    }
    return cells
  }

  private func column(_ mapping: ColumnMapping, _ rules: ValueRules?) -> JSONValue {
    let others = mapping.alternatives.map { guess in
      JSONValue.object([
        ("field", .string(guess.field.id)), ("confidence", .number(Self.hundredths(guess.confidence))),
      ])
    }
    return .object([
      ("column", .string(CellAddress.letters(ofColumn: mapping.columnIndex))),
      ("header", .string(mapping.header)),
      ("field", .text(mapping.field?.id)),
      ("ignored", .bool(mapping.isIgnored)),
      ("confidence", .number(Self.hundredths(mapping.confidence))),
      ("reasons", .array(mapping.reasons.map(JSONValue.string))),
      ("alternatives", .array(others)),
      ("unit", .text(mapping.unit)),
      ("currency", .text(mapping.currency)),
      ("scale", mapping.scale == ExactDecimal(1) ? .null : .number(mapping.scale.description)),
      ("date_order", .text((rules?.dateOrder ?? mapping.dateOrder)?.rawValue)),
    ])
  }

  private func row(_ row: ShapedRow, _ surveyed: SurveyedTable) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("row", .whole(row.rowIndex + 1)), ("class", .string(row.kind.name)),
    ]
    if surveyed.survey.hasStruckRows, row.kind == .data, surveyed.table.isStruckThrough(row: row.rowIndex) {
      members.append(("cancelled", .bool(true)))
    }
    return .object(members)
  }

  private func interpretation(_ item: Interpretation) -> JSONValue {
    .object([
      ("column", .text(item.column == nil ? nil : item.place.cell.map { String($0.prefix { $0.isLetter }) })),
      ("subject", .string(item.subject)),
      ("decision", .string(item.decision)),
      ("evidence", .string(item.evidence)),
    ])
  }

  private func finding(_ finding: IngestFinding) -> JSONValue {
    .object([
      ("kind", .string(finding.kind.name)),
      ("code", .string(finding.kind.code)),
      ("cells", .array(finding.places.compactMap(\.cell).map(JSONValue.string))),
      ("count", .whole(finding.count)),
      ("column", .text(finding.column)),
      ("found", .string(finding.found)),
      ("expected", .string(finding.expected)),
      ("fix", .string(finding.remedy)),
    ])
  }

  /// A claim; `nil` for a blank cell.
  private func cell(_ claim: Claim, _ row: SourceRow, isDerived: Bool) -> JSONValue? {
    let facts = InspectedCell(claim, in: row)
    guard facts.state != "blank" else { return nil }
    var members: [(String, JSONValue)] = [
      ("cell", .string(facts.cell)),
      ("row", .whole(Int(row.rowIndex) + 1)),
      ("field", .string(claim.field.id)),
      ("raw", .string(facts.raw)),
      ("value", .text(facts.value)),
      ("state", .string(facts.state)),
    ]
    if isDerived { members.append(("derived", .bool(true))) }
    if let above = facts.above { members.append(("from_cell", .string(above))) }
    return .object(members)
  }

  /// A share with two decimals, without final zeros.
  private static func hundredths(_ share: Double) -> String {
    let whole = Int(min(max(share, 0), 1) * 100 + 0.5)
    return ExactDecimal(significand: Int64(whole), scale: 2)?.description ?? "0"
  }
}

/// A cell as it stands and as it is read.
struct InspectedCell {
  /// Its address, and that of the merged cell above that supplies it.
  let cell: String, above: String?
  /// `value`, `blank` or `unusable`.
  let state: String
  let raw: String, value: String?

  /// Takes a claim of a row.
  init(_ claim: Claim, in row: SourceRow) {
    let column = Int(claim.columnIndex)
    cell = CellAddress(rowIndex: Int(row.rowIndex), columnIndex: column).description
    above =
      claim.rowIndex == row.rowIndex
      ? nil : CellAddress(rowIndex: Int(claim.rowIndex), columnIndex: column).description
    value = claim.value?.description
    raw = claim.rawText ?? value ?? ""
    state =
      switch claim.state {
      case .blank: "blank"
      case .value: "value"
      case .unusable: "unusable"
      }
  }
}
