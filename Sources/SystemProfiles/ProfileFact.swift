/// A single fact of a profile: a word for what it is about, what is so, and how far that is known.
public struct ProfileFact<Subject: Hashable & Sendable>: Hashable, Sendable {
  /// What it is about.
  public let subject: Subject
  /// What is so.
  public let value: String
  /// How far that is known.
  public let evidence: ProfileEvidence
}

/// By what a file of a system is recognised; each mark that a profile has must be there, of `header` and `key` marks all.
public enum ProfileMark: String, Sendable, CaseIterable {
  /// The form's id in brackets in the first header cell: `SAL_SaleOrder`.
  case formID = "form-id"
  /// A technical key in the header.
  case key
  /// A caption.
  case header
  /// A text in a row below the records.
  case footer
  /// The encoding of a text file: `utf-16`.
  case encoding
  /// What parts the columns of a text file: `tab`, `spaces`.
  case delimiter
  /// Cells of the document are merged over its lines: `masters`.
  case merged
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
