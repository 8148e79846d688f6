internal import ExactValues
public import OrderModel

/// What each run brought to the orders that need somebody, in words and packed: told run by run, an order's history is many
/// times what is known of the order.
///
/// Filled order by order, so that the history of one is in memory at a time.
///
///     var timelines = OrderTimelines(language: "zh-Hans", sources: report.sources)
///     timelines.append(history)
public struct OrderTimelines: Sendable {
  /// What one run brought.
  struct Entry: Sendable {
    let day: Day
    /// The run's name, where it is not its day.
    let run: String?
    /// One thing each, in parts.
    var items: [Item]
  }

  /// One thing that a run brought to the order or a line.
  struct Item: Sendable {
    /// The line, `nil` for the order as a whole.
    let line: String?
    let parts: [String]
  }

  /// An item a row: the run's day and name, the line, then the parts.
  private var rows: PackedRows
  private var rowsOfOrder: [String: Range<Int>] = [:]
  private let text: HistoryText

  /// Makes timelines of no order.
  ///
  /// - Parameters:
  ///   - language: a tag of the language that they are told in.
  ///   - sources: the sources that they name.
  ///   - store: where the words lie, if it takes them.
  public init(language: String, sources: [SourceSummary], in store: (any ByteStore)? = nil) {
    text = HistoryText(ReportLanguage(tag: language), sources: sources)
    rows = PackedRows(in: store)
  }

  /// Adds the timeline of an order; the first of a number stays.
  ///
  /// - Complexity: O(*n*) in the words.
  public mutating func append(_ history: OrderHistory) {
    guard rowsOfOrder[history.orderNo] == nil else { return }
    let first = rows.endIndex
    for entry in text.timeline(of: history) {
      let day = entry.day.description
      for item in entry.items { rows.append([day, entry.run, item.line] + item.parts.map(Optional.some)) }
    }
    rowsOfOrder[history.orderNo] = first..<rows.endIndex
  }

  /// What each run brought to an order, oldest first; empty where its history is not told.
  subscript(orderNo: String) -> [Entry] {
    var entries: [Entry] = []
    for row in rowsOfOrder[orderNo] ?? 0..<0 {
      let cells = rows[row]
      guard let day = cells[0].flatMap({ Day(iso: $0) }) else { continue }
      if entries.last?.day != day || entries.last?.run != cells[1] {
        entries.append(Entry(day: day, run: cells[1], items: []))
      }
      entries[entries.count - 1].items.append(Item(line: cells[2], parts: cells.dropFirst(3).compactMap(\.self)))
    }
    return entries
  }
}
