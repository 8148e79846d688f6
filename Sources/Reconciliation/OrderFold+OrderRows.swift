import OrderModel

/// What a list of orders says that stands nowhere else.
extension OrderFold {
  /// The values of its unmapped columns, and of fields of lines and events, by header or field id.
  ///
  /// 交货日期 of an order of several lines is no claim on any of them, and nobody is held to it; whoever looks for it finds
  /// it with the order. Where several rows of one order differ, it is none's.
  func beside(_ rows: [SourceRow], of source: String) -> [String: String] {
    var found: [String: String] = [:], differing: Set<String> = []
    for row in rows {
      let reference = RowReference(tableIndex: row.tableIndex, rowIndex: row.rowIndex)
      var stated = context.extras.isEmpty ? [:] : context.extras[reference] ?? [:]
      for claim in row.claims where !isOfHeader(claim.field, source) && !Self.ofRows.contains(claim.field) {
        if let value = claim.value { stated[claim.field.id] = value.description }
      }
      for (name, text) in stated where found.updateValue(text, forKey: name).map({ $0 != text }) ?? false {
        differing.insert(name)
      }
    }
    return found.filter { !differing.contains($0.key) }
  }
}
