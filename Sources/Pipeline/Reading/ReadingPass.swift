internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import SourceLineage

/// The first three passes: survey each file, plan the sources, read the claims.
///
/// What is known when the files have been surveyed and planned; the claims may then be read here or elsewhere.
struct ReadingPass {
  /// The files that are read, surveyed as all of them together want it.
  let files: [SurveyedFile]
  /// The sources.
  let plan: [PlannedSource]
  /// The tables of all files, with the places of the files.
  let tables: [(file: Int, table: SurveyedFile.Table)]
  /// How each is read.
  let jobs: [ReadingJob]
  /// On which tax basis prices are.
  let basis: PriceBasis
  private let known: [KnownSource]
  private let listing: WorkspaceListing
  private let replaced: [SurveyedFile]
  private let versions: VersionsInForce?
  private let meetings: [FileMeeting]
  private let undelivered: [String]
  private let cache: CellCache?

  /// Reads all sheets of a workspace.
  ///
  /// - Parameters:
  ///   - files: the files to be read, where not all of the workspace are meant.
  ///   - store: where the claims lie, if it takes them.
  /// - Throws: when the workspace is no folder that can be listed. A file that cannot be read is a finding.
  static func run(
    workspace: String, known: [KnownSource], configuration: ConfigurationFile, files: [String]? = nil,
    cache: CellCache? = nil, superseded: SupersededVersions = .none, in store: (any ByteStore)? = nil
  ) throws(WorkspaceError) -> ReadingResult {
    let pass = try ReadingPass(
      workspace: workspace, known: known, configuration: configuration, files: files, cache: cache,
      superseded: superseded)
    return pass.result(pass.readings(in: store))
  }

  /// Surveys the files of a workspace and plans its sources.
  ///
  /// - Throws: as `run` does.
  init(
    workspace: String, known: [KnownSource], configuration: ConfigurationFile, files: [String]? = nil,
    cache: CellCache? = nil, superseded: SupersededVersions = .none
  ) throws(WorkspaceError) {
    let isWhole = files == nil
    let listing = if let files { WorkspaceListing(files: files) } else { try WorkspaceScanner.scan(workspace) }
    let reader = InputReader(workspace: workspace, limits: configuration.limits, cache: cache)
      .passingOver(superseded, present: listing.files)
    let configured = ConfiguredTables(configuration.said)
    var files = ParallelMap.run(listing.files.count) {
      SurveyedFile(listing.files[$0], reader: reader, configured: configured)
    }
    replaced = files.filter(\.input.isSuperseded)
    files.removeAll(where: \.input.isSuperseded)
    var plan = Self.plan(files, known: known, configured: configured)
    versions = isWhole ? VersionsInForce(files, sources: configuration.said.sources) : nil
    if let versions, !versions.passedOver.isEmpty {
      files = files.indices.filter { versions.passedOver[$0] == nil }.map { files[$0] }
      plan = Self.plan(files, known: known, configured: configured)
    }
    Self.refine(&files, &plan, known: known, configured: configured)
    meetings = isWhole ? FileMeetings.settle(&files, &plan, known: known, configured: configured) : []
    tables = files.enumerated().flatMap { index, file in file.tables.map { (file: index, table: $0) } }
    jobs = ReadingJob.jobs(tables.map(\.table.survey), plan: plan)
    basis = PriceBasis(tables.map(\.table.surveyed), plan: plan)
    undelivered = configured.undelivered(files)
    (self.files, self.plan, self.known, self.listing) = (files, plan, known, listing)
    self.cache = isWhole ? cache : nil
  }

  /// The claims of each table, read here, side by side; they lie in a store, if it takes them.
  func readings(in store: (any ByteStore)? = nil) -> [ReadingJob.Output] {
    ParallelMap.run(tables.count) { index in
      jobs[index].read(tables[index].table.surveyed, basis: basis, in: store)
    }
  }

  /// All that was read, with the claims of each table.
  func result(_ readings: [ReadingJob.Output]) -> ReadingResult {
    var assembly = ReadingAssembly(
      plan: plan, directory: SourceDirectory(plan: plan, known: known, tables: tables), known: known)
    assembly.addUnread(listing.unread)
    assembly.addPassedOver(replaced, versions)
    var next = 0
    for file in files {
      let count = file.tables.count
      assembly.add(file, Array(zip(jobs[next..<next + count], readings[next..<next + count])))
      next += count
    }
    var result = assembly.finished()
    result.otherBasis = basis.otherBasis
    result.versionDoubts = meetings.map(VersionDoubt.init)
    result.undelivered = undelivered
    // A step of a migration reads a few files of many.
    cache?.sweep(keeping: Set(result.inputs.map(\.sha256) + result.passedOver.map(\.sha256)))
    return result
  }

  /// Looks again at tables of which something is known by now, and plans anew where that changed one.
  private static func refine(
    _ files: inout [SurveyedFile], _ plan: inout [PlannedSource], known: [KnownSource], configured: ConfiguredTables
  ) {
    let refinement = SurveyRefinement(known: known, configured: configured)
    if refinement.restoreGrains(&files, plan: plan) {
      plan = Self.plan(files, known: known, configured: configured)
    }
    if refinement.refine(&files, plan: plan) {
      plan = Self.plan(files, known: known, configured: configured)
    }
  }

  static func plan(
    _ files: [SurveyedFile], known: [KnownSource], configured: ConfiguredTables
  ) -> [PlannedSource] {
    let tables = files.enumerated().flatMap { index, file in file.tables.map { (file: index, table: $0) } }
    return configured.plan(tables.map { ($0.file, $0.table) }, known: known)
  }
}

/// How one table is read: for which source, under which index.
struct ReadingJob: Sendable {
  /// What a reading gives.
  struct Output: Sendable {
    var reading: TableReading
    var extras: [ExtraValue]
  }

  /// The source, an index into the plan; `nil` for a table that cannot be used.
  var sourceIndex: Int?
  /// The table's place among the usable ones.
  var tableIndex: Int32

  /// The jobs of all tables; usable ones are counted in the order of their files.
  static func jobs(_ surveys: [TableSurvey], plan: [PlannedSource]) -> [ReadingJob] {
    var jobs = surveys.map { _ in ReadingJob(sourceIndex: nil, tableIndex: 0) }
    for (source, planned) in plan.enumerated() {
      for member in planned.members { jobs[member].sourceIndex = source }
    }
    var next: Int32 = 0
    for index in jobs.indices where jobs[index].sourceIndex != nil {
      jobs[index].tableIndex = next
      next += 1
    }
    return jobs
  }

  /// Reads the table.
  func read(_ surveyed: SurveyedTable, basis: PriceBasis, in store: (any ByteStore)? = nil) -> Output {
    let reader = TableReader()
    let survey = surveyed.survey
    var reading = reader.read(surveyed, tableIndex: tableIndex, in: store)
    basis.settle(&reading, of: survey, in: store)
    guard sourceIndex != nil, !survey.extras.isEmpty else { return Output(reading: reading, extras: []) }
    let used = Set(reading.rows.map(\.rowIndex))
    let headers = Dictionary(survey.extras.map { ($0.columnIndex, $0.header) }) { first, _ in first }
    let extras = reader.extraTexts(surveyed).compactMap { cell -> ExtraValue? in
      guard used.contains(Int32(cell.rowIndex)), let header = headers[cell.columnIndex] else { return nil }
      return ExtraValue(tableIndex: tableIndex, rowIndex: Int32(cell.rowIndex), header: header, text: cell.text)
    }
    return Output(reading: reading, extras: extras)
  }
}
