internal import Normalization
internal import SourceLineage

/// The files of a pile, each looked at once and put down again: what is kept does not grow with their cells.
struct PileSurvey {
  /// A file that is in no family, and why.
  struct Aside: Sendable {
    var path: String
    var reason: String
    /// Whether its bytes could be read.
    var isReadable: Bool
  }

  /// The files that hold orders, in the order of their paths.
  private(set) var files: [FileSummary] = []
  /// The others.
  private(set) var asides: [Aside] = []
  /// Their family tree.
  private(set) var lineage = Lineage()

  /// Surveys a workspace.
  ///
  /// - Throws: where the workspace is no folder that can be listed.
  static func survey(
    _ workspace: String, configuration: ConfigurationFile, cache: CellCache? = nil
  ) throws(WorkspaceError) -> PileSurvey {
    let listing = try WorkspaceScanner.scan(workspace)
    let reader = InputReader(workspace: workspace, limits: configuration.limits, cache: cache)
    let configured = ConfiguredTables(configuration.said)
    let stated = configuration.said.sources
    let looked = ParallelMap.run(listing.files.count) { index -> (FileSummary?, Aside?) in
      let file = SurveyedFile(listing.files[index], reader: reader, configured: configured)
      if let summary = FileSummarizer.summarize(file) { return (summary, nil) }
      return (nil, aside(file))
    }
    return PileSurvey(looked.compactMap(\.0), looked.compactMap(\.1), listing, stated)
  }

  /// Finds the tree of files that were surveyed already.
  init(
    _ surveyed: [SurveyedFile], _ listing: WorkspaceListing,
    stated: [WorkspaceConfiguration.ConfiguredSource]
  ) {
    let summaries = ParallelMap.run(surveyed.count) { FileSummarizer.summarize(surveyed[$0]) }
    let left = zip(surveyed, summaries).filter { $1 == nil }.map { Self.aside($0.0) }
    self.init(summaries.compactMap(\.self), left, listing, stated)
  }

  private init(
    _ files: [FileSummary], _ left: [Aside], _ listing: WorkspaceListing,
    _ stated: [WorkspaceConfiguration.ConfiguredSource]
  ) {
    self.files = files
    asides = left
    asides += listing.unread.map { Aside(path: $0.path, reason: $0.found, isReadable: false) }
    asides += listing.passedOver.map { Aside(path: $0.path, reason: $0.found, isReadable: true) }
    asides.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    lineage = LineageFinder.find(
      files, stated: StatedFiles.sources(stated, paths: files.map(\.path)))
    for index in self.files.indices { self.files[index].releaseRows() }
  }

  private static func aside(_ file: SurveyedFile) -> Aside {
    if let finding = file.input.findings.first, file.input.grids.isEmpty {
      return Aside(path: file.path, reason: finding.found, isReadable: false)
    }
    let problem = file.tables.compactMap(\.survey.problem).first
    let reason = file.input.file == nil ? "a workbook that Duidan wrote" : problem ?? "no table of orders"
    return Aside(path: file.path, reason: reason, isReadable: true)
  }
}
