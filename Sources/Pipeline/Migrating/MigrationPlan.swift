internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import SourceLineage

/// One step of a replay: versions of one day, of each part one at most.
struct MigrationStep: Sendable {
  /// A file, the source for which it is read, and the part whose version it is.
  struct Delivery: Hashable, Sendable {
    var file: String
    var source: String
    var part: Int
    /// The version of the part before it, that it takes the place of.
    var replaced: String?
  }

  /// The name of its run in the ledger: `migrate-0001`.
  var name: String
  /// The day on which its files were saved.
  var day: Day
  var deliveries: [Delivery]
}

/// In which order the versions of a pile are folded, and for which sources.
///
/// Epochs from the oldest to the newest. A fork is a source of its own: it begins with the version that it was made from, so that
/// what both sides change is merged against their common ancestor.
struct MigrationPlan: Sendable {
  /// A source of the pile.
  struct PlannedSource: Hashable, Sendable {
    var id: String
    var department: Department
    var grain: Grain
    var isFork: Bool
  }

  /// Behind all versions of the trunks of a day.
  private static let forkOrdinal = 1_000_000_000

  /// What names a run of a step in the ledger.
  static let runPrefix = "migrate-"

  private(set) var sources: [PlannedSource] = []
  private(set) var steps: [MigrationStep] = []
  /// The last version of each part of each source that is no fork, for the run that ends the migration.
  private(set) var last: [MigrationStep.Delivery] = []
  /// The day on which each file counts, by its place in the survey.
  private(set) var epochs: [Int: Day] = [:]
  private let survey: PileSurvey
  private let ids: [String]

  /// The ids of the forks.
  var forks: Set<String> { Set(sources.filter(\.isFork).map(\.id)) }

  /// The fields of the order that sources state per line.
  private(set) var lineLevelFields = LineLevelFields()

  /// The files that hold what others hold, as the ledger remembers them.
  var copies: [VersionRecord] {
    survey.lineage.files.filter { $0.role == .copy }.map { entry in
      let file = survey.files[entry.file]
      return VersionRecord(sha256: file.sha256, source: ids[entry.source], path: file.path, bytes: file.bytes)
    }
  }

  /// The id of a source of the lineage.
  func sourceID(_ index: Int) -> String? { ids.indices.contains(index) ? ids[index] : nil }

