internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

/// Completes a report by what the ledger knows of the runs before and of the orders that need somebody.
struct ReportHistory {
  /// At most so many runs stand in the trend.
  static let mostRuns = 26
  /// At most so many orders are told run by run in the report; `duidan history` tells each.
  static let mostOrders = 3000

  let book: RunBook
  let open: OpenRun
  /// Where the words lie, if it takes them.
  let store: (any ByteStore)?

  /// - Throws: `LedgerError` where the ledger cannot be read.
  /// - Complexity: O(*n*) in the orders of the ledger and in what is known of those that are told.
  func complete(_ report: inout RunReport) throws(LedgerError) {
    report.runs = try open.toldRuns(upTo: Self.mostRuns).map(Self.figures)
    let keys = Dictionary(zip(book.folded.orders.numbers, book.folded.orders.keys)) { first, _ in first }
    var seen: Set<String> = []
    let asked = report.discrepancies
      .filter { ($0.status == .open || $0.status == .decided) && $0.severity > .info }
      .compactMap { $0.subject.orderNo.flatMap { keys[$0] } }
      .filter { seen.insert($0).inserted }
    var timelines = OrderTimelines(language: report.language, sources: report.sources, in: store)
    try open.forEachChronicle(ofKeys: Array(asked.prefix(Self.mostOrders))) { chronicle in
      timelines.append(HistoryAssembly(chronicle, sources: book.context.sources).history())
    }
    report.timelines = timelines
  }

  /// A run's figures by their keys; a run of an older program kept only how much was open.
  static func figures(_ told: ToldRun) -> RunFigures {
    var values: [RunFigures.Key: ExactDecimal] = [
      RunCount.open.key(): ExactDecimal(Int64(told.run.openCount))
    ]
    for figure in told.figures {
      let key = RunFigures.Key(kpi: figure.kpi, measure: figure.measure, breakdown: figure.breakdown)
      if let value = figure.value { values[key] = value }
    }
    return RunFigures(name: told.run.name, asOf: told.run.asOf, values: values)
  }
}
