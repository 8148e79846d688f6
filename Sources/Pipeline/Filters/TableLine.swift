internal import ExactValues
internal import Normalization
internal import OrderModel

/// What a table says beside its rows, on a line of its own in front of theirs.
struct TableLine: Sendable {
  /// The file's path inside the workspace.
  var file: String
  /// The sheet; `nil` for text files.
  var sheet: String?
  /// The table's place among those of its file, counted from 0.
  var place: Int
  /// The table's number in the plan, which its rows name.
  var table: Int32
  /// The source; `nil` for a table that cannot be used.
  var source: String?
  /// How many lines with rows follow.
  var rows: Int
  /// The account of the table.
  var reading: Reading

  /// All of a reading but the rows.
  struct Reading: Codable, Sendable {
    var fields: [Field]
    var account: RowAccount
    var findings: [IngestFinding]
    var rejected: [RejectedRow]
    var totals: [Field: ExactDecimal]
    var interpretations: [Interpretation]
    var formatOnly: Int
    var balances: [BalanceRow]

    init(_ reading: TableReading) {
      fields = reading.fields.sorted()
      account = reading.account
      findings = reading.findings
      rejected = reading.rejectedRows
      totals = reading.controlTotals
      interpretations = reading.interpretations
      formatOnly = reading.formatOnlyCount
      balances = reading.balances
    }

    /// The reading with its rows.
    func reading(_ rows: [SourceRow]) -> TableReading {
      var reading = TableReading()
      reading.rows = rows
      reading.fields = Set(fields)
      reading.account = account
      reading.findings = findings
      reading.rejectedRows = rejected
      reading.controlTotals = totals
      reading.interpretations = interpretations
      reading.formatOnlyCount = formatOnly
      reading.balances = balances
      return reading
    }
  }

  /// Writes the line.
  func write(to writer: inout LineWriter) throws(LineProblem) {
    writer.begin("table")
    writer.member("file")
    writer.text(file)
    if let sheet {
      writer.member("sheet")
      writer.text(sheet)
    }
    if let source {
      writer.member("source")
      writer.text(source)
    }
    writer.member("place")
    writer.number(place)
    writer.member("table")
    writer.number(Int(table))
    writer.member("rows")
    writer.number(rows)
    writer.member("reading")
    writer.written(try LineCoding.bytes(of: reading))
    writer.end()
  }

  /// Reads the line.
  init(_ reader: inout LineReader) throws(LineProblem) {
    var file: String?, sheet: String?, source: String?
    var place: Int?, table: Int32?, rows: Int?
    var reading: Reading?
    try reader.members { reader, name throws(LineProblem) in
      switch name {
      case "file": file = try reader.text()
      case "sheet": sheet = try reader.text()
      case "source": source = try reader.text()
      case "place": place = try reader.number()
      case "table": table = try reader.index()
      case "rows": rows = try reader.number()
      case "reading": reading = try LineCoding.next(Reading.self, &reader)
      default: _ = try reader.value()
      }
    }
    guard let file, let place, let table, let rows, let reading else {
      throw LineProblem(
        found: "a table of which something is missing", expected: "`file`, `place`, `table`, `rows`, `reading`")
    }
    (self.file, self.sheet, self.source, self.place) = (file, sheet, source, place)
    (self.table, self.rows, self.reading) = (table, rows, reading)
  }

  /// Makes the line of a reading.
  init(_ table: SurveyedFile.Table, place: Int, planned: ClaimsPlan.Table, _ reading: TableReading) {
    (file, sheet, self.place) = (table.survey.file, table.survey.sheet, place)
    (self.table, source, rows) = (planned.table, planned.source, reading.rows.count)
    self.reading = Reading(reading)
  }
}
