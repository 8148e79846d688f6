internal import Discrepancies
internal import OrderRules
internal import Reconciliation
internal import Reports

/// An order after the fold: its new state, and what is to be said of it.
struct FoldedLine: Sendable {
  /// The order.
  var key: String
  /// What came of it; holds at most one order, and nothing that is counted over all of them.
  var portion: FoldedPortion

  /// Writes the line.
  static func write(_ key: String, _ portion: FoldedPortion, to writer: inout LineWriter) throws(LineProblem) {
    writer.begin("folded")
    writer.member("order")
    writer.text(key)
    if let order = portion.plain.first {
      writer.member("number")
      writer.text(order.orderNo)
      writer.member("kept")
      writer.flag(portion.isKept.first ?? false)
      PackedState.write(order, to: &writer)
    }
    if !portion.discrepancies.isEmpty {
      writer.member("discrepancies")
      writer.written(try LineCoding.bytes(of: portion.discrepancies))
    }
    if !portion.verdicts.isEmpty {
      writer.member("verdicts")
      writer.written(try LineCoding.bytes(of: portion.verdicts))
    }
    if !portion.changes.isEmpty {
      writer.member("changes")
      writer.written(try LineCoding.bytes(of: Array(portion.changes)))
    }
    if !portion.decisionStates.isEmpty {
      writer.member("rulings")
      writer.written(try LineCoding.bytes(of: portion.decisionStates))
    }
    writer.end()
  }

  /// Reads the line.
  init(_ reader: inout LineReader) throws(LineProblem) {
    var key: String?, isKept = false, state = PackedState()
    var portion = FoldedPortion()
    try reader.members { reader, name throws(LineProblem) in
      switch name {
      case "order": key = try reader.text()
      case "kept": isKept = try reader.flag()
      case "discrepancies": portion.discrepancies = try LineCoding.next([Discrepancy].self, &reader)
      case "verdicts": portion.verdicts = try LineCoding.next([RowVerdict].self, &reader)
      case "changes": portion.changes = ChangeLog(try LineCoding.next([ChangeRecord].self, &reader))
      case "rulings": portion.decisionStates = try LineCoding.next([Int: Decision.State].self, &reader)
      default: if try !state.take(name, &reader) { _ = try reader.value() }
      }
    }
    guard let key else { throw LineProblem(found: "an order without its key", expected: "`order`") }
    self.key = key
    if let order = try state.order(of: key) {
      portion.plain = [order]
      portion.isKept = [isKept]
      portion.names = [(order.key, order.orderNo)]
      if !portion.verdicts.isEmpty { portion.oddOrders = [key] }
    }
    self.portion = portion
  }
}

/// What the fold of some orders counted, behind their lines: sums, in whatever portions they come.
struct TallyLine: Codable, Sendable {
  /// How many orders were folded.
  var orders = 0
  /// What may be a mass change.
  var counts = MassChangeCounts()
  /// How often each rule could be evaluated.
  var coverage = RuleCoverage()

  /// Writes the line.
  func write(to writer: inout LineWriter) throws(LineProblem) {
    writer.begin("tally")
    writer.member("tally")
    writer.written(try LineCoding.bytes(of: self))
    writer.end()
  }

  /// Reads the line.
  static func read(_ reader: inout LineReader) throws(LineProblem) -> TallyLine {
    var tally: TallyLine?
    try reader.members { reader, name throws(LineProblem) in
      if name == "tally" { tally = try LineCoding.next(TallyLine.self, &reader) } else { _ = try reader.value() }
    }
    guard let tally else { throw LineProblem(found: "a tally of nothing", expected: "`tally`") }
    return tally
  }
}
