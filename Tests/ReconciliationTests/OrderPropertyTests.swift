import ExactValues
import OrderModel
import Reconciliation
import Testing

/// The fold of an order against the plain transcription: presence, fields and what is reported.
@Suite struct OrderPropertyTests {
  static func play(_ history: OrderHistory, _ check: (FoldedHistory, OrderTranscription) -> String?) -> String? {
    var folded = FoldedHistory(history.rules)
    var plain = OrderTranscription(history.rules)
    for (week, sheets) in history.weeks.enumerated() {
      let recorded = history.recorded(week)
      folded.run(sheets, recorded: recorded, week: week)
      let told = folded.input.rows["changes"] == nil ? [:] : recorded
      plain.run(sheets, recorded: told, withEvents: folded.linesWithEvents)
      if folded.state == nil { plain.forget() }
      if let problem = check(folded, plain) { return "week \(week + 1): \(problem)\n\(history)" }
    }
    return nil
  }

  private static func difference(_ folded: FoldedHistory, _ plain: OrderTranscription) -> String? {
    var differences: [String] = []
    func hold<Word: Equatable>(_ what: @autoclosure () -> String, _ one: Word, _ two: Word) {
      if one != two { differences.append("\(what()): fold \(one), transcription \(two)") }
    }
    let units = [(0, plain.header)] + plain.lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (number, line) in units {
      let unit = folded.unit(number)
      for (id, presence) in line.presence.sorted(by: { $0.key < $1.key }) {
        hold("\(number) presence \(id)", unit?.sources[id].map { "\($0.presence)" } ?? "–", "\(presence)")
      }
      for (field, machine) in line.fields.sorted(by: { $0.key < $1.key }) {
        let baseline = unit?.baseline[field] ?? .empty
        hold("\(number) \(field) base", baseline.statement, FoldedHistory.statement(field, machine.base))
        hold("\(number) \(field) rev", baseline.revision, machine.rev)
        if machine.rev > 0 { hold("\(number) \(field) policy", "\(baseline.policy)", "\(machine.chosenBy)") }
        for (id, plain) in machine.sources.sorted(by: { $0.key < $1.key }) {
          let state = unit?.sources[id]?.fields[field] ?? .empty
          hold("\(number) \(field) \(id) prev", state.prev, FoldedHistory.statement(field, plain.prev))
          hold("\(number) \(field) \(id) seen", state.seen, plain.seen)
          hold("\(number) \(field) \(id) mark", state.mark, MergePropertyTests.Machine.mark(plain.mark))
        }
      }
    }
    hold("lines", folded.state?.lines.count ?? 0, plain.lines.count)
    hold("report", folded.report().sorted(), plain.report().sorted())
    return differences.isEmpty ? nil : differences.joined(separator: "\n")
  }

  @Test func `the fold does what the page says, over whole histories of an order`() {
    let failure = ManyHistories.firstFailure(250) { seed, size in
      Self.play(OrderHistory(seed, size), Self.difference)
    }
    #expect(failure == nil)
  }
}
