internal import ExactValues
internal import OrderModel
internal import TableShaping

/// Reads the rows of a statement of balances.
struct BalanceReader: Sendable {
  private let survey: TableSurvey
  private let numbers: NumberParser

  /// Reads the rows of a table; `nil` for one that is no such statement.
  init?(_ survey: TableSurvey, _ vocabulary: Vocabulary) {
    guard survey.holdsBalances, !survey.isUnpivoted else { return nil }
    self.survey = survey
    numbers = NumberParser(vocabulary: vocabulary, isMoney: true)
  }

  /// The balances of a row.
  func row(_ record: RecordBuilder, in table: ShapedTable) -> BalanceRow {
    var row = BalanceRow(file: survey.file, sheet: survey.sheet, department: survey.department?.department)
    func text(_ field: Field) -> String? { record.claim(field)?.value?.description }
    (row.orderNo, row.currency) = (text(.orderNo), text(.currency))
    (row.customer, row.customerCode) = (text(.customerName), text(.customerCode))
    row.month = month(record.claim(.periodMonth))
    for field in BalanceRow.amounts {
      guard let claim = record.claim(field) else { continue }
      if claim.state == .unusable { row.isUnreadable = true }
      let address = CellAddress(rowIndex: Int(claim.rowIndex), columnIndex: Int(claim.columnIndex))
      row.cells[field] = BalanceRow.Cell(
        amount: claim.value?.number, rawText: claim.rawText ?? claim.value?.description ?? "", address: address)
    }
    let unknown = survey.extras.map { table.rawText(row: record.row, column: $0.columnIndex) }
    row.others = (unknown + [text(.remark) ?? ""]).compactMap { raw in
      let text = TextFolding.tidied(raw)
      return text.isEmpty ? nil : numbers.single(text)?.value
    }.filter { $0 != .zero }
    return row
  }

  /// The month that the row states, else the one that the sheet is of.
  ///
  /// A month that cannot be read is not the sheet's.
  private func month(_ claim: Claim?) -> Int? {
    let stated = claim?.value
    if let day = stated?.day { return day.civil.year * 12 + day.civil.month - 1 }
    if let match = stated?.description.firstMatch(of: #/(20\d\d)[^0-9]{0,2}(0?[1-9]|1[0-2])(?![0-9])/#) {
      return Int(match.1).flatMap { year in Int(match.2).map { year * 12 + $0 - 1 } }
    }
    guard stated == nil, claim?.state != .unusable, let period = survey.period, let year = period.year, period.months.count == 1 else {
      return nil
    }
    return year * 12 + period.months.lowerBound - 1
  }
}
