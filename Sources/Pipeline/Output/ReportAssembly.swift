internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation
internal import Reports

/// Makes the report of a run out of what the passes came to.
struct ReportAssembly {
  private let book: RunBook
  private let desk: RunDesk

  /// The report, counted and sorted; the book's decisions are brought to their end.
  static func report(_ book: inout RunBook, _ desk: RunDesk) -> RunReport {
    let assembly = DiscrepancyAssembly.assemble(book)
    let open = Set(assembly.found.filter { $0.status == .open }.map(\.id))
    book.decisions.close(assembly.decisionStates, open: open, delivered: book.context.delivered)
    let engine = book.rules.map {
      KpiEngine($0.context, days: desk.configuration.said.kpiDays, findings: assembly.found)
    }
    let walk = OrderWalk(book, found: assembly.found, by: engine, in: desk.memory)
    book.arrivals = walk.figures.arrivals
    book.figures = KpiTable.figures(walk.figures, of: book, by: engine)
    return ReportAssembly(book: book, desk: desk).report(assembly.found, walk)
  }

  private func report(_ found: [Discrepancy], _ walk: OrderWalk) -> RunReport {
    var report = RunReport(
      runName: desk.place.name, asOf: book.context.asOf, previousAsOf: book.state.lastRun?.asOf,
      language: desk.language)
    report.discrepancies = found
    report.departments = desk.configuration.said.outputDepartments?.map(\.rawValue)
    report.rulings = book.decisions.standing
    report.decisions = book.decisions.counts
    report.decisionWorkbooks = book.decisions.files
    (report.orders, report.orderLines, report.events) = walk.tables
    report.rejected = ReadingTables(book: book).rejected()
    report.interpretations = ReadingTables(book: book).interpretations()
    report.changes = book.folded.changes
    if let rules = book.rules {
      let period = KpiPeriod(days: desk.configuration.said.kpiDays, upTo: book.context.asOf)
      let figures = book.figures.filter { $0.kpi != "K30" }
      report.extraTables = [RuleTable.table(of: rules), KpiTable.table(of: figures, period)]
      report.kpis = figures
      let settings = rules.context.settings
      if let weights = settings.scorecard {
        let tally = ScorecardTally(
          book.figures, weights: weights, propagateDays: settings.thresholds.propagateDays)
        report.extraTables.append(ScorecardTable.table(of: tally, settings, period))
      }
    }
    report.wayToWorkspace = desk.request.output == nil ? "../.." : nil
    report.summary = summary(walk.count, report.discrepancies)
    report.sources = sources()
    report.inputs = book.reading.inputs.map { InputFile(path: $0.path, sha256: $0.sha256, bytes: $0.bytes) }
    report.configuration = desk.configuration.file
    report.profiles = desk.configuration.profiles.files
    report.tables = ReadingTables(book: book).accounts()
    if !book.reading.passedOver.isEmpty { report.extraTables.append(ReadingTables(book: book).files()) }
    return report
  }

  /// The changes of a folded order, field by field.
  static func changes(of folded: FoldedOrder, sources: [Source]) -> [ChangeRecord] {
    guard let order = folded.state else { return [] }
    return folded.changes.map { change in
      let line = order.lines.first { $0.id == change.unitID }
      return ChangeRecord(
        orderNo: order.orderNo, lineNo: line?.lineNo(sources), field: change.field.id,
        before: change.before.value?.description, after: change.after.value?.description, policy: change.policy,
        sources: change.sources, place: change.place?.place,
        rawText: change.place.flatMap { $0.rawText ?? change.after.value?.description })
    }
  }

  private func summary(_ count: OrderCount, _ found: [Discrepancy]) -> RunSummary {
    var summary = RunSummary()
    let open = found.filter { $0.status == .open && $0.severity > .info }
    summary.ordersNeedingSomebody = count.needingSomebody
    summary.agreeingOrders = count.agreeing
    summary.singleSourceOrders = count.ofOneSource
    summary.lines = count.lines
    summary.orders = book.folded.orders.count
    summary.formatOnlyDifferences = book.reading.formatOnly
    summary.openBefore = book.state.lastRun?.openCount
    var byLine: [String: (currency: String, money: ExactDecimal)] = [:]
    for item in open {
      guard let money = item.moneyAtStake, let order = item.subject.orderNo else { continue }
      let key = order + "\u{1F}" + (item.subject.lineNo ?? "")
      if let known = byLine[key], known.money >= money { continue }
      byLine[key] = (item.currency ?? "", money)
    }
    for (currency, money) in byLine.values {
      summary.moneyAtStake[currency] = (summary.moneyAtStake[currency] ?? .zero).adding(money)
    }
    return summary
  }

  private func sources() -> [SourceSummary] {
    let rows = book.reading.rowCounts
    let known = Dictionary(
      book.state.sources.map { ($0.source.id, $0.files) }, uniquingKeysWith: { first, _ in first })
    let earlier = Dictionary(
      book.state.sources.map { ($0.source.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
    let fields = Dictionary(
      book.reading.deliveries.map { ($0.source.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
    return book.context.sources.sorted { $0.id < $1.id }.map { source in
      var summary = SourceSummary(
        id: source.id, department: source.department.rawValue, grain: source.grain.rawValue,
        isDelivered: book.context.delivered.contains(source.id),
        files: book.reading.files[source.id] ?? known[source.id] ?? [], rowsUsed: rows[source.id] ?? 0)
      summary.fields = Set((fields[source.id] ?? earlier[source.id] ?? []).map(\.id))
      return summary
    }
  }
}
