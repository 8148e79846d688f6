internal import ExactValues
internal import SourceLineage

/// The family tree of a pile, for a person: sources, their parts, the versions of each in the order of time.
struct FamilyTreeText {
  let survey: PileSurvey
  let words: FamilyTreeWords

  /// The tree, a line a file.
  var text: String {
    var lines: [String] = []
    let byPart = Dictionary(grouping: survey.lineage.files, by: \.part)
    let parts = byPart.sorted { ($0.value[0].source, $0.key) < ($1.value[0].source, $1.key) }
    var source = -1
    for (part, members) in parts {
      if members[0].source != source {
        source = members[0].source
        lines.append(sourceLine(source))
      }
      lines.append("  " + (survey.lineage.parts[part].isEmpty ? "?" : survey.lineage.parts[part]))
      lines += members.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map { fileLine($0.1) }
    }
    if !survey.asides.isEmpty { lines.append(words.notRead) }
    lines += survey.asides.map { "  \($0.path): \($0.reason)" }
    return lines.map { ShownText.line($0, limit: 2_000) + "\n" }.joined()
  }

  private func sourceLine(_ source: Int) -> String {
    let parts = survey.lineage.sources[source].split(separator: "|").map(String.init)
    guard let id = survey.lineage.statedIDs[source] else { return parts.joined(separator: " · ") }
    return ([id] + parts.dropLast()).joined(separator: " · ") + " · " + words.asConfigured
  }

  /// Copies stand behind their original.
  private func key(_ entry: FileLineage) -> (Int, Int, String) {
    (entry.position, entry.role == .copy ? 1 : 0, path(entry))
  }

  private func path(_ entry: FileLineage) -> String { survey.files[entry.file].path }

  private func fileLine(_ entry: FileLineage) -> String {
    let day = entry.saved.day?.description ?? words.noDay
    return "    \(entry.position). \(day)  \(path(entry))\(mark(entry))  (\(words.evidence(entry.saved)))"
  }

  /// What a file is beside a version of the trunk.
  private func mark(_ entry: FileLineage) -> String {
    guard let parent = entry.parent.map({ survey.files[$0].path }) else { return "" }
    return switch entry.role {
    case .version: ""
    case .fork: " " + words.fork(entry.branch, of: parent)
    case .copy: " " + words.copy(of: parent)
    }
  }
}
