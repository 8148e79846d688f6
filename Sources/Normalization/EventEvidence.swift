internal import OrderModel
internal import SheetFormats

/// What the records of a table say of an event of their own: its day, its number, how much.
///
/// A row of a register is an event and says so. Where many rows say nothing, the columns wait to be filled in: the
/// rows are order lines of which some have been invoiced or shipped.
struct EventEvidence: Sendable {
  private let columns: [(index: Int, fields: [Field], isCertain: Bool)]
  private let sample: TableSample
  private let reader: CellShapeReader

  /// Takes the meanings of a table's columns.
  init(_ columns: [(index: Int, fields: [Field], isCertain: Bool)], sample: TableSample, vocabulary: Vocabulary) {
    self.columns = columns
    self.sample = sample
    reader = CellShapeReader(vocabulary: vocabulary)
  }

  /// The share of the first records that say something in a column of these fields; 1 where there is no record.
  ///
  /// Headers of several meanings count only where none is certain: 数量 may be the order's.
  ///
  /// - Complexity: O(records × columns of the fields).
  func share(sayingOneOf fields: Set<Field>) -> Double {
    let own = columns.filter { !fields.isDisjoint(with: $0.fields) }
    let certain = own.filter(\.isCertain)
    let texts = (certain.isEmpty ? own : certain).map { sample.column($0.index) }
    guard let count = texts.map(\.count).max(), count > 0 else { return 1 }
    let saying = (0..<count).count { row in texts.contains { $0.indices.contains(row) && isStated($0[row]) } }
    return Double(saying) / Double(count)
  }

  /// Whether a cell says something: dashes, words for nothing yet, 未开票 and the nought of a formula do not.
  private func isStated(_ text: String) -> Bool {
    guard text.contains(where: { $0 != "0" && $0 != "." && !$0.isWhitespace }) else { return false }
    let shape = reader.shape(.text(text))
    return !shape.isEmpty && !shape.contains(.pending) && !(shape.contains(.status) && text.count > 1)
  }
}
