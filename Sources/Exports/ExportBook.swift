internal import OrderModel
internal import Reports

/// One order with its lines, by rows of the run's tables.
struct ExportDocument {
  let number: String
  /// The row of the order; `nil` for lines whose order stands in no row.
  let order: Int?
  /// The rows of its lines.
  let lines: [Int]
}

/// The orders of a run as documents, and where the values of a field stand.
struct ExportBook {
  let run: ExportedRun
  let documents: [ExportDocument]
  private let orderColumns: [String: Int], lineColumns: [String: Int]

  /// - Complexity: O(rows).
  init(_ run: ExportedRun) {
    self.run = run
    orderColumns = Self.columns(run.orders)
    lineColumns = Self.columns(run.lines)
    documents = Self.documents(run, orderColumns["order_no"], lineColumns["order_no"])
  }

  private static func columns(_ table: OutputTable) -> [String: Int] {
    Dictionary(table.columns.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  private static func documents(_ run: ExportedRun, _ orderNo: Int?, _ lineOrderNo: Int?) -> [ExportDocument] {
    var rows: [String: [Int]] = [:], unopened: [String] = []
    let orders = orderNo.map { column in run.orders.cells(ofColumn: column).map { $0 ?? "" } } ?? []
    let known = Set(orders)
    for (index, row) in run.lines.rows.enumerated() {
      guard let number = lineOrderNo.flatMap({ row[$0] }) else { continue }
      if rows[number] == nil, !known.contains(number) { unopened.append(number) }
      rows[number, default: []].append(index)
    }
    let opened = orders.enumerated().filter { !$0.element.isEmpty }.map { index, number in
      ExportDocument(number: number, order: index, lines: rows[number] ?? [])
    }
    return opened + unopened.map { ExportDocument(number: $0, order: nil, lines: rows[$0] ?? []) }
  }

  /// The columns of the orders' table that hold a field: its own, then those that are kept per source, openers first.
  func orderColumns(of field: Field) -> FieldColumns { columns(of: field, in: orderColumns) }
  /// The same of the lines' table.
  func lineColumns(of field: Field) -> FieldColumns { columns(of: field, in: lineColumns) }

  private func columns(of field: Field, in table: [String: Int]) -> FieldColumns {
    func kept(_ sources: [String]) -> [Int] { sources.compactMap { table["x_\($0)_\(field.id)"] } }
    let others = run.sources.filter { !run.openers.contains($0) }
    return FieldColumns(own: table[field.id], ofOpeners: kept(run.openers), ofOthers: kept(others))
  }
}

/// The columns of a table that hold a field.
struct FieldColumns {
  let own: Int?
  let ofOpeners: [Int], ofOthers: [Int]

  var isEmpty: Bool { own == nil && ofOpeners.isEmpty && ofOthers.isEmpty }

  /// What a row says: what is reconciled, else what the openers say, else what all others say alike.
  func value(in row: [String?]) -> FoundValue {
    if let own, let value = row[own] { return .value(value) }
    for columns in [ofOpeners, ofOthers] {
      let values = Set(columns.compactMap { row[$0] })
      if let only = values.first { return values.count == 1 ? .value(only) : .doubt(.sourcesDiffer) }
    }
    return .none
  }
}

/// What a run says of a field.
enum FoundValue: Equatable {
  case none
  case value(String)
  case doubt(ExportNote.Reason)

  /// This, or what another place says where this says nothing.
  func or(_ other: @autoclosure () -> FoundValue) -> FoundValue { self == .none ? other() : self }
}
