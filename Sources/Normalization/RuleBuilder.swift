internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Decides once for each column how its cells are read: order of dates, year, percent, scale, commas, tax, names.
struct RuleBuilder: Sendable {
  let mappings: [ColumnMapping]
  let rulings: SurveyRulings
  let names: SheetNames
  let vocabulary: Vocabulary
  /// The form of another system that the table is.
  var form: FormRuling?

  /// Looks at every cell of the columns of dates and numbers, and enters the rules with their evidence.
  ///
  /// - Complexity: O(rows × those columns); typed cells cost a look.
  func build(from table: ShapedTable, into survey: inout TableSurvey) {
    let rows = table.dataRowIndexes
    let period = SheetPeriod(names)
    for mapping in mappings {
      guard let field = mapping.field else { continue }
      let column = mapping.columnIndex
      var rules = ValueRules()
      rules.scale = mapping.scale
      rules.isInverted = mapping.isInverted
      switch field.valueType {
      case .date, .datetime, .month:
        var evidence = DateEvidence()
        for row in rows { evidence.add(table.cell(row: row, column: column).value) }
        let decider = DateRuleDecider(
          evidence: evidence, period: period, mapping: mapping, ruled: rulings.dateOrder,
          form: form)
        let decisions = decider.decide(field, rules: &rules)
        for item in decisions { note(item.subject, item.decision, item.evidence, mapping, &survey) }
      case .quantity, .money, .decimal, .int:
        var evidence = NumberEvidence()
        for row in rows { evidence.add(table.cell(row: row, column: column).value, type: field.valueType) }
        decideNumbers(evidence, mapping, rules: &rules, survey: &survey)
      case .percent:
        let cells = rows.lazy.map { table.cell(row: $0, column: column).value }
        decidePercent(cells, mapping, rules: &rules, survey: &survey)
      default: decideNames(field, mapping, rules: &rules, survey: &survey)
      }
      rules.groupsDigits = form?.groupsDigits == true && (field.valueType == .code || field == .lineNo)
      if form?.columns[column]?.holdsCodes == true { rules.codes = form?.codes ?? [:] }
      survey.rules[column] = rules
      noteHeader(mapping, &survey)
    }
  }

  private func decideNumbers(
    _ evidence: NumberEvidence, _ mapping: ColumnMapping, rules: inout ValueRules, survey: inout TableSurvey
  ) {
    rules.decimalComma = evidence.usesDecimalComma
    if rules.decimalComma { note("decimal comma", "1.200,50 means 1200.5", "its commas", mapping, &survey) }
    guard mapping.field?.valueType == .money, let basis = evidence.taxBasis else { return }
    rules.taxBasis = basis
    note("tax basis", basis.rawValue, "all \(evidence.count) filled cells say so", mapping, &survey)
  }

  private func decideNames(
    _ field: Field, _ mapping: ColumnMapping, rules: inout ValueRules, survey: inout TableSurvey
  ) {
    guard let table = rulings.names.table(for: field) else { return }
    rules.names = table
    note("names", "aliases are read as the names that they stand for", "the workspace says so", mapping, &survey)
  }

  private func decidePercent(
    _ cells: some Sequence<CellValue>, _ mapping: ColumnMapping, rules: inout ValueRules, survey: inout TableSurvey
  ) {
    var hasFractions = false
    var isInPoints = false
    for cell in cells {
      guard let size = bareNumber(cell)?.magnitude else { continue }
      if size > ExactDecimal(1) { isInPoints = true }
      if size < ExactDecimal(1), size != .zero { hasFractions = true }
    }
    // A cell formatted as percent shows 13 % and holds 0.13: with nothing above 1, fractions are what they are.
    rules.percentIsInPoints = isInPoints || mapping.unit == "%" && !hasFractions
    guard rules.percentIsInPoints else {
      if mapping.unit == "%", hasFractions { note("percent", "0.13 means 13 %", "no number above 1", mapping, &survey) }
      return
    }
    rules.keepsFractions = hasFractions && mapping.unit != "%"
    let decision = "13 means 13 %" + (rules.keepsFractions ? ", 0.13 too" : "")
    note("percent", decision, isInPoints ? "numbers above 1" : "the header", mapping, &survey)
  }

  /// The number of a cell that has no sign of percent.
  private func bareNumber(_ cell: CellValue) -> ExactDecimal? {
    switch cell {
    case .number(let number): return number
    case .text(let text):
      if let plain = ExactDecimal(text) { return plain }
      guard text.utf8.count <= 40, let first = text.utf8.first, first < 0x3A || first >= 0xE3,
        let reading = NumberParser(vocabulary: vocabulary).single(TextFolding.tidied(text))
      else { return nil }
      return reading.isPercent ? nil : reading.value
    default: return nil
    }
  }

  private func noteHeader(_ mapping: ColumnMapping, _ survey: inout TableSurvey) {
    let confidence = Int(mapping.confidence * 100 + 0.5)
    note("mapping", mapping.field?.id ?? "", "\(mapping.reason), \(confidence) %", mapping, &survey)
    if mapping.scale != ExactDecimal(1) { note("scale", "× \(mapping.scale)", "the header", mapping, &survey) }
    if let unit = mapping.unit, unit != "%" { note("unit", unit, "the header", mapping, &survey) }
    if let currency = mapping.currency { note("currency", currency, "the header", mapping, &survey) }
  }

  private func note(
    _ subject: String, _ decision: String, _ evidence: String, _ mapping: ColumnMapping, _ survey: inout TableSurvey
  ) {
    let row = survey.headerRowIndexes.last ?? 0
    let cell = CellAddress(rowIndex: row, columnIndex: mapping.columnIndex).description
    survey.interpretations.append(
      Interpretation(
        place: Place(file: survey.file, sheet: survey.sheet, cell: cell), column: mapping.header, subject: subject,
        decision: decision, evidence: evidence))
  }
}
