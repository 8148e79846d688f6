internal import Normalization
internal import OrderModel

/// Where the tables of a source lie: in one first folder, or in files of one name that lie in none.
struct SourcePlace {
  /// What the source is named for: the folder or the department.
  let base: String
  /// The files' common name, for files in no folder.
  let stem: String?
  /// The place in a layout key.
  let key: String

  /// The place of a table.
  init(_ survey: TableSurvey) {
    if let folder = Self.folder(of: survey.file) {
      (base, stem, key) = (folder, nil, folder)
      return
    }
    let department = survey.department?.department ?? survey.kind.usualDepartment ?? .sales
    let name = Self.commonName(survey.file)
    (base, stem, key) = (department.rawValue, name, "./\(department.rawValue)/\(name)")
  }

  /// The first folder of a path; `nil` for a file at the root of the workspace.
  static func folder(of file: String) -> String? {
    file.firstIndex(of: "/").map { String(file[..<$0]) }
  }

  /// The name that the parts of a source share: without ending, digits, and what stands behind the last separator, which
  /// is a person, a month or a version.
  private static func commonName(_ file: String) -> String {
    let name = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    let letters = trimmed(name.lowercased().filter { !$0.isNumber })
    guard let cut = letters.lastIndex(where: isSeparator) else { return letters }
    let front = trimmed(String(letters[..<cut]))
    return front.isEmpty ? letters : front
  }

  private static func trimmed(_ text: String) -> String {
    let front = text.drop(while: isSeparator)
    return String(front[..<(front.lastIndex { !isSeparator($0) }.map { front.index(after: $0) } ?? front.startIndex)])
  }

  private static func isSeparator(_ character: Character) -> Bool { " -_—–()（）[]【】.·、".contains(character) }
}
