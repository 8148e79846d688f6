internal import Discrepancies
internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import SourceLineage

/// Proposes a configuration under which every sheet is read just as it is without one.
///
/// Each proposal is tried: what would change the reading of any table stands in the file as a comment.
struct WorkspaceDrafter {
  private let files: [SurveyedFile]
  private let known: [KnownSource]
  private let free: ConfiguredTables
  private let tables: [(file: Int, table: SurveyedFile.Table)]
  private let plan: [PlannedSource]
  private(set) var sources: [DraftedSource] = []

  /// Takes the surveyed files of a workspace and what its ledger knows.
  ///
  /// - Parameter free: surveys under no source's rulings, with the profiles that count.
  init(_ surveyed: [SurveyedFile], known: [KnownSource], free: ConfiguredTables) {
    self.free = free
    var files = surveyed
    let first = free.plan(Self.tables(files), known: known)
    SurveyRefinement(known: known, configured: free).restoreGrains(&files, plan: first)
    self.files = files
    self.known = known
    tables = Self.tables(files)
    plan = free.plan(tables, known: known)
    sources = plan.map(draft)
    for _ in 0..<4 where !settle() { continue }
    if !settle() { for index in sources.indices { sources[index].isActive = false } }
  }

  private static func tables(_ files: [SurveyedFile]) -> [(file: Int, table: SurveyedFile.Table)] {
    files.enumerated().flatMap { index, file in file.tables.map { (file: index, table: $0) } }
  }

  /// Who may be one under two names.
  var names: NameProposals { NameProposals(tables.map(\.table.surveyed)) }

  private func draft(_ planned: PlannedSource) -> DraftedSource {
    let own = Set(planned.members.map { tables[$0].file })
    var draft = DraftedSource(
      planned, planned.members.map { tables[$0].table.survey }, files: patterns(own.sorted()))
    draft.leavesDatesOpen = planned.members.contains { leavesDatesOpen(tables[$0]) }
    let isShared = tables.indices.contains { own.contains(tables[$0].file) && !planned.members.contains($0) }
    let sheets = planned.members.compactMap { tables[$0].table.survey.sheet }
    if isShared {
      var seen: Set<String> = []
      draft.sheets = sheets.filter { seen.insert($0).inserted }.map(PathGlob.exact)
    }
    return draft
  }

  /// Whether a date of a table could be another one.
  private func leavesDatesOpen(_ place: (file: Int, table: SurveyedFile.Table)) -> Bool {
    let survey = place.table.survey
    guard survey.rules.values.contains(where: { $0.dateOrder == nil }) else { return false }
    return TableReader().read(place.table.surveyed, tableIndex: 0).findings.contains { $0.kind == .ambiguousDate }
  }

  /// The patterns of files: one for all of a folder with one ending where all of them belong to the source.
  private func patterns(_ own: [Int]) -> [String] {
    var result: [String] = []
    for index in own {
      let path = files[index].path
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      let ending = path.lastIndex(of: ".").map { String(path[$0...]) } ?? ""
      let glob = PathGlob.exact(folder) + "*" + PathGlob.exact(ending)
      let pattern = PathGlob(glob)
      let isOwn = files.indices.allSatisfy { !pattern.matches(files[$0].path) || own.contains($0) }
      let written = isOwn && !ending.isEmpty && !ending.contains("/") ? glob : PathGlob.exact(path)
      if !result.contains(written) { result.append(written) }
    }
    return result
  }

  /// Tries the proposal, and takes back what changes a reading; whether nothing had to be.
  private mutating func settle() -> Bool {
    let active = sources.indices.filter { sources[$0].isActive }
    let configured = ConfiguredTables(sources: active.map { sources[$0].configured }, forms: free.forms)
    let files = files
    let again = ParallelMap.run(files.count) { files[$0].surveyed(under: configured) }
    let tried = again.enumerated().flatMap { index, file in file.tables.map { (file: index, table: $0) } }
    guard tried.count == tables.count else { return takeBack(active) }
    var isSame = true
    for (index, (_, table)) in tried.enumerated() where !table.survey.reads(like: tables[index].table.survey) {
      isSame = false
      guard let owner = table.owner else { return takeBack(active) }
      takeBack(active[owner], table.survey, tables[index].table.survey)
    }
    guard isSame else { return false }
    let found = configured.plan(tried, known: known)
    let isPlanned = zip(found, plan).allSatisfy { $0.source == $1.source && $0.members == $1.members }
    return isPlanned && found.count == plan.count || takeBack(active)
  }

  private mutating func takeBack(_ active: [Int]) -> Bool {
    for index in active { sources[index].isActive = false }
    return active.isEmpty
  }

  /// Takes back the columns that mean another field than before, else all columns and the order of dates, else all.
  private mutating func takeBack(_ source: Int, _ now: TableSurvey, _ before: TableSurvey) {
    let changed = zip(now.mappings, before.mappings).filter { $0.field != $1.field || $0.isIgnored != $1.isIgnored }
    var keys = Set(changed.map { HeaderFolding.key($0.0.header) })
    let odd = Set(now.findings).symmetricDifference(before.findings).compactMap(\.column)
    keys.formUnion(odd.map(HeaderFolding.key))
    let places = sources[source].columns.indices.filter { sources[source].columns[$0].isActive }
    let dropped = places.filter { keys.contains(sources[source].columns[$0].key) }
    if places.isEmpty, sources[source].dates == nil { sources[source].isActive = false }
    sources[source].dates = nil
    for place in dropped.isEmpty ? places : dropped { sources[source].columns[place].isActive = false }
  }
}

extension SurveyedFile {
  /// The file's sheets surveyed anew under what a workspace says.
  func surveyed(under configured: ConfiguredTables) -> SurveyedFile {
    var file = self
    file.survey(configured, hints: [])
    return file
  }
}

extension TableSurvey {
  /// Whether every row and cell is read as under another survey of the table.
  fileprivate func reads(like other: TableSurvey) -> Bool {
    mappings.map(\.field) == other.mappings.map(\.field) && mappings.map(\.isIgnored) == other.mappings.map(\.isIgnored)
      && mappings.map(\.isInverted) == other.mappings.map(\.isInverted) && rules == other.rules
      && grain == other.grain && eventKind == other.eventKind && kind == other.kind && problem == other.problem
      && wideGroups == other.wideGroups && view == other.view && findings == other.findings
      && orderKeys == other.orderKeys && extras == other.extras
  }
}
