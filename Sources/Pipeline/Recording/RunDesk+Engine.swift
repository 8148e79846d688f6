internal import Reconciliation

extension RunDesk {
  /// Where the run hands its engine what is to be done.
  private var handOver: HandOver? { request.engine.map { HandOver($0, besideLedger: ledgerPath) } }

  /// The claims of each table, read here or by the engine.
  func claims(of pass: ReadingPass) throws(PipelineError) -> [ReadingJob.Output] {
    guard let handOver else { return pass.readings(in: memory) }
    defer { handOver.remove() }
    return try handOver.claims(pass, configuration, in: memory)
  }

  /// The orders that are known or spoken of, folded here or by the engine.
  func fold(
    _ resolution: OrderResolver.Resolution, _ state: PriorState, _ context: FoldContext, _ request: FoldRequest
  ) throws(PipelineError) -> FoldedBook {
    guard let handOver else { return Pipeline.fold(resolution, state, context, request) }
    defer { handOver.remove() }
    let plan = FoldPlan(context, request, RuleHistory(context, state), configuration)
    return try handOver.fold(FoldWork(resolution, state), context, request, plan)
  }
}
