internal import ExactValues

/// What orders add up to, figure by figure; sums of parts that were counted side by side are the same in any order.
struct KpiCounts: Sendable {
  struct Key: Hashable, Comparable {
    var kpi: String, measure: String, breakdown: String

    static func < (left: Key, right: Key) -> Bool {
      (left.kpi, left.measure, left.breakdown) < (right.kpi, right.measure, right.breakdown)
    }
  }

  private struct Ratio {
    var numerator = ExactDecimal.zero, denominator = ExactDecimal.zero
    var unit = KpiUnit.share
  }

  private var ratios: [Key: Ratio] = [:]
  private var totals: [Key: (sum: ExactDecimal, unit: KpiUnit)] = [:]
  private var days: [Key: [Int: Int]] = [:]
  private var left: [Key: Int] = [:]

  /// Counts one thing of a ratio: in it, and for it.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", isIn: Bool) {
    add(kpi, measure, breakdown, part: isIn ? ExactDecimal(1) : .zero, of: ExactDecimal(1))
  }

  /// Adds to both sides of a ratio.
  mutating func add(
    _ kpi: String, _ measure: String, _ breakdown: String = "", part numerator: ExactDecimal,
    of denominator: ExactDecimal,
    unit: KpiUnit = .share
  ) {
    let key = Key(kpi: kpi, measure: measure, breakdown: breakdown)
    var ratio = ratios[key] ?? Ratio()
    ratio.numerator = ratio.numerator.adding(numerator) ?? ratio.numerator
    ratio.denominator = ratio.denominator.adding(denominator) ?? ratio.denominator
    ratio.unit = unit
    ratios[key] = ratio
  }

  /// Adds to a sum.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", total: ExactDecimal, _ unit: KpiUnit) {
    let key = Key(kpi: kpi, measure: measure, breakdown: breakdown)
    let sum = totals[key]?.sum ?? .zero
    totals[key] = (sum.adding(total) ?? sum, unit)
  }

  /// Adds a number of days, of which mean, median and ninth decile are told.
  mutating func add(_ kpi: String, _ measure: String, _ breakdown: String = "", days count: Int) {
    days[Key(kpi: kpi, measure: measure, breakdown: breakdown), default: [:]][count, default: 0] += 1
  }

  /// Counts one thing that a figure leaves out because something is missing.
  mutating func exclude(_ kpi: String, _ measure: String, _ breakdown: String = "") {
    left[Key(kpi: kpi, measure: measure, breakdown: breakdown), default: 0] += 1
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: KpiCounts) {
    for (key, ratio) in other.ratios {
      add(key.kpi, key.measure, key.breakdown, part: ratio.numerator, of: ratio.denominator, unit: ratio.unit)
    }
    for (key, total) in other.totals { add(key.kpi, key.measure, key.breakdown, total: total.sum, total.unit) }
    for (key, counts) in other.days { days[key, default: [:]].merge(counts, uniquingKeysWith: +) }
    left.merge(other.left, uniquingKeysWith: +)
  }

  /// The figures, by code, measure and breakdown.
  var figures: [KpiFigure] {
    var found: [KpiFigure] = []
    for (key, ratio) in ratios {
      let places = ratio.unit == .share ? 4 : 2
      found.append(
        figure(
          key, ratio.unit, ratio.numerator.divided(by: ratio.denominator, toPlaces: places), ratio.numerator,
          ratio.denominator))
    }
    for (key, total) in totals { found.append(figure(key, total.unit, total.sum, total.sum, nil)) }
    for (key, counts) in days { found += Self.distribution(counts).map { figure(key, suffix: $0, $1, $2, $3) } }
    let told = Set(ratios.keys).union(totals.keys).union(days.keys)
    // What could not be told of anything is told all the same: with no value, and how much was left out.
    for key in left.keys where !told.contains(key) { found.append(figure(key, .share, nil, .zero, .zero)) }
    return found.sorted { ($0.kpi, $0.measure, $0.breakdown) < ($1.kpi, $1.measure, $1.breakdown) }
  }

  private func figure(
    _ key: Key, _ unit: KpiUnit, _ value: ExactDecimal?, _ numerator: ExactDecimal?, _ denominator: ExactDecimal?
  ) -> KpiFigure {
    KpiFigure(
      kpi: key.kpi, measure: key.measure, breakdown: key.breakdown, unit: unit, value: value, numerator: numerator,
      denominator: denominator, excluded: left[key] ?? 0)
  }

  private func figure(
    _ key: Key, suffix: String, _ value: ExactDecimal?, _ numerator: ExactDecimal?, _ denominator: ExactDecimal?
  ) -> KpiFigure {
    var figure = figure(key, .days, value, numerator, denominator)
    figure.measure += "_" + suffix
    return figure
  }

  /// Mean, median and ninth decile (nearest rank) of counted days.
  private static func distribution(
    _ counts: [Int: Int]
  ) -> [(String, ExactDecimal?, ExactDecimal?, ExactDecimal?)] {
    let number = counts.values.reduce(0, +)
    let sum = counts.reduce(0) { $0 + $1.key * $1.value }
    let (all, total) = (ExactDecimal(Int64(number)), ExactDecimal(Int64(sum)))
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
      ("mean", total.divided(by: all, toPlaces: 2), total, all), ("median", rank(50), nil, all),
      ("p90", rank(90), nil, all),
    ]
  }
}
