internal import ExactValues
internal import OrderModel

/// Up to which day the sheets can tell: what happened after a source last came stands nowhere.
extension RuleContext {
  /// The day on which a source last came.
  func lastDay(of source: Source) -> Day? { settings.news[source.id]?.lastDay }

  /// Whether a source came within the working days after which a sheet is out of date.
  func isFresh(_ source: Source) -> Bool {
    lastDay(of: source).map { workingDays(from: $0, until: asOf) <= thresholds.staleDays } ?? false
  }

  /// Whether a source has, or had, a column for a field.
  ///
  /// A column with the amounts of a month is none for those of an order.
  func knows(_ field: Field, in source: Source) -> Bool {
    (settings.news[source.id]?.fields.contains(field) ?? false) && !isOfMonth(field, in: source)
  }

  /// The fields whose amounts are those of a month in a statement of balances.
  static let monthly: Set<Field> = [.receivableAmount, .paymentAmount, .paymentTotal, .invoiceAmount, .invoiceQuantity]

  /// Whether what a source says in a field is of a month, and no total: a statement says what was open before.
  func isOfMonth(_ field: Field, in source: Source) -> Bool {
    !statements.isEmpty && statements.contains(source.id) && Self.monthly.contains(field)
  }

  /// The last day on which a source with a column for one of the fields came.
  func lastWord(on fields: Field...) -> Day? { fields.compactMap { lastWords[$0] }.max() }

  /// The last day on which a log of such events came.
  func lastWord(of kind: EventKind) -> Day? {
    settings.sources.lazy.filter { $0.eventKind == kind }.compactMap(self.lastDay).max()
  }

  /// Whether a day has passed by more than a rule may wait.
  func hasPassed(_ day: Day, for entry: RuleEntry) -> Bool {
    guard day < asOf else { return false }
    let grace = grace(entry)
    return grace == 0 || workingDays(from: day, until: asOf) > grace
  }

  /// Whether more working days have passed since a day than a change, or a note of what was done, needs to reach a sheet.
  func hasSettled(since day: Day, until last: Day) -> Bool {
    workingDays(from: day, until: last) > thresholds.propagateDays
  }
}
