internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

extension WorkspaceConfiguration {
  /// Enters what the fold has to know.
  func apply(to context: inout FoldContext) {
    context.propagateDays = propagateDays ?? context.propagateDays
    context.dueSoonDays = dueSoonDays ?? context.dueSoonDays
    context.staleDays = staleDays ?? context.staleDays
    context.calendar = WorkCalendar(holidays: holidays, workdays: workdays)
    // A name of merchandisers who are no party of their own is their party's.
    let names = Dictionary(sheetParties.map { ($0.key.rawValue, $0.value.rawValue) }) { first, _ in first }
    context.authority = authority.mapValues { $0.map { names[$0] ?? $0 } }
    context.tolerance.byField = tolerance
    for source in sources { context.tolerance.bySource[source.id] = source.tolerance }
    for (name, customer) in customers {
      context.tolerance.byCustomer[.text(customer.fullName ?? name)] = customer.tolerance
    }
    let packs = units.compactMapValues { unit in
      unit.of.map { UnitTable.Pack(of: $0, times: unit.times, timesByProduct: unit.timesByProduct) }
    }
    context.units = UnitTable(packs: packs) { Vocabulary.standard.unit($0)?.measure == "piece" }
    context.policies = policies.mapValues { $0.compactMap(SettlingPolicy.init(rawValue:)) }
    for (name, party) in parties {
      guard let one = Department(rawValue: name), let other = Department(rawValue: party) else { continue }
      context.parties[one] = other
    }
  }
}
