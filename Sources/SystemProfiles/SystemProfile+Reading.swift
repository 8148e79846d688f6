internal import Normalization
internal import OrderModel

extension SystemProfile {
  /// The keys that a profile may have.
  static let keys: Set<String> = [
    "id", "name-zh", "name-en", "kind", "grain", "form", "recognise", "columns", "exported", "habits", "statuses",
    "limits", "import", "import-columns",
  ]

  /// Reads a profile from its text.
  ///
  /// - Throws: at the first line that says nothing which a profile can say.
  /// - Complexity: O(characters).
  public init(_ text: String) throws(ProfileProblem) {
    let lines = try ProfileLines(text)
    self.text = text
    for key in (Array(lines.values.keys) + Array(lines.items.keys)).sorted() where !Self.keys.contains(key) {
      let line = lines.values[key]?.line ?? lines.items[key]?.first?.line ?? 1
      throw ProfileProblem(
        line, found: "the key “\(key)”", expected: "one of " + Self.keys.sorted().joined(separator: ", "),
        remedy: "correct it, or take it out")
    }
    id = try Self.value("id", lines)
    chineseName = try Self.value("name-zh", lines)
    englishName = try Self.value("name-en", lines)
    kind = try Self.word("kind", lines)
    grain = try Self.word("grain", lines)
    form = lines.values["form"] == nil ? .fixed : try Self.word("form", lines)
    marks = try Self.list(lines.items["recognise"], Self.mark)
    habits = try Self.facts("habits", lines)
    columns = try Self.list(lines.items["columns"], Self.column)
    exportedColumns = try Self.list(lines.items["exported"], Self.column)
    imports = try Self.imports(lines, columns: columns)
    statuses = try Self.list(lines.items["statuses"]) { item throws(ProfileProblem) in
      let (cells, evidence) = try Self.parts(item, count: 2)
      return ProfileFact(subject: cells[0], value: cells[1], evidence: evidence)
    }
    limits = try Self.limits(lines)
  }

  private static func value(_ key: String, _ lines: ProfileLines) throws(ProfileProblem) -> String {
    if let value = lines.values[key] { return value.text }
    throw ProfileProblem(1, found: "no `\(key)`", expected: "a line `\(key): …`", remedy: "add it")
  }

  private static func word<Word: RawRepresentable<String>>(
    _ key: String, _ lines: ProfileLines
  ) throws(ProfileProblem) -> Word {
    let text = try value(key, lines)
    if let word = Word(rawValue: text) { return word }
    throw ProfileProblem(
      lines.values[key]?.line ?? 1, found: "“\(text)”", expected: "a \(key) that Duidan knows",
      remedy: "take the word from a profile that `duidan profiles NAME` prints")
  }

  private static func list<Result>(
    _ items: [ProfileLines.Item]?, _ read: (ProfileLines.Item) throws(ProfileProblem) -> Result
  ) throws(ProfileProblem) -> [Result] {
    var results: [Result] = []
    for item in items ?? [] { results.append(try read(item)) }
    return results
  }

  /// The cells before the evidence, exactly so many.
  private static func parts(
    _ item: ProfileLines.Item, count: Int
  ) throws(ProfileProblem) -> (cells: [String], evidence: ProfileEvidence) {
    guard item.cells.count == count + 1 else {
      throw ProfileProblem(
        item.line, found: "\(item.cells.count) cells", expected: "\(count) cells and the evidence",
        remedy: "part them with |, and leave an unknown one empty")
    }
    guard let evidence = ProfileEvidence(item.cells[count]) else {
      throw ProfileProblem(
        item.line, found: "“\(item.cells[count])” as evidence", expected: "A or B with a source, or C: `B [1]`",
        remedy: "write C for what is only assumed")
    }
    return (Array(item.cells.dropLast()), evidence)
  }

  private static func facts<Subject: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ key: String, _ lines: ProfileLines
  ) throws(ProfileProblem) -> [ProfileFact<Subject>] {
    try list(lines.items[key]) { item throws(ProfileProblem) in
      let (cells, evidence) = try parts(item, count: 2)
      let subject: Subject = try known(cells[0], item.line)
      return ProfileFact(subject: subject, value: cells[1], evidence: evidence)
    }
  }

  /// What the system's import takes; `nil` where the profile has no such section.
  private static func imports(
    _ lines: ProfileLines, columns: [ProfileColumn]
  ) throws(ProfileProblem) -> ProfileImport? {
    guard let items = lines.items["import"] else { return nil }
    let facts: [ProfileFact<ProfileImport.Subject>] = try facts("import", lines)
    let own = try list(lines.items["import-columns"], column)
    return try ProfileImport(
      checking: zip(items, facts).map { ($0.line, $1) }, columns: own.isEmpty ? columns : own)
  }

  private static func known<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ line: Int
  ) throws(ProfileProblem) -> Word {
    if let word = Word(rawValue: text) { return word }
    throw ProfileProblem(
      line, found: "“\(text)”", expected: "one of " + Word.allCases.map(\.rawValue).joined(separator: ", "),
      remedy: "correct the word")
  }

  private static func mark(_ item: ProfileLines.Item) throws(ProfileProblem) -> ProfileMark {
    let (cells, evidence) = try parts(item, count: 3)
    guard let points = Int(cells[2]), points != 0, abs(points) <= 100 else {
      throw ProfileProblem(
        item.line, found: "“\(cells[2])” as points", expected: "a whole number from -100 to 100, not 0",
        remedy: "write 100 where the mark alone is proof")
    }
    return ProfileMark(
      sign: try known(cells[0], item.line), value: cells[1], points: points, evidence: evidence)
  }

  private static func column(_ item: ProfileLines.Item) throws(ProfileProblem) -> ProfileColumn {
    let (cells, evidence) = try parts(item, count: 5)
    let field = Field(id: cells[3])
    guard field != nil || cells[3].isEmpty else {
      throw ProfileProblem(
        item.line, found: "the field “\(cells[3])”", expected: "a field id of the catalogue, or nothing",
        remedy: "take the id from the columns of order_lines.csv")
    }
    var uses: Set<ProfileColumn.Use> = []
    for word in cells[4].split(separator: " ") { uses.insert(try known(String(word), item.line)) }
    return ProfileColumn(
      key: cells[0], group: cells[1], header: cells[2], field: field, uses: uses, evidence: evidence)
  }

  private static func limits(
    _ lines: ProfileLines
  ) throws(ProfileProblem) -> [ProfileLimit: (count: Int, evidence: ProfileEvidence)] {
    var limits: [ProfileLimit: (count: Int, evidence: ProfileEvidence)] = [:]
    for item in lines.items["limits"] ?? [] {
      let (cells, evidence) = try parts(item, count: 2)
      let limit: ProfileLimit = try known(cells[0], item.line)
      guard let count = Int(cells[1]), count > 0 else {
        throw ProfileProblem(
          item.line, found: "“\(cells[1])”", expected: "a whole number above 0", remedy: "write it in digits alone")
      }
      limits[limit] = (count, evidence)
    }
    return limits
  }
}
