internal import Discrepancies
internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import SheetFormats
internal import SourceLineage
internal import TableShaping

/// Puts the readings of all tables together, in the order of the files.
struct ReadingAssembly {
  private let plan: [PlannedSource]
  private let directory: SourceDirectory
  private var result = ReadingResult()
  private var rows: [[SourceRow]]
  private var fields: [Set<Field>]
  private var surveys: [[TableSurvey]]
  private let knownColumns: [String: [String: Field]]

  init(plan: [PlannedSource], directory: SourceDirectory, known: [KnownSource]) {
    self.plan = plan
    self.directory = directory
    rows = Array(repeating: [], count: plan.count)
    fields = Array(repeating: [], count: plan.count)
    surveys = Array(repeating: [], count: plan.count)
    knownColumns = Dictionary(known.map { ($0.id, $0.columns) }) { first, _ in first }
  }

  /// Reports the files that are not read.
  mutating func addUnread(_ files: [UnreadFile]) {
    for file in files {
      let expected = "a sheet as .xlsx, .xlsm, .ods, .csv, .tsv or .txt"
      note(InputReader.unreadable(file.path, file.found, expected: expected, remedy: file.remedy))
    }
  }

  /// Tells of the files that are passed over: those that the ledger took in before, and older versions of others.
  mutating func addPassedOver(_ replaced: [SurveyedFile], _ versions: VersionsInForce?) {
    result.passedOver += replaced.map {
      PassedOverFile(
        path: $0.path, sha256: $0.input.file?.sha256 ?? "",
        reason: "taken in by an earlier run; another file has taken its place")
    }
    if let first = replaced.first {
      note(
        IngestFinding(
          kind: .rowsSkipped, place: Place(file: first.path),
          found:
            "\(replaced.count) \(replaced.count == 1 ? "file" : "files") of earlier runs, not read again; see files.csv",
          expected: "sheets of today", remedy: "move old versions to another folder if they are in the way",
          count: replaced.count))
    }
    if let versions {
      result.passedOver += versions.named
      for finding in versions.findings { note(finding) }
    }
    result.passedOver.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Takes in a file with the readings of its tables.
  mutating func add(_ file: SurveyedFile, _ readings: [(ReadingJob, ReadingJob.Output)]) {
    if let input = file.input.file { result.inputs.append(input) }
    for finding in file.input.findings { note(finding) }
    if let meeting = file.replacedBy { return leaveOut(file, meeting) }
    for index in file.bareGrids { addBare(file.input.grids[index], file.path) }
    for (table, (job, output)) in zip(file.tables, readings) {
      if let index = job.sourceIndex {
        addUsable(table.survey, index, output, version: file.input.file?.version ?? "")
      } else {
        addUnusable(table.survey, output.reading, version: file.input.file?.version ?? "")
      }
    }
  }

  /// The result, with the sources in the order of their ids.
  func finished() -> ReadingResult {
    var result = result
    for (index, planned) in plan.enumerated() {
      let before = knownColumns[planned.source.id] ?? [:]
      result.deliveries.append(
        SourceDelivery(
          source: planned.source, isDelivered: true, rows: rows[index], fields: fields[index],
          lostFields: ColumnChanges(before: before).lost(fields[index], in: surveys[index])))
      result.columns[planned.source.id] = columns(surveys[index], before: before)
    }
    return result
  }

  /// What the columns of a source mean, by folded header.
  ///
  /// A header that means different things in its tables is not remembered.
  private func columns(_ surveys: [TableSurvey], before: [String: Field]) -> [String: Field] {
    var meanings: [String: Set<Field>] = [:]
    for mapping in surveys.lazy.filter({ !$0.isUnpivoted }).flatMap(\.mappings) {
      if let field = mapping.field { meanings[mapping.headerKey, default: []].insert(field) }
    }
    var columns = before
    for (header, fields) in meanings { columns[header] = fields.count == 1 ? fields.first : nil }
    return columns
  }

  private mutating func addUsable(_ survey: TableSurvey, _ index: Int, _ output: ReadingJob.Output, version: String) {
    let planned = plan[index], id = planned.source.id, reading = output.reading
    if survey.isUnpivoted { result.unpivotedTables.insert(Int32(result.tables.count)) }
    var table = TableDescription(file: survey.file, sheet: survey.sheet, version: version)
    (table.period, table.isArchive) = (survey.period, survey.isArchive)
    result.tables.append(table)
    if survey.wideGroups.contains(where: { $0.kind == .sizeMatrix }) { countRecords(reading.rows) }
    rows[index] += reading.rows
    fields[index].formUnion(survey.fields)
    result.extras += output.extras
    result.formatOnly += reading.formatOnlyCount
    result.layoutKeys[id] = planned.layoutKey
    if result.files[id]?.last != survey.file { result.files[id, default: []].append(survey.file) }
    result.interpretations += reading.interpretations.map {
      SourceInterpretation(source: id, version: version, interpretation: $0)
    }
    surveys[index].append(survey)
    let changes = ColumnChanges(before: knownColumns[id] ?? [:]).changed(in: survey)
    result.findings += (reading.findings + changes).map {
      SourceFinding(source: id, department: planned.source.department, finding: $0)
    }
    addBalances(reading, source: id, planned.source.department, version)
    account(survey, reading, source: id)
  }

  /// Counts the records of rows that give several.
  private mutating func countRecords(_ rows: [SourceRow]) {
    for row in rows {
      let reference = RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)
      result.recordCounts[reference, default: 0] += 1
    }
  }

