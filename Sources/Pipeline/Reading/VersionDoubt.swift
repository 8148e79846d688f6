internal import Discrepancies
internal import SourceLineage

/// Files of a source of which nothing tells which is newer, or whether they add up: a person is asked.
public struct VersionDoubt: Hashable, Sendable {
  /// The source's id; that of its folder where it has several.
  public var source: String
  /// The files, in the order of their paths.
  public var files: [String]
  /// What is doubtful, in words.
  public var found: String
  /// Whether it is one only where it was asked before: the files are known under their names.
  public var isKnown = false

  /// What two files of a source that share orders leave open.
  init(_ meeting: FileMeeting) {
    source = meeting.source
    files = meeting.files.sorted()
    found =
      "\(files.joined(separator: " and ")) have \(meeting.shared) of \(meeting.held) orders in common: "
      + "nothing tells which is newer or whether they add up; both are read"
    isKnown = meeting.isKnown
  }

  /// What a family tree leaves open.
  private init(_ source: String, _ files: [String], _ found: String) {
    (self.source, self.files, self.found) = (source, files.sorted(), found)
  }

  /// The doubts of a pile, in the order of their files.
  ///
  /// - Complexity: O(*n*) in the files.
  static func doubts(in survey: PileSurvey, _ plan: MigrationPlan) -> [VersionDoubt] {
    func path(_ file: Int) -> String { survey.files[file].path }
    let homes = Dictionary(survey.lineage.files.map { ($0.file, plan.sourceID($0.source) ?? "") }) { first, _ in first }
    let pairs = survey.lineage.doubtful.map { first, second in
      VersionDoubt(
        homes[first] ?? "", [path(first), path(second)],
        "\(path(first)) and \(path(second)) share some of their orders: nothing tells whether they are versions or parts; both are read"
      )
    }
    let dates = survey.lineage.files.filter { $0.role != .copy }.compactMap { entry in
      entry.saved.contradiction.map {
        VersionDoubt(homes[entry.file] ?? "", [path(entry.file)], "\(path(entry.file)): \($0)")
      }
    }
    return (pairs + dates).sorted { $0.files.lexicographicallyPrecedes($1.files) }
  }
}
