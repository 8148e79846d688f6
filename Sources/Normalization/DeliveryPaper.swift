internal import OrderModel
internal import TableShaping

/// A paper that goes with the goods, a 送货单: its head states the day and the number of the shipment for all its lines.
struct DeliveryPaper: Sendable {
  /// What the head says of the shipment, one statement a field.
  private(set) var statements: [Field: SheetStatement] = [:]

  /// The fields that the head states.
  var fields: Set<Field> { Set(statements.keys) }

  /// Reads the head of a table; `nil` where no name says that it is such a paper.
  init?(_ table: ShapedTable, names: SheetNames, vocabulary: Vocabulary) {
    let named = [names.stem, names.sheet ?? ""] + names.titles.filter { $0.count <= Self.titleLimit }
    guard named.contains(where: Self.names) else { return nil }
    let header = table.headerRowIndexes.first ?? 0
    let reader = HeaderMeaningReader(vocabulary: vocabulary)
    for statement in table.metadata where statement.rowIndex < header {
      let meant = reader.read(ColumnHeader(columnIndex: 0, text: statement.key)).fields
      guard let field = Self.own.first(where: meant.contains), statements[field] == nil else { continue }
      statements[field] = statement
    }
  }

  /// How long the title of a paper may be.
  private static let titleLimit = 40
  private static let own: [Field] = [.shipDate, .shipmentNo]

  /// Whether a name says what the paper is: `出 货 单`, `Delivery Note DN-10442`.
  private static func names(_ name: String) -> Bool {
    let bare = HeaderFolding.key(name)
    return words.contains { bare.holds($0) }
  }

  private static let words = [
    "送货单", "出货单", "发货单", "出库单", "销货单", "装箱单", "Delivery Note", "Delivery Order", "Packing List",
  ]
  .map(HeaderFolding.key)
}
