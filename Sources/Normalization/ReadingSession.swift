internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// One table being read, row after row.
struct ReadingSession {
  let survey: TableSurvey
  let table: ShapedTable
  let tableIndex: Int32
  let purpose: TableReader.Purpose
  let records: RowRecords
  let derived: DerivedClaims
  let statements: StatedClaims
  let fills: FillClaims
  let balances: BalanceReader?
  var reading = TableReading()
  var collector = FindingCollector()
  var subtotals = SubtotalChecker()
  private var addsTax = false
  private var packer: RowPacker
  /// The sum of each field, by its place in the catalogue.
  private var totals = [ExactDecimal?](repeating: nil, count: Int(UInt8.max) + 1)
  /// `nil` where every row is read the long way.
  private var plainRows: PlainRowReader?
  /// The records of a statement that tells of orders month by month, until it is known which month is the last.
  private var months: [(row: Int, order: String, month: Int, builders: [RecordBuilder])] = []

  init(
    survey: TableSurvey, table: ShapedTable, tableIndex: Int32, vocabulary: Vocabulary,
    purpose: TableReader.Purpose = .claims, pace: Pace = .fast,
    in store: (any ByteStore)? = nil
  ) {
    self.purpose = purpose
    self.survey = survey
    self.table = table
    self.tableIndex = tableIndex
    records = RowRecords(survey: survey, vocabulary: vocabulary)
    statements = StatedClaims(vocabulary: vocabulary)
    fills = FillClaims(meanings: survey.fills, vocabulary: vocabulary)
    derived = DerivedClaims(survey: survey, vocabulary: vocabulary)
    balances = BalanceReader(survey, vocabulary)
    if purpose == .inspection { collector.placeLimit = .max }
    for finding in survey.findings { collector.add(finding) }
    reading.interpretations = survey.interpretations
    reading.fields = survey.fields
    packer = RowPacker(expecting: survey.isUnpivoted ? 0 : survey.dataRowCount, in: store)
    if pace == .fast, purpose == .claims, balances == nil {
      plainRows = PlainRowReader(survey: survey, table: table, records: records, derived: derived)
    }
  }

  /// Whether plain rows are read the short way; the reading is the same.
  enum Pace {
    case fast, thorough
  }

  /// Takes in the next row.
  ///
  /// Rows of child records are accounted for by the survey of the rows themselves.
  mutating func take(_ row: Int, _ kind: RowKind) {
    if survey.isUnpivoted {
      takeOfChildren(row, kind)
      return
    }
    switch kind {
    case .data: takeRecord(row)
    case .blank: reading.account.blank += 1
    case .heading:
      reading.account.heading += 1
      subtotals.passHeading()
      if row > survey.headerRowIndexes.last ?? 0 { skipped(row, "heading") }
    case .subtotal:
      reading.account.subtotal += 1
      checkTotals(row)
      skipped(row, "subtotal")
    case .note:
      reading.account.note += 1
      skipped(row, "note")
    }
  }

  /// The reading, when all rows are taken.
  mutating func finished() -> TableReading {
    takeLastMonths()
    reading.rows = packer.finished()
    reading.findings = collector.findings
    for (index, total) in totals.enumerated() where total != nil { reading.controlTotals[Field.all[index]] = total }
    return reading
  }

  /// Takes in what the plain rows' reader has just read.
  private mutating func takePlainRecord(_ row: Int) {
    for number in plainRows?.numbers ?? [] {
      subtotals.add(number.value, column: number.column)
      addTotal(number.value, of: number.field)
    }
    reading.account.used += 1
    reading.formatOnlyCount += plainRows?.otherFormCount ?? 0
    if let slots = plainRows?.slots { packer.add(slots, tableIndex: tableIndex, rowIndex: Int32(row)) }
  }

  private mutating func addTotal(_ value: ExactDecimal, of field: Field) {
    totals[Int(field.index)] = (totals[Int(field.index)] ?? .zero).adding(value)
  }

