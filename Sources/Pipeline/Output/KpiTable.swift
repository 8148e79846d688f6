internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderRules
internal import Reconciliation
internal import Reports

/// Makes `kpis.csv`: each figure with what it is made of, what was left out, and the same figure of the period before.
enum KpiTable {
  private static func column(_ id: String, _ content: OutputTable.Column.Content) -> OutputTable.Column {
    OutputTable.Column(id: id, content: content)
  }

  private static let columns =
    ["kpi", "name", "measure", "breakdown"].map { column($0, .text) } + [column("from", .date), column("to", .date)]
    + [column("unit", .text)]
    + ["value", "numerator", "denominator", "excluded", "previous", "change"].map { column($0, .number) }

  /// The figures of a run.
  ///
  /// - Complexity: O(*figures* × *lines*), side by side.
  static func figures(of book: RunBook, found: [Discrepancy], days: Int) -> [KpiFigure] {
    guard let rules = book.rules else { return [] }
    let engine = KpiEngine(rules.context, days: days, findings: found)
    let orders = Dictionary(book.state.orders.map { ($0.key, $0) }) { first, _ in first }
    let portions = stride(from: 0, to: book.folded.count, by: KpiEngine.portion).map {
      $0..<min($0 + KpiEngine.portion, book.folded.count)
    }
    let parts = ParallelMap.run(portions.count) { index in
      engine.count(
        book.folded[portions[index]].lazy.compactMap(\.state).map { (now: $0, before: orders[$0.key]) })
    }
    let known = Dictionary(
      book.state.figures.map { ([$0.kpi, $0.measure, $0.breakdown], $0.value) }, uniquingKeysWith: { first, _ in first }
    )
    return engine.figures(parts, coverage: rules.coverage).map { figure in
      var figure = figure
      if figure.previous == nil {
        figure.previous = known[[figure.kpi, figure.measure, figure.breakdown]].flatMap(\.self)
      }
      return figure
    }
  }

  /// The figures that the ledger keeps for later runs: all but those of single customers and months.
  static func kept(_ figures: [KpiFigure]) -> [FigureRecord] {
    figures.filter { $0.kpi != "K29" && !$0.measure.hasSuffix("_customer") }.map {
      FigureRecord(kpi: $0.kpi, measure: $0.measure, breakdown: $0.breakdown, value: $0.value)
    }
  }

  /// The table of some figures.
  static func table(of figures: [KpiFigure], _ period: KpiPeriod) -> OutputTable {
    var table = OutputTable(id: "kpis", columns: columns)
    table.rows = figures.map { figure in
      let change = figure.value.flatMap { value in figure.previous.flatMap(value.subtracting) }
      return [
        figure.kpi, KpiEngine.entries[figure.kpi]?.english, figure.measure, figure.breakdown, period.first.description,
        period.last.description, figure.unit.rawValue, figure.value?.description, figure.numerator?.description,
        figure.denominator?.description, String(figure.excluded), figure.previous?.description, change?.description,
      ]
    }
    return table
  }
}