  /// Plans the replay of a pile.
  ///
  /// - Parameter asOf: the day of the run that ends it; nothing is later.
  /// - Complexity: O(*n* log *n*) in the files.
  init(_ survey: PileSurvey, asOf: Day) {
    self.survey = survey
    ids = Self.sourceIDs(survey.lineage)
    let versions = survey.lineage.files.filter { $0.role != .copy }
    setEpochs(versions, asOf: asOf)
    var entries: [(day: Day, ordinal: Int, delivery: MigrationStep.Delivery)] = []
    let parts = Dictionary(grouping: versions, by: \.part)
    var ranks: [Int: Int] = [:]
    for part in ranked(parts) {
      let source = parts[part]?.first?.source ?? 0
      let rank = ranks[source, default: 0]
      ranks[source] = rank + 1
      let ordered = (parts[part] ?? []).sorted { $0.position < $1.position }
      for (_, branch) in Dictionary(grouping: ordered, by: \.branch).sorted(by: { $0.key < $1.key }) {
        entries += deliveries(of: branch, sourceID: ids[branch[0].source], rank: rank)
      }
    }
    lineLevelFields = LineLevelFields(stated(versions))
    let byTime = Dictionary(grouping: entries) { [Int($0.day.daysSinceEpoch), $0.ordinal] }
    for (number, time) in byTime.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
      let members = byTime[time] ?? []
      let digits = String(number + 1)
      steps.append(
        MigrationStep(
          name: Self.runPrefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
          day: members[0].day,
          deliveries: members.map(\.delivery).sorted { ($0.source, $0.file) < ($1.source, $1.file) }
        ))
    }
  }

  /// The parts by the day on which they begin: what a later one says of a line that both hold comes later.
  private func ranked(_ parts: [Int: [FileLineage]]) -> [Int] {
    parts.map { part, members in (part, members.compactMap { epochs[$0.file] }.min()) }
      .sorted { ($0.1?.daysSinceEpoch ?? 0, $0.0) < ($1.1?.daysSinceEpoch ?? 0, $1.0) }.map(\.0)
  }

  private func stated(_ versions: [FileLineage]) -> [String: Set<Field>] {
    var result: [String: Set<Field>] = [:]
    for entry in versions {
      let fields = survey.files[entry.file].tables.reduce(into: Set<Field>()) { $0.formUnion($1.lineLevelFields) }
      guard !fields.isEmpty else { continue }
      for source in sources where source.id == ids[entry.source] || source.id.hasPrefix(ids[entry.source]) {
        result[source.id, default: []].formUnion(fields)
      }
    }
    return result
  }

  /// Days that never go back inside a part: its order has the last word.
  private mutating func setEpochs(_ versions: [FileLineage], asOf: Day) {
    for (_, members) in Dictionary(grouping: versions, by: \.part) {
      let ordered = members.sorted { $0.position < $1.position }
      let first = ordered.compactMap(\.saved.day).first ?? asOf
      var last = min(first, asOf)
      for entry in ordered {
        last = min(max(last, entry.saved.day ?? last), asOf)
        epochs[entry.file] = last
      }
    }
  }

  /// The deliveries of one line of versions, a fork's with the version that it was made from.
  private mutating func deliveries(
    of branch: [FileLineage], sourceID: String, rank: Int
  ) -> [(day: Day, ordinal: Int, delivery: MigrationStep.Delivery)] {
    guard let first = branch.first else { return [] }
    let isFork = first.branch > 0
    let id = isFork ? "\(sourceID)~\(first.part + 1)-\(first.branch)" : sourceID
    for grain in grains(branch) { addSource(id, grain, first, isFork: isFork) }
    var entries: [(day: Day, ordinal: Int, delivery: MigrationStep.Delivery)] = []
    var before: String?
    if isFork, let parent = first.parent, let day = epochs[parent] {
      let file = survey.files[parent].path
      entries.append(
        (day, Self.forkOrdinal, MigrationStep.Delivery(file: file, source: id, part: first.part, replaced: nil)))
      before = file
    }
    for entry in branch {
      guard let day = epochs[entry.file] else { continue }
      let file = survey.files[entry.file].path
      let earlier = entries.count { $0.day == day && $0.ordinal != Self.forkOrdinal }
      let ordinal = min(earlier, 99) + rank * 100 + (isFork ? Self.forkOrdinal + 1 : 0)
      entries.append((day, ordinal, .init(file: file, source: id, part: entry.part, replaced: before)))
      before = file
    }
    if !isFork, let final = entries.last { last.append(final.delivery) }
    return entries
  }

  private func grains(_ branch: [FileLineage]) -> [Grain] {
    let all = Set(branch.flatMap { survey.files[$0.file].tables.map(\.grain) })
    return [Grain.line, .order, .event].filter(all.contains)
  }

  private mutating func addSource(_ id: String, _ grain: Grain, _ entry: FileLineage, isFork: Bool) {
    let parts = survey.lineage.sources[entry.source].split(separator: "|").map(String.init)
    let source = PlannedSource(
      id: grain.rawValue == parts[1] ? id : "\(id)-\(grain.rawValue)",
      department: Department(rawValue: parts[0]) ?? .sales, grain: grain, isFork: isFork)
    if !sources.contains(source) { sources.append(source) }
  }

  /// A department's name for its only source; where it has several, with the grain, the kind, or where they lie.
  private static func sourceIDs(_ lineage: Lineage) -> [String] {
    let parts = lineage.sources.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    let said = Set(lineage.statedIDs.values)
    return parts.enumerated().map { index, one in
      if let id = lineage.statedIDs[index] { return id }
      let forms: [([String]) -> String] = [
        { $0[0] }, { "\($0[0])-\($0[1])" }, { "\($0[0])-\($0[2])" },
        { "\($0[0])-\($0[3].replacing("./", with: ""))" }, { "\($0[0])-\($0[2])-\($0[3].replacing("./", with: ""))" },
      ]
      let form = forms.first { form in
        parts.indices.count { lineage.statedIDs[$0] == nil && form(parts[$0]) == form(one) } == 1
          && !said.contains(form(one))
      }
      return form?(one) ?? one.joined(separator: "-")
    }
  }

  /// What a plan does, as text: a migration goes on only with the plan with which it began.
  var digest: String {
    let versions = Dictionary(survey.files.map { ($0.path, $0.sha256) }) { first, _ in first }
    let lines = steps.flatMap { step in
      step.deliveries.map { delivery in
        let version = versions[delivery.file] ?? ""
        return [step.name, step.day.description, delivery.source, delivery.file, version].joined(separator: " ")
      }
    }
    return ContentDigest.sha256(Array(lines.joined(separator: "\n").utf8))
  }

  /// The sources of some deliveries as a workspace file would name them.
  ///
  /// - Parameter said: what the workspace says of headers, dates and colours, which holds for the pile as well.
  func configured(
    _ deliveries: [MigrationStep.Delivery], said: WorkspaceConfiguration
  ) -> [WorkspaceConfiguration.ConfiguredSource] {
    sources.compactMap { source in
      let files = deliveries.filter { source.id == $0.source || source.id.hasPrefix($0.source + "-") && !source.isFork }
        .map(\.file)
      guard !files.isEmpty else { return nil }
      var configured =
        said.sources.first { $0.id == source.id } ?? WorkspaceConfiguration.ConfiguredSource(id: source.id)
      configured.department = configured.department ?? source.department
      configured.grain = source.grain
      configured.files = files.map { PathGlob(PathGlob.exact($0)) }
      return configured
    }
  }
}
