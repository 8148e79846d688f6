internal import ExactValues

/// Geometry of the page's small charts: whole numbers inside a view box, so that the same figures give the same bytes.
enum PageCharts {
  /// The view box of a line of past values.
  static let sparkWidth = 100, sparkHeight = 24

  /// The points of a line through values; `nil` for fewer than two.
  static func line(_ values: [ExactDecimal]) -> String? {
    let numbers = values.map(number)
    guard numbers.count > 1, let low = numbers.min(), let high = numbers.max() else { return nil }
    let span = high > low ? high - low : 1
    return numbers.enumerated().map { index, value in
      let x = index * sparkWidth / (numbers.count - 1)
      let share = high > low ? (value - low) / span : 0.5
      return "\(x),\(sparkHeight - 3 - Int((share * Double(sparkHeight - 6)).rounded()))"
    }.joined(separator: " ")
  }

  /// Bars one on another: start and height of each, scaled so that `most` fills `height`.
  static func stack(_ counts: [Int], most: Int, height: Int) -> [(start: Int, length: Int)] {
    var start = 0
    return counts.map { count in
      let length = count == 0 ? 0 : max(1, count * height / max(1, most))
      defer { start += length }
      return (start, length)
    }
  }

  /// The height of a bar for an amount.
  static func height(_ amount: ExactDecimal, most: ExactDecimal, of height: Int) -> Int {
    let all = number(most), own = number(amount)
    guard all > 0, own > 0 else { return 0 }
    return max(1, Int((own / all * Double(height)).rounded()))
  }

  /// A number for drawing alone.
  private static func number(_ value: ExactDecimal) -> Double { Double(value.description) ?? 0 }
}

/// A line of past values for a template: its points, and the values in words.
struct PageSpark {
  /// The node, or `false` where there is no past.
  static func node(_ past: [ExactDecimal], texts: ReportTexts) -> Any {
    guard let points = PageCharts.line(past) else { return false }
    let values = past.suffix(13).map(MoneyTotal.grouped).joined(separator: " → ")
    let last = points.split(separator: " ").last?.split(separator: ",") ?? []
    return PageNode([
      "points": points, "text": texts.phrase(.pastValues, ["values": values]),
      "x": last.first.map(String.init) ?? "0", "y": last.last.map(String.init) ?? "0",
    ])
  }
}
