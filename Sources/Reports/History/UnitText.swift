internal import ExactValues
internal import Normalization
internal import OrderModel

/// What one run brought to one line, or to the order as a whole, in parts that are laid on lines later.
struct UnitText {
  private let texts: ReportTexts
  private let text: HistoryText
  /// What the run brought to the unit alone.
  private let run: OrderHistory.Run

  init(_ text: HistoryText, run: OrderHistory.Run) {
    self.text = text
    self.run = run
    texts = text.texts
  }

  /// The entries, each in its parts.
  var lines: [[String]] {
    var lines = run.rows.map { [row($0)] }
    for snapshot in run.snapshots { lines += self.snapshot(snapshot) }
    lines += run.changes.map(change)
    lines += run.statements.filter(\.isMerged).map(statement)
    lines += notes
    lines += diary
    lines += run.events.map(event)
    return lines
  }

  private func row(_ row: OrderHistory.Row) -> String {
    let phrase: Phrase =
      switch row.step {
      case .appeared: .rowAppeared
      case .vanished: .rowVanished
      case .returned: .rowReturned
      case .dropped: .rowDropped
      }
    return texts.phrase(phrase, ["who": row.source.map(text.wording.party) ?? ""])
  }

  /// The values in one block, then the rows that they stand in; what was no plain agreement has its reason behind it.
  private func snapshot(_ snapshot: OrderHistory.Snapshot) -> [[String]] {
    // That something is not so is the rule, and said only when it changes.
    let told = snapshot.values.filter { $0.value != "false" }
    let values = told.map { entry in
      let value = texts.label(entry.field) + " " + text.wording.value(entry.value, field: entry.field)
      guard let policy = entry.policy, policy != "agreed", let reason = text.wording.reason(policy, field: entry.field)
      else { return value }
      return value + " (" + reason + ")"
    }
    guard !told.isEmpty else { return [] }
    var rows: [String] = []
    for holder in told.flatMap(\.holders) {
      guard let place = holder.place else { continue }
      let row = text.who(holder) + " " + text.wording.place(Self.row(of: place))
      if !rows.contains(row) { rows.append(row) }
    }
    let from =
      rows.isEmpty
      ? texts.phrase(.historyUnknown)
      : texts.phrase(
        .historyFrom, ["places": rows.joined(separator: text.wording.separator)])
    return [[texts.phrase(.historyFirst)] + values, [from]]
  }

  /// The row of a cell: all values of a row stand there.
  private static func row(of place: Place) -> Place {
    var place = place
    let digits = place.cell?.drop { $0.isLetter } ?? ""
    if !digits.isEmpty, digits.allSatisfy(\.isNumber) { place.cell = "row \(digits)" }
    return place
  }

  private func change(_ change: OrderHistory.Change) -> [String] {
    let before = text.wording.value(change.before, field: change.field)
    let after = text.wording.value(change.after, field: change.field)
    var parts = ["\(texts.label(change.field)) \(before) → \(after)"]
    let movers = change.holders.filter(\.isNew)
    for holder in movers.isEmpty ? change.holders : movers { parts.append(text.who(holder) + " " + text.place(holder)) }
    if let reason = text.wording.reason(change.policy, field: change.field) { parts.append(reason) }
    if let number = change.decision { parts.append(texts.phrase(.historyRule, ["number": String(number)])) }
    return parts
  }

  private func statement(_ statement: OrderHistory.Statement) -> [String] {
    let value = text.wording.value(statement.after, field: statement.field)
    let who = text.who(statement.holder)
    let phrase: Phrase =
      statement.before == nil
      ? .historyNotTaken : statement.after == statement.taken ? .historyFollowed : .historyNotTakenFrom
    let old = text.wording.value(statement.before, field: statement.field)
    let sentence = texts.phrase(phrase, ["who": who, "old": old, "value": value])
    return [texts.label(statement.field) + " " + sentence, text.place(statement.holder)]
  }

  /// What is kept as each sheet has it: one entry a source.
  private var notes: [[String]] {
    var lines: [[String]] = []
    let plain = run.statements.filter { !$0.isMerged && DiaryStatement($0, on: run.asOf) == nil }
    for source in distinct(plain.map(\.holder.source)) {
      let own = plain.filter { $0.holder.source == source }
      let values = own.map { entry in
        let value = text.wording.value(entry.after, field: entry.field)
        guard let before = entry.before else { return texts.label(entry.field) + " " + value }
        return texts.label(entry.field) + " " + text.wording.value(before, field: entry.field) + " → " + value
      }
      guard let first = own.first, let lead = values.first else { continue }
      let opening = texts.phrase(.historyAlso, ["who": text.who(first.holder), "values": lead])
      lines.append([opening] + values.dropFirst())
    }
    return lines
  }

  /// Remarks that are kept like a diary: what came to them, an entry a day.
  private var diary: [[String]] {
    run.statements.compactMap { DiaryStatement($0, on: run.asOf) }.flatMap { statement in
      statement.added.map { entry in
        let said = [entry.day?.description, entry.text, entry.person.map { "(\($0))" }].compactMap(\.self)
        return [
          texts.label(statement.field) + " " + said.joined(separator: " "), text.who(statement.holder),
          statement.holder.place.map(text.wording.place) ?? texts.phrase(.historyUnknown),
        ]
      }
    }
  }

  private func event(_ event: OrderHistory.Event) -> [String] {
    let kind = event.kind.map { texts.word(.event, $0) ?? $0 } ?? event.identity
    let isNamed = event.fields.contains { $0.after == event.number }
    let number = event.step == "seen" && isNamed ? nil : event.number
    var parts = [[kind, number, texts.word(.step, event.step)].compactMap(\.self).joined(separator: " ")]
    for field in event.fields {
      let after = text.wording.value(field.after, field: field.field)
      let before = event.step == "seen" ? "" : text.wording.value(field.before, field: field.field) + " → "
      parts.append("\(texts.label(field.field)) \(before)\(after)")
    }
    if let holder = event.holder { parts.append(text.who(holder) + " " + text.place(holder)) }
    return parts
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
