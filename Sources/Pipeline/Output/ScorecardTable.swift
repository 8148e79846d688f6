internal import ExactValues
internal import OrderRules
internal import Reports

/// Makes `scorecard.csv` (K30): of each merchandiser the score, the difficulty of his orders right below it, and what the
/// score is made of.
enum ScorecardTable {
  private static func column(_ id: String, _ content: OutputTable.Column.Content) -> OutputTable.Column {
    OutputTable.Column(id: id, content: content)
  }

  static let columns =
    [column("merchandiser", .text), column("measure", .text), column("name", .text)]
    + [column("from", .date), column("to", .date), column("unit", .text)]
    + ["value", "numerator", "denominator", "excluded", "previous", "change", "weight"].map { column($0, .number) }
    + [column("note", .text)]

  /// A figure of a card: its column in `KpiCounts`, what it is called, and the part of the score that it is.
  private struct Measure {
    var id: String, name: String
    var part: ScorecardWeights.Part?

    init(_ id: String, _ name: String, _ part: ScorecardWeights.Part? = nil) {
      (self.id, self.name, self.part) = (id, name, part)
    }
  }

  private static let measures = [
    Measure("difficulty", "Difficulty of the orders (1 = plain)"), Measure("orders", "Orders of the period"),
    Measure("open_orders", "Open orders"), Measure("handled_orders", "Orders moved or changed"),
    Measure("on_time", "Orders on time by the present promise"),
    Measure("on_time_adjusted", "Orders on time, without those that another step delayed", .onTime),
    Measure("open_days_median", "Working days to close an exception (median)"),
    Measure("closed_in_time", "Exceptions closed in time", .closedInTime),
    Measure("exceptions", "Critical and high findings an order", .exceptions),
    Measure("errors", "Errors a line handled (SHP-01, INV-01, ORD-03, VER-05)", .errors),
    Measure("lag_median", "Working days until a change arrives (median)", .changes),
    Measure("undocumented_changes", "Changes without a record (CHG-06)"),
    Measure("follow_up", "Open orders that are followed up", .followUp),
    Measure("satisfaction", "Customers' satisfaction (mean)"),
  ]

  /// The table of some cards, by person.
  static func table(of tally: ScorecardTally, _ settings: RuleSettings, _ period: KpiPeriod) -> OutputTable {
    var table = OutputTable(id: "scorecard", columns: columns)
    let weights = settings.scorecard ?? ScorecardWeights()
    let workingDays = settings.calendar.workingDays(from: period.first.adding(days: -1), until: period.last)
    func add(_ person: String, _ figure: KpiFigure, _ name: String, weight: Int? = nil, note: String? = nil) {
      let change = figure.value.flatMap { value in figure.previous.flatMap(value.subtracting) }
      table.rows.append([
        person, figure.measure, name, period.first.description, period.last.description, figure.unit.rawValue,
        figure.value?.description, figure.numerator?.description, figure.denominator?.description,
        String(figure.excluded), figure.previous?.description, change?.description, weight.map(String.init), note,
      ])
    }
    for card in tally.cards {
      add(card.person, figure("score", card.score), "Score of 100", note: missing(card))
      add(
        card.person, figure("rank", card.rank.map { ExactDecimal(Int64($0)) }), "Place by score",
        note: card.rank == nil ? "fewer than \(ScorecardTally.fewestOrders) orders, or no score" : nil)
      for measure in measures {
        let known = card.figures[measure.id] ?? figure(measure.id, nil)
        add(card.person, known, measure.name, weight: measure.part.map { weights[$0] })
        if measure.id == "handled_orders" {
          add(card.person, perDay(known, workingDays), "Orders moved or changed a working day")
        }
      }
    }
    if tally.unnamed > 0 {
      var orders = figure("orders", nil)
      orders.excluded = tally.unnamed
      add("", orders, "Orders that name no merchandiser")
    }
    return table
  }

  private static func missing(_ card: ScorecardTally.Card) -> String? {
    card.missing.isEmpty ? nil : "missing: " + card.missing.map(\.rawValue).joined(separator: " ")
  }

  private static func figure(_ measure: String, _ value: ExactDecimal?) -> KpiFigure {
    KpiFigure(
      kpi: "K30", measure: measure, breakdown: "", unit: .count, value: value, numerator: nil, denominator: nil,
      excluded: 0, previous: nil)
  }

  private static func perDay(_ handled: KpiFigure, _ days: Int) -> KpiFigure {
    let (orders, whole) = (handled.value ?? .zero, ExactDecimal(Int64(days)))
    var figure = figure("handled_per_day", orders.divided(by: whole, toPlaces: 2))
    (figure.numerator, figure.denominator) = (orders, whole)
    return figure
  }
}
