public import ExactValues

/// A note that somebody attached to a cell.
public struct CellComment: Hashable, Sendable {
  /// The cell.
  public let cell: CellAddress
  /// Who wrote it, where the file says so.
  public let author: String?
  /// What it says.
  public let text: String

  /// Makes a comment.
  public init(cell: CellAddress, author: String? = nil, text: String) {
    self.cell = cell
    self.author = author
    self.text = text
  }
}
