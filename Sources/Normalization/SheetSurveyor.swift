internal import Discrepancies
internal import ExactValues
internal import OrderModel
public import SheetFormats
public import TableShaping

/// A table of a sheet and what was found out about it.
public struct SurveyedTable: Sendable {
  /// What its columns mean.
  public var survey: TableSurvey
  /// Its rows; shared by the surveys of its child records.
  public let table: ShapedTable
}

/// Surveys a sheet: its tables, what their columns mean, and what has to be decided once before values are read.
///
///     let surveys = SheetSurveyor().survey(grid, file: "sales/订单.csv")
///     surveys[0].mapping(of: .promisedDate)?.header   // 交期
///     surveys[0].grain                                // .line
public struct SheetSurveyor: Sendable {
  let rulings: SurveyRulings
  let vocabulary: Vocabulary

  /// Makes a surveyor; `rulings` are what the workspace says of the source.
  public init(rulings: SurveyRulings = SurveyRulings(), vocabulary: Vocabulary = .standard) {
    self.rulings = rulings
    self.vocabulary = vocabulary
  }

  /// The tables of a sheet; none for a sheet without a header or one named as instructions, which the caller reports.
  ///
  /// - Complexity: O(rows × columns).
  public func survey(_ grid: Grid, file: String) -> [TableSurvey] { surveyedTables(grid, file: file).map(\.survey) }

  /// The tables of a sheet with their surveys, for a caller that goes on to read them.
  ///
  /// - Complexity: O(rows × columns).
  public func surveyedTables(_ grid: Grid, file: String) -> [SurveyedTable] {
    guard !vocabulary.shapingWords.isIgnoredSheet(named: grid.name) else { return [] }
    // A caption and its header are two cells.
    let named = rulings.columns.keys.flatMap { $0.split(separator: " / ").map(String.init) }
    let tables = TableShaper(words: vocabulary.shapingWords.knowing(named)).shape(grid)
    let outerTitles = tables.first?.titleTexts ?? []
    return tables.enumerated().flatMap { ordinal, table in
      var names = SheetNames(file: file, sheet: grid.name, titles: table.titleTexts)
      if ordinal > 0 { names.outerTitles = outerTitles }
      let form = rulings.forms?.form(of: table, in: FileFacts(path: file, dialect: rulings.dialect))
      let table = form?.masters.map { table.fillingDocuments(named: $0.name, columns: $0.all) } ?? table
      let survey = survey(table, ordinal: ordinal, grid: grid, names: names, file: file, form: form)
      return ([survey] + unpivoted(survey, table, names)).map { SurveyedTable(survey: $0, table: table) }
    }
  }

