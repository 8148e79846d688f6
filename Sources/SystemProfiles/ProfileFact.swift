/// A single fact of a profile: a word for what it is about, what is so, and how far that is known.
public struct ProfileFact<Subject: Hashable & Sendable>: Hashable, Sendable {
  /// What it is about.
  public let subject: Subject
  /// What is so.
  public let value: String
  /// How far that is known.
  public let evidence: ProfileEvidence

  /// Makes a fact.
  public init(subject: Subject, value: String, evidence: ProfileEvidence) {
    self.subject = subject
    self.value = value
    self.evidence = evidence
  }
}

/// How a system writes values, for reading and for writing.
public enum ProfileHabit: String, Sendable, CaseIterable {
  /// The form in which dates are written on import: `yyyy-MM-dd`.
  case dateWritten = "date-written"
  /// Forms in which dates are accepted or seen.
  case dateRead = "date-read"
  /// How numbers stand: `thousands-separators`.
  case number
  /// Where a document's cells stand: `first-row`, `merged`, `repeated`.
  case masters
  /// What parts several values of one cell.
  case listSeparator = "list-separator"
}

/// What a system takes at most in one file.
public enum ProfileLimit: String, Sendable, CaseIterable {
  /// Rows of records, without the header.
  case rows
  /// Columns.
  case columns
  /// Bytes of the file.
  case bytes
}
