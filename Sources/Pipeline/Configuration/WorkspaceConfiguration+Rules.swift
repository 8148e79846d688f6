internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import OrderRules
internal import Reconciliation

extension WorkspaceConfiguration {
  /// What the rules have to know beside the orders.
  func ruleSettings(_ context: FoldContext, _ state: PriorState) -> RuleSettings {
    ruleSettings(context, RuleHistory(context, state))
  }

  /// What the rules have to know beside the orders, where it is known what earlier runs say.
  func ruleSettings(_ context: FoldContext, _ history: RuleHistory) -> RuleSettings {
    var settings = RuleSettings(asOf: context.asOf, sources: context.sources)
    settings.calendar = context.calendar
    settings.parties = context.parties
    settings.thresholds = ruleThresholds(context)
    settings.rulings = rules.mapValues { rule in
      RuleRuling(
        isOff: rule.isOff, severity: rule.severity.flatMap(Severity.init(rawValue:)), graceDays: rule.graceDays)
    }
    (settings.known, settings.news) = (history.known, history.news)
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
    (settings.logsBegin, settings.logsEnd) = (history.logsBegin, history.logsEnd)
    (settings.fullRegisters, settings.fullLists) = (history.fullRegisters, history.fullLists)
    return settings
  }

  /// How many days the key figures look back.
  var kpiDays: Int { counts["kpi_days"] ?? 30 }

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
