/// A profile's text as its lines say: keys with a value, and keys with items whose cells `|` parts.
///
/// The form is a subset of YAML, so that any editor knows it; what belongs to YAML and not to profiles is refused.
struct ProfileLines {
  struct Item {
    var line: Int
    var cells: [String]
  }

  private(set) var values: [String: (line: Int, text: String)] = [:]
  private(set) var items: [String: [Item]] = [:]

  /// - Throws: at the first line that is neither `key: value` nor `  - item`, or repeats a key.
  /// - Complexity: O(characters).
  init(_ text: String) throws(ProfileProblem) {
    var section: String?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = Self.trimmed(raw)
      if content.isEmpty || content.hasPrefix("#") { continue }
      let line = index + 1
      if content.hasPrefix("- ") {
        guard let section, raw.first == " " else { throw Self.misplaced(line, content) }
        let cells = try Self.unquoted(String(content.dropFirst(2)), line).split(
          separator: "|", omittingEmptySubsequences: false)
        items[section, default: []].append(Item(line: line, cells: cells.map(Self.trimmed)))
        continue
      }
      guard raw.first != " ", let colon = content.firstIndex(of: ":") else { throw Self.misplaced(line, content) }
      let key = String(content[..<colon])
      guard values[key] == nil, items[key] == nil else {
        throw ProfileProblem(line, found: "“\(key)” again", expected: "each key once", remedy: "join the two")
      }
      let value = try Self.unquoted(Self.trimmed(content[content.index(after: colon)...]), line)
      if value.isEmpty { items[key] = [] } else { values[key] = (line, value) }
      section = value.isEmpty ? key : nil
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private static func unquoted(_ text: String, _ line: Int) throws(ProfileProblem) -> String {
    let text = trimmed(text)
    if text.count >= 2, text.first == "\"", text.last == "\"" { return String(text.dropFirst().dropLast()) }
    guard let first = text.first, "*&!{}[]\"'%@`".contains(first) else { return text }
    throw ProfileProblem(
      line, found: "“\(text)”, which begins with a sign of YAML", expected: "plain text",
      remedy: "put the whole line in double quotes")
  }

  private static func misplaced(_ line: Int, _ content: String) -> ProfileProblem {
    ProfileProblem(
      line, found: "“\(content)”", expected: "`key: value`, or `  - cell | cell | evidence` below a key",
      remedy: "`duidan profiles NAME` prints a profile that can be copied")
  }
}
