internal import Normalization
internal import OrderModel
internal import SheetFormats

/// What a filter is asked to do.
public struct FilterRequest: Sendable {
  /// The plan's file.
  public var plan: String
  /// The files that are read, as the plan names them.
  public var files: [String]

  /// Makes a request.
  public init(plan: String, files: [String] = []) {
    (self.plan, self.files) = (plan, files)
  }
}

extension Pipeline {
  /// Reads the claims of some files as lines of JSON: the map step alone.
  ///
  /// - Parameter write: takes the lines, several at a time; `false` where nobody wants more.
  /// - Throws: `PipelineError` with status 65 where the plan does not fit the program, the workspace or a file.
  /// - Complexity: O(cells), one file after the other.
  public static func claims(_ request: FilterRequest, write: ([UInt8]) -> Bool) throws(PipelineError) {
    let plan = try PlanHead.plan(ClaimsPlan.self, "claims", at: request.plan)
    let filter = ClaimsFilter(plan, try plan.head.current())
    for path in request.files where try !filter.run(path, write) { return }
  }
}

/// Reads files into lines, each file alone, under the plan.
private struct ClaimsFilter {
  private let files: [String: ClaimsPlan.File]
  private let reader: InputReader
  private let configured: ConfiguredTables
  private let basis: PriceBasis

  init(_ plan: ClaimsPlan, _ configuration: ConfigurationFile) {
    files = Dictionary(plan.files.map { ($0.path, $0) }) { first, _ in first }
    reader = InputReader(workspace: plan.head.workspace, limits: configuration.limits)
    configured = ConfiguredTables(configuration.said)
    basis = PriceBasis(renamed: plan.basis)
  }

  /// Writes the lines of a file; whether anybody wants more.
  func run(_ path: String, _ write: ([UInt8]) -> Bool) throws(PipelineError) -> Bool {
    guard let file = files[path] else {
      throw PipelineError(
        65,
        Wording.error(
          path, "file_not_in_plan", "the plan has no table of this file", "a file that the plan names",
          "name the files of files.txt beside the plan"))
    }
    let surveyed = SurveyedFile(
      path, reader: reader, configured: configured, hints: file.hints, grains: file.grains)
    guard surveyed.input.file?.sha256 == file.sha256, surveyed.tables.count == file.tables.count else {
      throw PipelineError(
        65,
        Wording.error(
          path, "changed_since_plan", "the file was changed while the run goes on",
          "the bytes that the plan was made for", "run again when nobody writes to it"))
    }
    for (place, (table, planned)) in zip(surveyed.tables, file.tables).enumerated() {
      guard try self.write(table, place, planned, to: write) else { return false }
    }
    return true
  }

  private func write(
    _ table: SurveyedFile.Table, _ place: Int, _ planned: ClaimsPlan.Table, to write: ([UInt8]) -> Bool
  ) throws(PipelineError) -> Bool {
    let job = ReadingJob(sourceIndex: planned.source.map { _ in 0 }, tableIndex: planned.table)
    let output = job.read(table.surveyed, basis: basis)
    var writer = LineWriter()
    do throws(LineProblem) {
      try TableLine(table, place: place, planned: planned, output.reading).write(to: &writer)
    } catch {
      throw PipelineError(65, table.survey.file, error)
    }
    guard write(writer.bytes) else { return false }
    var extras = Dictionary(grouping: output.extras, by: \.rowIndex)
    for start in stride(from: 0, to: output.reading.rows.count, by: SourceRow.packedTogether) {
      var writer = LineWriter()
      for row in output.reading.rows[start...].prefix(SourceRow.packedTogether) {
        writer.begin("row")
        writer.member("source")
        writer.text(planned.source ?? "")
        writer.member("file")
        writer.text(table.survey.file)
        if let sheet = table.survey.sheet {
          writer.member("sheet")
          writer.text(sheet)
        }
        let own = extras.removeValue(forKey: row.rowIndex) ?? []
        RowLine(row: row, extras: own.map { ($0.header, $0.text) }).write(to: &writer)
        writer.end()
      }
      guard write(writer.bytes) else { return false }
    }
    return true
  }
}
