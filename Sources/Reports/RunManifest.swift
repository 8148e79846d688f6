internal import Discrepancies
internal import ExactValues

/// Makes `run.json`: what went into a run, what became of each row, and what came out.
///
/// Everything but `timings` is the same whenever the run is made again.
enum RunManifest {
  /// The manifest as a file.
  static func file(of report: RunReport, outputs: [InputFile], timings: [(String, Double)]) -> [UInt8] {
    var json = JSONWriter(.pretty)
    var configuration = report.configuration.map { [("configuration", file($0))] } ?? []
    if !report.profiles.isEmpty { configuration.append(("profiles", .array(report.profiles.map(file)))) }
    json.line(
      .object(
        [
          ("format", .whole(1)),
          ("run", .string(report.runName)),
          ("as_of", .string(report.asOf.description)),
          ("previous_as_of", .text(report.previousAsOf?.description)),
          ("language", .string(report.language)),
          ("kind", .string(report.kind.rawValue)),
          ("summary", summary(of: report)),
          ("sources", .array(report.sources.map(source))),
        ] + configuration + decisions(report) + [
          ("inputs", .array(report.inputs.map(file))),
          ("tables", .array(report.tables.map(table))),
          ("outputs", .array(outputs.sorted { $0.path < $1.path }.map(file))),
          ("timings", .object(timings.map { ($0.0, seconds($0.1)) })),
        ]))
    return json.bytes
  }

  private static func decisions(_ report: RunReport) -> [(String, JSONValue)] {
    guard let counts = report.decisions else { return [] }
    let workbooks = JSONValue.array(report.decisionWorkbooks.map(file))
    return [("decisions", .object(counts.named.map { ($0.0, .whole($0.1)) } + [("workbooks", workbooks)]))]
  }

  private static func summary(of report: RunReport) -> JSONValue {
    let summary = report.summary
    let notes = report.discrepancies.filter { $0.status == .open && $0.severity == .info }
    let open = CauseTree(report.discrepancies).open + notes
    return .object([
      ("agreeing_orders", .whole(summary.agreeingOrders)),
      ("single_source_orders", .whole(summary.singleSourceOrders)),
      ("orders_needing_somebody", .whole(summary.ordersNeedingSomebody)),
      ("orders", .whole(summary.orders)),
      ("lines", .whole(summary.lines)),
      ("format_only_differences", .whole(summary.formatOnlyDifferences)),
      ("money_at_stake", .object(summary.moneyAtStake.sorted { $0.key < $1.key }.map { ($0, decimal($1)) })),
      ("open_before", summary.openBefore.map(JSONValue.whole) ?? .null),
      (
        "open_by_severity",
        .object(
          Severity.allCases.reversed().map { severity in
            (severity.rawValue, .whole(open.count { $0.severity == severity }))
          })
      ),
    ])
  }

  private static func source(_ source: SourceSummary) -> JSONValue {
    .object([
      ("id", .string(source.id)),
      ("department", .string(source.department)),
      ("grain", .string(source.grain)),
      ("delivered", .bool(source.isDelivered)),
      ("files", .array(source.files.map(JSONValue.string))),
      ("rows_used", .whole(source.rowsUsed)),
      ("fields", .array(source.fields.sorted().map(JSONValue.string))),
    ])
  }

  private static func file(_ file: InputFile) -> JSONValue {
    .object([("path", .string(file.path)), ("sha256", .string(file.sha256)), ("bytes", .whole(file.bytes))])
  }

  private static func table(_ table: TableAccount) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("file", .string(table.file)),
      ("sheet", .text(table.sheet)),
      ("source", .text(table.source)),
      ("rows_read", .whole(table.rowsRead)),
    ]
    for end in TableAccount.RowEnd.allCases { members.append((end.rawValue, .whole(table.ends[end] ?? 0))) }
    let totals = table.controlTotals.sorted { $0.key < $1.key }
    members.append(("control_totals", .object(totals.map { ($0, ExactDecimal($1).map(decimal) ?? .string($1)) })))
    return .object(members)
  }

  private static func decimal(_ number: ExactDecimal) -> JSONValue { .number(number.description) }

  private static func seconds(_ time: Double) -> JSONValue { time.isFinite ? .number("\(time)") : .null }
}
