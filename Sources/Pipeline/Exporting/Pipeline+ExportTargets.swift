internal import Exports
internal import Ledger

extension Pipeline {
  /// The target of a request: a profile, a template, or a template with the habits of a profile.
  static func exportTarget(
    _ id: String?, _ targets: ExportTargets, _ request: ExportRequest, limits: ConfigurationFile
  ) throws(PipelineError) -> ExportTarget {
    if let id, let target = targets.target(id, prices: request.prices) { return target }
    throw PipelineError(
      64,
      Wording.error(
        "--to", "no_target", "neither a profile nor a template is named",
        "one of " + targets.ids.joined(separator: ", "), "name one with --to, or a workbook with --template"))
  }

  static func exportDatabase(_ run: RunRecord, _ request: ExportRequest) throws(PipelineError) -> ExportOutcome {
    throw PipelineError(64, "")
  }
}
