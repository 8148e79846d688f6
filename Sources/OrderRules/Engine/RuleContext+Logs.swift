internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// How far the logs and sheets of the workspace reach: only one that reaches a day says that nothing happened on it.
extension RuleContext {
  /// How many working days ago the last entry of a log may lie that is taken to be up to date.
  private static let freshDays = 3

  /// Whether the logs of a kind reach a day; without a day, whether they reach the day on which a source last came.
  func logReaches(_ day: Day?, _ kind: EventKind, asOf source: Source? = nil) -> Bool {
    guard let end = settings.logsEnd[kind] else { return false }
    let last = source.flatMap(lastDay) ?? asOf
    return day.map { $0 <= end } ?? (workingDays(from: end, until: last) <= Self.freshDays)
  }

  /// Whether a sheet should know of what happened to lines on a day.
  ///
  /// It came so long after that even one of the week before would; or it came when changes had settled, and says itself that
  /// its rows were looked after since.
  /// - Parameter day: `nil` where nobody tells the day; then it should.
  func shouldKnow(_ source: Source, of day: Day?, _ lines: [LineFacts], _ entry: RuleEntry) -> Bool {
    guard let day else { return true }
    let days = workingDays(from: day, until: lastDay(of: source) ?? asOf) - grace(entry)
    return days > thresholds.staleDays
      || (days > thresholds.propagateDays && !lines.isEmpty
        && lines.allSatisfy { $0.wasTouched(after: day, in: source) })
  }
}

extension LineFacts {
  /// Whether a source says of the line that somebody followed it up, or wrote something, after a day.
  fileprivate func wasTouched(after day: Day, in source: Source) -> Bool {
    [Field.lastFollowupAt, .updatedAt].contains { field in
      context.knows(field, in: source)
        && StatedValue(field, source, in: [unit, header]).flatMap { past($0.value.day) }.map { $0 > day } ?? false
    }
  }
}

extension OrderFacts {
  /// Whether the logs of a kind go back far enough to hold everything of a line.
  ///
  /// A log that begins after the line was ordered, approved and begun may have been cut; not so where nothing had been
  /// made yet when it began, or where a sheet that counts all in all comes to what it holds. Of goods on credit invoices
  /// and payments follow the first shipment, so that a log which goes back to that holds them all.
  func isLogComplete(_ kind: EventKind, _ line: LineFacts) -> Bool {
    guard let begin = context.settings.logsBegin[kind] else { return false }
    if [Field.orderDate, .approvalDate, .productionStart].contains(where: { line.day($0).map { $0 >= begin } ?? false })
      || line.hadMadeNothing(by: begin) || line.isAllInAll(kind)
    {
      return true
    }
    guard kind == .invoice || kind == .payment, let left = line.firstShipDay, left >= begin else { return false }
    return isOnCredit(line)
  }

  /// Whether the terms say that invoices and payments follow the goods.
  private func isOnCredit(_ line: LineFacts) -> Bool {
    line.value(.paymentTerms).map { !AdvancePayment.isMeant(by: $0.description) } ?? false
  }
}

extension LineFacts {
  /// Whether it was seen, when the log had begun, that work was under way and nothing was made yet.
  ///
  /// The run that took the start of production saw it, unless it saw the line for the first time: then the start may lie
  /// long ago, and what was made may only not have been written down.
  fileprivate func hadMadeNothing(by begin: Day) -> Bool {
    guard let begun = firstStated(.productionStart), begun >= begin, let seen = firstStated(.quantity), seen < begun
    else { return false }
    let made = [Field.producedQuantity, .productionFinish, .qcDate].compactMap(firstStated).min()
    return made.map { $0 > begun } ?? false
  }

  /// The as-of day of the run that took the first value of a field.
  private func firstStated(_ field: Field) -> Day? {
    let unit = self.unit.baseline[field] == nil ? header : self.unit
    guard let baseline = unit.baseline[field] else { return nil }
    return unit.revisions[field]?.first?.asOf ?? (baseline.revision == 1 ? baseline.movedOn : nil)
  }

  /// Whether a sheet that counts what a line comes to in all says what the log says.
  fileprivate func isAllInAll(_ kind: EventKind) -> Bool {
    let fields = kind == .shipment ? [Field.shippedQuantityTotal, .shippedQuantity] : []
    return fields.contains { field in
      guard let logged = total(.shippedQuantity, of: kind) else { return false }
      return ownStated(field).contains { $0.isHeld && $0.value.number == logged }
    }
  }
}
