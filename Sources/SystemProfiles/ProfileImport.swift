/// What a system's import takes: the `import:` section of a profile.
///
/// A profile without one is only read. `import-columns:`, in the form of `columns:`, says what the target's own header
/// is where it is not that of the files which the system gives out.
public struct ProfileImport: Sendable {
  /// What a fact of the section is about.
  public enum Subject: String, Sendable, CaseIterable {
    /// The kind of file: `xlsx`, `csv`.
    case file
    /// The rows of the header: `captions`, `keys`, `keys-above-captions`, `groups-above-captions`.
    case headerRows = "header-rows"
    /// How a document's cells stand over its lines: `first-row`, `merged`, `repeated`, `separate`.
    case masters
    /// The name of the sheet that is filled.
    case sheet
    /// With `separate`: the profile whose columns the file of the lines has.
    case details
    /// What is imported as a whole: a `document` with its lines, or a single `row`.
    case unit
    /// The form of dates: `yyyy-MM-dd`.
    case date
    /// How a workbook holds them: `texts`, `dates`.
    case dateCells = "date-cells"
    /// How a percentage stands: `sign` for 13%, `number` for 13, `fraction` for 0.13.
    case percent
    /// The two words for yes and no, with a space between.
    case booleans
    /// The encoding of a text file: `utf-8`, `utf-8-bom`.
    case encoding
    /// What parts the columns of a text file: `comma`, `tab`, `semicolon`.
    case delimiter
    /// Characters that a cell must not hold, by name: `bar`, `quote`, `less`, `greater`, `line-break`.
    case refused
    /// How many characters a cell takes.
    case cellCharacters = "cell-characters"
    /// How many lines a document takes.
    case documentLines = "document-lines"
    /// What an empty cell does to a row that is there: `skipped`, `clears`.
    case blanks
    /// What the import does with rows that are there: `updates`, `adds-only`; `change-document`: changes of an
    /// order are documents of their own.
    case mode
  }

  /// The facts, each subject at most once.
  public let facts: [ProfileFact<Subject>]
  /// The columns of the file that is written, in the order in which the system wants them.
  public let columns: [ProfileColumn]

  /// Takes facts and columns as they are, for a sheet that no profile describes.
  public init(facts: [ProfileFact<Subject>], columns: [ProfileColumn]) {
    self.facts = facts
    self.columns = columns
  }

  /// What is so; `nil` where the profile does not say.
  public func value(_ subject: Subject) -> String? { facts.first { $0.subject == subject }?.value }

  /// A number of a fact; `nil` where the profile does not say, or says no number above 0.
  public func count(_ subject: Subject) -> Int? {
    value(subject).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension ProfileImport {
  /// The words that the facts of some subjects are made of.
  static let words: [Subject: Set<String>] = [
    .file: ["xlsx", "csv"],
    .headerRows: ["captions", "keys", "keys-above-captions", "groups-above-captions"],
    .masters: ["first-row", "merged", "repeated", "separate"],
    .unit: ["document", "row"],
    .dateCells: ["texts", "dates"],
    .percent: ["sign", "number", "fraction"],
    .encoding: ["utf-8", "utf-8-bom"],
    .delimiter: ["comma", "tab", "semicolon"],
    .blanks: ["skipped", "clears"],
    .mode: ["updates", "adds-only", "change-document"],
  ]

  /// Takes the section's items; `columns` are those of the profile, of which roll-ups are never written.
  ///
  /// - Throws: at a word that the subject does not know, a subject said twice, a form of dates that cannot be written.
  init(
    checking facts: [(line: Int, fact: ProfileFact<Subject>)], columns: [ProfileColumn]
  ) throws(ProfileProblem) {
    var seen: Set<Subject> = []
    for (line, fact) in facts {
      guard seen.insert(fact.subject).inserted else {
        throw ProfileProblem(
          line, found: "“\(fact.subject.rawValue)” again", expected: "each subject once", remedy: "take one out")
      }
      guard let problem = Self.problem(fact) else { continue }
      throw ProfileProblem(
        line, found: "“\(fact.value)”", expected: problem, remedy: "correct the value of \(fact.subject.rawValue)")
    }
    self.facts = facts.map(\.fact)
    self.columns = columns.filter { !$0.uses.contains(.rollup) }
  }

  /// What a fact should have said; `nil` for a good one.
  private static func problem(_ fact: ProfileFact<Subject>) -> String? {
    if let words = words[fact.subject], !words.contains(fact.value) {
      return "one of " + words.sorted().joined(separator: ", ")
    }
    switch fact.subject {
    case .date where DateForm(fact.value) == nil: return "a form such as yyyy-MM-dd or MM/dd/yyyy"
    case .booleans where fact.value.split(separator: " ").count != 2: return "two words, such as 是 否"
    case .cellCharacters, .documentLines:
      return Int(fact.value).map { $0 > 0 } == true ? nil : "a whole number above 0"
    case .refused:
      let names = fact.value.split(separator: " ").map(String.init)
      let known = RefusedCharacter.allCases.map(\.rawValue)
      return names.allSatisfy(known.contains) ? nil : "names out of " + known.joined(separator: ", ")
    default: return nil
    }
  }

  /// The characters that the target does not take in a cell.
  public var refused: Set<RefusedCharacter> {
    Set((value(.refused) ?? "").split(separator: " ").compactMap { RefusedCharacter(rawValue: String($0)) })
  }
}

/// A character that a system does not take in a cell, by its name in profiles.
public enum RefusedCharacter: String, Sendable, CaseIterable {
  case bar, quote, less, greater
  case lineBreak = "line-break"

  /// The characters.
  public var characters: Set<Unicode.Scalar> {
    switch self {
    case .bar: ["|"]
    case .quote: ["\""]
    case .less: ["<"]
    case .greater: [">"]
    case .lineBreak: ["\n", "\r", "\u{2028}", "\u{2029}"]
    }
  }
}
