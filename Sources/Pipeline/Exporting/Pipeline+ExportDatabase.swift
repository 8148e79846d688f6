internal import ExactValues
internal import Exports
internal import Foundation
internal import Ledger
internal import Reports

extension Pipeline {
  /// The name of the database's file.
  private static let databaseName = "duidan.sqlite"

  /// Writes every table of a run into one SQLite file.
  ///
  /// - Throws: `PipelineError` with status 65 where the run's folder is gone or was changed, 73 where the file cannot be
  ///   written.
  static func exportDatabase(
    _ run: RunRecord, _ request: ExportRequest, _ configuration: ConfigurationFile
  ) throws(PipelineError) -> ExportOutcome {
    let tables = try RunFolderReport.tables(run, folder: run.folder(in: request.workspace))
    let language = ReportLanguage(tag: configuration.language(request.language))
    return try inFolder(request, id: ExportTargets.database, run: run.name) { staging in
      try DatabaseExport(tables, run: run.name, asOf: run.asOf.description)
        .write(to: staging + "/" + databaseName, name: databaseName)
      let manifest = ExportManifest(target: ExportTargets.database, run: run.name, since: nil, files: [])
      let bytes = try manifest.bytes(of: staging)
      try Data(bytes).write(to: URL(fileURLWithPath: staging + "/" + ExportFolder.manifestName))
      return summary(tables, run: run.name, language)
    }
  }

  private static func summary(_ tables: [OutputTable], run: String, _ language: ReportLanguage) -> String {
    let isChinese = language == .zhHans
    var lines = [isChinese ? "SQLite 数据库，数据来自运行 \(run)" : "SQLite database, data of run \(run)", ""]
    lines += tables.map { isChinese ? "  \($0.id)：\($0.rows.count) 行" : "  \($0.id): \($0.rows.count) rows" }
    lines += ["", (isChinese ? "视图：" : "views: ") + DatabaseExport.views.joined(separator: ", "), databaseName]
    return lines.joined(separator: "\n") + "\n"
  }
}