  private func survey(
    _ table: ShapedTable, ordinal: Int, grid: Grid, names: SheetNames, file: String, form: FormRuling?
  ) -> TableSurvey {
    let hints = rulings.hints.filter { $0.sheet == grid.name && $0.ordinal == ordinal }
    let paper = form == nil ? DeliveryPaper(table, names: names, vocabulary: vocabulary) : nil
    let columns = columns(
      of: table, names: names, hints: hints, grain: ruledGrain(grid.name, ordinal), form: form, paper: paper)
    let result = columns.result
    let builder = RuleBuilder(
      mappings: result.mappings, rulings: rulings, names: names, vocabulary: vocabulary, form: form)
    var survey = TableSurvey(
      file: file, sheet: grid.name, ordinal: ordinal, rowRange: table.rowRange,
      headerRowIndexes: table.headerRowIndexes, titleTexts: table.titleTexts, mappings: result.mappings, rules: [:],
      extras: extras(result.mappings), kind: result.sheet.kind, kindReason: result.sheet.reason,
      grain: rulings.grain ?? result.sheet.grain, department: department(names, sheet: result.sheet),
      orderKeys: orderKeys(table, result.mappings), dataRowCount: table.kinds.count { $0 == .data },
      interpretations: [], wideGroups: columns.groups, findings: [], problem: nil)
    survey.form = form
    survey.changes = columns.pairs
    if let form { survey.interpretations.append(form.interpretation(file: file, sheet: grid.name)) }
    builder.build(from: table, into: &survey)
    let statements = StatedClaims(vocabulary: vocabulary)
    let mapped = Set(result.mappings.compactMap(\.field))
    survey.stated = statements.find(table, mapped: mapped, paper: survey.grain == .event ? paper : nil)
    survey.period = SheetPeriod(names).table
    survey.isArchive = statements.isArchive(grid.name)
    if survey.grain != .event { survey.tabState = statements.state(grid.name, table, mapped: mapped) }
    survey.hasStruckRows = table.mayHoldStruckRows && table.dataRowIndexes.contains(where: table.isStruckThrough)
    survey.fills = rulings.fills
    survey.calendar = calendar(columns.groups, result, names)
    survey.hasCustomerTitles = statements.namesCustomers(table)
    if survey.orderKeys.isEmpty, let claim = survey.stated.first(where: { $0.field == .orderNo }) {
      survey.orderKeys = [TextFolding.key(claim.value?.description ?? "")]
    }
    let matrix = columns.groups.filter { $0.kind == .sizeMatrix || $0.kind == .promiseHistory }
    let grouped = matrix.flatMap { $0.parts.flatMap(\.self) + $0.rowTotals }
    RuleBuilder(mappings: grouped, rulings: rulings, names: names, vocabulary: vocabulary)
      .build(from: table, into: &survey)
    let reporter = SurveyReporter(survey: survey, table: table, grid: grid)
    survey.findings = reporter.findings(rivals: result.rivals)
    let isNamed = survey.stated.contains { OrderKeys.fields.contains($0.field) }
    survey.problem = problem(result, isNamedAbove: isNamed)
    if survey.problem != nil, survey.isOfCustomers { survey.problem = "a statement of what customers owe, no order's" }
    return survey
  }

  /// What a row of a table is, where the workspace or the last run says so.
  private func ruledGrain(_ sheet: String?, _ ordinal: Int) -> SheetKindFinder.RuledGrain? {
    if let grain = rulings.grain { return .init(grain: grain, reason: "the workspace says what a row is") }
    return rulings.rememberedGrains.first { $0.sheet == sheet && $0.ordinal == ordinal }
      .map { .init(grain: $0.grain, reason: "rows as in the last run") }
  }

  /// The days of a production calendar; a column of the plan goes before it.
  private func calendar(_ groups: [WideGroup], _ result: ColumnMapper.Result, _ names: SheetNames) -> CalendarDays? {
    let stated = Set(result.mappings.compactMap(\.field))
    guard let group = groups.first(where: { $0.kind == .calendar }), result.sheet.kind == .production,
      stated.isDisjoint(with: [.productionPlanStart, .productionPlanFinish])
    else { return nil }
    return CalendarDays(group, names: names, vocabulary: vocabulary)
  }

  private func columns(
    of table: ShapedTable, names: SheetNames, hints: [ColumnHint], grain: SheetKindFinder.RuledGrain?,
    form: FormRuling?, paper: DeliveryPaper?
  ) -> (result: ColumnMapper.Result, groups: [WideGroup], pairs: [FormRuling.Change]) {
    let rows = table.dataRowIndexes.prefix(TableSample.rowLimit)
    let evidence = ColumnEvidence(table: table, rows: rows, vocabulary: vocabulary)
    let ruled = HeaderMeaningReader(vocabulary: vocabulary, rulings: rulings.columns, form: form)
    let free = table.headers.filter { !ruled.isRuled($0) }
    var groups = WideGroupFinder(vocabulary: vocabulary, evidence: evidence).find(free)
    var mapper = ColumnMapper(vocabulary: vocabulary, rulings: rulings)
    mapper.rulings.hints = hints
    mapper.ruledGrain = grain
    mapper.form = form
    mapper.paper = paper
    var result = mapper.map(table.headers, evidence: evidence, names: names, groups: groups)
    MergedAmounts.settle(&result.mappings, table: table)
    LineAmounts.settle(&result.mappings, table: table, evidence: evidence)
    TaxBasisSettler(evidence: evidence).settle(&result.mappings)
    WideGroupColumns.enter(&groups, into: &result.mappings, evidence: evidence)
    ChangePairs.takeRequest(&result.mappings, result.sheet)
    let pairs = form?.changes ?? ChangePairs.find(result.mappings, result.sheet, vocabulary: vocabulary)
    ChangePairs.enter(pairs, into: &result.mappings)
    return (result, groups, pairs)
  }

