internal import OrderModel
internal import Reports

/// Which documents of a run are exported, and what is said of the others.
struct Exportable {
  /// The documents that go out, without their cancelled lines.
  private(set) var documents: [ExportDocument] = []
  /// Documents and lines that are cancelled.
  private(set) var cancelled: [(orderNo: String, lineNo: String?)] = []
  /// Orders that somebody is asked about: still exported, or held back.
  private(set) var asked: [(orderNo: String, questions: String)] = []

  private let book: ExportBook
  private let cancelledOrders: FieldColumns, cancelledLines: FieldColumns, lineNo: FieldColumns

  /// - Complexity: O(rows).
  init(_ book: ExportBook, for target: ExportTarget, onlySettled: Bool) {
    self.book = book
    cancelledOrders = book.orderColumns(of: .isCancelled)
    cancelledLines = book.lineColumns(of: .isCancelled)
    lineNo = book.lineColumns(of: .lineNo)
    let questions = book.run.orders.columns.firstIndex { $0.id == "open_discrepancies" }
    for document in book.documents {
      guard let kept = target.tellsCancellation ? document : withoutCancelled(document) else { continue }
      let count =
        document.order.flatMap { row in questions.flatMap { book.run.orders.rows.cell(row: row, column: $0) } } ?? "0"
      if count != "0" { asked.append((document.number, count)) }
      if count == "0" || !onlySettled { documents.append(kept) }
    }
  }

  private mutating func withoutCancelled(_ document: ExportDocument) -> ExportDocument? {
    if let row = document.order, Self.isTrue(cancelledOrders.value(in: book.run.orders.rows[row])) {
      cancelled.append((document.number, nil))
      return nil
    }
    let isCancelled = document.lines.map { Self.isTrue(cancelledLines.value(in: book.run.lines.rows[$0])) }
    guard isCancelled.contains(true) else { return document }
    if !isCancelled.contains(false) {
      cancelled.append((document.number, nil))
      return nil
    }
    let lines = zip(document.lines, isCancelled)
    for (row, gone) in lines where gone {
      if case .value(let name) = lineNo.value(in: book.run.lines.rows[row]) {
        cancelled.append((document.number, name))
      } else {
        cancelled.append((document.number, ""))
      }
    }
    return ExportDocument(
      number: document.number, order: document.order, lines: lines.filter { !$0.1 }.map(\.0))
  }

  private static func isTrue(_ found: FoundValue) -> Bool { found == .value("true") }
}
