internal import ExactValues

/// What one customer did, as far as orders tell.
struct CustomerActivity: Sendable {
  /// The days on which something was ordered, each once.
  var orderDays: Set<Day> = []
  /// The last day on which the customer confirmed something, and that of the last payment.
  var lastConfirmation: Day?, lastPayment: Day?
  /// How often the customer put a date off in the last ninety days; `nil` where nobody keeps a log of changes.
  var postponements: Int?

  /// Below so many order days nobody has a rhythm.
  private static let fewestDays = 3
  /// Days that are recent, and days before them that a customer is compared with.
  static let recent = 90, earlier = 180

  /// Adds what is known of the customer from elsewhere.
  mutating func add(_ other: CustomerActivity) {
    orderDays.formUnion(other.orderDays)
    lastConfirmation = [lastConfirmation, other.lastConfirmation].compactMap(\.self).max()
    lastPayment = [lastPayment, other.lastPayment].compactMap(\.self).max()
    if let more = other.postponements { postponements = (postponements ?? 0) + more }
  }

  /// The usual number of days from one order day to the next (the median by nearest rank); `nil` below three such days.
  var rhythm: Int? {
    guard orderDays.count >= Self.fewestDays else { return nil }
    let days = orderDays.sorted()
    let intervals = zip(days, days.dropFirst()).map { $0.days(until: $1) }.sorted()
    return intervals[(intervals.count + 1) / 2 - 1]
  }

  /// Whether twice the usual time has gone by without an order; `nil` where there is no usual time.
  func isQuiet(_ asOf: Day) -> Bool? {
    guard let rhythm, let last = orderDays.max() else { return nil }
    return last.days(until: asOf) > 2 * rhythm
  }

  /// Whether nothing was ordered in the last ninety days; `nil` for those who ordered nothing in the half year before either.
  func isGone(_ asOf: Day) -> Bool? {
    let recent = asOf.adding(days: 1 - Self.recent)
    let first = recent.adding(days: -Self.earlier)
    guard orderDays.contains(where: { $0 >= first && $0 < recent }) else { return nil }
    return !orderDays.contains { $0 >= recent }
  }
}

extension KpiCounts {
  /// The figures of what customers did up to a day.
  ///
  /// - Complexity: O(*n* log *n*) in the order days.
  mutating func tellCustomers(_ asOf: Day) {
    for (customer, activity) in customers {
      func tell(_ measure: String, _ day: Day?) {
        guard let day else { return }
        add("K28", measure, customer, standing: ExactDecimal(Int64(day.days(until: asOf))), .days)
      }
      tell("since_order_of_customer", activity.orderDays.max())
      tell("since_confirmation_of_customer", activity.lastConfirmation)
      tell("since_payment_of_customer", activity.lastPayment)
      if let count = activity.postponements {
        add("K28", "postponements_of_customer", customer, standing: ExactDecimal(Int64(count)), .count)
      }
      if let rhythm = activity.rhythm, let last = activity.orderDays.max() {
        add(
          "K28", "rhythm_of_customer", customer, part: ExactDecimal(Int64(last.days(until: asOf))),
          of: ExactDecimal(Int64(rhythm)), unit: .count)
      }
      if let isQuiet = activity.isQuiet(asOf) { add("K28", "quiet", isIn: isQuiet) }
      if let isGone = activity.isGone(asOf) { add("K28", "gone", isIn: isGone) }
    }
  }
}
