/// Names of parts inside an archive and how one part refers to another (ECMA-376 part 2, 9.3).
enum PackagePath {
  /// Where the relationships of a part lie: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return part[..<slash] + "/_rels/" + part[part.index(after: slash)...] + ".rels"
  }

  /// The part that a target names, seen from the part that refers to it; a leading slash counts from the root.
  ///
  /// Some programs write `\` for a slash.
  static func resolve(_ target: String, from part: String) -> String {
    let isSlash: (UInt8) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let isFromRoot = target.utf8.first.map(isSlash) ?? false
    var steps = isFromRoot ? [] : part.utf8.split(whereSeparator: isSlash).dropLast().map(Substring.init)
    for step in target.utf8.split(whereSeparator: isSlash).map(Substring.init) {
      if step == ".." {
        _ = steps.popLast()
      } else if step != "." {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
