internal import Discrepancies
internal import ExactValues

/// An order that needs somebody, with what is wrong and what became of it.
struct OrderEntry: Sendable {
  let number: String
  let customer: String?
  let findings: [FindingEntry]
  /// What each run brought to it, oldest first; empty where the history is not told here.
  let timeline: [TimelineEntry]

  /// What one run brought.
  struct TimelineEntry: Sendable {
    let day: Day
    /// The run's name, where it is not its day.
    let run: String?
    /// One thing each, in parts.
    let items: [Item]
  }

  /// One thing that a run brought to the order or a line.
  struct Item: Sendable {
    /// The line, `nil` for the order as a whole.
    let line: String?
    let parts: [String]
  }

  static func all(of needing: [FindingEntry], outline: ReportOutline) -> [OrderEntry] {
    let entries = Dictionary(needing.map { ($0.discrepancy.id, $0) }) { first, _ in first }
    let text = HistoryText(outline.texts.language, sources: outline.report.sources)
    return outline.orders.map { order in
      OrderEntry(
        number: order.number, customer: order.discrepancies.compactMap(\.subject.customerName).first,
        findings: order.discrepancies.compactMap { entries[$0.id] },
        timeline: outline.report.histories[order.number].map { text.timeline(of: $0) } ?? [])
    }
  }
}
