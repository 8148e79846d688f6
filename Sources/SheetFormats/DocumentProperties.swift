/// What a workbook says of its author and history; all of it may be missing, and none of it is proof.
public struct DocumentProperties: Sendable, Hashable {
  /// Who made the document.
  public var creator: String?
  /// Who saved it last.
  public var lastModifiedBy: String?
  /// When it was made, as the file writes it (W3CDTF: `2026-03-09T08:00:00Z`).
  public var created: String?
  /// When it was saved last, as the file writes it.
  public var modified: String?
  /// The program that wrote it.
  public var application: String?

  /// Makes properties.
  public init(
    creator: String? = nil, lastModifiedBy: String? = nil, created: String? = nil, modified: String? = nil,
    application: String? = nil
  ) {
    self.creator = creator
    self.lastModifiedBy = lastModifiedBy
    self.created = created
    self.modified = modified
    self.application = application
  }
}
