public import ExactValues

/// What `duidan diff` is asked to compare.
public struct DiffRequest: Sendable {
  /// How the answer is laid out.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, jsonl, csv, html, xlsx, markdown, highlighter
  }

  /// How cells are held against each other.
  public enum Strictness: Sendable {
    /// By what they say.
    case values
    /// By their texts as they stand.
    case texts
  }

  /// The side that a merge takes where both changed one thing.
  public enum Preference: String, Sendable, CaseIterable {
    case base, ours, theirs
  }

  /// How much is shown.
  public enum Extent: Sendable {
    case rows, summary
  }

  /// How the text is coloured.
  public enum Palette: Sendable {
    case plain, terminal
  }

  /// The files, by paths of the file system.
  public var ours: String, theirs: String
  /// What both descend from; `nil` for none.
  public var base: String?
  /// The columns of the key; none to have it found.
  public var key: [String] = []
  /// By column how far two numbers, or days, may lie apart.
  public var tolerances: [(column: String, value: ExactDecimal)] = []
  /// The columns that do not count.
  public var ignored: [String] = []
  /// How cells are compared.
  public var strictness = Strictness.values
  /// Only the sheet of this name; `nil` for all.
  public var sheet: String?
  /// How the answer is laid out.
  public var format = Format.text
  /// How much of it is shown.
  public var extent = Extent.rows
  /// How it is coloured.
  public var palette = Palette.plain
  /// The columns of the terminal.
  public var width = 100
  /// The file that the answer goes to; `nil` for whoever asked.
  public var output: String?
  /// Where the merged sheet goes; `nil` for nowhere.
  public var merge: String?
  /// What a merge takes where both changed one thing; `nil` to leave that to a person.
  public var preferred: Preference?
  /// The language: `zh-Hans` or `en`; `nil` for Chinese.
  public var language: String?

  /// Makes a request that compares two files by what their cells say.
  public init(ours: String, theirs: String) {
    self.ours = ours
    self.theirs = theirs
  }
}

/// How a comparison ended.
public struct DiffOutcome: Sendable {
  /// The exit status: 0 the same, 1 different, 2 trouble.
  public var status: Int32
  /// For standard error: what was odd about the files, and how they were compared.
  public var messages: [String]
}
