internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

/// What a run writes into the ledger.
struct LedgerAssembly {
  var book: RunBook
  /// The run's report; `nil` for a step of a migration, of which no discrepancy is kept.
  var report: RunReport?
  var run: RunRecord

  /// What a step of a migration writes into the ledger.
  static func batch(of book: RunBook, run name: String, digest: String) -> LedgerBatch {
    let run = RunRecord(
      name: name, asOf: book.context.asOf, inputDigest: digest, staging: nil, folder: "", openCount: 0)
    return LedgerAssembly(book: book, report: nil, run: run).batch()
  }

  /// The changed orders, the sources, and every discrepancy that is or was open.
  func batch() -> LedgerBatch {
    let (orders, isKept) = (book.folded.orders, book.folded.isKept)
    var batch = LedgerBatch(
      run: run, orders: OrderSelection(of: orders, at: orders.indices.filter { !isKept[$0] }),
      removedOrderKeys: book.state.orders.keys.filter { !orders.contains(key: $0) }, sources: sources(),
      discrepancies: records())
    batch.movedOrders = OrderSelection(of: orders, at: orders.indices.filter { isKept[$0] })
    batch.versions = versions()
    batch.decisions = book.decisions.changed
    batch.figures = KpiTable.kept(book.figures) + KpiTable.kept(book.arrivals) + (report.map(Self.counts) ?? [])
    batch.decisionWorkbooks = book.decisions.workbooks
    return batch
  }

  private func sources() -> [SourceRecord] {
    let known = Dictionary(book.state.sources.map { ($0.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    return book.reading.deliveries.filter(\.isDelivered).map { delivery in
      let id = delivery.source.id
      let files = (book.reading.files[id] ?? []) + (book.context.undeliveredFiles[id] ?? []).sorted()
      return SourceRecord(
        source: delivery.source, files: files, version: book.reading.version(of: id),
        lastDeliveredOn: book.context.asOf, fields: delivery.fields.union(known[id]?.fields ?? []),
        layoutKey: book.reading.layoutKeys[id] ?? "", columns: book.reading.columns[id] ?? [:])
    }
  }

  private func versions() -> [VersionRecord] {
    let inputs = Dictionary(book.reading.inputs.map { ($0.path, $0) }) { first, _ in first }
    return book.reading.files.sorted { $0.key < $1.key }.flatMap { id, files in
      files.compactMap { inputs[$0] }.map { input in
        VersionRecord(sha256: input.sha256, source: id, path: input.path, bytes: input.bytes)
      }
    }
  }

  /// What the report counts of its run, kept for the trend of later ones.
  private static func counts(of report: RunReport) -> [FigureRecord] {
    RunCount.all(of: report).map { key, value in
      FigureRecord(kpi: key.kpi, measure: key.measure, breakdown: key.breakdown, value: value)
    }.sorted { ($0.measure, $0.breakdown) < ($1.measure, $1.breakdown) }
  }

  private func records() -> [DiscrepancyRecord] {
    guard let report else { return [] }
    let asOf = book.context.asOf
    var records = report.discrepancies.map {
      DiscrepancyRecord(id: $0.id, firstSeen: $0.firstSeen ?? asOf, lastSeen: asOf, status: $0.status, snapshot: $0)
    }
    let written = Set(records.map(\.id))
    for var record in book.state.discrepancies where !written.contains(record.id) && record.status != .resolved {
      record.status = .resolved
      records.append(record)
    }
    return records
  }
}

extension LedgerBatch {
  /// Says what the ledger holds of the changed orders, some left out of which that is not known.
  mutating func know(_ held: OrderShelf, besides left: Set<String>) {
    known = held
    unknown = left
  }

  /// Adds orders of which sources were taken out: as the run has left them, or as they were where it did not change them.
  mutating func take(_ retired: Set<String>, _ removed: [String]) {
    removedSources = removed
    orders.takeOver(retired, from: &movedOrders)
  }
}
