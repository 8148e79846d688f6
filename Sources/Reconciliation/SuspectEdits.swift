import ExactValues
import OrderModel

/// Edits that look like slips: they are asked about, not taken.
enum SuspectEdits {
  /// Why an edit is suspect, in words; `nil` for an edit like any other.
  ///
  /// - Parameters:
  ///   - others: what the other sources say of the field now, or said last where they state nothing; asked for only where it
  ///     counts.
  ///   - shipped: what has been shipped of the line; asked for only where it counts.
  static func reason(
    field: Field, now: FieldMerge.CellStatement, prev: Statement, base: Statement,
    others: @autoclosure () -> [Statement], shipped: @autoclosure () -> ExactDecimal?
  ) -> String? {
    guard let before = prev.value else { return nil }
    switch now {
    case .blank:
      guard base != .cleared else { return nil }
      let isClaimed = others().contains { $0.value != nil }
      return isClaimed ? "was emptied while another sheet still holds a value" : nil
    case .value(let value):
      guard field == .quantity, value != before, let ordered = base.value?.number, let shipped = shipped(),
        shipped > .zero,
        let remainder = ordered.subtracting(shipped), value.number == remainder
      else { return nil }
      return "is exactly what is left to ship (\(ordered) − \(shipped)): a remainder written over the order"
    }
  }
}
