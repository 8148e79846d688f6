internal import ExactValues

/// What orders add up to, figure by figure; sums of parts that were counted side by side are the same in any order.
struct KpiCounts: Sendable {
  struct Key: Hashable, Sendable {
    var kpi: String, measure: String, breakdown: String
  }

  /// How a figure adds up.
  enum Sum: Sendable {
    /// A part of a whole.
    case ratio(part: ExactDecimal, whole: ExactDecimal, KpiUnit)
    /// What stands over what passes in so many days: told as the days in which it turns over.
    case turnover(part: ExactDecimal, whole: ExactDecimal, Int)
    /// What happened in the period; nothing of it is zero.
    case total(ExactDecimal, KpiUnit)
    /// What stands open on the as-of day: nobody can count it for a day before.
    case standing(ExactDecimal, KpiUnit)
    /// Numbers of days, of which mean, median and ninth decile are told.
    case days([Int: Int])
    /// A sum of which nothing could be counted.
    case untold(KpiUnit)
    /// Things that are told apart by a name, and whether each is in it.
    case things([String: Bool])

    /// Adds another part.
    ///
    /// - Complexity: O(1) in what was added before.
    mutating func add(_ other: Sum) {
      switch (self, other) {
      case (.ratio(let part, let whole, let unit), .ratio(let more, let rest, _)):
        self = .ratio(part: part.adding(more) ?? part, whole: whole.adding(rest) ?? whole, unit)
      case (.turnover(let part, let whole, let days), .turnover(let more, let rest, _)):
        self = .turnover(part: part.adding(more) ?? part, whole: whole.adding(rest) ?? whole, days)
      case (.total(let sum, let unit), .total(let more, _)): self = .total(sum.adding(more) ?? sum, unit)
      case (.standing(let sum, let unit), .standing(let more, _)): self = .standing(sum.adding(more) ?? sum, unit)
      case (.days(var counts), .days(let more)):
        // Nothing else may hold the dictionary while it is changed, or it is copied for each thing that is counted.
        self = .untold(.days)
        for (days, times) in more { counts[days, default: 0] += times }
        self = .days(counts)
      case (.things(var names), .things(let more)):
        self = .untold(.count)
        for (name, isIn) in more { names[name] = names[name] ?? false || isIn }
        self = .things(names)
      case (.untold, _): self = other
      default: break
      }
    }
  }

  private var sums: [Key: Sum] = [:]
  private var left: [Key: Int] = [:]
  /// What customers did, by name: what makes a figure of it is known when all orders are.
  private(set) var customers: [String: CustomerActivity] = [:]

  /// Adds what an order tells of a customer.
  mutating func add(_ activity: CustomerActivity, of customer: String) {
    customers[customer, default: CustomerActivity()].add(activity)
  }

