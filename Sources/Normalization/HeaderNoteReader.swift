internal import ExactValues
internal import OrderModel

/// Reads what a header's brackets say of its values: a unit, a currency, a scale, an order of dates.
struct HeaderNoteReader: Sendable {
  let vocabulary: Vocabulary

  /// Enters what a note says into a mapping: `金额(万元)`, `单价(USD)`, `日期(日/月/年)`.
  func apply(_ note: String?, to mapping: inout ColumnMapping) {
    guard var rest = note else { return }
    mapping.dateOrder = DateOrder(note: rest)
    if mapping.dateOrder != nil { return }
    if rest == "%" {
      mapping.unit = "%"
      return
    }
    let scale = vocabulary.scales.first { $0.token.first?.isASCII == false && rest.hasPrefix($0.token) }
    if let scale, vocabulary.unit(rest) == nil {
      mapping.scale = scale.factor
      rest.removeFirst(scale.token.count)
    }
    if let currency = vocabulary.currency(rest) {
      mapping.currency = currency
    } else if vocabulary.unit(rest) != nil {
      mapping.unit = rest
    } else if let first = rest.split(separator: "/").first, first.count < rest.count,
      let currency = vocabulary.currency(String(first))
    {
      // 元/个 is a price in yuan.
      mapping.currency = currency
    }
  }
}
