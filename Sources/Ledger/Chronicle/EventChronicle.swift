internal import ExactValues
internal import GRDB
internal import OrderModel
internal import Reconciliation

/// Reads what became of an order's events in which run.
struct EventChronicle {
  private struct StepRow {
    var run: Int
    var step: EventStep
    var changes: [EventChange]
  }

  let database: Database
  let unpacker: OrderUnpacker

  /// The notes with the numbers of their runs, oldest first.
  func notes(_ rows: OrderRows, _ state: OrderState) throws -> [(run: Int, note: OrderChronicle.EventNote)] {
    let steps = try steps(rows.id)
    var notes: [(run: Int, note: OrderChronicle.EventNote)] = []
    var known: Set<String> = []
    for (event, row) in zip(state.events, rows.events) {
      known.insert(event.identity)
      let own = steps[event.identity] ?? []
      notes.append((row.firstRun, seen(event, own)))
      for step in own { notes.append((step.run, note(step, event.identity, event))) }
    }
    for (identity, own) in steps.sorted(by: { $0.key < $1.key }) where !known.contains(identity) {
      for step in own { notes.append((step.run, note(step, identity, nil))) }
    }
    return notes.sorted { ($0.run, $0.note.identity) < ($1.run, $1.note.identity) }
  }

  /// The event as it was seen first: what changed since is taken back.
  private func seen(_ event: EventState, _ steps: [StepRow]) -> OrderChronicle.EventNote {
    var first = event
    first.isVanished = false
    for step in steps.reversed() {
      for change in step.changes {
        first.fields[change.field] = change.before.value
        first.places[change.field] = nil
      }
    }
    return OrderChronicle.EventNote(step: .seen, event: first, identity: event.identity)
  }

  private func note(_ step: StepRow, _ identity: String, _ event: EventState?) -> OrderChronicle.EventNote {
    let name: OrderChronicle.EventNote.Step =
      switch step.step {
      case .changed: .changed
      case .vanished: .vanished
      case .returned: .returned
      case .dropped: .dropped
      }
    return OrderChronicle.EventNote(
      step: name, event: event, identity: identity,
      changes: step.changes.map { (field: $0.field, before: $0.before, after: $0.after) })
  }

  private func steps(_ id: Int64) throws -> [String: [StepRow]] {
    let sql = "SELECT run, identity, step, state FROM event_steps WHERE order_id = ? ORDER BY run, identity, step"
    var result: [String: [StepRow]] = [:]
    for row in try Row.fetchAll(database, sql: sql, arguments: [id]) {
      let identity: String = try row.decode(atIndex: 1)
      let changes = try EventPacker(words: unpacker.words).changes(try row.bytes(atIndex: 3))
      result[identity, default: []].append(
        StepRow(
          run: try row.decode(atIndex: 0), step: try EventStep(stored: try row.decode(String.self, atIndex: 2)),
          changes: changes))
    }
    return result
  }
}
