internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderRules
internal import Reconciliation
internal import Reports

/// Makes `kpis.csv`: each figure with what it is made of, what was left out, and the same figure of the period before.
enum KpiTable {
  /// Under which measure of K13, and of K30 where scorecards are asked for, the ledger keeps what arrived in each run.
  static let arrived = "arrived"

  private static func column(_ id: String, _ content: OutputTable.Column.Content) -> OutputTable.Column {
    OutputTable.Column(id: id, content: content)
  }

  /// Its columns.
  static let columns =
    ["kpi", "name", "measure", "breakdown"].map { column($0, .text) } + [column("from", .date), column("to", .date)]
    + [column("unit", .text)]
    + ["value", "numerator", "denominator", "excluded", "previous", "change"].map { column($0, .number) }

  /// The figures of a run, of what its orders count.
  static func figures(_ counted: KpiEngine.Part, of book: RunBook, by engine: KpiEngine?) -> [KpiFigure] {
    guard let rules = book.rules, let engine else { return [] }
    let known = Dictionary(
      book.state.figures.map { ([$0.kpi, $0.measure, $0.breakdown], $0.value) }, uniquingKeysWith: { first, _ in first }
    )
    return engine.figures(counted, arrivals: book.state.arrivals, coverage: rules.coverage).map { figure in
      var figure = figure
      // What arrived is kept run by run: of a period in which nothing did, nothing is told.
      if figure.previous == nil, figure.kpi != "K13", figure.kpi != "K30" {
        figure.previous = known[[figure.kpi, figure.measure, figure.breakdown]].flatMap(\.self)
      }
      return figure
    }
  }

  /// What arrived in a run, as the ledger keeps it for later ones.
  static func kept(_ arrivals: [Arrival]) -> [FigureRecord] {
    arrivals.map {
      FigureRecord(
        kpi: $0.kpi, measure: arrived, breakdown: "\($0.party) \($0.lag)", value: ExactDecimal(Int64($0.count)))
    }
  }

  /// What earlier runs kept, with their days.
  static func arrivals(_ kept: [(asOf: Day, figure: FigureRecord)]) -> [(day: Day, arrival: Arrival)] {
    kept.compactMap { asOf, figure in
      guard let end = figure.breakdown.lastIndex(of: " "), let lag = Int(figure.breakdown[end...].dropFirst()),
        let count = figure.value.flatMap({ Int($0.description) })
      else { return nil }
      return (asOf, Arrival(kpi: figure.kpi, party: String(figure.breakdown[..<end]), lag: lag, count: count))
    }
  }

  /// The figures that the ledger keeps for later runs: all but those of single customers, months and people.
  static func kept(_ figures: [KpiFigure]) -> [FigureRecord] {
    figures.filter { $0.kpi != "K29" && $0.kpi != "K30" && !$0.measure.hasSuffix("_customer") }.map {
      FigureRecord(kpi: $0.kpi, measure: $0.measure, breakdown: $0.breakdown, value: $0.value)
    }
  }

  /// The table of some figures.
  static func table(of figures: [KpiFigure], _ period: KpiPeriod) -> OutputTable {
    var table = OutputTable(id: "kpis", columns: columns)
    table.rows += figures.lazy.map { figure in
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