  private mutating func takeRecord(_ row: Int) {
    if plainRows?.read(row, table) == true { return takePlainRecord(row) }
    if survey.hasStruckRows, survey.grain == .event, table.isStruckThrough(row: row), purpose == .claims {
      reading.account.excluded += 1
      skipped(row, "struck-out")
      return
    }
    guard survey.isUsable || purpose == .inspection || takesBalances else {
      reject(row, reason: survey.problem ?? "")
      return
    }
    var builders = records.records(row, table)
    guard !builders.isEmpty else {
      reading.account.note += 1
      skipped(row, "line without a change")
      return
    }
    for index in builders.indices { complete(&builders[index]) }
    checkRowTotals(row, builders)
    for builder in builders where !builder.remarks.isEmpty { report(builder) }
    let balance = builders.first.flatMap { balances?.row($0, in: table) }
    if let balance { reading.balances.append(balance) }
    if takesBalances, purpose == .claims {
      exclude(row, "balance")
      return
    }
    guard purpose == .inspection || builders.contains(where: { isOfOrder($0) }) else {
      reject(row, reason: DiscrepancyKind.missingKey.name)
      collector.add(missingKey(row))
      return
    }
    if let order = balance?.orderNo, let month = balance?.month, purpose == .claims {
      months.append((row, order, month, builders))
      return
    }
    reading.account.used += 1
    for builder in builders { use(builder) }
  }

  /// Takes the rows of an order's last month in a statement: what was open in the months before is no claim any more.
  private mutating func takeLastMonths() {
    let last = Dictionary(months.map { (TextFolding.key($0.order), $0.month) }, uniquingKeysWith: max)
    for (row, order, month, builders) in months {
      guard last[TextFolding.key(order)] == month else {
        exclude(row, "earlier month's")
        continue
      }
      reading.account.used += 1
      for builder in builders { use(builder) }
    }
    months = []
  }

  private mutating func exclude(_ row: Int, _ what: String) {
    reading.account.excluded += 1
    skipped(row, what)
  }

  /// Whether the rows are balances of customers, and no order's.
  private var takesBalances: Bool { balances != nil && survey.isOfCustomers }

  /// Whether a record names its order, or is money that came in: of that a person can say whose it is.
  private func isOfOrder(_ record: RecordBuilder) -> Bool {
    record.hasKey || survey.eventKind == .payment && record.claim(.paymentAmount)?.value != nil
  }

  private mutating func takeOfChildren(_ row: Int, _ kind: RowKind) {
    switch kind {
    case .data: takeChildren(row)
    case .heading: subtotals.passHeading()
    case .subtotal: checkTotals(row)
    case .blank, .note: break
    }
  }

  private mutating func takeChildren(_ row: Int) {
    guard survey.isUsable || purpose == .inspection else { return }
    var builders = records.records(row, table)
    for index in builders.indices { complete(&builders[index]) }
    for builder in builders where builder.hasKey || purpose == .inspection {
      report(builder)
      use(builder)
    }
  }

  /// Adds the claims that need no column of their own to a record; its numbers enter the sums.
  private mutating func complete(_ record: inout RecordBuilder) {
    for claim in survey.stated { record.fill(claim) }
    if survey.hasCustomerTitles, let claim = statements.customer(of: record.row, in: table) { record.fill(claim) }
    if !survey.fills.isEmpty {
      for claim in fills.claims(of: record.row, in: table) { record.fill(claim) }
    }
    if let span = survey.calendar?.span(of: record.row, in: table) {
      record.insert(.productionPlanStart, span.first)
      record.insert(.productionPlanFinish, span.last)
    }
    derived.add(to: &record)
    if survey.kind == .approval, survey.grain != .event { record.takeRefusal() }
    if let state = survey.tabState { record.fill(state) }
    if survey.hasStruckRows, survey.grain != .event { record.takeStrike(table.isStruckThrough(row: record.row)) }
    for cell in record.numbers { subtotals.add(cell.value, column: cell.column) }
  }

  private mutating func use(_ record: RecordBuilder) {
    for cell in record.numbers {
      if let value = cell.value { addTotal(value, of: cell.field) }
    }
    if !record.statuses.isEmpty || !record.peeled.isEmpty {
      for field in DerivedClaims.fieldsBeside(record) { reading.fields.insert(field) }
    }
    reading.formatOnlyCount += record.formatOnlyCount
    packer.add(record.claims, tableIndex: tableIndex, rowIndex: Int32(record.row))
  }

