internal import OrderModel
internal import Reconciliation

/// The goods that one source has under an order number.
struct SourceGoods {
  let source: Source
  /// The ids of the lines that it holds or ever held.
  let lines: Set<String>
  private let own: [LineFacts]

  /// `nil` for a source that lists no lines of the order.
  init?(_ source: Source, _ order: OrderFacts) {
    let own = order.lines.filter { $0.unit.sources[source.id] != nil }
    guard source.grain == .line, !own.isEmpty else { return nil }
    self.source = source
    self.own = own
    lines = Set(own.map(\.unit.id))
  }

  /// What the source calls its lines in a field; `nil` unless it does so for each.
  private func names(_ field: Field) -> [String]? {
    let stated = own.compactMap { $0.unit.sources[source.id]?.fields[field]?.prev.value?.description }
    return stated.count == own.count ? stated : nil
  }

  private static let fields: [Field] = [.productCode, .model, .productName]

  /// The field that both state of every line.
  func comparedField(with other: SourceGoods) -> Field? {
    Self.fields.first { names($0) != nil && other.names($0) != nil }
  }

  /// Whether no name of the one is like a name of the other, or a part of it.
  func isUnlike(_ other: SourceGoods, in field: Field) -> Bool {
    let mine = (names(field) ?? []).map(Self.bare)
    let others = (other.names(field) ?? []).map(Self.bare)
    return !mine.contains { name in others.contains { $0.contains(name) || name.contains($0) } }
  }

  /// The first goods, as the source writes them.
  func text(_ field: Field) -> String { (names(field) ?? []).prefix(3).joined(separator: ", ") }

  private static func bare(_ name: String) -> String {
    TextFolding.key(name).filter { $0.isLetter || $0.isNumber }
  }
}
