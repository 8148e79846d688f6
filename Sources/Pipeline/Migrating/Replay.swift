internal import ExactValues
internal import Ledger
internal import OrderModel
internal import OrderRules
internal import Reconciliation

/// Folds versions into orders step by step, in memory; the ledger follows.
///
/// Each step costs what is new in its files. An order stays as it is where nobody speaks of it and the step's files did not
/// hold it before, and where its rows say word for word what they said when they were folded and nothing has changed in it
/// since: the fold of the same rows over the state that they led to is that state.
struct Replay {
  /// What a step came to.
  struct Outcome: Sendable {
    var book: RunBook
    var batch: LedgerBatch
  }

  private var known: KnownOrders
  /// Where packed orders lie, if it takes them.
  private let memory: (any ByteStore)?
  private(set) var sources: [String: SourceRecord]
  private(set) var lineLevelFields: LineLevelFields
  private let forks: Set<String>
  /// So many orders are packed together.
  private static let portion = 256
  /// The version before each of a trunk.
  private let predecessors: [String: String]
  private var files: FilesInForce
  private var number = 0
  /// The step that changed each order last.
  private var changedAt: [String: Int] = [:]

  /// Goes on from what the ledger holds.
  ///
  /// - Parameters:
  ///   - plan: what is decided over the whole pile: the steps, the forks, what sources state per line.
  ///   - done: how many steps the ledger has taken in.
  ///   - memory: where packed orders lie, if it takes them.
  /// - Complexity: O(*c*) in the claims of all orders.
  init(_ state: PriorState, _ plan: MigrationPlan, done: Int, in memory: (any ByteStore)?) {
    self.memory = memory
    lineLevelFields = plan.lineLevelFields
    forks = plan.forks
    let trunk = plan.steps.flatMap(\.deliveries).filter { !plan.forks.contains($0.source) }
    predecessors = Dictionary(trunk.compactMap { one in one.replaced.map { (one.file, $0) } }) { first, _ in first }
    known = KnownOrders(state.orders, sources: state.sources.map(\.source), in: memory)
    sources = Dictionary(state.sources.map { ($0.source.id, $0) }) { first, _ in first }
    files = FilesInForce(state, done: plan.steps.prefix(done))
  }

  /// Takes the versions of a step in.
  ///
  /// - Parameter digest: what names the plan that the step belongs to.
  mutating func fold(
    _ step: MigrationStep, _ reading: ReadingResult, said: WorkspaceConfiguration, digest: String
  ) -> Outcome {
    number += 1
    let records = sources.values.sorted { $0.source.id < $1.source.id }
    let replaced = replacedFiles(step, reading)
    var context = Pipeline.context(
      reading, sources: records, DecisionIndex([]), asOf: step.day, said: said)
    context.lineLevelFields = lineLevelFields
    // The last run reports what does not agree; of the steps it is told what a fork and its trunk changed differently.
    context.reported = .ordersOf(forks)
    context.unopened = .kept
    for id in reading.files.keys {
      let others = files.namesWithAncestors(id, besides: replaced[id] ?? [])
      if !others.isEmpty { context.undeliveredFiles[id] = others }
    }
    let rows = StepRows(reading)
    let (resolution, touched) = resolve(rows, replaced, context)
    let part = PriorState(
      orders: OrderShelf(held(touched.sorted())), sources: records, discrepancies: [])
    let folded = Pipeline.fold(resolution, part, context, FoldRequest(tellsChanges: true, isPacked: false))
    let book = RunBook(
      reading: reading, state: part, context: context, resolution: resolution, folded: folded,
      decisions: DecisionBook(DecisionReading(asOf: step.day), state: part, asOf: step.day))
    var batch = LedgerAssembly.batch(of: book, run: step.name, digest: digest)
    batch.known = part.orders
    for index in batch.sources.indices {
      let id = batch.sources[index].source.id
      batch.sources[index].files = (reading.files[id] ?? []) + files.names(id, besides: replaced[id] ?? [])
    }
    keep(book, batch, rows, replaced, touched)
    return Outcome(book: book, batch: batch)
  }

  /// What is known of the orders with some keys.
  private func held(_ keys: [String]) -> [OrderState] {
    let known = known
    return ParallelMap.run(keys.count, together: 64) { place in known[keys[place]] }.compactMap(\.self)
  }

  /// The files of each source that a step replaces; its sheets of another grain lie in the same files.
  private func replacedFiles(_ step: MigrationStep, _ reading: ReadingResult) -> [String: Set<String>] {
    let byDelivery = Dictionary(grouping: step.deliveries, by: \.source).mapValues { Set($0.compactMap(\.replaced)) }
    var replaced: [String: Set<String>] = [:]
    for (id, now) in reading.files {
      let own = byDelivery[id] ?? byDelivery.first { id.hasPrefix($0.key + "-") }?.value ?? []
      replaced[id] = Set(own.map { inForce($0, of: id) }).union(now)
    }
    return replaced
  }

  /// The version of a part that is in force: one before that which should be, where that one could not be read.
  private func inForce(_ file: String, of source: String) -> String {
    var file = file
    while !files.isInForce(file, of: source), let before = predecessors[file] { file = before }
    return file
  }

