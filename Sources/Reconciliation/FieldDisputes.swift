import Discrepancies
import OrderModel

/// What the marks of a field's sources say: which disputes stand on it after the merge.
struct FieldDisputes {
  struct Found {
    var kind: DiscrepancyKind
    /// The source that is part of the identity.
    var source: String?
    /// The sources that do not hold the reconciled value, in the order of their ids.
    var losers: [String]
    /// Whether the field's owner must act rather than the losing source.
    var answersOwner: Bool
    /// The source that changed the value.
    var changedBy: String?
    /// Whether no policy settled it.
    var answersNobody: Bool

    func message(_ kept: String?) -> String {
      let names = losers.joined(separator: ", ")
      let value = kept ?? "nothing"
      return switch kind {
      case .staleCopy: "\(names) still holds the value from before the change to \(value)"
      case .conflictingEdit: "\(names) and others changed this differently; kept: \(value)"
      case .unauthorisedEdit: "\(names) changed what it does not own, and the owner did not; kept: \(value)"
      default: "\(names) states this differently and no earlier value settles it; kept: \(value)"
      }
    }
  }

  /// The disputes, those of one a field first, then those of one a source.
  private(set) var found: [Found] = []

  /// - Parameter unsettled: the dispute that this run left to a person.
  init(unit: UnitState, field: Field, sources: [Source], unsettled: Dispute?) {
    var losers: [Dispute: [String]] = [:]
    var open: [String] = []
    var stale: [String] = []
    for source in sources.sorted(by: { $0.id < $1.id }) {
      guard let state = unit.sources[source.id], state.presence == .held, let claim = state.fields[field] else {
        continue
      }
      switch claim.mark {
      case .none: continue
      case .stale: stale.append(source.id)
      case .first, .edit: open.append(source.id)
      case .overruled(let dispute): losers[dispute, default: []].append(source.id)
      }
    }
    let holders = sources.map(\.id).filter { id in
      unit.sources[id]?.fields[field]?.mark == Mark.none && unit.sources[id]?.fields[field]?.prev.value != nil
    }
    let winner = holders.first
    for (dispute, kind) in [(Dispute.conflictingEdit, DiscrepancyKind.conflictingEdit), (.disagreement, .disagreement)]
    {
      let undecided = unsettled == dispute ? open : []
      let names = ((losers[dispute] ?? []) + undecided).sorted()
      guard let first = names.first else { continue }
      let isSettledConflict = undecided.isEmpty && dispute == .conflictingEdit
      var entry = make(
        kind, nil, names, answersOwner: !isSettledConflict, changedBy: isSettledConflict ? first : nil)
      entry.answersNobody = !undecided.isEmpty
      found.append(entry)
    }
    for name in losers[.unauthorisedEdit] ?? [] {
      found.append(make(.unauthorisedEdit, name, [name], answersOwner: true, changedBy: name))
    }
    for name in stale { found.append(make(.staleCopy, name, [name], answersOwner: false, changedBy: winner)) }
  }

  /// The fields in which a source that holds the unit does not agree with the baseline: there is no dispute on others.
  static func markedFields(of unit: UnitState) -> FieldSet {
    var fields = FieldSet()
    for place in unit.sources.indices {
      let state = unit.sources.value(at: place)
      guard state.presence == .held else { continue }
      for (field, claim) in state.fields where claim.mark != .none { fields.insert(field) }
    }
    return fields
  }

  private func make(
    _ kind: DiscrepancyKind, _ source: String?, _ losers: [String], answersOwner: Bool, changedBy: String?
  ) -> Found {
    Found(
      kind: kind, source: source, losers: losers, answersOwner: answersOwner, changedBy: changedBy, answersNobody: false
    )
  }
}