  /// The surveys of the child records: each repetition of instalments, part shipments, invoices.
  private func unpivoted(_ survey: TableSurvey, _ table: ShapedTable, _ names: SheetNames) -> [TableSurvey] {
    survey.wideGroups.compactMap { group in
      guard let kind = group.kind.sheetKind else { return nil }
      var view = survey
      view.view = .unpivoted(group)
      view.kind = kind
      view.kindReason = "columns that repeat: \(group.reason)"
      view.grain = .event
      view.hasStruckRows = false
      view.tabState = nil
      view.fills = [:]
      view.calendar = nil
      view.form = nil
      view.changes = []
      view.mappings = survey.mappings.filter { $0.field.map(Self.childKeys.contains) ?? false }
      (view.rules, view.extras, view.interpretations, view.findings, view.wideGroups) = ([:], [], [], [], [])
      let mappings = group.parts.flatMap(\.self)
      RuleBuilder(mappings: mappings, rulings: rulings, names: names, vocabulary: vocabulary)
        .build(from: table, into: &view)
      for mapping in view.mappings { view.rules[mapping.columnIndex] = survey.rules[mapping.columnIndex] }
      return view
    }
  }

  /// The fields that a child record takes from its row.
  private static let childKeys = Set(OrderKeys.fields).union([
    .lineNo, .customerName, .customerCode, .productCode, .productName, .model, .spec, .colour, .size, .currency,
  ])

  private func department(_ names: SheetNames, sheet: SheetKindFinder.Finding) -> (
    department: Department, reason: String
  )? {
    if let ruled = rulings.department { return (ruled, "the workspace says so") }
    return DepartmentFinder(vocabulary: vocabulary, parties: rulings.parties).find(names, sheet: sheet)
  }

  private func extras(_ mappings: [ColumnMapping]) -> [ExtraColumn] {
    mappings.filter { $0.field == nil && !$0.isIgnored }.map { mapping in
      let header = mapping.header.isEmpty ? CellAddress.letters(ofColumn: mapping.columnIndex) : mapping.header
      return ExtraColumn(header: header, columnIndex: mapping.columnIndex)
    }
  }

  private func orderKeys(_ table: ShapedTable, _ mappings: [ColumnMapping]) -> Set<String> {
    guard let column = mappings.first(where: { $0.field == .orderNo })?.columnIndex else { return [] }
    var keys: Set<String> = []
    var last = ""
    let rows = table.dataRowIndexes
    for (place, row) in rows.enumerated() {
      let text = table.rawText(row: row, column: column)
      // The lines of one order stand below each other.
      guard text != last else { continue }
      last = text
      let key = TextFolding.key(text)
      if !key.isEmpty, keys.insert(key).inserted, keys.count == Self.firstKeys {
        // As many more as came so far: growing step by step would hash each key several times.
        keys.reserveCapacity(Self.firstKeys * rows.count / (place + 1))
      }
    }
    return keys
  }

  private static let firstKeys = 1000

  private func problem(_ result: ColumnMapper.Result, isNamedAbove: Bool) -> String? {
    if let rival = result.rivals.first(where: { $0.field == .orderNo }) {
      let headers = result.mappings.filter { [rival.kept, rival.other].contains($0.columnIndex) }.map(\.header)
      return "two columns could be the order number: " + headers.joined(separator: ", ")
    }
    let keys = result.mappings.filter { $0.field.map(OrderKeys.fields.contains) ?? false }
    guard let best = keys.max(by: { $0.confidence < $1.confidence }) else {
      return isNamedAbove ? nil : "no column names an order"
    }
    guard best.confidence < Self.requiredConfidence else { return nil }
    let others = best.alternatives.prefix(1).map { " or \($0.field)" }.joined()
    return
      "“\(best.header)” could be \(best.field?.id ?? "")\(others), and too little speaks for either: \(best.reason)"
  }

  /// What must speak for the column that names the order, lest every row be laid to a wrong one.
  private static let requiredConfidence = 0.6
}
