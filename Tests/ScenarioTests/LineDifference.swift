/// How two texts differ, line by line, for a person to read.
enum LineDifference {
  /// The lines that only one text has, with a line around them, 40 lines at most; empty for equal texts.
  ///
  /// - Complexity: O(*n* · *d*) in the lines and the differences.
  static func text(expected: String, actual: String, limit: Int = 40) -> String {
    if expected.utf8.elementsEqual(actual.utf8) { return "" }
    let lines = marked(expected.components, actual.components)
    let near = lines.indices.filter { index in
      lines[max(0, index - 1)...min(lines.count - 1, index + 1)].contains { !$0.hasPrefix("  ") }
    }
    let shown = near.prefix(limit).map { lines[$0] }
    return (shown + (near.count > limit ? ["… \(near.count - limit) more lines"] : [])).joined(separator: "\n")
  }

  /// All lines of both texts in order: `- ` what was expected, `+ ` what came, two spaces for both.
  private static func marked(_ expected: [String], _ actual: [String]) -> [String] {
    var removed = Set<Int>(), inserted = Set<Int>()
    for change in actual.difference(from: expected, by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines = [String](), old = 0, new = 0
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        lines.append("- " + expected[old])
        old += 1
      } else if inserted.contains(new) {
        lines.append("+ " + actual[new])
        new += 1
      } else {
        lines.append("  " + expected[old])
        old += 1
        new += 1
      }
    }
    return lines
  }
}

extension String {
  /// The lines, the ends of lines made visible where they are more than a line feed.
  fileprivate var components: [String] {
    split(separator: "\n" as Unicode.Scalar, omittingEmptySubsequences: false)
  }

  private func split(separator: Unicode.Scalar, omittingEmptySubsequences: Bool) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: omittingEmptySubsequences)
      .map { String($0).replacing("\r", with: "␍").replacing("\u{FEFF}", with: "[BOM]") }
  }
}
