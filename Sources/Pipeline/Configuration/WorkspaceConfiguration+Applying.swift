internal import OrderModel
internal import Reconciliation

extension WorkspaceConfiguration {
  /// Enters what the fold has to know.
  func apply(to context: inout FoldContext) {
    context.propagateDays = propagateDays ?? context.propagateDays
    context.dueSoonDays = dueSoonDays ?? context.dueSoonDays
    context.staleDays = staleDays ?? context.staleDays
    context.authority = authority
    context.tolerance.byField = tolerance
    for source in sources { context.tolerance.bySource[source.id] = source.tolerance }
    for (name, customer) in customers {
      context.tolerance.byCustomer[.text(customer.fullName ?? name)] = customer.tolerance
    }
    context.policies = policies.mapValues { $0.compactMap(SettlingPolicy.init(rawValue:)) }
    for (name, party) in parties {
      guard let one = Department(rawValue: name), let other = Department(rawValue: party) else { continue }
      context.parties[one] = other
    }
  }
}
