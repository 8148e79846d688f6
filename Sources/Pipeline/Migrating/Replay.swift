internal import ExactValues
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation

/// Folds versions into orders step by step, in memory; the ledger follows.
///
/// Each step costs what its own files hold: orders that it does not speak of, and that its files did not hold before, stay
/// as they are.
struct Replay {
  /// What a step came to.
  struct Outcome {
    var book: RunBook
    var batch: LedgerBatch
  }

  private(set) var orders: [String: OrderState]
  private(set) var sources: [String: SourceRecord]
  /// The files in force of each source, and the orders that stood in them.
  private var held: [String: [String: Set<String>]] = [:]
  private(set) var lineLevelFields: LineLevelFields

  /// Goes on from what the ledger holds.
  ///
  /// - Parameter lineLevelFields: what sources state per line, decided over the whole pile.
  /// - Complexity: O(*c*) in the claims of all orders.
  init(_ state: PriorState, lineLevelFields: LineLevelFields) {
    self.lineLevelFields = lineLevelFields
    orders = Dictionary(state.orders.map { ($0.key, $0) }) { first, _ in first }
    sources = Dictionary(state.sources.map { ($0.source.id, $0) }) { first, _ in first }
    for record in state.sources {
      held[record.source.id] = Dictionary(record.files.map { ($0, []) }) { first, _ in first }
    }
    for order in state.orders {
      for unit in [order.header] + order.lines {
        for (source, claims) in unit.sources {
          for file in Set(claims.fields.values.compactMap { $0.place?.place.file }) {
            held[source]?[file]?.insert(order.key)
          }
        }
      }
    }
  }

  /// Takes the versions of a step in.
  ///
  /// - Parameter digest: what names the plan that the step belongs to.
  mutating func fold(
    _ step: MigrationStep, _ reading: ReadingResult, said: WorkspaceConfiguration, digest: String
  ) -> Outcome {
    let state = PriorState(
      orders: Array(orders.values), sources: sources.values.sorted { $0.source.id < $1.source.id }, discrepancies: [])
    var (context, resolution) = Pipeline.resolve(
      reading, state, DecisionBook(DecisionReading(asOf: step.day), state: state, asOf: step.day), asOf: step.day,
      said: said)
    lineLevelFields.add(context.lineLevelFields)
    context.lineLevelFields = lineLevelFields
    let replaced = Dictionary(grouping: step.deliveries, by: \.source).mapValues { Set($0.compactMap(\.replaced)) }
    context.undeliveredFiles = undelivered(reading, replaced)
    let spoken = Set(resolution.orders.map(\.key))
    let left = reading.files.keys.reduce(into: Set<String>()) { keys, source in
      let files = held[source] ?? [:]
      for file in self.replaced(source, replaced) { keys.formUnion(files[file] ?? []) }
    }
    let known = spoken.union(left).sorted().compactMap { orders[$0] }
    let part = PriorState(orders: known, sources: state.sources, discrepancies: [])
    let folded = Pipeline.fold(resolution, part, context)
    let book = RunBook(
      reading: reading, state: part, context: context, resolution: resolution, folded: folded,
      decisions: DecisionBook(DecisionReading(asOf: step.day), state: part, asOf: step.day))
    let batch = LedgerAssembly.batch(of: book, run: step.name, digest: digest)
    keep(book, batch, replaced)
    return Outcome(book: book, batch: batch)
  }

  /// The files of a source that a step replaces; its sheets of another grain lie in the same files.
  private func replaced(_ source: String, _ byDelivery: [String: Set<String>]) -> Set<String> {
    byDelivery[source] ?? byDelivery.first { source.hasPrefix($0.key + "-") }?.value ?? []
  }

  private func undelivered(_ reading: ReadingResult, _ replaced: [String: Set<String>]) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for (source, now) in reading.files {
      let others = Set((held[source] ?? [:]).keys).subtracting(self.replaced(source, replaced)).subtracting(now)
      if !others.isEmpty { result[source] = others }
    }
    return result
  }

  private mutating func keep(_ book: RunBook, _ batch: LedgerBatch, _ replaced: [String: Set<String>]) {
    for key in batch.removedOrderKeys { orders[key] = nil }
    for order in book.folded.compactMap(\.state) { orders[order.key] = order }
    for record in batch.sources { sources[record.source.id] = record }
    for (source, files) in book.reading.files {
      for file in self.replaced(source, replaced) { held[source]?[file] = nil }
      for file in files { held[source, default: [:]][file] = [] }
    }
    for input in book.resolution.orders {
      for (source, rows) in input.rows {
        for row in rows {
          let file = book.reading.tables[Int(row.tableIndex)].file
          held[source]?[file]?.insert(input.key)
        }
      }
    }
  }

  /// Takes the forks out: what they brought has been merged, and nobody keeps them any more.
  ///
  /// - Returns: the orders that have changed.
  mutating func retire(_ forks: Set<String>) -> [OrderState] {
    var changed: [OrderState] = []
    for var order in orders.values.sorted(by: { $0.key < $1.key }) {
      guard order.retire(forks) else { continue }
      orders[order.key] = order
      changed.append(order)
    }
    for fork in forks { sources[fork] = nil }
    return changed
  }
}

extension OrderState {
  /// Forgets what some sources say; whether they said anything.
  fileprivate mutating func retire(_ ids: Set<String>) -> Bool {
    var isChanged = false
    for id in ids {
      if header.sources.removeValue(forKey: id) != nil { isChanged = true }
      for index in lines.indices where lines[index].sources.removeValue(forKey: id) != nil { isChanged = true }
      for index in events.indices where events[index].claims.count > 1 {
        if events[index].claims.removeValue(forKey: id) != nil { isChanged = true }
      }
    }
    return isChanged
  }
}
