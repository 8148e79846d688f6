internal import ExactValues
internal import SourceLineage

/// Writes the family tree of a folder with versions as the sources of a `duidan.yml`, for a person to correct.
///
/// Each version is a line: moved, it is another version's place or another part; taken out, it is found anew.
struct TreeDraft {
  private let survey: PileSurvey
  private let plan: MigrationPlan
  private let words: TreeDraftWords
  private let tree: FamilyTreeWords
  private(set) var lines: [(text: String, note: String)] = []

  /// How many files must be versions, forks or copies of others before a folder is a pile of years.
  ///
  /// A few old copies in a folder of every week are no pile: what a run makes of them needs no tree.
  static let leastOlderFiles = 5

  /// The sources of a tree; `nil` where the folder is no pile.
  init?(_ survey: PileSurvey, language: String) {
    let entries = survey.lineage.files
    guard entries.count - Set(entries.map(\.part)).count >= Self.leastOlderFiles else { return nil }
    self.survey = survey
    plan = MigrationPlan(survey, asOf: Day(daysSinceEpoch: .max))
    words = TreeDraftWords(isEnglish: language == "en")
    tree = FamilyTreeWords(language: language)
    lines.append(("# \(words.head)", ""))
    for (source, members) in Dictionary(grouping: entries, by: \.source).sorted(by: { $0.key < $1.key }) {
      add(source, members)
    }
  }

  /// How many sources it has.
  var sourceCount: Int { Set(survey.lineage.files.map(\.source)).count }

  private mutating func add(_ source: Int, _ members: [FileLineage]) {
    let facts = survey.lineage.sources[source].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let parts = Dictionary(grouping: members, by: \.part).sorted { $0.key < $1.key }
    let note = words.source(parts: parts.count, files: members.count)
    lines.append(("  \(YAMLText.scalar(plan.sourceID(source) ?? facts[0])):", note))
    lines.append(("    department: \(facts[0])", words.department))
    lines.append(("    # grain: \(facts[1])", facts.count > 2 ? facts[2] : ""))
    if let only = parts.first, parts.count == 1, only.value.count > 1 {
      lines.append(("    versions: all", words.versions))
      lines.append(("    files:", ""))
      add(only.value, "      ")
    } else if parts.allSatisfy({ $0.value.count == 1 }) {
      lines.append(("    versions: parts", words.parts))
      lines.append(("    files:", ""))
      for (_, files) in parts { add(files, "      ") }
    } else {
      lines.append(("    parts:", words.named))
      let names = parts.map { survey.lineage.parts[$0.key] }
      for (part, files) in parts {
        let name = survey.lineage.parts[part]
        let isOwn = !name.isEmpty && names.count(where: { $0 == name }) == 1
        lines.append(("      \(YAMLText.scalar(isOwn ? name : "\(part + 1) \(name)")):", doubt(files)))
        add(files, "        ")
      }
    }
  }

  /// The versions of a part, the oldest first; copies stand behind what they are copies of.
  private mutating func add(_ files: [FileLineage], _ indent: String) {
    let ordered = files.sorted {
      ($0.position, $0.role == .copy ? 1 : 0, path($0)) < ($1.position, $1.role == .copy ? 1 : 0, path($1))
    }
    for entry in ordered {
      let day = entry.saved.day?.description ?? tree.noDay
      let parent = entry.parent.map { survey.files[$0].path }
      var notes = ["\(day), \(tree.evidence(entry.saved))"]
      if let parent, entry.role == .copy { notes = [tree.copy(of: parent)] }
      if let parent, entry.role == .fork { notes.append(tree.fork(entry.branch, of: parent)) }
      let mark = entry.saved.contradiction == nil && entry.saved.evidence != .none ? "" : "? "
      lines.append(("\(indent)- \(Self.quoted(path(entry)))", mark + notes.joined(separator: "; ")))
    }
  }

  /// Of which other files it stays open whether they are versions of the same sheet.
  private func doubt(_ files: [FileLineage]) -> String {
    let own = Set(files.map(\.file))
    let others = survey.lineage.doubtful.compactMap { first, second -> String? in
      if own.contains(first), !own.contains(second) { return survey.files[second].path }
      return own.contains(second) && !own.contains(first) ? survey.files[first].path : nil
    }
    guard let first = others.sorted().first else { return "" }
    return "? " + words.doubt(first, count: Set(others).count)
  }

  private func path(_ entry: FileLineage) -> String { survey.files[entry.file].path }

  private static func quoted(_ path: String) -> String {
    let scalar = YAMLText.scalar(PathGlob.exact(path))
    return scalar.hasPrefix("\"") ? scalar : "\"\(scalar)\""
  }
}

/// The comments of a drafted family tree.
struct TreeDraftWords {
  let isEnglish: Bool

  var head: String {
    isEnglish
      ? "which files are versions of which, the oldest first: move a line to correct it; `duidan reconcile --migrate` goes by this"
      : "哪些文件是同一张表的各个版本（从旧到新）：错了就移动那一行；duidan reconcile --migrate 按这里的顺序"
  }
  var department: String { isEnglish ? "who keeps the files" : "由谁维护" }
  var versions: String {
    isEnglish ? "versions of one sheet; or parts, latest" : "同一张表的各个版本；也可以是 parts（相加）、latest（只看最新）"
  }
  var parts: String { isEnglish ? "files add up; or all, latest" : "各文件相加；也可以是 all（各为一版）、latest（只看最新）" }
  var named: String { isEnglish ? "parts add up; each has its versions" : "各部分相加；每部分有若干版本" }

  func source(parts: Int, files: Int) -> String {
    isEnglish ? "\(parts) \(parts == 1 ? "part" : "parts"), \(files) files" : "\(parts) 个部分，\(files) 个文件"
  }

  func doubt(_ path: String, count: Int) -> String {
    let more = count > 1 ? (isEnglish ? " and \(count - 1) more" : " 等 \(count) 个") : ""
    return isEnglish ? "or one with \(path)\(more)" : "也可能与 \(path)\(more) 是同一张表"
  }
}
