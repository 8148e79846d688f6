public import Discrepancies
public import ExactValues
public import OrderModel
public import Reconciliation

/// One run that was committed.
public struct RunRecord: Hashable, Sendable {
  /// The name of its folder, for instance `2026-03-09-2`.
  public var name: String
  /// The day for which it was made.
  public var asOf: Day
  /// The digest of all that it read: inputs, configuration, decisions.
  public var inputDigest: String
  /// The staged folder that is still to be renamed; `nil` once that is done.
  public var staging: String?
  /// Its final folder, relative to the workspace or absolute.
  public var folder: String
  /// How many discrepancies were open after it.
  public var openCount: Int
  /// The digest of its `run.json`; `nil` for runs of older programs.
  public var manifest: String?

  /// Makes a record.
  public init(name: String, asOf: Day, inputDigest: String, staging: String?, folder: String, openCount: Int) {
    self.name = name
    self.asOf = asOf
    self.inputDigest = inputDigest
    self.staging = staging
    self.folder = folder
    self.openCount = openCount
  }
}

/// What is known of a source since it last came.
public struct SourceRecord: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The files of its last version, inside the workspace.
  public var files: [String]
  /// Its last version.
  public var version: String
  /// The as-of day of the run that it last came with.
  public var lastDeliveredOn: Day
  /// The fields that its tables had columns for.
  public var fields: Set<Field>
  /// What its columns looked like, for recognising it under another file name.
  public var layoutKey: String

  /// What its columns meant, by folded header.
  public var columns: [String: Field]

  /// Makes a record.
  public init(
    source: Source, files: [String], version: String, lastDeliveredOn: Day, fields: Set<Field>, layoutKey: String,
    columns: [String: Field] = [:]
  ) {
    self.source = source
    self.files = files
    self.version = version
    self.lastDeliveredOn = lastDeliveredOn
    self.fields = fields
    self.layoutKey = layoutKey
    self.columns = columns
  }
}

/// A file that a source came in, by its content.
public struct VersionRecord: Hashable, Sendable {
  /// The digest of its bytes.
  public var sha256: String
  /// The source.
  public var source: String
  /// Its path inside the workspace.
  public var path: String
  /// How many bytes it has.
  public var bytes: Int

  /// Makes a record.
  public init(sha256: String, source: String, path: String, bytes: Int) {
    self.sha256 = sha256
    self.source = source
    self.path = path
    self.bytes = bytes
  }
}

/// A discrepancy that is or was open, as it last stood.
public struct DiscrepancyRecord: Sendable {
  /// The discrepancy's id.
  public var id: String
  /// The as-of day of the run that saw it first.
  public var firstSeen: Day
  /// The as-of day of the run that saw it last.
  public var lastSeen: Day
  /// Where it stands.
  public var status: Discrepancy.Status
  /// The discrepancy as it last stood, so that it can be shown once more when it is resolved.
  public var snapshot: Discrepancy

  /// Makes a record.
  public init(id: String, firstSeen: Day, lastSeen: Day, status: Discrepancy.Status, snapshot: Discrepancy) {
    self.id = id
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.status = status
    self.snapshot = snapshot
  }
}

/// What a run changes in the ledger; what is not named stays as it is.
public struct LedgerBatch: Sendable {
  /// The run.
  public var run: RunRecord
  /// The orders that are new or changed, each as a whole.
  public var orders: OrderSelection
  /// The orders that are as the ledger has them, but for the rows and versions that their claims stand in.
  public var movedOrders = OrderSelection([])
  /// What the ledger holds of orders, where whoever made the batch knows; others are looked up.
  public var known = OrderShelf()
  /// The keys of orders of which `known` does not say what the ledger holds.
  public var unknown: Set<String> = []
  /// The files that the sources came in.
  public var versions: [VersionRecord] = []
  /// The keys of orders that are no more: their history stays in the file, and no longer counts.
  public var removedOrderKeys: [String]
  /// The sources that are new or changed.
  public var sources: [SourceRecord]
  /// The ids of sources that are no more; what they brought stays.
  public var removedSources: [String] = []
  /// The discrepancies that are new or changed.
  public var discrepancies: [DiscrepancyRecord]
  /// The rulings that are new or stand elsewhere than before.
  public var decisions: [DecisionRecord] = []
  /// The key figures that are kept for later runs to compare with.
  public var figures: [FigureRecord] = []
  /// The workbooks of answers that were read.
  public var decisionWorkbooks: [DecisionWorkbookRecord] = []

  /// Makes a batch.
  public init(
    run: RunRecord, orders: OrderSelection = OrderSelection([]), removedOrderKeys: [String] = [],
    sources: [SourceRecord] = [],
    discrepancies: [DiscrepancyRecord] = []
  ) {
    self.run = run
    self.orders = orders
    self.removedOrderKeys = removedOrderKeys
    self.sources = sources
    self.discrepancies = discrepancies
  }
}
