internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Reads the cells of one mapped column.
///
/// A class, so that a loop over rows and columns copies nothing.
final class ColumnReader: Sendable {
  let field: Field
  let index: Int
  let header: String
  /// The lowest header, without the captions above it.
  let lastHeader: String
  private let parser: ValueParser
  private let isAdditive: Bool
  private let mapping: ColumnMapping
  private let rules: ValueRules
  private let vocabulary: Vocabulary

  /// Makes a reader; `nil` for a column that maps to no field.
  init?(_ mapping: ColumnMapping, rules: ValueRules?, vocabulary: Vocabulary) {
    guard let field = mapping.field else { return nil }
    self.field = field
    index = mapping.columnIndex
    header = mapping.header.isEmpty ? CellAddress.letters(ofColumn: index) : mapping.header
    parser = ValueParser(field: field, rules: rules ?? ValueRules(), vocabulary: vocabulary)
    isAdditive = field.isAdditive
    lastHeader = mapping.header.split(separator: " / ").last.map(String.init) ?? mapping.header
    self.mapping = mapping
    self.rules = rules ?? ValueRules()
    self.vocabulary = vocabulary
  }

  /// The same column read as another field of its type.
  func reading(_ field: Field) -> ColumnReader {
    var mapping = mapping
    mapping.field = field
    return ColumnReader(mapping, rules: rules, vocabulary: vocabulary) ?? self
  }

  /// Which cells of the column say plainly what they mean.
  var plainCells: PlainCells { parser.plainCells }
  /// Whether cells are looked up or regrouped before they are read.
  var isIndirect: Bool { rules.groupsDigits || !rules.codes.isEmpty }

  /// How far a total may lie beside the sum: half a tenth for money, nothing for quantities.
  var totalTolerance: ExactDecimal {
    field.valueType == .money ? ExactDecimal(significand: 5, scale: 2) ?? .zero : .zero
  }

  /// The number in a cell; `nil` for anything else.
  func number(_ value: CellValue, raw: String) -> ExactDecimal? {
    guard case .value(.number(let number)) = parser.parse(value, rawText: raw).value else { return nil }
    return number
  }

  /// Reads the column's cell of a row into the record: one claim, and what is odd about it.
  func read(_ row: Int, _ table: ShapedTable, into record: inout RecordBuilder) {
    let cell = table.cell(row: row, column: index)
    if case .blank = cell.value {
      record.claims.append(claim(.blank, cell, raw: nil))
      return
    }
    if !rules.codes.isEmpty, let word = rules.codes[table.rawText(row: row, column: index)] {
      record.claims.append(coded(word, cell, row, table))
      return
    }
    if cell.rowIndex == row, !rules.groupsDigits, let plain = parser.plain(cell.value) {
      record.claims.append(claim(.value(plain), cell, raw: nil))
      if isAdditive, case .number(let number) = plain {
        record.numbers.append(.init(field: field, column: index, value: number))
      }
      return
    }
    let raw = raw(cell, row, table)
    let parsed = parser.parse(rules.groupsDigits ? cell.value.withoutDigitGroups : cell.value, rawText: raw)
    let rawText = shownRaw(raw, cell.value, parsed.value)
    record.claims.append(claim(parsed.value.claimState, cell, raw: rawText))
    if case .text = cell.value, rawText != nil, cell.rowIndex == row, parsed.interpretation == nil,
      case .value = parsed.value
    {
      record.formatOnlyCount += 1
    }
    if cell.rowIndex != row {
      if parsed.value != .blank { record.remarks.append(filling(raw, row: row, in: table)) }
    } else {
      note(parsed, cell, raw: raw, into: &record)
    }
    if let status = parsed.status {
      record.statuses.append(
        .init(field: field, columnIndex: index, rowIndex: cell.rowIndex, rawText: raw, status: status))
    }
    if isAdditive, cell.rowIndex == row { addNumber(parsed.value, into: &record) }
  }

