internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Claims that a row makes by its colour, where the workspace says what a colour means.
///
/// A row has the colour that at least half of its filled cells have.
struct FillClaims: Sendable {
  /// What each colour (six hex digits) says.
  let meanings: [String: [Field: String]]
  let vocabulary: Vocabulary

  /// The fields that colours may state.
  var fields: Set<Field> { Set(meanings.values.flatMap(\.keys)) }

  /// The claims of a row, in the order of the fields.
  func claims(of row: Int, in table: ShapedTable) -> [Claim] {
    guard !meanings.isEmpty, let fill = table.fill(row: row), let stated = meanings[fill.colour] else { return [] }
    return stated.sorted { $0.key < $1.key }.compactMap { field, text in
      let parsed = ValueParser(field: field, vocabulary: vocabulary).parse(.text(text), rawText: text)
      guard case .value(let value) = parsed.value else { return nil }
      return Claim(
        field: field, state: .value(value), columnIndex: Int32(fill.columnIndex), rowIndex: Int32(row),
        rawText: "fill \(fill.colour)")
    }
  }
}
