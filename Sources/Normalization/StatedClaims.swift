internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Claims that a sheet makes for all its records at once: `客户：华为` above the header, a customer's name over a group.
///
/// They stand back behind a column of the table.
struct StatedClaims: Sendable {
  let vocabulary: Vocabulary

  /// What the cells above the header state of every record, one claim a field.
  ///
  /// What stands below the records is about the paper, not about the orders.
  func find(_ table: ShapedTable, mapped: Set<Field>, paper: DeliveryPaper? = nil) -> [Claim] {
    let header = table.headerRowIndexes.first ?? 0
    let own = paper?.statements ?? [:]
    var claims = own.sorted { $0.key < $1.key }.compactMap { mapped.contains($0) ? nil : claim($1, of: $0) }
    for statement in table.metadata where statement.rowIndex < header && !own.values.contains(statement) {
      guard let field = field(statement.key), !mapped.contains(field),
        !claims.contains(where: { $0.field == field }), let claim = claim(statement, of: field)
      else { continue }
      claims.append(claim)
    }
    return claims
  }

  private func claim(_ statement: SheetStatement, of field: Field) -> Claim? {
    guard let value = value(statement.value, of: field) else { return nil }
    return Claim(
      field: field, state: .value(value), columnIndex: Int32(statement.columnIndex),
      rowIndex: Int32(statement.rowIndex), rawText: statement.value == value.description ? nil : statement.value)
  }

  /// The state that a tab's name gives its orders: finished rows are moved to 已完成.
  ///
  /// `nil` where a column states it, and for tabs of months and customers.
  func state(_ sheet: String?, _ table: ShapedTable, mapped: Set<Field>) -> Claim? {
    guard let sheet, !mapped.contains(.orderStatus), let header = table.headers.first, isArchive(sheet) else {
      return nil
    }
    return Claim(
      field: .orderStatus, state: .value(.text(TextFolding.tidied(sheet))), columnIndex: Int32(header.columnIndex),
      rowIndex: Int32(table.headerRowIndexes.first ?? 0), rawText: sheet)
  }

  /// Whether a tab is one to which finished rows are moved.
  func isArchive(_ sheet: String?) -> Bool { sheet.map { Self.doneTabs.contains(HeaderFolding.key($0)) } ?? false }

  private static let doneTabs: Set<String> = [
    "已完成", "完成", "已完结", "完结", "已结案", "结案", "已结束", "已出货", "已发货", "历史", "历史订单", "归档", "done", "completed", "closed",
    "finished", "archive", "history", "shipped",
  ]

  /// Whether titles over groups of records name customers.
  func namesCustomers(_ table: ShapedTable) -> Bool {
    table.dataRowIndexes.prefix(1000).contains { row in table.groupTitle(row: row).flatMap(customer) != nil }
  }

  /// The customer that the title over a record's group names.
  func customer(of row: Int, in table: ShapedTable) -> Claim? {
    guard let title = table.groupTitle(row: row), let name = customer(title) else { return nil }
    return Claim(
      field: .customerName, state: .value(.text(name)), columnIndex: Int32(title.columnIndex),
      rowIndex: Int32(title.rowIndex), rawText: title.text == name ? nil : title.text)
  }

  /// `浙江XX公司`, `客户：华为`.
  private func customer(_ title: GroupTitle) -> String? {
    let text = TextFolding.tidied(title.text)
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      guard field(String(text[..<colon])) == .customerName else { return nil }
      let name = TextFolding.tidied(String(text[text.index(after: colon)...]))
      return name.isEmpty ? nil : name
    }
    return CellShapeReader.isCompany(text) && text.count <= 60 ? text : nil
  }

  private func field(_ key: String) -> Field? {
    let meaning = HeaderMeaningReader(vocabulary: vocabulary).read(ColumnHeader(columnIndex: 0, text: key))
    guard meaning.confidence >= 0.9, let field = meaning.fields.first, Self.fields.contains(field) else { return nil }
    return field
  }

  private func value(_ text: String, of field: Field) -> FieldValue? {
    let parsed = ValueParser(field: field, vocabulary: vocabulary).parse(.text(text), rawText: text)
    if case .value(let value) = parsed.value { return value }
    return nil
  }

  private static let fields: Set<Field> = [
    .orderNo, .contractNo, .customerPoNo, .customerName, .customerCode, .salesperson, .merchandiser, .currency,
    .paymentTerms, .orderDate,
  ]
}
