/// One file as read: its sheets, what it says of itself, and what was odd about it.
public struct Workbook: Sendable {
  /// The sheets that could be read, in the workbook's order; one for a text file.
  public let grids: [Grid]
  /// What the file says of its author and history.
  public let properties: DocumentProperties
  /// How the text was written, `nil` for workbooks.
  public let dialect: TextDialect?
  /// What was odd, in reading order; reading went on.
  public let findings: [SheetFinding]

  /// Makes a workbook.
  public init(
    grids: [Grid], properties: DocumentProperties = DocumentProperties(), dialect: TextDialect? = nil,
    findings: [SheetFinding] = []
  ) {
    self.grids = grids
    self.properties = properties
    self.dialect = dialect
    self.findings = findings
  }
}
