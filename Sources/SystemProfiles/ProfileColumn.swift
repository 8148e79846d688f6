public import OrderModel

/// A column of another system's sheet: its headers word for word, and what it means here.
public struct ProfileColumn: Hashable, Sendable {
  /// What a column is for, beside its field.
  public enum Use: String, Sendable, CaseIterable {
    /// The system refuses a row without it.
    case required
    /// Its values are codes, and written as text.
    case code
    /// It belongs to the document: filled once, and merged or left empty over the document's lines.
    case master
    /// Rows are found again by it on import.
    case match
    /// It sums up what other sheets hold one by one: an independent check.
    case rollup
    /// It only counts documents or lines.
    case sequence
    /// It stands empty between parts of the sheet.
    case separator
    /// Its values are the codes of the profile's statuses.
    case status
    /// In a change form, what its field was before.
    case before
    /// In a change form, what its field is from then on.
    case after
  }

  /// The system's own name of the column: `FBillNo`; empty where files show none.
  public let key: String
  /// The caption over a group of columns: the title of a subform; empty where there is none.
  public let group: String
  /// The caption.
  public let header: String
  /// The field; `nil` for a column that holds nothing of an order.
  public let field: Field?
  /// What the column is for.
  public let uses: Set<Use>
  /// How far this is known.
  public let evidence: ProfileEvidence

  /// Makes a column, for a sheet that no profile describes.
  public init(
    key: String = "", group: String = "", header: String, field: Field?, uses: Set<Use> = [],
    evidence: ProfileEvidence = .assumed
  ) {
    self.key = key
    self.group = group
    self.header = header
    self.field = field
    self.uses = uses
    self.evidence = evidence
  }
}
