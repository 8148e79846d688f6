public import OrderModel

/// Tells a department from a person where a sheet names one or the other: 责任部门 仓库, 责任人 李明.
public enum DepartmentName {
  /// The department that a cell names, alone or as 仓库部; `nil` for a person's name.
  public static func department(_ text: String, vocabulary: Vocabulary = .standard) -> Department? {
    var key = TextFolding.key(text)
    for ending in ["部门", "部", "科", "组", "处", "dept.", "dept", "department"]
    where key.hasSuffix(ending) && key.count > ending.count {
      key.removeLast(ending.count)
      break
    }
    let whole = TextFolding.key(text)
    return vocabulary.departmentWords.first { entry in
      entry.words.contains { [key, whole].contains(TextFolding.key($0)) }
    }?.department
  }
}
