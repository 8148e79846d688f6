public import ExactValues
public import OrderModel

/// By how much claims may differ from the baseline and still agree with it: amounts, or days.
///
/// What is said of a source counts before what is said of the order's customer, and that before what is said of the
/// field alone.
public struct Tolerance: Sendable {
  /// For every source and customer.
  public var byField: [Field: ExactDecimal] = [:]
  /// For single sources, by id.
  public var bySource: [String: [Field: ExactDecimal]] = [:]
  /// For single customers, by name.
  public var byCustomer: [FieldValue: [Field: ExactDecimal]] = [:]

  /// Makes a tolerance of nothing.
  public init() {}

  /// Whether nothing is tolerated anywhere.
  var isEmpty: Bool { byField.isEmpty && bySource.isEmpty && byCustomer.isEmpty }

  /// Whether a source's claim is near enough to the baseline.
  func agrees(_ field: Field, source: String, customer: FieldValue?, _ claim: FieldValue, _ base: FieldValue) -> Bool {
    let most = bySource[source]?[field] ?? customer.flatMap { byCustomer[$0]?[field] } ?? byField[field]
    guard let most else { return claim == base }
    if let one = claim.number, let two = base.number {
      return one.subtracting(two).map { $0.magnitude <= most } ?? false
    }
    if case .day(let one) = claim, case .day(let two) = base {
      return ExactDecimal(Int64(one.daysSinceEpoch - two.daysSinceEpoch)).magnitude <= most
    }
    return claim == base
  }
}
