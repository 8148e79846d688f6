internal import OrderModel
internal import OrderRules
internal import Reconciliation

extension Pipeline {
  /// Folds orders that come as lines of JSON, each alone: the reduce step alone.
  ///
  /// - Parameters:
  ///   - read: gives the next bytes; none at the end.
  ///   - write: takes the lines that come of them, several at a time; `false` where nobody wants more.
  /// - Throws: `PipelineError` with status 65 where the plan does not fit the program or the workspace, or a line is none.
  /// - Complexity: O(*n*) in the orders, some of them side by side; memory for some megabytes of lines.
  public static func fold(
    _ request: FilterRequest, read: () -> [UInt8], write: ([UInt8]) -> Bool
  ) throws(PipelineError) {
    let plan = try PlanHead.plan(FoldPlan.self, "fold", at: request.plan)
    var filter = FoldFilter(plan, try plan.head.current())
    try filter.run(read, write)
  }
}

/// Folds lines with orders into lines with folded ones.
private struct FoldFilter {
  /// So many bytes of lines are folded at a time, in portions of so many lines.
  private static let batch = 4 << 20, portion = 32

  private let context: FoldContext
  private let request: FoldRequest
  private let rules: RuleEngine
  private var tally = TallyLine()
  private var lineCount = 0

  init(_ plan: FoldPlan, _ configuration: ConfigurationFile) {
    context = plan.context(configuration)
    rules = RuleEngine(RuleContext(configuration.said.ruleSettings(context, plan.history)))
    var request = FoldRequest(rules: rules, tellsChanges: plan.tellsChanges)
    request.isDigested = false
    self.request = request
  }

  mutating func run(_ read: () -> [UInt8], _ write: ([UInt8]) -> Bool) throws(PipelineError) {
    var waiting: [UInt8] = []
    while true {
      let more = read()
      waiting += more
      guard more.isEmpty || waiting.count >= Self.batch else { continue }
      let whole = more.isEmpty ? waiting.count : waiting.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard try fold(waiting.prefix(whole), write) else { return }
      waiting.removeFirst(whole)
      if more.isEmpty { break }
    }
    tally.coverage = rules.coverage
    var writer = LineWriter()
    do throws(LineProblem) { try tally.write(to: &writer) } catch { throw PipelineError(65, "standard input", error) }
    _ = write(writer.bytes)
  }

  /// Folds whole lines; whether anybody wants more.
  private mutating func fold(_ lines: ArraySlice<UInt8>, _ write: ([UInt8]) -> Bool) throws(PipelineError) -> Bool {
    let results = lines.withUnsafeBytes { [self] bytes in
      let ranges = TextLines.ranges(bytes)
      let starts = Array(stride(from: 0, to: ranges.count, by: Self.portion))
      nonisolated(unsafe) let bytes = bytes
      return ParallelMap.run(starts.count) { index in
        portion(bytes, ranges[starts[index]...].prefix(Self.portion))
      }
    }
    for result in results {
      switch result {
      case .success(let part):
        tally.orders += part.orders
        tally.counts.add(part.counts)
        lineCount += part.orders
        guard write(part.lines) else { return false }
      case .failure(let failure):
        throw PipelineError(65, "standard input › line \(lineCount + failure.line)", failure.problem)
      }
    }
    return true
  }

  private struct Part: Sendable {
    var lines: [UInt8] = []
    var orders = 0
    var counts = MassChangeCounts()
  }

  private struct Failure: Error {
    var line: Int
    var problem: LineProblem
  }

  private func portion(_ bytes: UnsafeRawBufferPointer, _ ranges: ArraySlice<Range<Int>>) -> Result<Part, Failure> {
    var part = Part(), writer = LineWriter()
    do throws(LineProblem) {
      var orders: [OrderLine] = []
      var context = context
      for range in ranges {
        part.orders += 1
        var reader = LineReader(bytes, range)
        let kind = try reader.kind()
        guard kind == "order" else { throw LineProblem(found: "a line of kind \(kind)", expected: "one of kind order") }
        let line = try OrderLine(&reader)
        try check(line.input)
        orders.append(line)
        context.extras.merge(line.extras) { first, _ in first }
        context.recordedChanges.merge(line.changes) { first, _ in first }
      }
      let shared = FoldContext.Shared(context)
      for line in orders {
        var folded = FoldedPortion()
        folded.fold(line.input, before: line.before, shared, request)
        rules.add(folded.coverage)
        part.counts.add(folded.counts)
        try FoldedLine.write(line.input.key, folded, to: &writer)
      }
    } catch {
      return .failure(Failure(line: part.orders, problem: error))
    }
    part.lines = writer.bytes
    return .success(part)
  }

  /// Makes sure that the rows are of sources and tables of the plan.
  private func check(_ input: OrderInput) throws(LineProblem) {
    for (source, rows) in input.rows {
      guard context.delivered.contains(source) else {
        throw LineProblem(found: "rows of “\(source)”", expected: "rows of a source that came")
      }
      for row in rows where row.tableIndex >= context.tables.count {
        throw LineProblem(
          found: "a row of table \(row.tableIndex)", expected: "one of the \(context.tables.count) of the plan")
      }
    }
  }
}
