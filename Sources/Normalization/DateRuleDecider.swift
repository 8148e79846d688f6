internal import ExactValues
internal import OrderModel

/// Decides how the dates of one column are read: order, year, month, what six digits are.
struct DateRuleDecider: Sendable {
  /// One decision for the list of interpretations.
  struct Decision: Hashable, Sendable {
    var subject: String
    var decision: String
    var evidence: String
  }

  let evidence: DateEvidence
  let period: SheetPeriod
  let mapping: ColumnMapping
  /// The order that the workspace states.
  let ruled: DateOrder?
  /// The form of another system that the table is.
  var form: FormRuling?

  /// Fills the rules in and says why.
  func decide(_ field: Field, rules: inout ValueRules) -> [Decision] {
    rules.keepsZeros = evidence.keepsZeros
    rules.allowsAnyYear = evidence.isMostlyFar
    rules.oddYears = evidence.oddYears
    rules.hasMixedOrders = evidence.orders?.isEmpty == true && mapping.dateOrder == nil
    let order = order(&rules)
    var decisions = [order, year(field, &rules), sixDigits(&rules)].compactMap(\.self)
    if let bare = bareDays(&rules) { decisions.append(bare) }
    if let rollover = rolledOver(rules) { decisions.append(rollover) }
    if evidence.keepsZeros {
      decisions.append(Decision(subject: "zeros", decision: "3.1 is the 1st", evidence: "texts such as 3.10"))
    }
    return decisions
  }

  /// The header's word first, then the workspace's, then what the cells leave; cells that contradict leave it open.
  private func order(_ rules: inout ValueRules) -> Decision? {
    let found: (order: DateOrder, evidence: String)?
    if let stated = mapping.dateOrder {
      found = (stated, "the header")
    } else if let ruled, evidence.orders.map({ $0.contains(ruled) }) ?? true {
      found = (ruled, "the workspace says so")
    } else if ruled != nil {
      let why = "its cells contradict what the workspace says"
      return Decision(subject: "date order", decision: "open", evidence: why)
    } else {
      found =
        evidence.decided(near: evidence.fullYears.union(period.year.map { [$0.value] } ?? [])) ?? usualOfForm
    }
    guard let found else { return nil }
    rules.dateOrder = found.order
    return Decision(subject: "date order", decision: found.order.rawValue, evidence: found.evidence)
  }

  /// The order that the system writes, where the cells do not contradict it.
  private var usualOfForm: (order: DateOrder, evidence: String)? {
    guard let form, let order = form.dateOrder, let orders = evidence.orders, orders.contains(order) else { return nil }
    return (order, "the system writes its dates so: \(form.id)")
  }

  /// The year of the column's other dates; `nil` where they have several, or a single date is years away from what the
  /// sheet says.
  private func yearOfDates(_ rules: inout ValueRules) -> Int? {
    guard evidence.fullYears.count == 1, let year = evidence.fullYears.first else {
      return period.year == nil ? evidence.usualYear : nil
    }
    if let named = period.year, named.isOfSheet, abs(named.value - year) >= 5, evidence.count(of: year) == 1,
      evidence.yearlessCount > 1
    {
      rules.oddYears.insert(year)
      return nil
    }
    return year
  }

  /// The year of the column's other dates first, then the sheet's.
  private func year(_ field: Field, _ rules: inout ValueRules) -> Decision? {
    rules.month = period.month?.value
    let reason: String
    if let year = yearOfDates(&rules) {
      rules.year = year
      reason = "the column's other dates"
    } else if let named = period.year {
      rules.year = named.value
      reason = named.reason
      if named.isOfSheet, rules.month != nil { rules.rollover = Self.rollover(of: field) }
    } else {
      return nil
    }
    guard evidence.yearlessCount + evidence.dayOnlyCount > 0, let year = rules.year else { return nil }
    guard evidence.dayOnlyCount > 0, let month = period.month else {
      return Decision(subject: "year", decision: String(year), evidence: reason)
    }
    let shown = "\(year)-" + (month.value < 10 ? "0" : "") + String(month.value)
    return Decision(subject: "year and month", decision: shown, evidence: "\(reason), \(month.reason)")
  }

  private func rolledOver(_ rules: ValueRules) -> Decision? {
    guard let rollover = rules.rollover, let year = rules.year, let month = rules.month else { return nil }
    let months = rules.dateOrder == .dayMonthYear ? evidence.yearlessMonths.second : evidence.yearlessMonths.first
    let far = months.sorted().filter { rollover == .following ? month - $0 > 6 : $0 - month > 6 }
    guard !far.isEmpty else { return nil }
    let other = rollover == .following ? year + 1 : year - 1
    return Decision(
      subject: "year rollover", decision: far.map { "\($0)月" }.joined(separator: ", ") + " is of \(other)",
      evidence: "the sheet is of \(year)年\(month)月")
  }

  /// 3 below 日 in a sheet of a month; below any other header it may be a number of days.
  private func bareDays(_ rules: inout ValueRules) -> Decision? {
    let key = HeaderFolding.key(mapping.header.split(separator: " / ").last.map(String.init) ?? mapping.header)
    guard evidence.isMostlyBareDays, ["日", "日期", "号", "日号", "day", "date"].contains(key), let year = rules.year,
      let month = rules.month
    else { return nil }
    rules.readsBareDays = true
    return Decision(
      subject: "bare days", decision: "3 is the 3rd of \(year)-\(month)",
      evidence: "\(evidence.bareDayCount) cells are days of a month")
  }

  private func sixDigits(_ rules: inout ValueRules) -> Decision? {
    guard evidence.sixDigits.count > 0, let low = evidence.sixDigits.years.min(),
      let high = evidence.sixDigits.years.max()
    else { return nil }
    let known = evidence.fullYears.union(period.year.map { [$0.value] } ?? [])
    let shared = evidence.sixDigits.years.intersection(known)
    let reason: String
    if evidence.isMostlySixDigits {
      rules.sixDigitYears = low...high
      reason = "\(evidence.sixDigits.count) cells of six digits, all of them days"
    } else if let low = shared.min(), let high = shared.max() {
      rules.sixDigitYears = low...high
      reason = "their year is known from the sheet"
    } else {
      return nil
    }
    return Decision(subject: "six digits", decision: "250315 means 2025-03-15", evidence: reason)
  }

  /// Dates to come are of the next year, the day of the order is of the year before; others stay.
  private static func rollover(of field: Field) -> YearRollover? {
    switch field {
    case .orderDate, .createdAt: .preceding
    case .changeDate, .updatedAt, .lastFollowupAt: nil
    default: .following
    }
  }
}
