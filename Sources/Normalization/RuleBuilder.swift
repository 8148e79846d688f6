internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Decides once for each column how its cells are read: order of dates, year, percent, scale.
struct RuleBuilder: Sendable {
  let mappings: [ColumnMapping]
  let rulings: SurveyRulings
  let names: SheetNames
  let vocabulary: Vocabulary

  /// Looks at every cell of the columns of dates and percentages, and enters the rules with their evidence.
  ///
  /// - Complexity: O(rows × those columns).
  func build(from table: ShapedTable, into survey: inout TableSurvey) {
    let rows = table.dataRowIndexes
    for mapping in mappings {
      guard let field = mapping.field else { continue }
      var rules = ValueRules()
      rules.scale = mapping.scale
      rules.isInverted = mapping.isInverted
      switch field.valueType {
      case .date, .datetime, .month:
        var evidence = DateEvidence()
        for row in rows { evidence.add(table.cell(row: row, column: mapping.columnIndex).value) }
        decideDates(evidence, mapping, rules: &rules, survey: &survey)
      case .percent:
        let cells = rows.lazy.map { table.cell(row: $0, column: mapping.columnIndex).value }
        decidePercent(cells.contains(where: isInPoints), mapping, rules: &rules, survey: &survey)
      default: break
      }
      survey.rules[mapping.columnIndex] = rules
      noteHeader(mapping, &survey)
    }
  }

  private func decideDates(
    _ evidence: DateEvidence, _ mapping: ColumnMapping, rules: inout ValueRules, survey: inout TableSurvey
  ) {
    rules.keepsZeros = evidence.keepsZeros
    let named = YearFinder.find(names)
    let known = evidence.fullYears.union(named.map { [$0.year] } ?? [])
    if let order = mapping.dateOrder {
      rules.dateOrder = order
      note("date order", order.rawValue, "the header", mapping, &survey)
    } else if let (order, why) = evidence.decided(near: known) {
      rules.dateOrder = order
      note("date order", order.rawValue, why, mapping, &survey)
    } else if let order = rulings.dateOrder {
      rules.dateOrder = order
      note("date order", order.rawValue, "the workspace says so", mapping, &survey)
    }
    if let named {
      rules.year = named.year
    } else if evidence.fullYears.count == 1 {
      rules.year = evidence.fullYears.first
    }
    if evidence.yearlessCount > 0, let year = rules.year {
      note("year", String(year), named?.reason ?? "the column's other dates", mapping, &survey)
    }
  }

  private func decidePercent(
    _ isInPoints: Bool, _ mapping: ColumnMapping, rules: inout ValueRules, survey: inout TableSurvey
  ) {
    rules.percentIsInPoints = isInPoints || mapping.unit == "%"
    guard rules.percentIsInPoints else { return }
    note("percent", "13 means 13 %", isInPoints ? "numbers above 1" : "the header", mapping, &survey)
  }

  private func isInPoints(_ cell: CellValue) -> Bool {
    switch cell {
    case .number(let number): return number.magnitude > ExactDecimal(1)
    case .text(let text):
      guard let reading = NumberParser(vocabulary: vocabulary).parse(text) else { return false }
      return !reading.isPercent && reading.value.magnitude > ExactDecimal(1)
    default: return false
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
