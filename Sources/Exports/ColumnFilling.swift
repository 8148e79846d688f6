internal import ExactValues
internal import OrderModel
internal import Reports
internal import SystemProfiles

/// Where the values of one column of the target come from in one run's book.
struct ColumnFilling {
  let column: ProfileColumn
  private let book: ExportBook
  private let ofOrders: FieldColumns?, ofLines: FieldColumns?
  private let constant: String?
  private let price: PriceFilling?

  init(_ column: ProfileColumn, of target: ExportTarget, in book: ExportBook) {
    self.column = column
    self.book = book
    constant = target.constant(of: column)
    ofOrders = column.field.map(book.orderColumns)
    ofLines = column.field.map(book.lineColumns)
    price = column.field.flatMap { PriceFilling($0, book: book, assumed: target.assumedBasis) }
  }

  /// Whether anything in the book could fill the column.
  var hasSource: Bool {
    constant != nil || column.uses.contains(.sequence) || price != nil
      || ofOrders?.isEmpty == false || ofLines?.isEmpty == false
  }

  /// What stands in the column for a document: on its first row, or in its master file.
  func value(of document: ExportDocument, number: Int) -> FoundValue {
    if let constant { return .value(Self.filled(constant, document)) }
    guard column.field != nil else { return column.uses.contains(.sequence) ? .value(String(number)) : .none }
    return ofOrder(document).or(alike(document.lines.map(ofLine)))
  }

  /// What stands in the column for a line of a document.
  func value(ofLine row: Int, at position: Int, of document: ExportDocument) -> FoundValue {
    if let constant { return .value(Self.filled(constant, document)) }
    guard column.field != nil else { return column.uses.contains(.sequence) ? .value(String(position)) : .none }
    let found = ofLine(row).or(ofOrder(document))
    return found == .none && column.uses.contains(.sequence) ? .value(String(position)) : found
  }

  /// What stands in every row may name the order: `订单 {order_no}`.
  private static func filled(_ constant: String, _ document: ExportDocument) -> String {
    ReportTexts.filled(constant, ["order_no": document.number])
  }

  private func ofOrder(_ document: ExportDocument) -> FoundValue {
    if column.field == .orderNo { return .value(document.number) }
    guard let order = document.order else { return .none }
    return ofOrders?.value(in: book.run.orders.rows[order]) ?? .none
  }

  private func ofLine(_ row: Int) -> FoundValue {
    let cells = book.run.lines.rows[row]
    return (ofLines?.value(in: cells) ?? .none).or(price?.value(in: cells) ?? .none)
  }

  /// What all lines say alike; what only some say is said of these lines, and not of the order.
  private func alike(_ values: [FoundValue]) -> FoundValue {
    guard let first = values.first(where: { $0 != .none }) else { return .none }
    return values.allSatisfy { $0 == first } ? first : .doubt(.linesDiffer)
  }
}

/// A price or an amount on a stated tax basis, out of the one that is reconciled.
struct PriceFilling {
  private let core: Int
  private let rate: Int?
  private let known: ExportedRun.PriceBasis?
  private let wanted: ExportedRun.PriceBasis

  /// `nil` for every field that is no price or amount on a basis, and where the book has none.
  init?(_ field: Field, book: ExportBook, assumed: ExportedRun.PriceBasis?) {
    guard let entry = ExportedRun.prices.first(where: { $0.inclusive == field || $0.exclusive == field }),
      let core = book.lineColumns(of: entry.core).own
    else { return nil }
    self.core = core
    rate = book.lineColumns(of: .taxRate).own
    known = book.run.bases[entry.core] ?? assumed
    wanted = field == entry.inclusive ? .inclusive : .exclusive
  }

  /// The value on the wanted basis, only where it is exact.
  func value(in row: [String?]) -> FoundValue {
    guard let text = row[core] else { return .none }
    guard let known else { return .doubt(.priceBasisUnknown) }
    if known == wanted { return .value(text) }
    guard let rate = rate.flatMap({ row[$0] }).flatMap({ ExactDecimal($0) }), let price = ExactDecimal(text),
      let factor = rate.adding(ExactDecimal(1))
    else { return .doubt(.priceNotExact) }
    let found: ExactDecimal?
    if wanted == .inclusive {
      found = price.multiplied(by: factor)
    } else {
      let quotient = price.divided(by: factor, toPlaces: 6)
      found = quotient?.multiplied(by: factor) == price ? quotient : nil
    }
    return found.map { .value($0.description) } ?? .doubt(.priceNotExact)
  }
}
