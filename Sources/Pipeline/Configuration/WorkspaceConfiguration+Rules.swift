internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation

extension WorkspaceConfiguration {
  /// What the rules have to know beside the orders.
  func ruleSettings(_ context: FoldContext, _ state: PriorState) -> RuleSettings {
    var settings = RuleSettings(asOf: context.asOf, sources: context.sources)
    settings.calendar = context.calendar
    settings.parties = context.parties
    settings.thresholds = ruleThresholds(context)
    settings.rulings = rules.mapValues { rule in
      RuleRuling(
        isOff: rule.isOff, severity: rule.severity.flatMap(Severity.init(rawValue:)), graceDays: rule.graceDays)
    }
    settings.known = state.sources.reduce(into: Set(context.columns.values.joined())) { $0.formUnion($1.fields) }
    settings.news = Self.news(context, state)
    for (name, customer) in customers {
      settings.shipmentTolerance[.text(customer.fullName ?? name)] = ShipmentTolerance(
        over: Self.part(customer.shipOverPercent), under: Self.part(customer.shipUnderPercent))
      settings.payers[.text(customer.fullName ?? name), default: []] += customer.payers
    }
    for (name, person) in people {
      settings.roster[person.fullName ?? name] = RosterEntry(left: person.left, successor: person.successor)
    }
    if scorecard == true {
      var weights = ScorecardWeights()
      for (name, points) in scorecardWeights {
        if let part = ScorecardWeights.Part(rawValue: name) { weights[part] = points }
      }
      settings.scorecard = weights
    }
    settings.fullRoster = Set(roster.map(FieldValue.text))
    settings.prices = Dictionary(prices.map { (TextFolding.key($0), $1) }) { first, _ in first }
    let logs = LedgerLogs(context, state.orders)
    (settings.logsBegin, settings.logsEnd) = (logs.begin, logs.end)
    (settings.fullRegisters, settings.fullLists) = (logs.fullRegisters, logs.fullLists)
    return settings
  }

  /// How many days the key figures look back.
  var kpiDays: Int { counts["kpi_days"] ?? 30 }

  /// When each source last came, with the columns that it has ever had.
  private static func news(_ context: FoldContext, _ state: PriorState) -> [String: SourceNews] {
    var news = context.columns.mapValues { SourceNews(lastDay: context.asOf, fields: $0) }
    for record in state.sources {
      let id = record.source.id
      news[id, default: SourceNews(lastDay: record.lastDeliveredOn, fields: [])].fields.formUnion(record.fields)
      // A source of which a part did not come can tell no more than it could the last time.
      if let files = context.undeliveredFiles[id] {
        news[id]?.lastDay = record.lastDeliveredOn
        news[id]?.absentFiles = files
      }
      if context.unchangedSources.contains(id) { news[id]?.lastWritten = record.lastDeliveredOn }
    }
    return news
  }

  private func ruleThresholds(_ context: FoldContext) -> RuleThresholds {
    var thresholds = RuleThresholds()
    thresholds.propagateDays = context.propagateDays
    thresholds.dueSoonDays = context.dueSoonDays
    thresholds.staleDays = context.staleDays
    thresholds.uninvoicedDays = counts["uninvoiced_days"] ?? thresholds.uninvoicedDays
    thresholds.unsignedDays = counts["unsigned_days"] ?? thresholds.unsignedDays
    thresholds.paymentGraceDays = counts["payment_grace_days"] ?? thresholds.paymentGraceDays
    thresholds.unresolvedDays = counts["unresolved_days"] ?? thresholds.unresolvedDays
    thresholds.manyChanges = counts["many_changes"] ?? thresholds.manyChanges
    thresholds.postponeMax = counts["postpone_max"] ?? thresholds.postponeMax
    thresholds.silentDays = counts["silent_days"] ?? thresholds.silentDays
    thresholds.ownerMaxOpen = counts["owner_max_open"] ?? thresholds.ownerMaxOpen
    thresholds.shipLeadDays = counts["ship_lead_days"] ?? thresholds.shipLeadDays
    if let priceJumpPercent { thresholds.priceJump = Self.part(priceJumpPercent) }
    for (severity, days) in exceptionDays {
      if let severity = Severity(rawValue: severity) { thresholds.exceptionDays[severity] = days }
    }
    thresholds.nodeDays.merge(nodeDays) { $1 }
    return thresholds
  }

  /// A percentage as a part of 1; zero where none is said.
  private static func part(_ percent: ExactDecimal?) -> ExactDecimal {
    percent?.divided(by: ExactDecimal(100), toPlaces: 6) ?? .zero
  }
}