  private mutating func report(_ record: RecordBuilder) {
    for remark in record.remarks {
      let address = CellAddress(rowIndex: remark.rowIndex, columnIndex: remark.column)
      collector.add(
        IngestFinding(
          kind: remark.problem.kind, place: place(address.description), column: remark.header,
          found: remark.problem.found, expected: remark.problem.expected, remedy: remark.problem.remedy))
    }
  }

  private mutating func reject(_ row: Int, reason: String) {
    reading.account.rejected += 1
    let cells = table.headers.map { table.rawText(row: row, column: $0.columnIndex) }
    reading.rejectedRows.append(RejectedRow(rowIndex: row, reason: reason, rawCells: cells))
  }

  private func missingKey(_ row: Int) -> IngestFinding {
    let names = records.columns.filter { OrderKeys.fields.contains($0.field) }.map { "“\($0.header)”" }.joined(
      separator: ", ")
    return IngestFinding(
      kind: .missingKey, place: place("row \(row + 1)"), found: "no usable value in \(names)",
      expected: "a number that names the order",
      remedy: "enter the order number in each row, or merge its cell over them")
  }

  private mutating func skipped(_ row: Int, _ what: String) {
    let finding = IngestFinding(
      kind: .rowsSkipped, place: place("row \(row + 1)"), found: "a \(what) row, not a record", expected: "records",
      remedy: "nothing, if it is none")
    collector.add(finding, group: what)
  }

  /// Holds the numbers of a total row against the sums above it.
  ///
  /// An average is no total.
  private mutating func checkTotals(_ row: Int) {
    let texts = table.headers.prefix(6).map { table.rawText(row: row, column: $0.columnIndex) }
    guard !texts.contains(where: { $0.contains("平均") || $0.lowercased().contains("average") }) else { return }
    if texts.contains(where: ShapingWords.isTaxLabel) { addsTax = true }
    // With the tax in it, no total below is the sum of the records.
    guard !addsTax else { return }
    for column in records.allColumns where column.field.isAdditive {
      let cell = table.cell(row: row, column: column.index)
      guard cell.rowIndex == row,
        let total = column.number(cell.value, raw: table.rawText(row: row, column: column.index)),
        let expected = subtotals.expected(for: total, column: column.index, tolerance: column.totalTolerance)
      else { continue }
      collector.add(
        IngestFinding(
          kind: .subtotalMismatch,
          place: place(CellAddress(rowIndex: row, columnIndex: column.index).description), column: column.header,
          found: "a total of \(total)", expected: "\(expected), the sum of the rows above",
          remedy: "correct the total, or the row that is missing or wrong"))
    }
    subtotals.passTotal()
  }

  /// Holds what a row says of all its sizes together against its sizes.
  private mutating func checkRowTotals(_ row: Int, _ builders: [RecordBuilder]) {
    for column in records.rowTotals {
      let cell = table.cell(row: row, column: column.index)
      guard cell.rowIndex == row, builders.first?.claim(.size) != nil else { continue }
      let raw = table.rawText(row: row, column: column.index)
      let stated = column.number(cell.value, raw: raw)
      if !raw.isEmpty { subtotals.add(stated, column: column.index) }
      guard let total = stated else { continue }
      var sum: ExactDecimal? = .zero
      for builder in builders {
        guard case .value(.number(let part)) = builder.claim(.quantity)?.state else {
          sum = nil
          break
        }
        sum = sum?.adding(part)
      }
      guard let sum, sum != total else { continue }
      collector.add(
        IngestFinding(
          kind: .subtotalMismatch,
          place: place(CellAddress(rowIndex: row, columnIndex: column.index).description), column: column.header,
          found: "a total of \(total)", expected: "\(sum), the sum of the row's sizes",
          remedy: "correct the total, or the size that is missing or wrong"))
    }
  }

  private func place(_ cell: String) -> Place { Place(file: survey.file, sheet: survey.sheet, cell: cell) }
}
