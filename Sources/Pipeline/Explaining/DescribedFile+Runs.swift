internal import Exports
internal import Reports

extension DescribedFile {
  /// Every file that Duidan writes, in the order of the reference.
  static let all: [DescribedFile] = {
    func table(_ id: String, _ columns: [OutputTable.Column]) -> DescribedFile {
      DescribedFile(id + ".csv", .run, columns: columns)
    }
    let migration = MigrationTables.columns.map { DescribedFile($0.id + ".csv", .migration, columns: $0.columns) }
    return OrderTables.described + ofRuns.filter { !$0.columns.isEmpty && $0.path != "run.json" }
      + [
        table("rejected", ReadingTables.rejectedColumns), table("interpretations", ReadingTables.interpretationColumns),
        table("rules", RuleTable.columns), table("kpis", KpiTable.columns), table("scorecard", ScorecardTable.columns),
        table("files", ReadingTables.fileColumns),
      ] + ofRuns.filter { $0.columns.isEmpty || $0.path == "run.json" } + migration
      + [DescribedFile("migration.html", .migration)] + ofExports
  }()
}
