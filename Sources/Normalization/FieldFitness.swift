internal import OrderModel

/// How well the values of a column suit a field, 0 to 1.
///
/// Only what speaks against a field brings the fitness down: an empty column suits every field, a column of days no quantity.
struct FieldFitness: Sendable {
  /// The fitness and, where the values say something, what.
  struct Finding: Sendable {
    var fitness: Double
    var reason: String?
    /// Whether any value suits, or there is none.
    var suits = true
  }

  let profile: ColumnProfile

  /// The fitness for a field.
  func find(_ field: Field) -> Finding {
    guard profile.filled > 0 else { return Finding(fitness: 0.95, reason: "no values yet") }
    let (suiting, word) = suiting(field)
    // A handful of values says little against a header.
    let weight = Double(profile.filled) / Double(profile.filled + 5)
    let fitness = 1 - (1 - Self.grade(suiting)) * weight
    if fitness >= 0.9 { return Finding(fitness: fitness, reason: "values are \(word)") }
    let percent = Int(suiting * 100 + 0.5)
    return Finding(fitness: fitness, reason: "\(percent) % of the values are \(word)", suits: suiting > 0)
  }

  /// How well the values alone suit a field, 0.1 to 1, however few they are; `nil` where there are none.
  func grade(_ field: Field) -> Double? { profile.filled > 0 ? Self.grade(suiting(field).share) : nil }

  /// A few odd cells do not count; a column of mostly other things does.
  private static func grade(_ share: Double) -> Double {
    if share >= 0.75 { return 1 }
    if share >= 0.4 { return 0.7 + (share - 0.4) * 0.6 }
    return 0.1 + share * 1.5
  }

  private func suiting(_ field: Field) -> (share: Double, word: String) {
    switch field.valueType {
    case .date, .datetime: (dates, "days")
    case .month: (max(dates, profile.share(.whole), profile.share(.month)), "months")
    case .quantity, .decimal: (numbers, "numbers")
    case .money: (numbers, "amounts")
    case .int: (max(profile.share(.whole), numbers * 0.7), "whole numbers")
    case .percent: (percents, "percentages")
    case .code: (codes, "codes")
    case .person: (persons, "names of persons")
    case .unit: (profile.share(.unit), "units")
    case .currency: (profile.share(.currency), "currencies")
    case .bool: (max(profile.share(.status), profile.share(.share)), "yes or no")
    case .status: (statuses, "words of state")
    case .enumeration: (max(0, max(profile.share(.text), statuses) - profile.share(.day)), "words")
    case .text: (texts(field), "texts")
    }
  }

  private var dates: Double { min(1, profile.share(.day) + profile.share(.dayNumber)) }

  private var numbers: Double { max(0, profile.share(.number)) }

  private var percents: Double { max(profile.share(.share), profile.share(.number) * 0.8) }

  /// Identifiers; plain words are poor ones, days none.
  private var codes: Double {
    let words = max(0, profile.share(.text) - profile.share(.day) - profile.share(.company)) * 0.75
    return max(profile.share(.code), profile.share(.whole) * 0.7, words)
  }

  private var persons: Double {
    max(profile.share(.person), (profile.share(.text) - profile.share(.day) - profile.share(.company)) * 0.8)
  }

  private var statuses: Double { max(profile.share(.status), profile.share(.text) * 0.9, profile.share(.share) * 0.8) }

  private func texts(_ field: Field) -> Double {
    if field == .customerName, profile.share(.number) > 0.5 || profile.share(.day) > 0.5 { return 0.2 }
    if field == .lineNo { return max(profile.share(.whole), profile.share(.code), 0.5) }
    // 包装 over √ and days is a step of the work.
    if field == .packageMethod, profile.share(.status) + profile.share(.day) > 0.5 { return 0.2 }
    if field == .size || field == .spec || field == .remark { return 1 }
    // A text may hold a day, a column of days is no text.
    if profile.share(.day) >= 0.9, profile.share(.status) < 0.5 { return 0.2 }
    return max(profile.share(.text), profile.share(.number) * 0.5)
  }
}