  /// Accounts for the rows of an older version that lies beside the newer one.
  private mutating func leaveOut(_ file: SurveyedFile, _ meeting: FileMeeting) {
    for grid in file.input.grids {
      var account = RowAccount()
      account.excluded = grid.rowCount
      result.accounts.append(
        ReadTable(
          file: file.path, sheet: grid.name, sourceID: meeting.source, rowsRead: grid.rowCount, account: account,
          controlTotals: [:]))
    }
    result.interpretations.append(
      SourceInterpretation(
        source: meeting.source, version: file.input.file?.version ?? "",
        interpretation: Interpretation(
          place: Place(file: file.path), column: nil, subject: "version",
          decision: "an older version of \(meeting.files[1]), and not read",
          evidence: "its name says so, and \(meeting.shared) of \(meeting.held) orders stand in both")))
  }

  private mutating func addUnusable(_ survey: TableSurvey, _ reading: TableReading, version: String) {
    guard !survey.isUnpivoted else { return }
    addBalances(reading, source: nil, survey.department?.department, version)
    let namesNoOrder = survey.fields.isDisjoint(with: OrderKeys.fields)
    let isUnclear = namesNoOrder || !reading.findings.contains { $0.kind == .ambiguousMapping }
    if isUnclear, !survey.isOfCustomers {
      note(problem(survey), department: survey.department?.department)
    }
    for finding in reading.findings { note(finding, department: survey.department?.department) }
    account(survey, reading, source: nil)
  }

  private mutating func addBalances(
    _ reading: TableReading, source: String?, _ department: Department?, _ version: String
  ) {
    result.balances += reading.balances.map { row in
      var row = row
      (row.source, row.version) = (source, version)
      row.department = department ?? directory.department(ofFile: row.file)
      return row
    }
  }

  private func problem(_ survey: TableSurvey) -> IngestFinding {
    IngestFinding(
      kind: .unreadableSheet,
      place: Place(file: survey.file, sheet: survey.sheet, cell: "row \((survey.headerRowIndexes.first ?? 0) + 1)"),
      found: survey.problem ?? "a table that cannot be used", expected: "one column with the order number",
      remedy: "add a column 订单号 (order no.), or map one to `order_no` under `columns:` in duidan.yml")
  }

  private mutating func account(_ survey: TableSurvey, _ reading: TableReading, source: String?) {
    result.accounts.append(
      ReadTable(
        file: survey.file, sheet: survey.sheet, sourceID: source,
        rowsRead: survey.isUnpivoted ? 0 : survey.rowRange.count,
        account: reading.account, controlTotals: reading.controlTotals))
    result.rejected += reading.rejectedRows.map { row in
      RejectedRecord(
        file: survey.file, sheet: survey.sheet, source: source, rowIndex: row.rowIndex, reason: row.reason,
        rawCells: row.rawCells)
    }
  }

  /// A sheet without a table: reported, unless its name says that it holds instructions.
  private mutating func addBare(_ grid: Grid, _ path: String) {
    let place = Place(file: path, sheet: grid.name)
    let isNote = Vocabulary.standard.shapingWords.isIgnoredSheet(named: grid.name)
    let filled = (0..<grid.rowCount).filter { !grid.filledColumns(row: $0).isEmpty }
    var account = RowAccount()
    account.blank = grid.rowCount - filled.count
    if isNote { account.note = filled.count } else { account.rejected = filled.count }
    result.accounts.append(
      ReadTable(
        file: path, sheet: grid.name, sourceID: nil, rowsRead: grid.rowCount, account: account, controlTotals: [:]))
    if isNote {
      note(
        IngestFinding(
          kind: .rowsSkipped, place: place, found: "a sheet of notes, by its name", expected: "records",
          remedy: "rename the sheet if it holds orders", count: filled.count))
    } else {
      reject(filled, of: grid, path)
      note(
        IngestFinding(
          kind: .unreadableSheet, place: place, found: "no row that could be a header",
          expected: "a header row with the names of fields, records below it",
          remedy: "add a header row, or take the sheet out of the workspace"))
    }
  }

  private mutating func reject(_ rows: [Int], of grid: Grid, _ path: String) {
    for row in rows {
      let cells = grid.filledColumns(row: row).map { grid.rawText(row: row, column: $0) }
      result.rejected.append(
        RejectedRecord(
          file: path, sheet: grid.name, source: nil, rowIndex: row, reason: DiscrepancyKind.unreadableSheet.name,
          rawCells: cells))
    }
  }

  /// Reports something about a file that is no source's, or of which several sources come.
  private mutating func note(_ finding: IngestFinding, department: Department? = nil) {
    let file = finding.place.file
    result.findings.append(
      SourceFinding(
        source: directory.source(ofFile: file), department: directory.department(ofFile: file) ?? department,
        finding: finding))
  }
}
