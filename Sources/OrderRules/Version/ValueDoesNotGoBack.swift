import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// A protected value does not go back to an earlier one without a record of the change (VER-08).
///
/// Stays open as long as the value that came back stands; a value that a person ruled is left alone. An amount follows its
/// quantity and price: it is judged only where neither of them moved.
enum ValueDoesNotGoBack: LineRule {
  /// VER-08.
  static let entry = RuleEntry(
    "VER-08", "value_reverted", .medium, .all, acts: .sales, needs: [],
    chinese: RuleWords(
      title: "又改回了旧值", what: "{field}：从 {between} 改回了 {earlier_day} 时的 {found}，没有变更记录",
      todo: "确认是有意改回，还是用错了旧表",
      rule: "型号、数量、价格、交期等不会没有变更记录就改回从前的值。",
      example: "数量由 100 改成 120，下周又成了 100，变更表里没有这一条：多半是从旧表抄来的。"),
    english: RuleWords(
      title: "Set back to an old value",
      what: "{field} went back from {between} to {found}, as it was on {earlier_day}, with no record of the change",
      todo: "confirm that it was meant, and not an old file",
      rule: "Model, quantity, price and dates do not go back to an earlier value without a record of the change.",
      example:
        "The quantity went from 100 to 120 and a week later to 100 again, and no change is recorded: an old file, most likely."
    ))

  /// Looks for the value in force among the earlier ones of each protected field.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let unit = line.unit
    let changed = unit.revisions.filter { field, all in
      all.count >= 2 && field.isProtected && !(field == .amount && hasMovedFactor(unit))
    }
    guard !changed.isEmpty else { return .notApplicable }
    let unclear = changed.keys.filter { line.records(of: $0).contains { $0.fields[.changeAfter] == nil } }
    guard unclear.count < changed.count else { return .lacks([.changeAfter]) }
    return .of(
      changed.sorted { $0.key < $1.key }.compactMap { field, revisions in
        guard unit.baseline[field]?.policy != .decision, !unclear.contains(field), let last = revisions.last,
          let value = last.statement.value,
          let earlier = revisions.dropLast(2).last(where: { $0.statement == last.statement }),
          !line.hasRecord(of: field, to: value)
        else { return nil }
        var found = Violation(field)
        found.department = field.owner
        found.expected = value.description
        found.details = [
          "found": value.description, "earlier_day": earlier.asOf.description,
          "between": revisions[revisions.count - 2].statement.value?.description ?? "",
        ]
        found.evidence = line.evidence(field)
        return found
      })
  }

  /// Whether what an amount is worked out from was changed: people record that, and never the amount.
  private static func hasMovedFactor(_ unit: UnitState) -> Bool {
    [Field.quantity, .unitPrice, .taxRate].contains { (unit.revisions[$0]?.count ?? 0) >= 2 }
  }
}
