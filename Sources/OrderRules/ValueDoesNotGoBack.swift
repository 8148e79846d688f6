public import Discrepancies
import ExactValues
import OrderModel
public import Reconciliation

/// A protected value does not go back to an earlier one (VER-08).
///
/// Stays open as long as the value that came back stands. Not judged for a field that has had fewer than three values,
/// nor for a value that a person ruled.
public enum ValueDoesNotGoBack: OrderRule {
  /// VER-08.
  public static let kind = DiscrepancyKind(code: "VER-08", name: "value_reverted", family: .rule, severity: .medium)

  /// Looks for the value in force among the earlier ones of each protected field.
  public static func judge(_ line: UnitState, of order: OrderState, _ context: RuleContext) -> [RuleViolation] {
    line.revisions.sorted { $0.key < $1.key }.compactMap { field, revisions in
      guard field.isProtected, line.baseline[field]?.policy != .decision, revisions.count >= 3,
        let last = revisions.last, let value = last.statement.value,
        let earlier = revisions.dropLast(2).last(where: { $0.statement == last.statement }), let owner = field.owner
      else { return nil }
      let between = revisions[revisions.count - 2].statement.value?.description ?? ""
      return RuleViolation(
        field: field, event: nil, found: value.description, expected: value.description,
        message: "went back to \(value), as it was on \(earlier.asOf), after \(between)", department: owner, money: nil)
    }
  }
}
