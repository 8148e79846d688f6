internal import ExactValues
internal import OrderModel
public import Reports
internal import SystemProfiles

/// Writes a run's orders as files that another system imports.
///
///     let outcome = try TargetExport(run, since: states, target: target, language: .english).write(into: folder)
///     outcome.files.map(\.name)      // ["new-1.xlsx", "changed-1.xlsx"]
public struct TargetExport: Sendable {
  /// Which orders go out.
  public enum Scope: Sendable {
    /// All of them; those that somebody is asked about are named.
    case all
    /// Those that nobody is asked about.
    case settled
  }

  /// What an export wrote and has to say.
  public struct Outcome: Sendable {
    /// The files with rows, in the order in which they are imported.
    public var files: [ExportFile]
    /// The summary for people, as `summary.txt` holds it.
    public var summary: String
    /// The numbers of the orders that the target holds in the state of this run from now on.
    public var orders: [String]
    /// The names of the further files: `summary.txt`, `summary.csv`, `changed_cells.csv`.
    public var companions: [String]
  }

  private let run: ExportedRun
  private let before: [ExportedState]
  private let target: ExportTarget
  private let language: ReportLanguage
  private let scope: Scope

  /// Takes a run, and the orders that the target holds, each in the state of an earlier run; none at first.
  public init(
    _ run: ExportedRun, since before: [ExportedState], target: ExportTarget, language: ReportLanguage,
    scope: Scope = .all
  ) {
    self.run = run
    self.before = before
    self.target = target
    self.language = language
    self.scope = scope
  }

  /// Writes everything into an existing empty folder; the same runs and target give the same bytes.
  ///
  /// - Throws: `ReportWritingError` at the first file that cannot be written.
  /// - Complexity: O(rows × columns) of both runs.
  public func write(into folder: String) throws(ReportWritingError) -> Outcome {
    var account = ExportAccount(target: target, run: run, before: before)
    let book = ExportBook(run)
    let exportable = Exportable(book, for: target, onlySettled: scope == .settled)
    let earlier = before.map { state in
      let book = ExportBook(state.run)
      let documents = Exportable(book, for: target, onlySettled: false).documents
      return (book: book, documents: documents.filter { state.orders.contains($0.number) })
    }
    account.note(exportable, scope)
    let columns = Array(target.columns.prefix(target.limits[.columns]?.count ?? .max))
    account.noteColumns(columns + target.detailColumns, beyond: target.columns.dropFirst(columns.count), book)
    var writer = FileWriter(target, folder: folder, created: run.asOf)
    var changes = ChangedCellsTable()
    for plan in PartPlan.all(of: target, columns: columns) {
      var builder = UnitBuilder(plan.columns, of: target, in: book)
      let units = builder.units(exportable.documents, plan.part)
      let old = earlier.flatMap { earlier in
        var builder = UnitBuilder(plan.columns, of: target, in: earlier.book)
        return builder.units(earlier.documents, plan.part)
      }
      let compared = ExportComparison(units, since: old, ignoring: plan.countingColumns)
      let touched = Set((compared.new + compared.changed).map(\.key.orderNo))
      account.notes += builder.notes.filter { touched.contains($0.orderNo ?? "") }
      account.noteRequired(builder.columnsWithoutSource)
      account.note(compared, plan)
      changes.add(compared.changedCells, plan)
      try writer.write(compared.new, .new, of: plan)
      try writer.write(compared.changed, .changed, of: plan)
    }
    account.notes += writer.notes
    account.files = writer.files
    return try finish(account, changes, exportable.documents.map(\.number), folder)
  }

  private func finish(
    _ account: ExportAccount, _ changes: ChangedCellsTable, _ orders: [String], _ folder: String
  ) throws(ReportWritingError) -> Outcome {
    var companions: [String] = []
    func save(_ bytes: [UInt8], _ name: String) throws(ReportWritingError) {
      try FileWriter.save(bytes, to: folder + "/" + name, name: name)
      companions.append(name)
    }
    let summary = ExportSummary(account, language: language)
    let text = summary.text()
    try save(Array(text.utf8), "summary.txt")
    try save(summary.table(), "summary.csv")
    if !changes.isEmpty { try save(changes.bytes, "changed_cells.csv") }
    return Outcome(files: account.files, summary: text, orders: orders, companions: companions)
  }
}
