internal import ExactValues

/// Reads the parts of `run.json` that a report shows.
struct ManifestReader {
  private let manifest: JSONValue

  init(_ manifest: JSONValue) { self.manifest = manifest }

  /// Fills in counts, sources, inputs and row accounting.
  func fill(_ report: inout RunReport) {
    report.summary = summary
    report.sources = (manifest["sources"]?.elements ?? []).map(source)
    report.inputs = (manifest["inputs"]?.elements ?? []).map(file)
    report.configuration = manifest["configuration"].map(file)
    report.profiles = (manifest["profiles"]?.elements ?? []).map(file)
    report.tables = (manifest["tables"]?.elements ?? []).map(table)
    guard let decisions = manifest["decisions"] else { return }
    report.decisions = counts(decisions)
    report.decisionWorkbooks = (decisions["workbooks"]?.elements ?? []).map(file)
  }

  private var summary: RunSummary {
    let said = manifest["summary"]
    func count(_ name: String) -> Int { said?[name]?.whole ?? 0 }
    var summary = RunSummary()
    summary.agreeingOrders = count("agreeing_orders")
    summary.singleSourceOrders = count("single_source_orders")
    summary.ordersNeedingSomebody = count("orders_needing_somebody")
    summary.orders = count("orders")
    summary.lines = count("lines")
    summary.formatOnlyDifferences = count("format_only_differences")
    for (currency, amount) in said?["money_at_stake"]?.members ?? [] {
      summary.moneyAtStake[currency] = amount.digits.flatMap { ExactDecimal($0) }
    }
    summary.openBefore = said?["open_before"]?.whole
    return summary
  }

  private func counts(_ said: JSONValue) -> DecisionCounts {
    func count(_ name: String) -> Int { said[name]?.whole ?? 0 }
    var counts = DecisionCounts()
    counts.applied = count("applied")
    counts.complied = count("complied")
    counts.stale = count("stale")
    counts.contradictory = count("contradictory")
    counts.unanswered = count("unanswered")
    counts.refused = count("refused")
    return counts
  }

  private func source(_ object: JSONValue) -> SourceSummary {
    var source = SourceSummary(
      id: object["id"]?.text ?? "", department: object["department"]?.text ?? "", grain: object["grain"]?.text ?? "",
      isDelivered: object["delivered"]?.isTrue ?? false, files: (object["files"]?.elements ?? []).compactMap(\.text),
      rowsUsed: object["rows_used"]?.whole ?? 0)
    source.fields = Set((object["fields"]?.elements ?? []).compactMap(\.text))
    return source
  }

  private func file(_ object: JSONValue) -> InputFile {
    InputFile(
      path: object["path"]?.text ?? "", sha256: object["sha256"]?.text ?? "", bytes: object["bytes"]?.whole ?? 0)
  }

  private func table(_ object: JSONValue) -> TableAccount {
    var account = TableAccount(
      file: object["file"]?.text ?? "", sheet: object["sheet"]?.text, source: object["source"]?.text,
      rowsRead: object["rows_read"]?.whole ?? 0)
    for end in TableAccount.RowEnd.allCases { account.ends[end] = object[end.rawValue]?.whole ?? 0 }
    for (field, total) in object["control_totals"]?.members ?? [] {
      account.controlTotals[field] = total.digits ?? total.text
    }
    return account
  }
}
