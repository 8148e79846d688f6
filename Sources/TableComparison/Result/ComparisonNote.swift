public import ExactValues

/// Something that a person should know of how sheets were compared.
public struct ComparisonNote: Hashable, Sendable {
  /// What it is about.
  public enum Kind: Hashable, Sendable {
    /// Both names lead to the same bytes.
    case sameBytes(other: String)
    /// A file without a cell; it was compared as one without rows.
    case emptyFile
    /// The files have different numbers of sheets.
    case sheetCounts(ours: Int, theirs: Int)
    /// No column of one side is one of the other.
    case noCommonColumn(ours: [String], theirs: [String])
    /// Nothing names a row.
    case noKey
    /// The key was found and says nothing of some rows: how many, and the first of them.
    case blankKeys(count: Int, columns: [String])
    /// A key stands several times: how many keys, and the first with its cells.
    case duplicateKeys(count: Int, first: [String], cells: [String])
    /// The table's columns have no names.
    case noHeader
    /// A column that the person named is not in this sheet.
    case missingColumn(String)
  }

  /// What it is about.
  public var kind: Kind
  /// Where.
  public var place: Place

  /// Makes a note.
  public init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }
}
