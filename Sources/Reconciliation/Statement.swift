public import OrderModel

/// What a source states of a field, or what the baseline holds: three things, never two.
public enum Statement: Hashable, Sendable {
  /// Nothing was ever stated.
  case none
  /// The cell is empty where a value stood before.
  case cleared
  /// A normalised value.
  case value(FieldValue)

  /// The value, `nil` for none and cleared.
  public var value: FieldValue? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// Where a source stands with its claim on one field, towards the baseline.
public enum Mark: Hashable, Sendable {
  /// It agrees with the baseline.
  case none
  /// It holds what was there before the baseline moved.
  case stale
  /// It states the field for the first time, and differs.
  case first
  /// It changed the field, and nobody has decided.
  case edit
  /// It differs, and another value was kept for this reason.
  case overruled(Dispute)
}

/// Why claims on one field could not all stand.
public enum Dispute: String, Hashable, Sendable {
  case conflictingEdit = "conflicting_edit"
  case disagreement = "disagreement"
  case unauthorisedEdit = "unauthorised_edit"
}

/// What chose a reconciled value.
public enum Policy: String, Hashable, Sendable, CaseIterable {
  case decision, unchanged, agreed, authority, latest, majority, manual
  case soleEdit = "sole_edit"
  case changeRecord = "change_record"
}
