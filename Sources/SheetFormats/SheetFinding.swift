public import ExactValues

/// Something odd in a file that did not stop its reading.
public struct SheetFinding: Hashable, Sendable {
  /// What kind of oddity.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Bytes that are no text in the file's encoding; U+FFFD stands in their place.
    case undecodableText
    /// A quote that opens a field and never closes; it was taken as text.
    case unterminatedQuote
    /// Text behind a closing quote; it was joined to the field.
    case textAfterQuote
    /// NUL bytes in text; they were left out.
    case nulBytes
    /// A sheet whose part is damaged or missing; it is not among the grids.
    case unreadableSheet
    /// A sheet, rows or columns that are hidden and hold data.
    case hiddenData
    /// Text of a cell that the page does not show; it was not read.
    case hiddenText
    /// A number of more than 15 digits: a spreadsheet does not keep the rest.
    case numberTooLong
    /// A cell that says it is a number, a boolean or a date and is not; it was kept as text. One that refers to a shared
    /// text which is not there was kept as an error.
    case malformedValue
    /// A cell whose reference cannot be read or lies outside of a sheet.
    case malformedReference
    /// A cell that stands in the file more than once; the last one counted.
    case repeatedCell
    /// A formula whose result the file does not hold; the cell reads as blank.
    case formulaWithoutResult
    /// Text that is longer than a cell may be; the rest was cut off.
    case textTooLong
    /// The sheet's comments or table filters cannot be read; its cells are.
    case unreadableComments
    /// Cells that hold a picture; they read as blank.
    case pictures
    /// Text that a web page shows outside of its tables; it was not read.
    case textOutsideTables
  }

  /// What kind of oddity.
  public let kind: Kind
  /// The sheet, `nil` for text files and for the whole file.
  public let sheet: String?
  /// The cell, where there is one.
  public let cell: CellAddress?
  /// What was found, quoted; lower case, no full stop.
  public let detail: String
  /// What should stand there.
  public let expected: String
  /// What a person can do.
  public let remedy: String

  /// Makes a finding.
  public init(
    kind: Kind, sheet: String? = nil, cell: CellAddress? = nil, detail: String, expected: String, remedy: String
  ) {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
    self.detail = detail
    self.expected = expected
    self.remedy = remedy
  }
}
