internal import OrderModel

/// Guesses the department that keeps a sheet, from its folder, file and sheet names, then from what the sheet is about.
struct DepartmentFinder: Sendable {
  let vocabulary: Vocabulary
  /// The departments that count as another one.
  let parties: [Department: Department]

  /// The department and why; `nil` where nothing tells.
  func find(_ names: SheetNames, sheet: SheetKindFinder.Finding) -> (department: Department, reason: String)? {
    for folder in names.folders.reversed() {
      if let department = department(in: folder) { return (department, "folder “\(folder)”") }
    }
    if let department = department(in: names.stem) { return (department, "file name “\(names.stem)”") }
    if let sheet = names.sheet, let department = department(in: sheet) { return (department, "sheet name “\(sheet)”") }
    guard sheet.isEvident else { return nil }
    return sheet.kind.usualDepartment.map { ($0, "columns of a sheet about \(sheet.kind.rawValue)") }
  }

  /// The department whose word stands last in a name.
  private func department(in name: String) -> Department? {
    var best: (end: Int, length: Int, department: Department)?
    for (department, words) in vocabulary.departmentWords {
      for word in words {
        guard let end = SheetNames.end(of: word, in: name) else { continue }
        if best.map({ (end, word.count) > ($0.end, $0.length) }) ?? true { best = (end, word.count, department) }
      }
    }
    return best.map { parties[$0.department] ?? $0.department }
  }
}
