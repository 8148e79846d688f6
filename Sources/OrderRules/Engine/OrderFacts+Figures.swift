import ExactValues
import OrderModel
import Reconciliation

extension OrderFacts {
  /// What one sheet states of a field: the order's figure, else the sum of its lines' and the one that all of them
  /// repeat.
  func figures(_ field: Field, in source: Source) -> [ExactDecimal] {
    if context.isOfMonth(field, in: source) { return [] }
    if let stated = order.header.sources[source.id]?.fields[field]?.prev.value?.number { return [stated] }
    let lines = livingLines.compactMap { $0.unit.sources[source.id]?.fields[field]?.prev.value?.number }
    guard let first = lines.first else { return [] }
    let all = sum(lines).map { [$0] } ?? []
    return lines.count > 1 && Set(lines).count == 1 ? all + [first] : all
  }
}
