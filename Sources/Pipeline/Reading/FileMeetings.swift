internal import Normalization
internal import OrderModel
internal import SourceLineage

/// Settles what files of one source are to each other, before their rows are read.
struct FileMeetings {
  /// Leaves out older versions that lie beside newer ones, and says which files are still a question.
  ///
  /// - Complexity: O(*n*² · *m*) in the files of a source and the orders of a file.
  static func settle(
    _ files: inout [SurveyedFile], _ plan: inout [PlannedSource], known: [KnownSource], configured: ConfiguredTables
  ) -> [FileMeeting] {
    // Who says that files add up has said what they are.
    let ruled = Set(configured.sources.filter { $0.versions == .parts }.map(\.id))
    let surveys = files.flatMap { $0.tables.map(\.survey) }
    let found = FileMeetingFinder(known: known).find(plan.filter { !ruled.contains($0.source.id) }, surveys)
    var left: Set<String> = []
    for meeting in found where meeting.relation == .versions {
      guard let index = files.firstIndex(where: { $0.path == meeting.files[0] }), left.insert(meeting.files[0]).inserted
      else { continue }
      files[index].replacedBy = meeting
      files[index].tables = []
    }
    if !left.isEmpty { plan = ReadingPass.plan(files, known: known, configured: configured) }
    return found.filter { $0.relation == .open && left.isDisjoint(with: $0.files) }
  }
}
