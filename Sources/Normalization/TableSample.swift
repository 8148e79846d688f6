internal import OrderModel
internal import TableShaping

/// The first records of a table as texts, by which headers of several meanings are settled.
struct TableSample: Sendable {
  /// How many records are looked at.
  static let rowLimit = 200

  /// The texts of each column, in the order of the rows; empty for an empty cell.
  private let texts: [Int: [String]]

  /// Takes the first records of a table.
  init(_ table: ShapedTable) {
    let rows = table.dataRowIndexes.prefix(Self.rowLimit)
    var texts: [Int: [String]] = [:]
    for header in table.headers {
      texts[header.columnIndex] = rows.map { TextFolding.tidied(table.rawText(row: $0, column: header.columnIndex)) }
    }
    self.texts = texts
  }

  /// Makes a sample of texts by column.
  init(texts: [Int: [String]]) { self.texts = texts }

  /// All texts of a column.
  func column(_ column: Int) -> [String] { texts[column] ?? [] }

  /// The texts of a column that are not empty.
  func filled(_ column: Int) -> [String] { self.column(column).filter { !$0.isEmpty } }

  /// Whether a column counts: small whole numbers only.
  func counts(_ column: Int) -> Bool {
    let values = filled(column)
    return !values.isEmpty && values.allSatisfy { Int($0).map { (1...9999).contains($0) } ?? false }
  }

  /// Whether a counting column starts again, or goes 10, 20, 30: positions inside orders rather than in the sheet.
  func countsInsideGroups(_ column: Int) -> Bool {
    let numbers = filled(column).compactMap { Int($0) }
    return zip(numbers, numbers.dropFirst()).contains { $1 != $0 + 1 }
  }

  /// The share of the filled cells that pass a test; 0 for an empty column.
  func share(_ column: Int, where test: (String) -> Bool) -> Double {
    let values = filled(column)
    return values.isEmpty ? 0 : Double(values.count(where: test)) / Double(values.count)
  }

  /// Whether two columns say the same in each row that fills both.
  func agree(_ first: Int, _ second: Int) -> Bool {
    zip(column(first), column(second)).allSatisfy { $0 == $1 || $0.isEmpty || $1.isEmpty }
  }
}
