internal import Normalization
internal import OrderModel
internal import SourceLineage

/// What has to be known beside a file for reading its claims: what all files together decided.
struct ClaimsPlan: Codable, Sendable {
  /// How one table is read.
  struct Table: Codable, Sendable {
    /// The source; `nil` for a table that cannot be used.
    var source: String?
    /// Its number among the usable ones.
    var table: Int32
  }

  /// How one file is read.
  struct File: Codable, Sendable {
    /// The path inside the workspace, and the digest of the bytes that were planned for.
    var path: String, sha256: String
    /// What other sheets and the last run say of its columns and rows.
    var hints: [ColumnHint], grains: [TableGrain]
    /// Its tables, from the top.
    var tables: [Table]
  }

  var head: PlanHead
  /// The core field that stands for a field of one tax basis.
  var basis: [Field: Field]
  /// The files that have tables.
  var files: [File]

  /// Makes the plan of a reading.
  init(_ pass: ReadingPass, _ configuration: ConfigurationFile) {
    head = PlanHead("claims", configuration)
    basis = pass.basis.renamed
    files = []
    var next = 0
    for file in pass.files {
      let jobs = pass.jobs[next..<next + file.tables.count]
      next += file.tables.count
      guard !jobs.isEmpty else { continue }
      let tables = jobs.map { job in
        Table(source: job.sourceIndex.map { pass.plan[$0].source.id }, table: job.tableIndex)
      }
      files.append(
        File(
          path: file.path, sha256: file.input.file?.sha256 ?? "", hints: file.hints, grains: file.rememberedGrains,
          tables: tables))
    }
  }
}
