/// A kind of discrepancy: an entry of the catalogue.
///
/// The kinds of the families `ingest` and `merge` are listed in this room; each business rule carries its own entry.
public struct DiscrepancyKind: Hashable, Sendable, Codable {
  /// Where a kind arises: reading a sheet, merging sources, or judging reconciled orders.
  public enum Family: String, Sendable, CaseIterable, Codable {
    case ingest, merge, rule
  }

  /// The short code, for instance `VER-01`.
  public let code: String
  /// The name in the files, for instance `conflicting_edit`.
  public let name: String
  /// Where the kind arises.
  public let family: Family
  /// The severity where nothing raises or lowers it.
  public let severity: Severity

  /// Makes an entry of the catalogue.
  public init(code: String, name: String, family: Family, severity: Severity) {
    self.code = code
    self.name = name
    self.family = family
    self.severity = severity
  }

  private static func merge(_ code: String, _ name: String, _ severity: Severity) -> DiscrepancyKind {
    DiscrepancyKind(code: code, name: name, family: .merge, severity: severity)
  }

  private static func ingest(_ code: String, _ name: String, _ severity: Severity) -> DiscrepancyKind {
    DiscrepancyKind(code: code, name: name, family: .ingest, severity: severity)
  }
}

extension DiscrepancyKind {
  /// Two sources changed a field differently, or one changed it without having seen the last change.
  public static let conflictingEdit = merge("VER-01", "conflicting_edit", .high)
  /// Sources state a field differently and no common earlier value exists.
  public static let disagreement = merge("VER-02", "disagreement", .medium)
  /// A source still holds the value from before a change.
  public static let staleCopy = merge("VER-03", "stale_copy", .info)
  /// A row that a source held is gone from it.
  public static let missingInSource = merge("VER-04", "missing_in_source", .high)
  /// A source holds one order line in several rows.
  public static let duplicateRow = merge("VER-05", "duplicate_row", .high)
  /// An order or line that a source should hold never reached it.
  public static let neverReached = merge("VER-06", "never_reached", .high)
  /// A source holds an order or line that no opener of orders ever held.
  public static let unexpectedInSource = merge("VER-07", "unexpected_in_source", .high)
  /// Files of a source hold orders in common, and nothing tells which is newer or whether they add up.
  public static let ambiguousVersionOrder = merge("VER-09", "ambiguous_version_order", .medium)
  /// A source that does not own a field changed it, and the owner did not.
  public static let unauthorisedEdit = merge("VER-11", "unauthorised_edit", .medium)
  /// A source dropped a row that another source changed in the same run.
  public static let deletedAndEdited = merge("VER-12", "deleted_and_edited", .high)
  /// An order number looks like another one, mistyped.
  public static let possibleSameOrder = merge("VER-13", "possible_same_order", .medium)
  /// A row fits two lines of its order equally well.
  public static let ambiguousLineMatch = merge("VER-14", "ambiguous_line_match", .medium)
  /// Values that belong together were taken from different sources in one run.
  public static let mixedGroup = merge("VER-15", "mixed_group", .high)
  /// An edit that looks like a slip: it is asked about, not taken.
  public static let suspectEdit = merge("VER-16", "suspect_edit", .high)
  /// So much of a source changed at once that an old or broken file is likelier.
  public static let massChange = merge("VER-17", "mass_change", .high)
  /// A source lost a column that it had.
  public static let fieldLost = merge("VER-18", "field_lost", .high)
  /// A source did not come with this run.
  public static let sourceNotRefreshed = merge("VER-19", "source_not_refreshed", .info)
  /// A row without a known order number names several orders.
  public static let ambiguousOrderMatch = merge("VER-20", "ambiguous_order_match", .medium)

  /// A column could be two fields.
  public static let ambiguousMapping = ingest("DQ-01", "ambiguous_mapping", .medium)
  /// A date can be read in two ways.
  public static let ambiguousDate = ingest("DQ-02", "ambiguous_date", .medium)
  /// A value was understood by interpretation: a unit peeled, a scale applied.
  public static let interpretedValue = ingest("DQ-03", "interpreted_value", .low)
  /// An identifier lost digits in a spreadsheet.
  public static let precisionLost = ingest("DQ-04", "precision_lost", .high)
  /// A formula yields an error.
  public static let formulaError = ingest("DQ-05", "formula_error", .medium)
  /// A total row disagrees with its rows.
  public static let subtotalMismatch = ingest("DQ-06", "subtotal_mismatch", .medium)
  /// Hidden rows, columns or sheets hold data.
  public static let hiddenData = ingest("DQ-07", "hidden_data", .low)
  /// A merged cell's value was taken for each row it covers.
  public static let mergedFill = ingest("DQ-08", "merged_fill", .info)
  /// A status, person, unit or currency is not in the vocabulary.
  public static let unknownWord = ingest("DQ-09", "unknown_word", .low)
  /// Bytes that are no text in the file's encoding.
  public static let undecodableText = ingest("DQ-10", "undecodable_text", .medium)
  /// Rows that are not data.
  public static let rowsSkipped = ingest("DQ-11", "rows_skipped", .info)
  /// A file that cannot be read.
  public static let unreadableFile = ingest("DQ-12", "unreadable_file", .high)
  /// A sheet that cannot be read or holds no table.
  public static let unreadableSheet = ingest("DQ-13", "unreadable_sheet", .high)
  /// A column that maps to no field: it is kept as it is.
  public static let unmappedColumn = ingest("DQ-14", "unmapped_column", .info)
  /// A value that its field cannot hold.
  public static let unparseableValue = ingest("DQ-15", "unparseable_value", .medium)
  /// A row that names no order.
  public static let missingKey = ingest("DQ-16", "missing_key", .medium)
}

extension DiscrepancyKind {
  /// The kinds of the families `merge` and `ingest`, in the order of their codes; the rules are in `OrderRules`.
  public static let listed: [DiscrepancyKind] = [
    .conflictingEdit, .disagreement, .staleCopy, .missingInSource, .duplicateRow, .neverReached,
    .unexpectedInSource, .ambiguousVersionOrder, .unauthorisedEdit, .deletedAndEdited, .possibleSameOrder,
    .ambiguousLineMatch,
    .mixedGroup, .suspectEdit, .massChange, .fieldLost, .sourceNotRefreshed, .ambiguousOrderMatch,
    .ambiguousMapping, .ambiguousDate, .interpretedValue, .precisionLost, .formulaError, .subtotalMismatch,
    .hiddenData, .mergedFill, .unknownWord, .undecodableText, .rowsSkipped, .unreadableFile, .unreadableSheet,
    .unmappedColumn, .unparseableValue, .missingKey,
  ]
}