  /// Which orders the rows belong to, and the orders that are to be folded.
  private mutating func resolve(
    _ rows: StepRows, _ replaced: [String: Set<String>], _ context: FoldContext
  ) -> (OrderResolver.Resolution, Set<String>) {
    var left: Set<String> = []
    for (id, gone) in replaced { left.formUnion(files.orders(in: gone, of: id)) }
    var unchanged = unchanged(rows, replaced)
    while true {
      let resolution = OrderResolver.resolveStep(
        rows.deliveries(without: unchanged), known: &known, context: context)
      // A row without a number may speak of an order that was left out: it is folded with all its rows.
      let spoken = Set(resolution.orders.map(\.key))
      guard spoken.isDisjoint(with: unchanged) else {
        unchanged.subtract(spoken)
        continue
      }
      return (resolution, spoken.union(left.subtracting(unchanged)))
    }
  }

  /// The orders of which no file of a step says anything new.
  private func unchanged(_ rows: StepRows, _ replaced: [String: Set<String>]) -> Set<String> {
    var same: Set<String> = []
    var changed: Set<String> = []
    for (id, gone) in replaced {
      changed.formUnion(
        files.orders(in: gone, of: id).filter { key in
          rows.groups[id]?.values.contains { $0[key] != nil } != true
        })
      for (_, groups) in rows.groups[id] ?? [:] {
        for (key, group) in groups {
          let standing = files.soleStanding(of: key, in: gone, of: id)
          let isSame =
            standing?.content == group.content && (standing?.foldedAt ?? -1) >= (changedAt[key] ?? 0)
            && known.contains(key)
          if isSame, same.insert(key).inserted { continue }
          // Where it stands in two files of a step as well, it is folded.
          changed.insert(key)
        }
      }
    }
    return same.subtracting(changed)
  }

  private mutating func keep(
    _ book: RunBook, _ batch: LedgerBatch, _ rows: StepRows, _ replaced: [String: Set<String>], _ touched: Set<String>
  ) {
    for key in batch.removedOrderKeys {
      known.remove(key)
      changedAt[key] = number
    }
    for order in batch.orders { changedAt[order.key] = number }
    put(book)
    for record in batch.sources { sources[record.source.id] = record }
    let standings = standings(book, rows)
    for (id, now) in book.reading.files {
      let gone = replaced[id] ?? []
      var orders: [String: [String: FilesInForce.Standing]] = [:]
      for file in now {
        orders[file] = standings[id]?[file] ?? [:]
        for key in rows.groups[id]?[file]?.keys.map(\.self) ?? [] where !touched.contains(key) {
          orders[file]?[key] = files.soleStanding(of: key, in: gone, of: id)
        }
      }
      files.replace(gone, with: orders, of: id)
    }
  }

  /// Packs the orders that were folded.
  private mutating func put(_ book: RunBook) {
    let (orders, memory) = (Array(book.folded.orders), memory)
    let portions = stride(from: 0, to: orders.count, by: Self.portion).map {
      orders[$0..<min($0 + Self.portion, orders.count)]
    }
    let packed = ParallelMap.run(portions.count) { PackedOrders(portions[$0], in: memory) }
    for (portion, packed) in zip(portions, packed) {
      known.put(portion, packed, before: { book.state.orders.order($0) }, sources: book.context.sources)
    }
  }

  /// How the orders that were folded stand in the files of a step, by source and file.
  private func standings(_ book: RunBook, _ rows: StepRows) -> [String: [String: [String: FilesInForce.Standing]]] {
    var result: [String: [String: [String: FilesInForce.Standing]]] = [:]
    for input in book.resolution.orders {
      for (source, laid) in input.rows {
        var counts: [String: Int] = [:]
        for row in laid {
          let isOwn = row.value(.orderNo).map { OrderNumberFolding.key($0.description) == input.key } ?? false
          counts[book.reading.tables[Int(row.tableIndex)].file, default: 0] += isOwn ? 1 : 1_000_000
        }
        for (file, count) in counts {
          let group = rows.groups[source]?[file]?[input.key]
          let isPlain = group?.rowCount == count && !book.folded.oddOrders.contains(input.key)
          result[source, default: [:]][file, default: [:]][input.key] = FilesInForce.Standing(
            content: isPlain ? group?.content : nil, foldedAt: number)
        }
      }
    }
    return result
  }

  /// The orders without the forks: what they brought has been merged, and nobody keeps them any more.
  ///
  /// - Returns: the orders, and the keys of those that have changed.
  mutating func retire(_ forks: Set<String>) -> (orders: OrderShelf, changed: Set<String>) {
    let (orders, memory) = (known.all, memory)
    let portions = orders.mapPortions { portion in
      let changed = portion.compactMap { order -> OrderState? in
        var order = order
        return order.retire(forks) ? order : nil
      }
      return (orders: PackedOrders(changed, in: memory), names: changed.map { ($0.key, $0.orderNo) })
    }
    for fork in forks { sources[fork] = nil }
    return (orders.replacing(with: portions), Set(portions.flatMap(\.names).map(\.0)))
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
