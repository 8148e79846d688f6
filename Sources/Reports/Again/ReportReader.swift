internal import Discrepancies
internal import ExactValues
internal import OrderRules

/// Reads what a run had to say back out of the folder that it wrote.
///
/// What only the ledger knows is left out: the runs before, the histories of orders, the questions and the rulings.
public enum ReportReader {
  /// The report of a run's folder; `digest` is the SHA-256 that the ledger has of its manifest, where it has one.
  ///
  /// - Throws: `ReportReadingError` for a file that is missing, was changed since, or is of another form.
  /// - Complexity: O(*bytes*) of the folder's tables.
  public static func report(in folder: String, digest: String?) throws(ReportReadingError) -> RunReport {
    let folder = try RunFolderReader(folder, digest: digest)
    let manifest = folder.manifest
    guard manifest["format"]?.whole == 1, let name = manifest["run"]?.text,
      let asOf = manifest["as_of"]?.text.flatMap({ Day(iso: $0) }), let language = manifest["language"]?.text
    else { throw .unreadable(file: RunFolderReader.manifestName, reason: "it is no manifest of this version") }
    var report = RunReport(
      runName: name, asOf: asOf, previousAsOf: manifest["previous_as_of"]?.text.flatMap { Day(iso: $0) },
      language: language)
    report.kind = manifest["kind"]?.text.flatMap(RunReport.Kind.init(rawValue:)) ?? .plain
    ManifestReader(manifest).fill(&report)
    try fillTables(&report, folder)
    report.discrepancies = try DiscrepancyReader.discrepancies(folder)
    report.changes = try changes(folder, of: report)
    if folder.has("kpis.csv") { report.kpis = try folder.rows("kpis.csv").map(figure) }
    return report
  }

  /// Every table of a run's folder, as its data package describes them.
  ///
  /// - Throws: `ReportReadingError` for a file that is missing, was changed since, or is of another form.
  /// - Complexity: O(*bytes*) of the folder's tables.
  public static func tables(in folder: String, digest: String?) throws(ReportReadingError) -> [OutputTable] {
    let folder = try RunFolderReader(folder, digest: digest)
    var tables: [OutputTable] = []
    for resource in try folder.json("datapackage.json")["resources"]?.elements ?? [] {
      guard let id = resource["name"]?.text else { continue }
      tables.append(try table(id, resource, folder))
    }
    return tables
  }

  private static func table(
    _ id: String, _ resource: JSONValue, _ folder: RunFolderReader
  ) throws(ReportReadingError) -> OutputTable {
    let columns = (resource["schema"]?["fields"]?.elements ?? []).map { field in
      OutputTable.Column(id: field["name"]?.text ?? "", content: .init(packageType: field["type"]?.text ?? ""))
    }
    return OutputTable(id: id, columns: columns, rows: Array(try folder.cells(id + ".csv").dropFirst()))
  }

  /// The names of the files that a run wrote, by its manifest; none where that cannot be read.
  public static func outputs(of folder: String) -> [String] {
    guard let manifest = try? RunFolderReader(folder, digest: nil).manifest else { return [] }
    return (manifest["outputs"]?.elements ?? []).compactMap { $0["path"]?.text } + [RunFolderReader.manifestName]
  }

  private static func fillTables(_ report: inout RunReport, _ folder: RunFolderReader) throws(ReportReadingError) {
    let own: Set<String> = ["discrepancies", "claims", "changes"]
    for resource in try folder.json("datapackage.json")["resources"]?.elements ?? [] {
      guard let id = resource["name"]?.text, !own.contains(id) else { continue }
      let table = try table(id, resource, folder)
      switch id {
      case "orders": report.orders = table
      case "order_lines": report.orderLines = table
      case "events": report.events = table
      case "rejected": report.rejected = table
      case "interpretations": report.interpretations = table
      default: report.extraTables.append(table)
      }
    }
  }

  private static func changes(
    _ folder: RunFolderReader, of report: RunReport
  ) throws(ReportReadingError) -> ChangeLog {
    let changes = try folder.rows("changes.csv").lazy.map { row in
      func cell(_ column: ChangeColumn) -> String? { row[column.rawValue] }
      let place = cell(.file).map { Place(file: $0, sheet: cell(.sheet), cell: cell(.cell)) }
      var change = ChangeRecord(
        orderNo: cell(.orderNo) ?? "", lineNo: cell(.lineNo), field: cell(.field) ?? "", before: cell(.before),
        after: cell(.after), policy: cell(.policy) ?? "",
        sources: (cell(.sources) ?? "").split(separator: ";").map(String.init), place: place, rawText: cell(.rawText))
      if let run = cell(.run), run != report.runName {
        change.run = run
        change.asOf = cell(.asOf).flatMap { Day(iso: $0) }
      }
      return change
    }
    return ChangeLog(changes)
  }

  private static func figure(_ row: [String: String]) -> KpiFigure {
    func number(_ column: String) -> ExactDecimal? { row[column].flatMap { ExactDecimal($0) } }
    return KpiFigure(
      kpi: row["kpi"] ?? "", measure: row["measure"] ?? "", breakdown: row["breakdown"] ?? "",
      unit: row["unit"].flatMap(KpiUnit.init(rawValue:)) ?? .count, value: number("value"),
      numerator: number("numerator"), denominator: number("denominator"),
      excluded: row["excluded"].flatMap { Int($0) } ?? 0, previous: number("previous"))
  }
}
