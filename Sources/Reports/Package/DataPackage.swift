internal import Discrepancies

/// Makes `datapackage.json`: a Frictionless Data Package (version 1, profile `tabular-data-package`) of a run's tables.
///
/// The types are those of the columns that wrote the tables. A key is stated only where the run's rows keep it.
struct DataPackage {
  private let report: RunReport
  private let outputs: [String: InputFile]
  private let texts = ReportLanguage.allCases.map { ReportTexts($0) }

  /// Describes the tables of a run whose files have been written.
  init(_ report: RunReport, outputs: [InputFile]) {
    self.report = report
    self.outputs = Dictionary(outputs.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The descriptor as a file.
  ///
  /// - Complexity: O(*rows*) over the tables that have keys.
  func file() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.line(
      .object([
        ("profile", .string("tabular-data-package")),
        ("name", .string("duidan-" + report.runName.lowercased())),
        ("title", .string(titles(.title)[report.language == "en" ? 1 : 0].1 + " " + report.runName)),
        ("title_translations", Self.translations(titles(.title))),
        ("description", .string(Self.description)),
        ("resources", .array(tables.map(resource))),
      ]))
    return json.bytes
  }

  private static let description =
    "The tables of one run. UTF-8 with BOM, RFC 4180, lines end with CRLF, an empty cell is no value. A text that a "
    + "spreadsheet would run as a formula has an apostrophe (') before it: take it off where =, +, -, @, a tab or a "
    + "line break follows. 一次对单的各张表：UTF-8 带 BOM，空单元格表示没有值；会被当成公式的文字前面加了一个撇号。"

  /// Every table of the folder.
  private var tables: [PackagedTable] {
    let orders = Set(report.orders.cells(ofColumn: 0).lazy.compactMap(\.self))
    let ofOrder = PackagedTable.Reference(column: "order_no", table: "orders", to: "order_no")
    var tables = [PackagedTable(report.orders, key: "order_no")]
    for table in [report.orderLines, report.events] {
      tables.append(PackagedTable(table, reference: ofOrder, known: orders))
    }
    tables.append(PackagedTable(report.rejected))
    tables.append(PackagedTable(report.interpretations))
    tables += report.extraTables.map { PackagedTable($0, key: $0.id == "rules" ? "code" : nil) }
    let ids = Set(report.discrepancies.map(\.id))
    var discrepancies = PackagedTable(OutputTable(id: "discrepancies", columns: DiscrepancyColumn.columns))
    if ids.count == report.discrepancies.count { discrepancies.primaryKey = "id" }
    var claims = PackagedTable(OutputTable(id: "claims", columns: DiscrepancyFiles.claimTableColumns))
    if discrepancies.primaryKey != nil {
      claims.reference = PackagedTable.Reference(column: "discrepancy_id", table: "discrepancies", to: "id")
    }
    let changes = PackagedTable(OutputTable(id: "changes", columns: ChangeColumn.columns))
    return tables + [discrepancies, claims, changes]
  }

  private func resource(_ table: PackagedTable) -> JSONValue {
    let path = table.id + ".csv"
    var schema: [(String, JSONValue)] = [
      ("fields", .array(table.columns.map { field($0, of: table.id) })), ("missingValues", .array([.string("")])),
    ]
    if let key = table.primaryKey { schema.append(("primaryKey", .array([.string(key)]))) }
    if let reference = table.reference { schema.append(("foreignKeys", .array([reference.json]))) }
    var members: [(String, JSONValue)] = [
      ("profile", .string("tabular-data-resource")),
      ("name", .string(table.id)),
      ("path", .string(path)),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
    ]
    if let output = outputs[path] {
      members += [("bytes", .whole(output.bytes)), ("hash", .string("sha256:" + output.sha256))]
    }
    members += [("dialect", Self.dialect), ("schema", .object(schema))]
    return .object(members)
  }

  private static let dialect = JSONValue.object([
    ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")), ("quoteChar", .string("\"")),
    ("doubleQuote", .bool(true)), ("header", .bool(true)),
  ])

  private func field(_ column: OutputTable.Column, of table: String) -> JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(column.id))]
    let titles = texts.compactMap { texts in texts.columnLabel(column.id).map { (texts.language.rawValue, $0) } }
    if titles.count == texts.count {
      members.append(("title", .string(titles[report.language == "en" ? 1 : 0].1)))
      members.append(("title_translations", Self.translations(titles)))
    }
    let own = texts[report.language == "en" ? 1 : 0]
    if let meaning = own.columnMeaning(column.id, of: table) { members.append(("description", .string(meaning))) }
    members.append(("type", .string(column.content.packageType)))
    if column.content == .boolean {
      members += [("trueValues", .array([.string("true")])), ("falseValues", .array([.string("false")]))]
    }
    return .object(members)
  }

  private func titles(_ phrase: Phrase) -> [(String, String)] {
    texts.map { ($0.language.rawValue, $0.phrase(phrase)) }
  }

  private static func translations(_ titles: [(String, String)]) -> JSONValue {
    .object(titles.map { ($0.0, .string($0.1)) })
  }
}

extension OutputTable.Column.Content {
  /// The type of a field in a Frictionless table schema.
  var packageType: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    }
  }

  /// What the cells of a field of this type hold.
  init(packageType: String) {
    switch packageType {
    case "number": self = .number
    case "date": self = .date
    case "boolean": self = .boolean
    default: self = .text
    }
  }
}
