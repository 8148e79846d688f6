internal import Discrepancies
internal import OrderModel
internal import Reconciliation

/// What the sources changed of an order in this run.
///
/// A row or a cell that is new is no change of anything; nor is a value of a sheet that did not come.
struct RecentEdits {
  private let now: OrderState
  private let before: OrderState?

  init(_ now: OrderState, before: OrderState?) {
    self.now = now
    self.before = before
  }

  /// Marks the claims of a finding that were edited, and names the source where one alone edited them.
  ///
  /// - Complexity: O(*claims* × *lines*), where there are claims.
  func note(_ found: inout Discrepancy, line: UnitState?) {
    guard let before, found.event == nil else { return }
    for index in found.claims.indices where isEdited(found.claims[index], line, before) {
      found.claims[index].isEdited = true
    }
    let editors = Set(found.claims.lazy.filter(\.isEdited).map(\.source))
    if editors.count == 1 { found.changedBySource = editors.first }
  }

  private func isEdited(_ claim: DisputedClaim, _ line: UnitState?, _ before: OrderState) -> Bool {
    guard let field = claim.field.flatMap(Field.init(id:)) else { return false }
    let units = (line.map { [$0] } ?? now.lines) + [now.header]
    return units.contains { unit in
      guard let state = unit.sources[claim.source]?.fields[field]?.prev.value, state.description == claim.value
      else { return false }
      let old = unit.id == now.key ? before.header : before.lines.first { $0.id == unit.id }
      guard let was = old?.sources[claim.source]?.fields[field]?.prev.value else { return false }
      return was != state
    }
  }
}