  /// What the word says that a code of another system stands for.
  private func coded(_ word: String, _ cell: ShapedCell, _ row: Int, _ table: ShapedTable) -> Claim {
    claim(parser.parse(.text(word), rawText: word).value.claimState, cell, raw: raw(cell, row, table))
  }

  /// The cell as it stands; of a number that is a code, as the sheet shows it, with its leading zeros.
  private func raw(_ cell: ShapedCell, _ row: Int, _ table: ShapedTable) -> String {
    switch cell.value {
    case .text(let text): text
    case .number where field.valueType == .code: table.displayedText(row: row, column: index)
    default: table.rawText(row: row, column: index)
    }
  }

  private func claim(_ state: Claim.State, _ cell: ShapedCell, raw: String?) -> Claim {
    Claim(field: field, state: state, columnIndex: Int32(index), rowIndex: Int32(cell.rowIndex), rawText: raw)
  }

  /// The cell as it stands, where that is not the normalised text already.
  private func shownRaw(_ raw: String, _ cell: CellValue, _ parsed: ParsedValue) -> String? {
    guard case .value(let value) = parsed else { return raw }
    switch (cell, value) {
    case (.number(let from), .number(let to)) where from == to: return nil
    case (.day(let from), .day(let to)) where from == to: return nil
    case (.moment, .moment), (.boolean, .flag): return nil
    default: return value.description == raw ? nil : raw
    }
  }

  private func addNumber(_ parsed: ParsedValue, into record: inout RecordBuilder) {
    switch parsed {
    case .value(.number(let number)): record.numbers.append(.init(field: field, column: index, value: number))
    case .unusable: record.numbers.append(.init(field: field, column: index, value: nil))
    default: break
    }
  }

  private func note(_ parsed: ParsedCell, _ cell: ShapedCell, raw: String, into record: inout RecordBuilder) {
    func remark(_ problem: ValueProblem) {
      record.remarks.append(.init(problem: problem, header: header, column: index, rowIndex: cell.rowIndex))
    }
    if case .unusable(let problem) = parsed.value { remark(problem) }
    if let note = parsed.interpretation { remark(interpreted(raw, as: parsed.value, note)) }
    if parsed.unit != nil || parsed.currency != nil {
      record.peeled.append(
        .init(
          field: field, header: header, columnIndex: index, rowIndex: cell.rowIndex, rawText: raw, unit: parsed.unit,
          currency: parsed.currency))
    }
  }

  /// What is said of a cell whose value stands in a row above.
  private func filling(_ raw: String, row: Int, in table: ShapedTable) -> RecordBuilder.Remark {
    let isOfDocument = table.isFilledOfDocument(column: index)
    let whose = isOfDocument ? "the document's first row" : "a merged cell"
    let problem = ValueProblem(
      kind: .mergedFill, found: "“\(TextFolding.tidied(raw))” of \(whose) was taken for this row",
      expected: "one cell a row",
      remedy: isOfDocument
        ? "nothing: the system writes a document's cells once"
        : "nothing, if the merged cell means every row that it covers")
    return .init(problem: problem, header: header, column: index, rowIndex: row)
  }

  private func interpreted(_ raw: String, as parsed: ParsedValue, _ note: String) -> ValueProblem {
    var shown = "nothing"
    if case .value(let value) = parsed { shown = value.description }
    return ValueProblem(
      kind: .interpretedValue, found: "“\(TextFolding.tidied(raw))” was read as \(shown): \(note)",
      expected: "a plain value", remedy: "write it out if that is not what it means")
  }
}

extension CellValue {
  /// `138,766` as `138766`; everything else as it is.
  fileprivate var withoutDigitGroups: CellValue {
    guard case .text(let text) = self, text.contains(",") else { return self }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isNumber = groups.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber, (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return self
    }
    return .text(groups.joined())
  }
}
