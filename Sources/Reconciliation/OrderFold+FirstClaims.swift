import ExactValues
import OrderModel

extension OrderFold {
  /// Takes over what nobody has stated before and all who state it now agree on: what `FieldMerge` comes to, without it.
  ///
  /// - Returns: Whether it was so; otherwise nothing has changed.
  /// - Complexity: O(*s*) in the sources of the unit.
  mutating func takeFirstClaims(_ unit: inout UnitState, _ field: Field, _ rows: [CollatedRow?], index: Int?) -> Bool {
    guard unit.baseline[field] == nil, context.decisions.isEmpty, !isOfApprovals(field),
      let value = firstValue(unit, field, rows)
    else { return false }
    let statement = Statement.value(value)
    unit.baseline[field] = Baseline(statement: statement, revision: 1, movedOn: context.asOf, policy: .agreed)
    unit.sources.updateEach { source, state in
      guard let row = rows[source], let own = row.claims[field]?.value else { return }
      state.fields[field] = SourceFieldState(prev: .value(own), seen: 1, mark: .none, place: place(field, row))
    }
    unit.revisions[field, default: []].append(Revision(statement: statement, asOf: context.asOf))
    let outcome = FieldMerge.Outcome(
      statement: statement, policy: .agreed, dispute: nil, editors: [], edited: [], moved: true)
    noteChange(unit, field, from: .none, outcome, isNewUnit: index.map { $0 >= linesBefore } ?? isNewOrder)
    return true
  }

  /// The one value that is stated of a field of which no source has said anything yet.
  private func firstValue(_ unit: UnitState, _ field: Field, _ rows: [CollatedRow?]) -> FieldValue? {
    var first: FieldValue?
    for place in unit.sources.indices {
      guard unit.sources.value(at: place).fields[field] == nil else { return nil }
      guard let row = rows[place], let claim = row.claims[field] else { continue }
      guard !row.contradicted.contains(field) else { return nil }
      guard case .value(let value) = claim.state else { continue }
      // Equal values may be spelled in several ways: the word of the first source by id stands, as in the merge.
      if let first, first != value { return nil }
      first = first ?? value
    }
    return first
  }
}
