/// Why a file cannot be read at all.
public struct SheetFormatError: Error, Hashable, Sendable {
  /// What is the matter with the file.
  public enum Reason: Hashable, Sendable {
    /// The file holds no bytes, or nothing but white space.
    case empty
    /// The file is something else: a picture, a document, a program.
    case notASheet
    /// The file is locked with a password.
    case encrypted
    /// The file is in the binary format of Excel 2 to 4.
    case legacyExcel
    /// The compound file of a binary workbook is cut off, or its parts do not hold together.
    case damagedCompoundFile
    /// The ZIP archive is cut off or its bytes have changed.
    case damagedArchive
    /// The XML of a part does not parse.
    case damagedXML(part: String, line: Int)
    /// A part that another one names is not in the archive.
    case missingPart
    /// The file passes a limit (`ReadingLimits`).
    case tooLarge
  }

  /// What is the matter with the file.
  public let reason: Reason
  /// The part inside the archive, where there is one.
  public let part: String?
  /// What was found; lower case, no full stop.
  public let detail: String
  /// What was expected instead.
  public let expected: String
  /// What a person can do.
  public let remedy: String

  /// Makes an error.
  public init(
    _ reason: Reason, part: String? = nil, detail: String,
    expected: String = "a workbook (XLSX, XLS, ODS), or text with separated fields (CSV, TSV)",
    remedy: String = "save the sheet again as .xlsx in Excel or WPS"
  ) {
    self.reason = reason
    self.part = part
    self.detail = detail
    self.expected = expected
    self.remedy = remedy
  }
}
