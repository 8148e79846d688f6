import OrderModel

/// A receipt may name several orders in one cell: which part is whose is for a person to say.
extension OrderResolver {
  /// The known orders that a number names together, SO-3、SO-4 or SO-3/4; `nil` where it is the number of one order.
  func ordersTogether(_ number: String, of source: Source) -> Set<String>? {
    guard source.eventKind == .payment, !index.contains(OrderNumberFolding.key(number)) else { return nil }
    let parts = number.split { "、,，;；/&+和及 \n".contains($0) }.map(String.init)
    guard parts.count > 1 else { return nil }
    var keys: Set<String> = []
    var last = ""
    for part in parts {
      let whole = OrderNumberFolding.key(part)
      let completed = OrderNumberFolding.key(last.dropLast(part.count) + part)
      guard let key = [whole, completed].first(where: index.contains) else { return nil }
      keys.insert(key)
      last = index.contains(whole) ? part : last.dropLast(part.count) + part
    }
    return keys.count > 1 ? keys : nil
  }

  /// Lays rows that name several orders to the one that a person has named, and leaves the others.
  mutating func placeSeveral(_ rows: [(row: SourceRow, source: Source, keys: Set<String>)]) {
    for (row, source, keys) in rows {
      if let ruled = ruledKey(of: row, source: source.id) {
        index.lay(row, of: source, to: ruled)
      } else {
        leave(row, source, keys)
      }
    }
  }
}