  /// Counts one thing of a ratio: for it, and perhaps in it.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", isIn: Bool) {
    add(kpi, measure, breakdown, part: isIn ? ExactDecimal(1) : .zero, of: ExactDecimal(1))
  }

  /// Adds to both sides of a ratio.
  mutating func add(
    _ kpi: String, _ measure: String, _ breakdown: String = "", part: ExactDecimal, of whole: ExactDecimal,
    unit: KpiUnit = .share
  ) {
    add(kpi, measure, breakdown, .ratio(part: part, whole: whole, unit))
  }

  /// Adds to what stands, and to what passes in so many days.
  mutating func add(
    _ kpi: String, _ measure: String, _ breakdown: String = "", part: ExactDecimal, of whole: ExactDecimal,
    turningIn days: Int
  ) {
    add(kpi, measure, breakdown, .turnover(part: part, whole: whole, days))
  }

  /// Adds to what happened in the period.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", total: ExactDecimal, _ unit: KpiUnit) {
    add(kpi, measure, breakdown, .total(total, unit))
  }

  /// Adds to what stands open on the as-of day.
  mutating func add(
    _ kpi: String, _ measure: String, _ breakdown: String = "", standing: ExactDecimal, _ unit: KpiUnit
  ) {
    add(kpi, measure, breakdown, .standing(standing, unit))
  }

  /// Adds a number of days.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", days count: Int, times: Int = 1) {
    add(kpi, measure, breakdown, .days([count: times]))
  }

  /// The numbers of days counted for a measure, by breakdown.
  func spans(_ kpi: String, _ measure: String) -> [String: [Int: Int]] {
    sums.reduce(into: [:]) { found, sum in
      guard sum.key.kpi == kpi, sum.key.measure == measure, case .days(let counts) = sum.value else { return }
      found[sum.key.breakdown] = counts
    }
  }

  /// Counts a thing by its name, once however often it is met.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", thing: String, isIn: Bool) {
    add(kpi, measure, breakdown, .things([thing: isIn]))
  }

  /// Counts one thing that a figure leaves out because something is missing; `nothing` is the figure of nothing.
  mutating func exclude(_ kpi: String, _ measure: String, _ breakdown: String = "", nothing: Sum = .nothing) {
    let key = Key(kpi: kpi, measure: measure, breakdown: breakdown)
    left[key, default: 0] += 1
    if sums[key] == nil { sums[key] = nothing }
  }

  private mutating func add(_ kpi: String, _ measure: String, _ breakdown: String, _ sum: Sum) {
    Self.add(sum, to: &sums[Key(kpi: kpi, measure: measure, breakdown: breakdown)])
  }

  private static func add(_ more: Sum, to sum: inout Sum?) {
    guard var known = sum else { return sum = more }
    sum = nil
    known.add(more)
    sum = known
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: KpiCounts) {
    for (key, sum) in other.sums { Self.add(sum, to: &sums[key]) }
    left.merge(other.left, uniquingKeysWith: +)
    for (customer, activity) in other.customers { add(activity, of: customer) }
  }

  /// The figures, by code, measure and breakdown, beside those of the period before.
  func figures(after before: KpiCounts) -> [KpiFigure] {
    sums.flatMap { key, sum -> [KpiFigure] in
      let earlier = before.sums[key] ?? sum.ofNothing
      let values = earlier.map { Self.told($0) } ?? []
      return Self.told(sum).map { told in
        KpiFigure(
          kpi: key.kpi, measure: key.measure + told.suffix, breakdown: key.breakdown, unit: told.unit,
          value: told.value, numerator: told.numerator, denominator: told.denominator, excluded: left[key] ?? 0,
          previous: values.first { $0.suffix == told.suffix }?.value, isStanding: sum.isStanding)
      }
    }.sorted { ($0.kpi, $0.measure, $0.breakdown) < ($1.kpi, $1.measure, $1.breakdown) }
  }

  private struct Told {
    var suffix = ""
    var unit: KpiUnit
    var value, numerator, denominator: ExactDecimal?
  }

  private static func told(_ sum: Sum) -> [Told] {
    switch sum {
    case .ratio(let part, let whole, let unit):
      let value = part.divided(by: whole, toPlaces: unit == .share ? 4 : 2)
      return [Told(unit: unit, value: value, numerator: part, denominator: whole)]
    case .turnover(let part, let whole, let days):
      let value = part.multiplied(by: ExactDecimal(Int64(days))).flatMap { $0.divided(by: whole, toPlaces: 2) }
      return [Told(unit: .days, value: value, numerator: part, denominator: whole)]
    case .total(let sum, let unit), .standing(let sum, let unit):
      return [Told(unit: unit, value: sum, numerator: sum, denominator: nil)]
    case .untold(let unit): return [Told(unit: unit, value: nil, numerator: .zero, denominator: .zero)]
    case .things(let names):
      let (part, whole) = (ExactDecimal(Int64(names.values.count { $0 })), ExactDecimal(Int64(names.count)))
      return [
        Told(unit: .share, value: part.divided(by: whole, toPlaces: 4), numerator: part, denominator: whole)
      ]
    case .days(let counts): return distribution(counts)
    }
  }

  /// Mean, median and ninth decile (nearest rank) of counted days.
  private static func distribution(_ counts: [Int: Int]) -> [Told] {
    let number = counts.values.reduce(0, +)
    let (all, total) = (ExactDecimal(Int64(number)), ExactDecimal(Int64(counts.reduce(0) { $0 + $1.key * $1.value })))
    let sorted = counts.sorted { $0.key < $1.key }
    func rank(_ percent: Int) -> ExactDecimal? {
      var place = (number * percent + 99) / 100
      for (days, count) in sorted {
        place -= count
        if place <= 0 { return ExactDecimal(Int64(days)) }
      }
      return nil
    }
    return [
      Told(
        suffix: "_mean", unit: .days, value: total.divided(by: all, toPlaces: 2), numerator: total, denominator: all),
      Told(suffix: "_median", unit: .days, value: rank(50), numerator: nil, denominator: all),
      Told(suffix: "_p90", unit: .days, value: rank(90), numerator: nil, denominator: all),
    ]
  }
}

extension KpiCounts.Sum {
  /// A ratio of nothing.
  static let nothing = KpiCounts.Sum.ratio(part: .zero, whole: .zero, .share)
  /// No days at all.
  static let noDays = KpiCounts.Sum.days([:])

  /// Whether it is told of the as-of day alone.
  var isStanding: Bool {
    if case .standing = self { true } else { false }
  }

  /// The figure of a period in which nothing of it happened; `nil` where nothing can be said of it.
  fileprivate var ofNothing: KpiCounts.Sum? {
    if case .total(_, let unit) = self { .total(.zero, unit) } else { nil }
  }
}
