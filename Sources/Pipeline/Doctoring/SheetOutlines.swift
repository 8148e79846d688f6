internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reports
internal import SheetFormats
internal import TableShaping

/// The shapes of a workspace's sheets, without a single value of a cell.
struct SheetOutlines {
  private(set) var labels: PrivateLabels
  let withHeaders: Bool

  /// A file: its ending, its size, its tables and what is the matter with it.
  mutating func file(_ path: String, bytes: Int?, _ surveyed: SurveyedFile) -> JSONValue {
    let name = labels.label("file", path)
    let grids = surveyed.input.grids.enumerated().map { index, grid in
      sheet(grid, surveyed.tables.filter { $0.gridIndex == index }, of: path)
    }
    return .object([
      ("file", .string(name)),
      ("ending", .string(Self.ending(path))),
      ("folders_above", .whole(path.split(separator: "/").count - 1)),
      ("bytes", bytes.map(JSONValue.whole) ?? .null),
      ("encoding", .text(surveyed.input.dialect?.encoding)),
      ("findings", .array(surveyed.input.findings.map(finding))),
      ("sheets", .array(grids)),
    ])
  }

  private mutating func sheet(_ grid: Grid, _ tables: [SurveyedFile.Table], of path: String) -> JSONValue {
    .object([
      ("sheet", .string(labels.label("sheet", path + "\u{1F}" + (grid.name ?? "")))),
      ("is_hidden", .bool(grid.visibility != .visible)),
      ("rows", .whole(grid.rowCount)), ("columns", .whole(grid.columnCount)),
      ("tables", .array(tables.map { table($0.surveyed) })),
    ])
  }

  private func table(_ surveyed: SurveyedTable) -> JSONValue {
    let survey = surveyed.survey
    let rows = surveyed.table.kinds.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
    return .object([
      ("first_row", .whole(survey.rowRange.lowerBound + 1)), ("last_row", .whole(survey.rowRange.upperBound)),
      ("header_rows", .array(survey.headerRowIndexes.map { .whole($0 + 1) })),
      ("rows_by_class", .object(rows.sorted { $0.key < $1.key }.map { ($0.key, .whole($0.value)) })),
      ("kind", .string(survey.kind.rawValue)), ("grain", .string(survey.grain.rawValue)),
      ("event_kind", .text(survey.eventKind?.rawValue)),
      ("department", .text(survey.department?.department.rawValue)),
      ("is_usable", .bool(survey.problem == nil)),
      ("columns", .array(survey.mappings.map { column($0, survey.rules[$0.columnIndex]) })),
      ("findings", .array(survey.findings.map(finding))),
    ])
  }

  private func column(_ mapping: ColumnMapping, _ rules: ValueRules?) -> JSONValue {
    let hundredths = Int64(min(max(mapping.confidence, 0), 1) * 100 + 0.5)
    return .object([
      ("column", .string(CellAddress.letters(ofColumn: mapping.columnIndex))),
      ("header", .string(withHeaders ? mapping.header : TextOutline.of(mapping.header))),
      ("field", .text(mapping.field?.id)), ("is_ignored", .bool(mapping.isIgnored)),
      ("confidence", .number(ExactDecimal(significand: hundredths, scale: 2)?.description ?? "0")),
      ("other_fields", .array(mapping.alternatives.map { .string($0.field.id) })),
      ("date_order", .text((rules?.dateOrder ?? mapping.dateOrder)?.rawValue)),
    ])
  }

  private func finding(_ finding: IngestFinding) -> JSONValue {
    .object([
      ("code", .string(finding.kind.code)), ("kind", .string(finding.kind.name)), ("count", .whole(finding.count)),
      ("cells", .array(finding.places.prefix(5).compactMap(\.cell).map(JSONValue.string))),
    ])
  }

  /// The ending, where it is one of those that programs give.
  private static func ending(_ path: String) -> String {
    let ending = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let known = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "htm", "html", "xml", "et"]
    return known.contains(ending) ? ending : "other"
  }
}
