internal import ExactValues
internal import Normalization
internal import TableComparison

/// The JSON forms of a comparison, as `docs/diff.schema.json` publishes them.
struct ComparisonJSON: Sendable {
  let report: ComparisonReport
  let extent: ComparisonExtent

  /// The whole comparison.
  var value: JSONValue {
    .object([
      ("version", .whole(1)), ("files", sides(report.comparison.files) { .string($0) }),
      ("same", .bool(report.comparison.isSame)), ("conflicts", .bool(report.comparison.hasConflicts)),
      ("sheets", .array(report.sheets.map(sheet))),
    ])
  }

  /// A sheet without its rows.
  func head(_ sheet: ComparisonReport.Sheet) -> [(String, JSONValue)] {
    let tables = sheet.comparison.tables
    var names = BySide<JSONValue>()
    for side in tables.sides { names[side] = .text(tables[side]?.sheet) }
    return [
      ("title", .string(sheet.title)), ("sheet", sides(names) { $0 }),
      ("same", .bool(sheet.comparison.isSame)), ("key", key(sheet)),
      ("columns", .array(sheet.columns.map(column))), ("counts", counts(sheet.comparison.counts)),
    ]
  }

  private func sheet(_ sheet: ComparisonReport.Sheet) -> JSONValue {
    let moved = sheet.comparison.movedRows.map { rows in sides(rows) { .whole(Int($0) + 1) } }
    if extent == .summary { return .object(head(sheet)) }
    // The rows lie in an object in an array in the object of all.
    let rows = sheet.rows.pieces { JSONWriter.elements($0.lazy.map(row), .pretty, depth: 4) }
    return .object(
      head(sheet) + [
        ("rows", .array(rows.map(JSONValue.written))), ("moved_rows", .array(moved)),
        ("asides", .array(sheet.asides.map { row($0) })),
      ])
  }

  private func key(_ sheet: ComparisonReport.Sheet) -> JSONValue {
    let how =
      switch sheet.comparison.key {
      case .given: "given"
      case .found: "found"
      case .none: "none"
      }
    return .object([("how", .string(how)), ("columns", .array(sheet.keyNames.map { .string($0) }))])
  }

  private func column(_ column: AlignedColumn) -> JSONValue {
    .object([
      ("name", .string(column.name)), ("names", sides(column.names) { .string($0) }),
      ("outcome", .string(column.outcome.rawValue)), ("moved", .bool(column.isMoved)), ("key", .bool(column.isKey)),
      ("ignored", .bool(column.isIgnored)), ("type", .string(column.type.rawValue)),
      ("format_only", .whole(column.formatOnlyCount)), ("tolerated", .whole(column.toleratedCount)),
    ])
  }

  private func counts(_ counts: ComparisonCounts) -> JSONValue {
    let rows = BySide(
      base: report.comparison.files.base == nil ? nil : counts.baseRows, ours: counts.oursRows,
      theirs: counts.theirsRows)
    return .object([
      ("rows", sides(rows) { .whole($0) }), ("unchanged_rows", .whole(counts.unchangedRows)),
      ("changed_rows", .whole(counts.changedRows)), ("added_rows", .whole(counts.addedRows)),
      ("removed_rows", .whole(counts.removedRows)), ("moved_rows", .whole(counts.movedRows)),
      ("duplicate_rows", .whole(counts.duplicateRows)), ("conflict_rows", .whole(counts.conflictRows)),
      ("changed_cells", .whole(counts.changedCells)), ("conflict_cells", .whole(counts.conflictCells)),
      ("format_only_cells", .whole(counts.formatOnlyCells)), ("tolerated_cells", .whole(counts.toleratedCells)),
      ("asides", .whole(counts.asides)),
    ])
  }

  /// A row that differs, a total or a note.
  func row(_ row: ComparisonReport.Row) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("outcome", .string(row.outcome?.rawValue ?? (row.mark == "+" ? "added" : "removed")))
    ]
    if let origin = row.origin { members.append(("by", .string(origin.rawValue))) }
    if row.outcome != nil { members.append(("key", .array(row.key.map { .string($0) }))) }
    if let group = row.group { members.append(("group", .whole(group))) }
    members.append(("moved", .bool(row.isMoved)))
    members.append(("rows", sides(row.rowNumbers) { .whole($0) }))
    members.append(("cells", .array(row.cells.map(cell))))
    return .object(members)
  }

  private func cell(_ cell: ComparisonReport.Cell) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("column", .string(cell.name)), ("outcome", .string(cell.outcome.rawValue)),
    ]
    for side in cell.texts.sides { if let text = cell.texts[side] { members.append((side.rawValue, self.text(text))) } }
    return .object(members)
  }

  private func text(_ cell: CellText) -> JSONValue {
    .object([("text", .string(cell.text)), ("value", value(cell.value)), ("cell", .string(cell.address))])
  }

  private func value(_ value: PlainValue) -> JSONValue {
    switch value {
    case .blank: .null
    case .text(let text): .string(text)
    case .number(let number, _): .number(number.description)
    case .moment(let day, let second): .string(Self.iso(day, second))
    }
  }

  private static func iso(_ day: Day, _ second: Int32) -> String {
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard second > 0 else { return day.description }
    return "\(day)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
  }

  private func sides<Value>(_ values: BySide<Value>, _ made: (Value) -> JSONValue) -> JSONValue {
    .object(values.sides.compactMap { side in values[side].map { (side.rawValue, made($0)) } })
  }
}

/// The comparison as one JSON text.
public struct ComparisonJSONRendering: ComparisonRendering {
  private let extent: ComparisonExtent

  /// Makes the rendering.
  public init(extent: ComparisonExtent = .rows) { self.extent = extent }

  /// Writes the report as one value.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    var json = JSONWriter(.pretty)
    json.line(ComparisonJSON(report: report, extent: extent).value)
    write(json.bytes)
  }
}

/// The comparison as JSON lines: one for each sheet, row, total or note, and the verdict last.
public struct ComparisonJSONLinesRendering: ComparisonRendering {
  private let extent: ComparisonExtent

  /// Makes the rendering.
  public init(extent: ComparisonExtent = .rows) { self.extent = extent }

  /// Writes the report line by line.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    let forms = ComparisonJSON(report: report, extent: extent)
    func line(_ type: String, _ members: [(String, JSONValue)]) {
      var json = JSONWriter(.oneLine)
      json.line(Self.line(type, members))
      write(json.bytes)
    }
    for (index, sheet) in report.sheets.enumerated() {
      line("sheet", [("index", .whole(index))] + forms.head(sheet))
      guard extent == .rows else { continue }
      sheet.rows.show(to: write) { rows in
        var json = JSONWriter(.oneLine)
        for row in rows { json.line(Self.line("row", [("sheet", .whole(index)), ("row", forms.row(row))])) }
        return json.bytes
      }
      for row in sheet.asides { line("aside", [("sheet", .whole(index)), ("row", forms.row(row))]) }
    }
    line(
      "end",
      [("same", .bool(report.comparison.isSame)), ("conflicts", .bool(report.comparison.hasConflicts))])
  }

  private static func line(_ type: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .object([("type", .string(type))] + members)
  }
}
