internal import Normalization
internal import OrderModel
internal import SourceLineage

/// Tells whose a file is, for files and tables that gave no source this time.
struct SourceDirectory: Sendable {
  private var byFile: [String: Set<String>] = [:]
  private var byFolder: [String: Set<String>] = [:]
  private var departments: [String: Department] = [:]

  /// Takes the sources of this run and of earlier ones.
  init(plan: [PlannedSource], known: [KnownSource], tables: [(file: Int, table: SurveyedFile.Table)]) {
    for planned in plan {
      let files = planned.members.map { tables[$0].table.survey.file }
      add(planned.source.id, planned.source.department, files)
    }
    for source in known where departments[source.id] == nil { add(source.id, source.department, source.files) }
  }

  /// The source that a file belongs to, if there is just one.
  func source(ofFile file: String) -> String? {
    if let sources = byFile[file] { return sources.count == 1 ? sources.first : nil }
    guard let folder = Self.folder(file), let sources = byFolder[folder], sources.count == 1 else { return nil }
    return sources.first
  }

  /// The department that keeps a file, if its sources or its folder tell.
  func department(ofFile file: String) -> Department? {
    let folder = Self.folder(file)
    let sources = byFile[file] ?? folder.flatMap { byFolder[$0] } ?? []
    let found = Set(sources.compactMap { departments[$0] })
    if found.count == 1 { return found.first }
    return folder.flatMap { Department.usual(named: $0) }
  }

  private mutating func add(_ id: String, _ department: Department, _ files: [String]) {
    departments[id] = department
    for file in files {
      byFile[file, default: []].insert(id)
      if let folder = Self.folder(file) { byFolder[folder, default: []].insert(id) }
    }
  }

  private static func folder(_ file: String) -> String? { file.firstIndex(of: "/").map { String(file[..<$0]) } }
}
