internal import Ledger

extension Pipeline {
  /// Checks a ledger, and a run's files against the run's manifest; changes nothing.
  ///
  /// The outcome's status is 0 where all is sound and 1 where something differs.
  ///
  /// - Throws: `PipelineError` with status 65 where there is no ledger, no such run, or a file that is no ledger.
  /// - Complexity: O(*r*) in all rows of the ledger and in the bytes of the run's files.
  public static func verify(_ request: VerifyRequest) throws(PipelineError) -> RunOutcome {
    let configuration = try ConfigurationFile.read(in: request.workspace)
    let desk = try LedgerDesk.open(workspace: request.workspace, ledger: request.ledger)
    let run = try run(request.run, in: try desk.read { try $0.runs() })
    let checkup = try desk.read { try $0.check() }
    let outputs = run.map { OutputCheck($0, workspace: request.workspace) }
    let messages = FaultWording(ledger: desk.path).messages(checkup.faults) + (outputs?.messages ?? [])
    let text = CheckupText(language: configuration.language(request.language))
    return RunOutcome(
      status: messages.isEmpty ? 0 : 1,
      summary: text.summary(checkup, outputs, differences: checkup.faults.count + (outputs?.messages.count ?? 0)),
      messages: messages)
  }

  /// The run of a name, else the last one; of several of one name the last.
  static func run(_ name: String?, in runs: [RunRecord]) throws(PipelineError) -> RunRecord? {
    guard let name else { return runs.last }
    if let run = runs.last(where: { $0.name == name }) { return run }
    let nearest = NearestName.of(name, among: runs.map(\.name)).map { ", perhaps \($0)" } ?? ""
    throw PipelineError(
      65,
      Wording.error(
        ShownText.line(name), "unknown_run", "the ledger has no run of this name",
        "one of its \(runs.count) runs\(nearest)", "name a folder of runs/, or leave the name out for the last run"))
  }
}
